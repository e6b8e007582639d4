import { unclearField, visibilityOf } from '../../privacy/private-plan.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'plan-visibility-clear',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  summary: {
    en: 'Who can see a plan is said once, in a field of the right name',
    ko: '플랜을 누가 볼 수 있는지 올바른 이름의 필드 하나에 적혀 있습니다',
  },
  why: {
    en: 'Without a `visibility` that can be read, a plan meant for a few would be shown to everybody.',
    ko: '`visibility`를 읽을 수 없으면 일부 고객용 플랜이 모두에게 공개될 수 있습니다.',
  },
  fix: {
    en: 'Write `visibility: private` with an `audience`, or `visibility: public`; correct or take out other fields of that kind.',
    ko: '`visibility: private`와 `audience`를 쓰거나 `visibility: public`을 쓰세요. 비슷한 다른 필드는 고치거나 지우세요.',
  },
  basis: { facts: ['S2-46', 'S2-47', 'S2-48'] },
  unwaivable: true,
  sensitive: true,
  supersedes: ['unknown-field'],
  scope: 'plan',
  check(plan, report) {
    const { id, document } = plan
    // What cannot be read, and a value that is no visibility, is reported as such.
    if (document.unread || visibilityOf(plan) !== 'unclear') return
    if (document.data.visibility === undefined && isWritten(document, ['visibility'])) return
    const place = document.keyPlace([unclearField(plan) ?? 'visibility'])
    report(
      { path: document.path, place },
      {
        reason: {
          en: `Plan ${code(id)} does not say clearly who can see it, expected one field ${code('visibility')}`,
          ko: `누가 볼 수 있는지 분명하지 않은 플랜입니다: ${code(id)}. ${code('visibility')} 필드 하나가 필요합니다`,
        },
      },
    )
  },
})
