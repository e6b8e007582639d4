import { privateAudience } from '../audience.ts'
import { defineRule } from '../define.ts'
import { count, number } from '../words.ts'

/** How many rows there may be, and whether each file or all plans of an offer together have them. */
interface Limit {
  readonly rows: number
  readonly in: 'file' | 'offer'
}

export default defineRule({
  id: 'private-audience-csv-max',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['managed-service', 'virtual-machine', 'azure-application'],
  summary: {
    en: 'The files of private audiences keep to their length',
    ko: '비공개 대상 파일이 정해진 길이를 넘지 않습니다',
  },
  why: {
    en: 'The marketplace refuses what is over the limit, and those customers cannot buy.',
    ko: '한도를 넘는 행은 마켓플레이스가 받지 않아 그 고객은 구매할 수 없습니다.',
  },
  fix: {
    en: 'Take out subscriptions that no longer need the plan, or make it public.',
    ko: '플랜이 더는 필요 없는 구독을 빼거나 플랜을 공개로 바꾸세요.',
  },
  basis: {
    facts: ['S2-47'],
    sources: ['create-managed-service-offer-plans', 'azure-vm-create-plans'],
  },
  sensitive: true,
  scope: 'offer',
  check(offer, report, { value }) {
    const { rows: limit, in: scope } = value<Limit>('private-audience-csv-max')
    const lists = offer.plans.flatMap((plan) => privateAudience(offer, plan) ?? [])
    let before = 0
    for (const { field, file, plan } of lists) {
      if (!file) continue
      const own = before + file.rows.length
      const over = file.rows[limit - before]
      if (over) {
        const all =
          scope === 'file'
            ? own
            : lists.reduce((sum, list) => sum + (list.file?.rows.length ?? 0), 0)
        const where =
          scope === 'file' ? { en: 'A private audience', ko: '비공개 대상이' } : together
        report(
          { path: file.path, place: over.place },
          {
            reason: {
              en: `${where.en} ${scope === 'file' ? 'has' : 'have'} ${count(all, 'row')}, expected at most ${number(limit)}`,
              ko: `${where.ko} ${number(all)}행입니다. ${number(limit)}행까지 쓸 수 있습니다`,
            },
            fix: {
              en: `Take out ${count(all - limit, 'row')} of customers who no longer need it, or make a plan public.`,
              ko: `필요 없는 고객의 ${number(all - limit)}행을 빼거나 플랜을 공개로 바꾸세요.`,
            },
            measure: { value: all, limit },
            related: [field],
            ...(plan && { plan }),
          },
        )
        if (scope === 'offer') return
      }
      if (scope === 'offer') before = own
    }
  },
})

const together = {
  en: 'The private audiences of all plans',
  ko: '모든 플랜의 비공개 대상이 합쳐서',
}
