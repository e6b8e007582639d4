import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'video-fields',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: {
    en: 'Every video has name, address and thumbnail',
    ko: '모든 동영상에 이름, 주소, 미리 보기 이미지가 있습니다',
  },
  why: {
    en: 'The listing shows name and thumbnail, and starts the video only after a click.',
    ko: '목록에는 이름과 이미지가 표시되고, 동영상은 누른 뒤에 재생됩니다.',
  },
  fix: {
    en: 'Add the field; the thumbnail is a PNG of 1280×720 pixels below `media/`.',
    ko: '필드를 추가하세요. 미리 보기 이미지는 `media/` 아래의 1280×720픽셀 PNG입니다.',
  },
  basis: { facts: ['S2-35'] },
  scope: 'schema',
  describe: ({ field }) => ({
    reason: {
      en: `${code(field)} is missing, expected name, address and thumbnail`,
      ko: `동영상 필드가 없습니다: ${code(field)}. 이름, 주소, 미리 보기 이미지가 필요합니다`,
    },
  }),
})
