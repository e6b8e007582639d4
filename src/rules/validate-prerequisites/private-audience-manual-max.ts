import { defineRule } from '../define.ts'
import { describeFault } from '../words.ts'

export default defineRule({
  id: 'private-audience-manual-max',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  summary: {
    en: 'A long private audience stands in a file',
    ko: '긴 비공개 대상은 파일에 있습니다',
  },
  why: {
    en: 'Longer lists belong in a file, up to 10,000 over all plans.',
    ko: '더 긴 목록은 파일로 올리며 모든 플랜을 합쳐 10,000개까지 쓸 수 있습니다.',
  },
  fix: {
    en: 'Move them to `audience/<plan>.csv`, below a first line `Id,Description,Type`, as rows like `<GUID>,Pilot,SubscriptionId`, and write `audience: { file: audience/<plan>.csv }`.',
    ko: '`audience/<plan>.csv`로 옮겨 첫 줄에 `Id,Description,Type`을, 그 아래 행마다 `<GUID>,Pilot,SubscriptionId`처럼 쓰고, `audience: { file: audience/<plan>.csv }`를 쓰세요.',
  },
  basis: { facts: ['S2-47'] },
  sensitive: true,
  scope: 'schema',
  describe: (fault) => ({ reason: describeFault(fault).reason }),
})
