import { defineRule } from '../define.ts'
import { code, count, lengthOf } from '../words.ts'

const least = 3

export default defineRule({
  id: 'offer-id-min-length',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'warning',
  summary: {
    en: 'An offer id has 3 characters or more and begins with a letter or digit',
    ko: '오퍼 ID가 3자 이상이고 영문자나 숫자로 시작합니다',
  },
  why: {
    en: 'The marketplace’s own interface takes no other id, and the id stays for ever.',
    ko: '마켓플레이스의 API가 다른 ID를 받지 않으며, ID는 나중에 바꿀 수 없습니다.',
  },
  fix: {
    en: 'Rename the folder before the offer is submitted, to a word that customers recognise.',
    ko: '제출하기 전에 고객이 알아볼 이름으로 폴더 이름을 바꾸세요.',
  },
  basis: { facts: [], sources: ['PIA schemas'] },
  scope: 'offer',
  check({ name, document }, report) {
    const length = lengthOf(name)
    const [first = ''] = name
    if (length >= least && /[^_-]/.test(first)) return
    report(
      { path: document.path, place: document.keyPlace(['type']) },
      {
        reason:
          length < least
            ? {
                en: `The offer id ${code(name)} has ${count(length, 'character')}, expected at least ${least}`,
                ko: `오퍼 ID가 짧습니다: ${code(name)}, 지금 ${length}자, 최소 ${least}자`,
              }
            : {
                en: `The offer id ${code(name)} begins with ${code(first)}, expected a letter or digit first`,
                ko: `오퍼 ID의 첫 글자가 영문자나 숫자가 아닙니다: ${code(name)}`,
              },
      },
    )
  },
})
