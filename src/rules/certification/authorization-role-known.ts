import { data } from '../../schema/data.ts'
import { entriesOf } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { describeUnknown, strangerOf } from '../roles.ts'

export default defineRule({
  id: 'authorization-role-known',
  stage: 'certification',
  section: 'technical',
  severity: 'warning',
  types: ['managed-service'],
  summary: {
    en: 'Every role is a known built-in role of Azure',
    ko: '모든 역할이 알려진 Azure 기본 제공 역할입니다',
  },
  why: {
    en: 'With a mistyped role the plan cannot be delegated; only a role that is very new may be right.',
    ko: '역할을 잘못 쓰면 플랜을 위임할 수 없습니다. 아주 새로운 역할만 예외입니다.',
  },
  fix: {
    en: `Compare it with Azure’s list of built-in roles. A role younger than ${data.rolesDate} may stay, with a waiver.`,
    ko: `Azure 기본 제공 역할 목록과 비교하세요. ${data.rolesDate} 이후에 나온 역할은 예외로 두고 그대로 쓸 수 있습니다.`,
  },
  basis: { facts: ['S2-61', 'S2-62'], sources: ['roles data'] },
  scope: 'plan',
  check({ document }, report) {
    for (const { role, value } of entriesOf(document)) {
      if (role && strangerOf(role) === 'unknown') report(value('role'), describeUnknown(role))
    }
  },
})
