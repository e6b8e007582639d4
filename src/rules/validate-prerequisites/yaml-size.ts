import { defineRule } from '../define.ts'
import { number } from '../words.ts'

const things: Readonly<Record<string, { en: string; ko: string; counter: string }>> = {
  depth: { en: 'levels', ko: '단계', counter: '단계' },
  nodes: { en: 'values', ko: '값', counter: '개' },
  length: { en: 'characters', ko: '글자', counter: '자' },
  entries: { en: 'entries in one list or group', ko: '한 목록이나 묶음의 항목', counter: '개' },
  aliases: { en: 'references', ko: '참조', counter: '개' },
}

export default defineRule({
  id: 'yaml-size',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'A file’s fields are few and flat enough to be read',
    ko: '필드의 수와 깊이가 읽을 수 있는 정도입니다',
  },
  why: {
    en: 'So many values are no offer; reading them could take the whole run.',
    ko: '이렇게 많은 값은 오퍼가 아니며, 읽는 데 실행 시간을 모두 쓸 수 있습니다.',
  },
  fix: {
    en: 'Take out what the offer does not need; write values instead of repeating them with `*`.',
    ko: '필요하지 않은 값을 지우고, `*`로 반복하지 말고 값을 쓰세요.',
  },
  basis: { facts: ['S0-8'], sources: ['Martlet: limits of what is read'] },
  unwaivable: true,
  scope: 'parse',
  describe({ what, limit }) {
    const thing = things[String(what)] ?? { en: 'values', ko: '값', counter: '개' }
    const most = number(Number(limit))
    return {
      reason: {
        en: `The fields hold more than ${most} ${thing.en}, expected at most ${most}`,
        ko: `${thing.ko} 수가 한도를 넘습니다: 최대 ${most}${thing.counter}`,
      },
    }
  },
})
