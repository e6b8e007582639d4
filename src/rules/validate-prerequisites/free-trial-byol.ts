import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'free-trial-byol',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'A plan with the customer’s own licence has no free trial',
    ko: '고객 라이선스를 쓰는 플랜에는 무료 평가판이 없습니다',
  },
  why: {
    en: 'Azure bills nothing for such a plan, so there is nothing that it could leave free.',
    ko: 'Azure가 청구하는 금액이 없으므로 무료로 해 줄 것도 없습니다.',
  },
  fix: {
    en: 'Take out `freeTrial`, and offer a trial licence on your own site.',
    ko: '`freeTrial` 줄을 지우고, 평가판 라이선스는 자체 사이트에서 제공하세요.',
  },
  basis: { facts: ['S3-30'] },
  scope: 'plan',
  check({ document }, report) {
    const { model, freeTrial } = document.data.pricing ?? {}
    if (model !== 'byol' || !freeTrial || freeTrial === 'none') return
    report(
      { path: document.path, place: document.valuePlace(['pricing', 'freeTrial']) },
      {
        reason: {
          en: `${code('pricing.freeTrial')} is ${code(freeTrial)} in a ${code('byol')} plan, expected none`,
          ko: `${code('byol')} 플랜에 무료 평가판이 있습니다: ${code('pricing.freeTrial')}, 지금 ${code(freeTrial)}`,
        },
      },
    )
  },
})
