import { defineRule } from '../define.ts'
import { faultOfId } from '../ids.ts'

export default defineRule({
  id: 'plan-id-format',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['managed-service', 'virtual-machine', 'azure-application', 'saas'],
  summary: {
    en: 'The plan id is short and in lowercase',
    ko: '플랜 ID가 짧은 소문자 형식입니다',
  },
  why: {
    en: 'The file is named by the plan id, which customers may see and which never changes.',
    ko: '파일 이름이 곧 플랜 ID입니다. 고객에게 보일 수 있으며 나중에 바꿀 수 없습니다.',
  },
  fix: {
    en: 'Rename the file: lowercase letters, digits, hyphens and underscores, 50 at most.',
    ko: '파일 이름을 영문 소문자, 숫자, 하이픈, 밑줄로 50자까지 쓰세요.',
  },
  basis: { facts: ['S2-40', 'S3-28'] },
  scope: 'plan',
  check({ id, document }, report) {
    const fault = faultOfId(
      id,
      { en: 'plan id', ko: '플랜 ID' },
      { name: { en: 'file', ko: '파일' }, end: '.md' },
    )
    if (fault) report({ path: document.path, place: document.keyPlace([]) }, fault)
  },
})
