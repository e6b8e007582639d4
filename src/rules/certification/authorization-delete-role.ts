import { defineRule } from '../define.ts'
import { isRole, registrationDelete } from '../roles.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'authorization-delete-role',
  stage: 'certification',
  section: 'technical',
  severity: 'warning',
  types: ['managed-service'],
  summary: {
    en: 'The publisher can end a delegation, too',
    ko: '게시자도 위임을 끝낼 수 있습니다',
  },
  why: {
    en: 'Once a customer has accepted, only this role lets you give the access back yourself.',
    ko: '고객이 수락한 뒤에 게시자가 스스로 권한을 내려놓으려면 이 역할이 필요합니다.',
  },
  fix: {
    en: 'Give one group the role `Managed Services Registration assignment Delete Role`.',
    ko: '한 그룹에 `Managed Services Registration assignment Delete Role` 역할을 추가하세요.',
  },
  basis: { facts: ['S2-49'] },
  scope: 'plan',
  check({ document }, report) {
    const authorizations = document.data.manifest?.authorizations ?? []
    if (
      !authorizations.length ||
      // A role that is missing or cannot be read has a finding of its own, and may be this one.
      authorizations.some(({ role }) => !role || isRole(role, registrationDelete))
    )
      return
    report(
      { path: document.path, place: document.keyPlace(['manifest', 'authorizations']) },
      {
        reason: {
          en: `No authorization ends a delegation, expected role ${code(registrationDelete)}`,
          ko: `위임을 삭제할 수 있는 역할이 없습니다. 필요한 역할: ${code(registrationDelete)}`,
        },
      },
    )
  },
})
