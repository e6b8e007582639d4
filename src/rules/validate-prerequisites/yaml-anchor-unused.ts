import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'yaml-anchor-unused',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'warning',
  summary: {
    en: 'A value that begins with & does not lose its first word',
    ko: '&로 시작하는 값의 첫 단어가 사라지지 않습니다',
  },
  why: {
    en: 'YAML takes the word behind `&` for a label: the listing shows the text without it.',
    ko: 'YAML은 `&` 뒤의 단어를 이름표로 읽으므로 목록에는 그 단어가 없는 텍스트가 나옵니다.',
  },
  fix: {
    en: 'Put double quotes around the whole value; take the label out if it is meant as one.',
    ko: '값 전체를 큰따옴표로 묶으세요. 이름표로 쓴 것이라면 지우세요.',
  },
  basis: { facts: ['S0-8'], sources: ['YAML 1.2.2, section 6.9.2'] },
  // The word may belong to a private value, and only the rest of that counts as its place.
  sensitive: true,
  scope: 'parse',
  describe: () => ({
    reason: {
      en: `${code('&')} and its word are no part of the value, expected quotes around the text`,
      ko: `${code('&')} 기호와 그 단어가 값에 들어가지 않습니다. 텍스트에 따옴표가 필요합니다`,
    },
  }),
})
