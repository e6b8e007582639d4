import { defineRule } from '../define.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'screenshot-caption',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'warning',
  types: ['azure-application', 'managed-service'],
  summary: { en: 'Every screenshot has a caption', ko: '모든 스크린샷에 설명이 있습니다' },
  why: {
    en: 'The caption says what to look at, and is all that people who cannot see the picture get.',
    ko: '설명은 무엇을 볼지 알려 주며, 그림을 볼 수 없는 사람에게는 설명이 전부입니다.',
  },
  fix: {
    en: 'Add `caption:` with a few words on what the picture shows.',
    ko: '`caption:` 뒤에 그림에 보이는 것을 짧게 쓰세요.',
  },
  basis: { facts: [], sources: ['plan-azure-application-offer'] },
  scope: 'offer',
  check({ document }, report) {
    for (const [at, { file, caption }] of (document.data.screenshots ?? []).entries()) {
      const pointer = ['screenshots', at] as const
      // What is there in the wrong shape, or empty, is reported already.
      if (!file || caption !== undefined || isWritten(document, [...pointer, 'caption'])) continue
      report(
        { path: document.path, place: document.valuePlace([...pointer, 'caption']) },
        {
          reason: {
            en: `The caption of ${code(file)} is missing, expected a few words`,
            ko: `스크린샷의 설명이 없습니다: ${code(file)}`,
          },
        },
      )
    }
  },
})
