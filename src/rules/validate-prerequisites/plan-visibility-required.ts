import { visibilityOf } from '../../privacy/private-plan.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'plan-visibility-required',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'notice',
  types: ['managed-service', 'virtual-machine', 'azure-application'],
  summary: {
    en: 'Every plan says who can see it',
    ko: '모든 플랜에 누가 볼 수 있는지 적혀 있습니다',
  },
  why: {
    en: 'Without the field a plan is public, and once it was live it can never become private.',
    ko: '필드가 없으면 공개 플랜이며, 한 번 라이브되면 비공개로 바꿀 수 없습니다.',
  },
  fix: {
    en: 'Write `visibility: public`, or `visibility: private` with an `audience`.',
    ko: '`visibility: public`을 쓰거나, `visibility: private`와 `audience`를 쓰세요.',
  },
  basis: { facts: ['S2-46', 'S2-48'] },
  scope: 'plan',
  check(plan, report) {
    const { id, document } = plan
    const { data, path, unread } = document
    if (unread || data.visibility || !Object.keys(data).length) return
    // What is unclear is reported as such, and a value that is no visibility, too.
    if (visibilityOf(plan) === 'unclear' || isWritten(document, ['visibility'])) return
    report(
      { path, place: document.keyPlace(['visibility']) },
      {
        reason: {
          en: `Plan ${code(id)} has no ${code('visibility')}, expected ${code('public')} or ${code('private')}`,
          ko: `공개 여부(${code('visibility')})가 없는 플랜입니다: ${code(id)}. ${code('public')} 또는 ${code('private')}가 필요합니다`,
        },
      },
    )
  },
})
