import { entriesOf } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'authorization-individual-user',
  stage: 'certification',
  section: 'technical',
  severity: 'warning',
  types: ['managed-service'],
  summary: {
    en: 'Roles go to groups and applications, not to single people',
    ko: '역할은 개인이 아닌 그룹이나 애플리케이션에 줍니다',
  },
  why: {
    en: 'When a person leaves, every customer must accept a new manifest; a group changes at once.',
    ko: '사람이 바뀌면 모든 고객이 새 매니페스트를 수락해야 하지만 그룹은 바로 바뀝니다.',
  },
  fix: {
    en: 'Put the person into a security group, and write the group’s `principalId` and `principalType: group`.',
    ko: '사람을 보안 그룹에 넣고 그룹의 `principalId`와 `principalType: group`을 쓰세요.',
  },
  basis: { facts: ['S2-57'] },
  scope: 'plan',
  check({ document }, report) {
    for (const { principalType, value } of entriesOf(document)) {
      if (principalType !== 'user') continue
      report(value('principalType'), {
        reason: {
          en: `${code('principalType')} is ${code('user')}, expected ${code('group')} or ${code('service-principal')}`,
          ko: `개인에게 주는 역할입니다: ${code('principalType')}, 지금 ${code('user')}, 권장 ${code('group')}, ${code('service-principal')}`,
        },
      })
    }
  },
})
