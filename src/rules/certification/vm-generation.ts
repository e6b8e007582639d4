import type { Plan } from '../../model/catalogue.ts'
import type { Where } from '../../model/place.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

const pointerTo = (index: number, field: string) => ['image', 'generations', index, field]

export default defineRule({
  id: 'vm-generation',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'Each generation of an image stands once, with its own SKU id',
    ko: '이미지의 세대마다 한 번씩, 저마다 다른 SKU ID가 있습니다',
  },
  why: {
    en: 'Customers deploy by SKU id; the same id twice would start one of two machines.',
    ko: '고객은 SKU ID로 배포합니다. 같은 ID가 둘이면 어느 것이 시작될지 알 수 없습니다.',
  },
  fix: {
    en: 'Name each generation once, with a SKU id that no other plan has, such as `standard-gen2`.',
    ko: '세대를 한 번씩만 쓰고 `standard-gen2`처럼 다른 플랜에 없는 SKU ID를 쓰세요.',
  },
  basis: {
    facts: [],
    sources: ['azure-vm-plan-technical-configuration', 'Product Ingestion API'],
  },
  scope: 'offer',
  check({ plans }, report) {
    const at = ({ document }: Plan, index: number, field: string): Where => ({
      path: document.path,
      place: document.valuePlace(pointerTo(index, field)),
    })
    // The id of a plan is taken by that plan, whatever its generations are called.
    const taken = new Map(
      plans.map((plan): [string, { plan: Plan; where?: Where }] => [plan.id, { plan }]),
    )
    for (const plan of plans) {
      const types = new Map<string, number>()
      for (const [index, { type, sku }] of (
        plan.document.data.image?.generations ?? []
      ).entries()) {
        const twin = type && types.get(type)
        if (type && twin !== undefined) {
          report(at(plan, index, 'type'), {
            plan: plan.id,
            reason: {
              en: `${code(type)} stands twice in ${code('image.generations')}, expected each once`,
              ko: `같은 세대가 두 번 있습니다: ${code('image.generations')}, ${code(type)}`,
            },
            related: [at(plan, Number(twin), 'type')],
          })
          continue
        }
        if (type) types.set(type, index)
        const owner = sku === undefined ? undefined : taken.get(sku)
        if (sku && owner && (owner.plan !== plan || owner.where)) {
          report(at(plan, index, 'sku'), {
            plan: plan.id,
            reason:
              owner.plan === plan
                ? {
                    en: `SKU id ${code(sku)} stands twice in ${code('image.generations')}, expected one for each`,
                    ko: `같은 SKU ID가 두 번 있습니다: ${code('image.generations')}, ${code(sku)}`,
                  }
                : {
                    en: `SKU id ${code(sku)} is taken by plan ${code(owner.plan.id)}, expected one of its own`,
                    ko: `다른 플랜의 SKU ID입니다: ${code(sku)}, 플랜 ${code(owner.plan.id)}`,
                  },
            ...(owner.where && { related: [owner.where] }),
          })
        } else if (sku) taken.set(sku, { plan, where: at(plan, index, 'sku') })
      }
    }
  },
})
