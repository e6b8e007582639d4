import { defineRule } from '../define.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'solution-template-vm-hidden',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'A plan for solution templates alone is hidden',
    ko: '솔루션 템플릿 전용 플랜은 숨겨져 있습니다',
  },
  why: {
    en: 'Shown on its own, it would be bought by people who cannot use it without the template.',
    ko: '따로 보이면 템플릿 없이 쓸 수 없는 사람이 구매하게 됩니다.',
  },
  fix: {
    en: 'Add `hideFromMarketplace: true`, or take out `solutionTemplateOnly` where it serves alone.',
    ko: '`hideFromMarketplace: true`를 추가하거나, 따로 쓸 수 있으면 `solutionTemplateOnly` 줄을 지우세요.',
  },
  basis: { facts: ['S3-31'] },
  scope: 'plan',
  check({ id, document }, report, { publisher }) {
    const { solutionTemplateOnly, hideFromMarketplace } = document.data
    // Without the approval no plan may be hidden, this one no less than the others.
    const approved = publisher?.document.data.approvals?.includes('solution-template')
    if (!approved || !solutionTemplateOnly || hideFromMarketplace) return
    if (hideFromMarketplace === undefined && isWritten(document, ['hideFromMarketplace'])) return
    report(
      { path: document.path, place: document.valuePlace(['solutionTemplateOnly']) },
      {
        reason: {
          en: `Plan ${code(id)} is for solution templates only, expected ${code('hideFromMarketplace: true')}`,
          ko: `솔루션 템플릿 전용 플랜이 숨겨져 있지 않습니다: ${code(id)}, 필요 ${code('hideFromMarketplace: true')}`,
        },
      },
    )
  },
})
