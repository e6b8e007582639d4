import { defineRule } from '../define.ts'
import { describeFault } from '../words.ts'

export default defineRule({
  id: 'preview-audience-manual-max',
  stage: 'validate-prerequisites',
  section: 'preview',
  severity: 'error',
  summary: {
    en: 'A long preview audience stands in a file',
    ko: '긴 미리 보기 대상은 파일에 있습니다',
  },
  why: {
    en: 'A list typed by hand is meant to be short; a file may name 100.',
    ko: '더 긴 목록은 파일로 올리며 100개까지 쓸 수 있습니다.',
  },
  fix: {
    en: 'Move them to `audience/preview.csv`, below a first line `Id,Description,Type`, as rows like `<GUID>,Pilot,SubscriptionId`, and write `previewAudience: { file: audience/preview.csv }`.',
    ko: '`audience/preview.csv`로 옮겨 첫 줄에 `Id,Description,Type`을, 그 아래 행마다 `<GUID>,Pilot,SubscriptionId`처럼 쓰고, `previewAudience: { file: audience/preview.csv }`를 쓰세요.',
  },
  basis: { facts: ['S2-37'] },
  sensitive: true,
  scope: 'schema',
  describe: (fault) => ({
    reason: describeFault(fault).reason,
  }),
})
