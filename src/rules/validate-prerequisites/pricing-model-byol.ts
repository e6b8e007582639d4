import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'pricing-model-byol',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'A managed service is billed by its publisher',
    ko: '관리형 서비스 요금은 게시자가 청구합니다',
  },
  why: {
    en: 'The marketplace charges nothing for managed services; you send the bill yourself.',
    ko: '마켓플레이스는 관리형 서비스 요금을 받지 않습니다. 청구는 게시자가 직접 합니다.',
  },
  fix: {
    en: 'Write `model: byol`; the price belongs into your own contract.',
    ko: '`model: byol`로 쓰세요. 가격은 고객과의 계약에서 정합니다.',
  },
  basis: { facts: ['S2-45'] },
  scope: 'plan',
  check({ document }, report) {
    const model = document.data.pricing?.model
    if (!model || model === 'byol') return
    report(
      { path: document.path, place: document.valuePlace(['pricing', 'model']) },
      {
        reason: {
          en: `${code('pricing.model')} is ${code(model)}, expected ${code('byol')}`,
          ko: `가격 모델(${code('pricing.model')})이 다릅니다: 지금 ${code(model)}, 필요 ${code('byol')}`,
        },
      },
    )
  },
})
