import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'lead-secret-in-repo',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'Lead settings refer to secrets and hold none',
    ko: '리드 설정에 비밀 값이 없고 참조만 있습니다',
  },
  why: {
    en: 'Everyone with access to the repository has the key to your leads, now and in its history.',
    ko: '저장소에 접근하는 모든 사람이 리드의 키를 갖게 되며, 커밋 기록에도 계속 남습니다.',
  },
  fix: {
    en: 'Replace it with `${secret:LEADS}` and revoke the key, as the history keeps it.',
    ko: '값을 `${secret:LEADS}` 참조로 바꾸고, 커밋된 키는 폐기하세요. git에는 계속 남습니다.',
  },
  basis: { facts: ['S2-8'], sources: ['Martlet: a secret is only ever a reference'] },
  unwaivable: true,
  sensitive: true,
  scope: 'schema',
  describe: ({ field }) => ({
    reason: {
      en: `${code(field)} holds a value, expected a reference to a secret`,
      ko: `값이 그대로 있습니다: ${code(field)}. 비밀 참조가 필요합니다`,
    },
  }),
})
