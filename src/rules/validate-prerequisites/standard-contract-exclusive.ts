import type { Where } from '../../model/place.ts'
import { defineRule } from '../define.ts'
import { hasWords, termsIn } from '../terms.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'standard-contract-exclusive',
  stage: 'validate-prerequisites',
  section: 'properties',
  severity: 'error',
  types: ['virtual-machine', 'azure-application', 'saas'],
  summary: {
    en: 'An offer has the standard contract or terms of its own',
    ko: '표준 계약과 자체 약관 중 하나만 사용합니다',
  },
  why: {
    en: 'With two contracts a customer cannot know which one they have accepted.',
    ko: '계약이 두 개면 고객은 어느 것에 동의했는지 알 수 없습니다.',
  },
  fix: {
    en: 'Keep one of the two; what differs from the standard contract goes into amendments.',
    ko: '둘 중 하나만 두세요. 표준 계약과 다른 점은 수정 조항에 쓰세요.',
  },
  basis: { facts: [], sources: ['plan-azure-application-offer'] },
  scope: 'offer',
  check({ document, terms: file }, report, { value }) {
    const { standardContract, url, amendments = [] } = document.data.terms ?? {}
    const where = (...keys: (string | number)[]): Where => ({
      path: document.path,
      place: document.valuePlace(['terms', ...keys]),
    })
    const most = value<number>('standard-contract-exclusive')
    const contract = code('terms.standardContract')
    const ownText = file && hasWords(termsIn(file).text)
    if (standardContract && (url !== undefined || ownText)) {
      const own = url !== undefined ? code('terms.url') : code('terms.md')
      report(where('standardContract'), {
        reason: {
          en: `${contract} stands beside ${own}, expected one of the two`,
          ko: `표준 계약(${contract})과 자체 약관(${own})이 함께 있습니다`,
        },
        related: [
          url !== undefined || !file ? where('url') : { path: file.path, place: file.place(0, 0) },
        ],
      })
    }
    const unknown =
      standardContract === undefined && isWritten(document, ['terms', 'standardContract'])
    if (amendments.length && !standardContract && !unknown) {
      report(
        { path: document.path, place: document.keyPlace(['terms', 'amendments']) },
        {
          reason: {
            en: `${code('terms.amendments')} has nothing to amend, expected ${code('standardContract: true')}`,
            ko: `수정할 표준 계약이 없습니다: ${code('terms.amendments')}`,
          },
          fix: {
            en: `Add ${code('standardContract: true')}, or write what is agreed into your own terms.`,
            ko: `${code('standardContract: true')}를 추가하거나 자체 약관에 쓰세요.`,
          },
          sensitive: true,
        },
      )
    }
    if (amendments.length > most) {
      report(where('amendments', most), {
        reason: {
          en: `${code('terms.amendments')} has ${amendments.length} entries, expected at most ${most}`,
          ko: `수정 조항이 많습니다: 지금 ${amendments.length}개, 최대 ${most}개`,
        },
        fix: {
          en: 'Join amendments that say the same to different customers.',
          ko: '여러 고객에게 같은 내용인 수정 조항은 하나로 합치세요.',
        },
        sensitive: true,
      })
    }
  },
})
