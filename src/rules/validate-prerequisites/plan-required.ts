import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'plan-required',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['managed-service', 'virtual-machine', 'azure-application', 'saas'],
  summary: {
    en: 'An offer has a plan that can be bought',
    ko: '오퍼에 구매할 수 있는 플랜이 있습니다',
  },
  why: {
    en: 'Customers buy a plan, never the offer itself; without one there is nothing to buy.',
    ko: '고객은 오퍼가 아니라 플랜을 구매합니다. 플랜이 없으면 살 것이 없습니다.',
  },
  fix: {
    en: 'Add a file such as `plans/standard.md` with the name, the price and a description.',
    ko: '`plans/standard.md` 같은 파일을 만들고 이름, 가격, 설명을 쓰세요.',
  },
  basis: { facts: ['S2-39'], sources: ['plan-saas-offer', 'azure-vm-create-plans'] },
  scope: 'offer',
  check({ type, plans, document }, report) {
    // A SaaS offer that is only listed, and not sold by the marketplace, has no plans there.
    const isSold = type !== 'saas' || document.data.saas?.listing === 'sellThroughMicrosoft'
    if (plans.length > 0 || !isSold) return
    report(
      { path: document.path, place: document.keyPlace(['type']) },
      {
        reason: {
          en: `The offer has no plan, expected at least one file in ${code('plans/')}`,
          ko: `플랜이 없습니다. ${code('plans/')} 폴더에 파일이 하나 이상 필요합니다`,
        },
      },
    )
  },
})
