import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'draft-after-live',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'An offer is a draft only before it first goes live',
    ko: '초안은 처음 라이브가 되기 전에만 쓸 수 있습니다',
  },
  why: {
    en: 'The mistakes of a draft block nothing, and it is in no preview, while customers use what is live.',
    ko: '초안의 오류는 막히지 않고 미리 보기에도 없지만, 고객은 이미 라이브 오퍼를 쓰고 있습니다.',
  },
  fix: {
    en: 'Take out `draft: true`; a change that is not ready waits in its pull request.',
    ko: '`draft: true` 줄을 지우세요. 준비되지 않은 변경은 풀 리퀘스트에 두세요.',
  },
  basis: { facts: ['S3-34'], sources: ['Martlet: drafts'] },
  unwaivable: true,
  scope: 'history',
  against: ['live'],
  check({ draft, name, document }, before, report, { record }) {
    if (!draft) return
    const live = record
      ? { path: record.document.path, place: record.document.keyPlace(['state']) }
      : { path: before.document.path, place: before.document.keyPlace(['type']) }
    report(
      { path: document.path, place: document.valuePlace(['draft']) },
      {
        reason: {
          en: `${code('draft')} is ${code('true')} in an offer that has been live, expected it to stay submitted`,
          ko: `라이브였던 오퍼가 초안으로 바뀌었습니다: ${code(name)}`,
        },
        related: [live],
      },
    )
  },
})
