import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'live-copy-intact',
  stage: 'live',
  section: 'release',
  severity: 'error',
  summary: {
    en: 'Every live copy is the one that was signed off',
    ko: '라이브 사본이 모두 게시자가 확인한 그대로입니다',
  },
  why: {
    en: 'Customers see this copy, and later changes are held against it, so nobody may edit it by hand.',
    ko: '고객은 이 사본을 보고, 이후의 변경은 이 사본과 비교됩니다. 손으로 고치면 안 됩니다.',
  },
  fix: {
    en: 'Restore the folder and its record as they are in the base branch.',
    ko: '폴더와 기록을 기준 브랜치의 상태로 되돌리세요.',
  },
  basis: { facts: ['S0-15', 'S3-9'], sources: ['Martlet: nothing unseen goes live'] },
  unwaivable: true,
  scope: 'live',
  check({ offers, releases }, report, before) {
    for (const [id, record] of before?.releases ?? []) {
      if (releases.has(id) || offers.has(id)) continue
      report(
        { path: record.document.path, place: record.document.keyPlace(['state']) },
        {
          reason: {
            en: `The live copy of ${code(id)} and its record are gone, expected both to stay`,
            ko: `라이브 사본과 기록이 없어졌습니다: ${code(id)}`,
          },
        },
      )
    }
    for (const id of new Set([...offers.keys(), ...releases.keys()])) {
      const copy = offers.get(id)
      const record = releases.get(id)?.document
      const tree = record?.data.tree
      if (copy && record && tree === copy.tree) continue
      if (copy && record && tree) {
        report(
          { path: record.path, place: record.valuePlace(['tree']) },
          {
            reason: {
              en: `The live copy of ${code(id)} has tree ${code(copy.tree.slice(0, 7))}, expected ${code(tree.slice(0, 7))}`,
              ko: `라이브 사본이 기록과 다릅니다: ${code(id)}, 지금 ${code(copy.tree.slice(0, 7))}, 기록 ${code(tree.slice(0, 7))}`,
            },
          },
        )
      } else if (copy) {
        const { path, source } = record ?? copy.document
        report(
          { path, place: source.place(0, 0) },
          {
            reason: {
              en: `The live copy of ${code(id)} has no release record that can be read, expected one beside it`,
              ko: `라이브 사본의 릴리스 기록을 읽을 수 없습니다: ${code(id)}`,
            },
          },
        )
      } else if (record) {
        report(
          { path: record.path, place: record.keyPlace(['state']) },
          {
            reason: {
              en: `The release record of ${code(id)} has no copy beside it, expected the folder that is live`,
              ko: `릴리스 기록 옆에 라이브 사본이 없습니다: ${code(id)}`,
            },
          },
        )
      }
    }
  },
})
