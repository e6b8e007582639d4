import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'yaml-comment-cuts-text',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'warning',
  summary: {
    en: 'A # inside a text does not cut it off',
    ko: '텍스트 안의 # 기호가 뒷부분을 자르지 않습니다',
  },
  why: {
    en: 'YAML reads the rest of the line as a comment, so buyers see a text without its end.',
    ko: 'YAML은 줄의 나머지를 주석으로 읽으므로 구매자에게는 끝이 없는 텍스트가 보입니다.',
  },
  fix: {
    en: 'Put double quotes around the whole text, or a space after `#` if it begins a comment.',
    ko: '텍스트 전체를 큰따옴표로 묶으세요. 주석이라면 `#` 뒤에 공백을 넣으세요.',
  },
  basis: { facts: ['S0-8'], sources: ['YAML 1.2.2, section 6.6'] },
  scope: 'schema',
  describe({ field, pointer, value, written }) {
    const name = code(field)
    if (written === undefined) {
      return {
        reason: {
          en: `${name} is cut off by ${code('#')}, expected quotes around the text`,
          ko: `텍스트가 ${code('#')} 기호에서 잘립니다: ${name}, 따옴표가 필요합니다`,
        },
      }
    }
    const last = pointer.at(-1)
    const whole = code(
      `${typeof last === 'string' ? `${last}: ` : ''}${JSON.stringify(`${value} ${written}`)}`,
    )
    return {
      reason: {
        en: `${name} ends before ${code(written, 24)}, expected quotes around the text`,
        ko: `텍스트가 ${code(written, 24)} 앞에서 끝납니다: ${name}, 따옴표가 필요합니다`,
      },
      fix: {
        en: `Write ${whole}, or a space after ${code('#')} if it begins a comment.`,
        ko: `이렇게 쓰세요: ${whole}. 주석이라면 ${code('#')} 뒤에 공백을 넣으세요.`,
      },
    }
  },
})
