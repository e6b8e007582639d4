import { entriesOf, isEligible } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { contributor, roleOf, userAccessAdministrator } from '../roles.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'authorization-least-privilege',
  stage: 'certification',
  section: 'technical',
  severity: 'notice',
  types: ['managed-service'],
  summary: {
    en: 'A public plan asks for no more access than its work needs',
    ko: '공개 플랜은 일에 필요한 만큼만 권한을 요청합니다',
  },
  why: {
    en: 'Every customer reads the list before accepting it; a wide role makes a careful one turn away.',
    ko: '고객은 수락하기 전에 역할을 읽으며, 넓은 역할은 신중한 고객을 망설이게 합니다.',
  },
  fix: {
    en: 'Choose the role of the one service you work on, such as `Virtual Machine Contributor`; else leave it.',
    ko: '다루는 서비스의 역할을 고르세요. 예: `Virtual Machine Contributor`. 꼭 필요하면 그대로 두세요.',
  },
  basis: { facts: ['S2-51'], sources: ['tenants-users-roles'] },
  scope: 'plan',
  check({ document }, report) {
    if (document.data.visibility !== 'public') return
    for (const entry of entriesOf(document)) {
      const role = roleOf(entry.role)
      if (isEligible(entry) || !role) continue
      if (role.id !== contributor && role.id !== userAccessAdministrator) continue
      report(entry.value('role'), {
        reason: {
          en: `A public plan gives ${code(role.name)}, expected the narrowest role that does the work`,
          ko: `공개 플랜의 역할이 넓습니다: ${code(role.name)}. 일에 필요한 가장 좁은 역할을 권합니다`,
        },
      })
    }
  },
})
