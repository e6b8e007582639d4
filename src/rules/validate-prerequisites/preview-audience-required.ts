import { defineRule } from '../define.ts'
import { code, describeFault } from '../words.ts'

export default defineRule({
  id: 'preview-audience-required',
  stage: 'validate-prerequisites',
  section: 'preview',
  severity: 'error',
  summary: { en: 'Somebody can see the preview', ko: '미리 보기를 볼 수 있는 대상이 있습니다' },
  why: {
    en: 'Only these subscriptions can try the offer before it is live, so nobody could check it.',
    ko: '이 구독만 라이브 전에 오퍼를 시험할 수 있으므로 없으면 아무도 확인하지 못합니다.',
  },
  fix: {
    en: 'Add `previewAudience:` with the id of one of your own subscriptions.',
    ko: '`previewAudience:` 아래에 게시자의 구독 ID를 쓰세요.',
  },
  basis: { facts: ['S0-14', 'S2-36', 'S2-37'] },
  sensitive: true,
  scope: 'schema',
  describe: (fault) =>
    fault.keyword === 'required'
      ? {
          reason: {
            en: `${code(fault.field)} is missing, expected at least 1 subscription`,
            ko: `미리 보기 대상(${code(fault.field)})이 없습니다. 구독이 1개 이상 필요합니다`,
          },
        }
      : describeFault(fault),
})
