import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'waiver-expired',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'No waiver is past its day, or lasts longer than a year',
    ko: '기한이 지났거나 1년을 넘는 면제가 없습니다',
  },
  why: {
    en: 'A waiver buys time; after its day, a year from now at most, the finding counts again.',
    ko: '면제는 길어야 1년의 시간을 벌어 줄 뿐이며, 기한이 지나면 발견 항목이 다시 적용됩니다.',
  },
  fix: {
    en: 'Mend the finding and take out the waiver, or ask a reviewer for a later day.',
    ko: '문제를 고치고 면제를 지우거나, 검토자에게 새 기한을 요청하세요.',
  },
  basis: { facts: ['S4-9'], sources: ['Martlet: waivers'] },
  unwaivable: true,
  scope: 'parse',
  describe: ({ rule, expires, latest }) => ({
    ...(latest && {
      fix: {
        en: `Write ${code(`"${latest}"`)} or an earlier day.`,
        ko: `${code(`"${latest}"`)} 또는 더 이른 날짜를 쓰세요.`,
      },
    }),
    reason: latest
      ? {
          en: `The waiver for ${code(String(rule))} ends on ${String(expires)}, expected at most a year from now`,
          ko: `면제 기한이 1년을 넘습니다: ${code(String(rule))}, 기한 ${String(expires)}`,
        }
      : {
          en: `The waiver for ${code(String(rule))} ended on ${String(expires)}, expected a day to come`,
          ko: `면제 기한이 지났습니다: ${code(String(rule))}, 기한 ${String(expires)}`,
        },
  }),
})
