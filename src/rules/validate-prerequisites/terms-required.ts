import { defineRule } from '../define.ts'
import { hasWords, termsIn } from '../terms.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'terms-required',
  stage: 'validate-prerequisites',
  section: 'properties',
  severity: 'error',
  types: ['managed-service', 'virtual-machine', 'azure-application', 'saas'],
  summary: { en: 'The offer has terms and conditions', ko: '오퍼에 사용 약관이 있습니다' },
  why: {
    en: 'Customers accept the terms before they try the offer; without terms there is nothing to accept.',
    ko: '고객은 오퍼를 사용하기 전에 약관에 동의합니다. 약관이 없으면 동의할 것이 없습니다.',
  },
  fix: {
    en: 'Write the terms into `terms.md`, or add `terms:` with their `url:`.',
    ko: '`terms.md` 파일에 약관을 쓰거나 `terms:` 아래에 `url:`을 추가하세요.',
  },
  basis: { facts: ['S2-10', 'S3-22'] },
  scope: 'offer',
  check({ type, document, terms, files }, report) {
    const { standardContract, url } = document.data.terms ?? {}
    // Managed services have no standard contract to fall back on.
    const noContract =
      standardContract !== undefined && (!standardContract || type === 'managed-service')
    const missing = noContract && url === undefined && !isWritten(document, ['terms', 'url'])
    // A terms.md that was too large to read has its own finding.
    if ((isWritten(document, ['terms']) && !missing) || (!terms && files.has('terms.md'))) return
    if (terms && hasWords(termsIn(terms).text)) return
    if (terms) {
      report(
        { path: terms.path, place: terms.place(0, 0) },
        {
          reason: {
            en: `${code('terms.md')} holds no text, expected the terms and conditions`,
            ko: `약관 파일이 비어 있습니다: ${code('terms.md')}`,
          },
        },
      )
    } else {
      report(
        { path: document.path, place: document.keyPlace(['terms']) },
        {
          reason: {
            en: `${code(missing ? 'terms.url' : 'terms')} is missing, expected an address, or the text in ${code('terms.md')}`,
            ko: `약관이 없습니다. ${code(missing ? 'terms.url' : 'terms')} 필드의 주소나 ${code('terms.md')} 파일이 필요합니다`,
          },
        },
      )
    }
  },
})
