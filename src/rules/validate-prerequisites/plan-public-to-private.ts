import { isPrivate } from '../../privacy/private-plan.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'plan-public-to-private',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['managed-service', 'virtual-machine', 'azure-application'],
  summary: {
    en: 'A plan that is live in public stays public',
    ko: '공개로 라이브된 플랜은 계속 공개입니다',
  },
  why: {
    en: 'Anybody may have bought it by now, and nobody can be shut out afterwards.',
    ko: '이미 누구나 구매했을 수 있으므로 나중에 일부만 볼 수 있게 할 수 없습니다.',
  },
  fix: {
    en: 'Write `public` again without an `audience`; a new plan can be private, and `stopSelling: true` ends sales.',
    ko: '`audience` 없이 다시 `public`으로 쓰세요. 비공개 플랜은 새로 만들고, 판매는 `stopSelling: true`로 끝내세요.',
  },
  basis: { facts: ['S2-48'] },
  unwaivable: true,
  scope: 'history',
  against: ['live'],
  check(now, before, report) {
    for (const { id, document } of now.plans) {
      const was = before.plans.find((plan) => plan.id === id)
      if (!was || isPrivate(was) || document.data.visibility !== 'private') continue
      const live = was.document
      report(
        { path: document.path, place: document.valuePlace(['visibility']) },
        {
          plan: id,
          reason: {
            en: `Plan ${code(id)} turned ${code('private')}, expected ${code('public')} as in live`,
            ko: `라이브 플랜의 공개 여부가 바뀌었습니다: ${code(id)}, 지금 ${code('private')}, 라이브 ${code('public')}`,
          },
          related: [{ path: live.path, place: live.keyPlace(['visibility']) }],
        },
      )
    }
  },
})
