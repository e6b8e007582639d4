import { defineRule } from '../define.ts'
import { code, listOf } from '../words.ts'

export default defineRule({
  id: 'pricing-model-vm',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'A virtual machine is billed in a way the marketplace knows',
    ko: '가상 머신의 가격 모델이 마켓플레이스에 있는 모델입니다',
  },
  why: {
    en: 'Azure meters a machine by the hour, or customers bring a licence; it has no other bill.',
    ko: 'Azure는 가상 머신을 시간 단위로 청구하거나 고객의 라이선스를 받습니다. 다른 방식은 없습니다.',
  },
  fix: {
    en: 'Write `model: hourly`, or `model: byol` where customers buy the licence from you.',
    ko: '`model: hourly`로 쓰고, 라이선스를 직접 판매하면 `model: byol`로 쓰세요.',
  },
  basis: { facts: ['S3-29'], sources: ['azure-vm-create-plans'] },
  scope: 'plan',
  check({ document }, report, { value }) {
    const model = document.data.pricing?.model
    const known = value<readonly string[]>('pricing-model-vm')
    if (!model || known.includes(model)) return
    const names = known.map((name) => code(name))
    report(
      { path: document.path, place: document.valuePlace(['pricing', 'model']) },
      {
        reason: {
          en: `${code('pricing.model')} is ${code(model)}, expected ${listOf(names, 'or')}`,
          ko: `가격 모델(${code('pricing.model')})이 다릅니다: 지금 ${code(model)}, 쓸 수 있는 값: ${names.join(', ')}`,
        },
      },
    )
  },
})
