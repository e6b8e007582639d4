import type { Pointer } from '../../model/catalogue.ts'
import type { Text } from '../../model/text.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

const clouds: Text = {
  en: `${code('azureGlobal')}, ${code('azureGovernment')} or both`,
  ko: `${code('azureGlobal')}, ${code('azureGovernment')} 중 하나 이상`,
}
const countries: Text = { en: 'one country or more', ko: '하나 이상의 국가' }

export default defineRule({
  id: 'azure-region-required',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine', 'azure-application'],
  summary: {
    en: 'A plan names the clouds and countries it is sold in',
    ko: '플랜에 판매하는 클라우드와 국가가 있습니다',
  },
  why: {
    en: 'Without both, there is nobody the marketplace could sell the plan to.',
    ko: '둘 다 있어야 마켓플레이스가 플랜을 판매할 수 있습니다.',
  },
  fix: {
    en: 'Add `azureRegions: [azureGlobal]`, and ISO codes of countries under `pricing.markets`.',
    ko: '`azureRegions: [azureGlobal]`을 추가하고 `pricing.markets`에 ISO 국가 코드를 쓰세요.',
  },
  basis: { facts: ['S3-6'], sources: ['azure-vm-create-plans'] },
  supersedes: ['field-value'],
  scope: 'plan',
  check({ document }, report) {
    const { azureRegions, pricing } = document.data
    const ask = (pointer: Pointer, list: readonly unknown[] | undefined, expected: Text): void => {
      if (list?.length || (!list && isWritten(document, pointer))) return
      const field = code(pointer.join('.'))
      const place = list ? document.valuePlace(pointer) : document.keyPlace(pointer)
      report(
        { path: document.path, place },
        {
          reason: {
            en: `${field} ${list ? 'has no entries' : 'is missing'}, expected ${expected.en}`,
            ko: `${list ? '항목이' : '필드가'} 없습니다: ${field}, 필요 ${expected.ko}`,
          },
        },
      )
    }
    ask(['azureRegions'], azureRegions, clouds)
    if (pricing) ask(['pricing', 'markets'], pricing.markets, countries)
  },
})
