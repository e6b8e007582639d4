import { entriesOf } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'authorization-group-security',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'A group that gets a role is a security group',
    ko: '역할을 받는 그룹은 보안 그룹입니다',
  },
  why: {
    en: 'Azure gives roles to security groups; an Office 365 group is for mail and documents.',
    ko: 'Azure는 보안 그룹에 역할을 줍니다. Office 365 그룹은 메일과 문서를 위한 그룹입니다.',
  },
  fix: {
    en: 'Create a security group with the same members, and write its `principalId` and `groupType: security`.',
    ko: '같은 구성원으로 보안 그룹을 만들고 그 그룹의 `principalId`와 `groupType: security`를 쓰세요.',
  },
  basis: { facts: ['S2-58'] },
  scope: 'plan',
  check({ document }, report) {
    for (const { groupType, value } of entriesOf(document)) {
      if (groupType !== 'office365') continue
      report(value('groupType'), {
        reason: {
          en: `${code('groupType')} is ${code('office365')}, expected ${code('security')}`,
          ko: `그룹 종류(${code('groupType')})가 다릅니다: 지금 ${code('office365')}, 필요 ${code('security')}`,
        },
      })
    }
  },
})
