import { defineRule } from '../define.ts'
import { code, count } from '../words.ts'

export default defineRule({
  id: 'live-copy-readable',
  stage: 'live',
  section: 'release',
  severity: 'notice',
  summary: {
    en: 'Every live copy can be read as today’s offers are',
    ko: '모든 라이브 사본을 지금의 형식으로 읽을 수 있습니다',
  },
  why: {
    en: 'The copy passed when it went live; what is not known any more is left out of its page.',
    ko: '사본은 라이브될 때 통과했습니다. 지금은 알 수 없는 내용은 페이지에서 빠집니다.',
  },
  fix: {
    en: 'Bring the offer up to date in `offers/`, and take it live again.',
    ko: '`offers/`의 오퍼를 지금 형식으로 고친 뒤 다시 라이브로 올리세요.',
  },
  basis: { facts: ['S0-18'], sources: ['Martlet: live copies are read with tolerance'] },
  unwaivable: true,
  scope: 'live',
  check({ offers }, report, { unread }) {
    // More files than are read are told of as such.
    const places = unread.filter(({ ruleId }) => ruleId !== 'offer-file-count')
    const byFolder = Map.groupBy(places, ({ where }) => where.path.split('/').slice(0, 3).join('/'))
    for (const { id, folder, document } of offers.values()) {
      const [first, ...more] = byFolder.get(folder) ?? []
      if (!first) continue
      const found = count(more.length + 1, 'place')
      // Without its frontmatter nothing of it can be shown.
      const severity = document.unread ? 'warning' : undefined
      report(first.where, {
        reason: {
          en: `The live copy of ${code(id, 110)} has ${found} that today’s rules cannot read, expected none`,
          ko: `라이브 사본에 지금의 규칙으로 읽을 수 없는 곳이 ${more.length + 1}곳 있습니다: ${code(id, 110)}`,
        },
        ...(severity && { severity }),
      })
    }
  },
})
