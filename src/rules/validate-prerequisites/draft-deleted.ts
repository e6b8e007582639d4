import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'draft-deleted',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'warning',
  summary: {
    en: 'Only drafts are deleted without another step',
    ko: '초안만 바로 삭제합니다',
  },
  why: {
    en: 'It was submitted, so its preview and the links to it go with it; that should be no accident.',
    ko: '제출된 오퍼이므로 미리 보기와 링크도 함께 없어집니다. 실수가 아닌지 확인이 필요합니다.',
  },
  fix: {
    en: 'Restore the folder, or merge it with `draft: true` first: a draft can be deleted at any time.',
    ko: '폴더를 되돌리거나, 먼저 `draft: true`로 병합하세요. 초안은 언제든 삭제할 수 있습니다.',
  },
  basis: { facts: ['S3-34'] },
  scope: 'removal',
  check({ offer, was, successor, where, last }, report) {
    if (was !== 'merged' || successor?.publisher === offer.publisher) return
    report(where, {
      reason: successor
        ? {
            en: `${code(offer.id, 110)} was moved to ${code(successor.id, 110)}, expected the offer to be a draft before`,
            ko: `초안이 아닌 오퍼의 폴더를 옮겼습니다: ${code(offer.id, 110)}, 지금 ${code(successor.id, 110)}`,
          }
        : {
            en: `The folder of ${code(offer.id)} is gone, expected the offer to be a draft before`,
            ko: `초안이 아닌 오퍼의 폴더가 없어졌습니다: ${code(offer.id)}`,
          },
      related: [last],
    })
  },
})
