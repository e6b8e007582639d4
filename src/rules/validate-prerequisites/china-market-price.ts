import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'china-market-price',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'A plan sold in China costs nothing there or brings a licence',
    ko: '중국에서 판매하는 플랜은 무료이거나 고객 라이선스를 씁니다',
  },
  why: {
    en: 'The marketplace collects no money for publishers in China, so nobody could pay there.',
    ko: '중국에서는 마켓플레이스가 게시자 대신 요금을 받지 않으므로 고객이 결제할 수 없습니다.',
  },
  fix: {
    en: 'Take out `CN`; a plan of its own with `model: byol` can be sold there.',
    ko: '`CN` 항목을 빼세요. 중국에는 `model: byol` 플랜을 따로 만들 수 있습니다.',
  },
  basis: { facts: [], sources: ['azure-vm-create-plans'] },
  scope: 'plan',
  check({ document }, report) {
    const { model, markets } = document.data.pricing ?? {}
    const at = markets?.indexOf('CN') ?? -1
    if (at < 0 || !model || model === 'free' || model === 'byol') return
    report(
      { path: document.path, place: document.valuePlace(['pricing', 'markets', at]) },
      {
        reason: {
          en: `The markets of this ${code(model)} plan have ${code('CN')}, expected it in ${code('free')} and ${code('byol')} plans only`,
          ko: `${code(model)} 플랜의 판매 국가에 ${code('CN')} 항목이 있습니다. ${code('free')}, ${code('byol')} 플랜에만 쓸 수 있습니다`,
        },
      },
    )
  },
})
