import type { Offer } from '../../model/catalogue.ts'
import type { Where } from '../../model/place.ts'
import { attributionsIn, attributionWhere, isTracking } from '../attribution.ts'
import { defineRule } from '../define.ts'
import { insideZip } from '../packages.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'usage-attribution-unique',
  stage: 'validate-influenced-revenue',
  section: 'technical',
  severity: 'notice',
  types: ['azure-application'],
  summary: {
    en: 'Every offer credits its usage to an id of its own',
    ko: '오퍼마다 고유한 사용량 특성 ID를 씁니다',
  },
  why: {
    en: 'Under one id nobody can tell which of the offers the usage came from.',
    ko: '같은 ID를 쓰면 사용량이 어느 오퍼에서 왔는지 알 수 없습니다.',
  },
  fix: {
    en: 'Register another GUID in Partner Center for this offer.',
    ko: '이 오퍼에 쓸 GUID를 파트너 센터에 따로 등록하세요.',
  },
  basis: { facts: [], sources: ['azure-partner-customer-usage-attribution'] },
  scope: 'catalogue',
  check({ offers }, report) {
    const firsts = new Map<string, { offer: Offer; where: Where }>()
    // A draft follows the offers that are submitted, not the other way round.
    const ordered = [...offers.values()].sort((a, b) => Number(a.draft) - Number(b.draft))
    for (const offer of ordered.filter(({ type }) => type === 'azure-application')) {
      const told = new Set<string>()
      for (const plan of offer.plans) {
        for (const found of attributionsIn(plan.package).filter(isTracking)) {
          const where = attributionWhere(offer, plan, found)
          const first = firsts.get(found.id)
          if (!first) firsts.set(found.id, { offer, where })
          else if (first.offer !== offer && !told.has(found.id)) {
            told.add(found.id)
            const inside = insideZip(offer, plan.package, found.file.path)
            report(where, {
              plan: plan.id,
              reason: {
                en: `${code(found.name)}${inside.en} is also the id of ${code(first.offer.id)}, expected one of its own`,
                ko: `다른 오퍼와 ID가 같습니다: ${code(found.name)}${inside.ko}, 오퍼 ${code(first.offer.id)}`,
              },
              related: [first.where],
            })
          }
        }
      }
    }
  },
})
