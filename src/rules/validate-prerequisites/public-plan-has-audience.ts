import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'public-plan-has-audience',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  summary: { en: 'A public plan has no audience', ko: '공개 플랜에는 대상이 없습니다' },
  why: {
    en: 'A public plan is open to all; a list would promise a limit that does not exist.',
    ko: '공개 플랜은 누구에게나 보입니다. 대상 목록을 쓰면 없는 제한이 있는 것처럼 보입니다.',
  },
  fix: {
    en: 'Take out `audience`. If the plan was never live, `visibility: private` is the other way.',
    ko: '`audience`를 지우세요. 라이브였던 적이 없으면 `visibility: private`로 바꿀 수도 있습니다.',
  },
  basis: { facts: ['S2-48'] },
  scope: 'plan',
  check({ id, document }, report) {
    const { visibility, audience } = document.data
    if (visibility !== 'public' || audience === undefined) return
    report(
      { path: document.path, place: document.keyPlace(['audience']) },
      {
        sensitive: true,
        reason: {
          en: `Plan ${code(id)} is public and has an ${code('audience')}, expected one of the two`,
          ko: `공개 플랜에 대상(${code('audience')})이 있습니다: ${code(id)}`,
        },
      },
    )
  },
})
