import { defineRule } from '../define.ts'
import { keptPlans, lost } from '../locked.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'locked-billing-model',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine', 'azure-application', 'saas'],
  summary: {
    en: 'The billing model of a live plan stays',
    ko: '라이브 플랜의 가격 모델은 바뀌지 않습니다',
  },
  why: {
    en: 'Customers chose who bills them, and for what, on the day they bought the plan.',
    ko: '고객은 구매할 때 누가 무엇을 청구하는지 보고 선택했습니다.',
  },
  fix: {
    en: 'Write the live model again; another model needs a plan of its own.',
    ko: '라이브 모델로 되돌리세요. 다른 모델은 새 플랜으로 추가하세요.',
  },
  basis: { facts: ['S3-5'] },
  unwaivable: true,
  scope: 'history',
  against: ['live'],
  check(now, before, report) {
    for (const { id, document, live } of keptPlans(now, before)) {
      const [is, was] = [document.data.pricing?.model, live.data.pricing?.model]
      if (!was || is === was) continue
      if (!is) {
        report(...lost(document, ['pricing', 'model'], { plan: id, live }))
        continue
      }
      report(
        { path: document.path, place: document.valuePlace(['pricing', 'model']) },
        {
          plan: id,
          reason: {
            en: `The model of live plan ${code(id)} is ${code(is)}, expected ${code(was)}`,
            ko: `라이브 플랜의 가격 모델이 바뀌었습니다: ${code(id)}, 지금 ${code(is)}, 라이브 ${code(was)}`,
          },
          fix: {
            en: `Write ${code(was)} again. To sell under the other model, add a plan with it and end sales of this one: ${code('stopSelling: true')}.`,
            ko: `${code(was)} 값으로 되돌리세요. 다른 모델은 새 플랜으로 추가하고 이 플랜에는 ${code('stopSelling: true')} 줄을 쓰세요.`,
          },
          related: [{ path: live.path, place: live.valuePlace(['pricing', 'model']) }],
        },
      )
    }
  },
})
