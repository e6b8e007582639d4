import type { Where } from '../../model/place.ts'
import { bare } from '../alike.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'sku-title-unique',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine'],
  summary: { en: 'Every plan has a name of its own', ko: '모든 플랜의 이름이 서로 다릅니다' },
  why: {
    en: 'Buyers choose from a list of names and cannot tell two equal ones apart.',
    ko: '구매자는 이름 목록에서 플랜을 고르며, 같은 이름 둘은 구별할 수 없습니다.',
  },
  fix: {
    en: 'Add to one of the names what sets that plan apart, such as its size or licence.',
    ko: '한쪽 이름에 크기나 라이선스처럼 그 플랜을 구별하는 말을 넣으세요.',
  },
  basis: { facts: ['S3-17'], sources: ['push-to-production checklist (2016)'] },
  supersedes: ['plan-name-unique'],
  scope: 'offer',
  check({ plans }, report) {
    const seen = new Map<string, { readonly plan: string; readonly where: Where }>()
    for (const { id, document, translations } of plans) {
      for (const [language, own] of [['', document] as const, ...translations]) {
        const words = bare(own.data.name)
        if (!words) continue
        const where = { path: own.path, place: own.valuePlace(['name']) }
        const first = seen.get(`${language} ${words}`)
        if (!first) {
          seen.set(`${language} ${words}`, { plan: id, where })
          continue
        }
        report(where, {
          plan: id,
          reason: {
            en: `Plan ${code(id)} has the name of plan ${code(first.plan)}, expected one of its own`,
            ko: `두 플랜의 이름이 같습니다: ${code(first.plan)}, ${code(id)}`,
          },
          related: [first.where],
        })
      }
    }
  },
})
