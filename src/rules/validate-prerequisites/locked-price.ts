import { defineRule } from '../define.ts'
import { keptPlans, lost } from '../locked.ts'
import { code } from '../words.ts'

const units: Readonly<Record<string, { en: string; ko: string }>> = {
  hourly: { en: 'per core and hour', ko: '코어·시간당' },
  monthly: { en: 'per month', ko: '월' },
  'per-user': { en: 'per user and month', ko: '사용자·월' },
}

interface Pricing {
  readonly model?: string
  readonly currency?: string
  readonly price?: number
}

const money = ({ currency = '', price = 0 }: Pricing): string =>
  `${currency} ${price.toFixed(2)}`.trim()

export default defineRule({
  id: 'locked-price',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine', 'azure-application', 'saas', 'managed-service'],
  summary: { en: 'The price of a live plan stays', ko: '라이브 플랜의 가격은 바뀌지 않습니다' },
  why: {
    en: 'Whoever bought the plan agreed to that price, so a plan keeps it as long as it exists.',
    ko: '고객은 그 가격에 구매했으며, 가격은 플랜이 있는 동안 유지됩니다.',
  },
  fix: {
    en: 'Write the live price again. To charge another price, add a plan with it and end sales of this one: `stopSelling: true`.',
    ko: '라이브 가격으로 되돌리세요. 새 가격은 새 플랜으로 추가하고 이 플랜에는 `stopSelling: true`를 쓰세요.',
  },
  basis: { facts: ['S3-4'] },
  unwaivable: true,
  scope: 'history',
  against: ['live'],
  check(now, before, report) {
    for (const { id, document, live } of keptPlans(now, before)) {
      const was: Pricing = live.data.pricing ?? {}
      const is: Pricing = document.data.pricing ?? {}
      if (was.price === undefined) continue
      // Another model is another lock's, and has a price of its own.
      if (is.model !== undefined && was.model !== is.model) continue
      const gone = (['price', 'currency'] as const).find(
        (key) => is[key] === undefined && was[key] !== undefined,
      )
      if (gone) {
        report(...lost(document, ['pricing', gone], { plan: id, live }))
        continue
      }
      if (was.price === is.price && was.currency === is.currency) continue
      const unit = units[is.model ?? ''] ?? { en: '', ko: '' }
      report(
        { path: document.path, place: document.valuePlace(['pricing', 'price']) },
        {
          plan: id,
          reason: {
            en: `The price of live plan ${code(id)} is ${money(is)} ${unit.en}, expected ${money(was)}`.replace(
              / +/g,
              ' ',
            ),
            ko: `라이브 플랜의 가격이 바뀌었습니다: ${code(id)}, 지금 ${unit.ko} ${money(is)}, 라이브 ${money(was)}`,
          },
          fix: {
            en: `Write ${was.price.toFixed(2)} again. To charge another price, add a plan with it and end sales of this one: ${code('stopSelling: true')}.`,
            ko: `${was.price.toFixed(2)} 값으로 되돌리세요. 새 가격은 새 플랜으로 추가하고 이 플랜에는 ${code('stopSelling: true')} 줄을 쓰세요.`,
          },
        },
      )
    }
  },
})
