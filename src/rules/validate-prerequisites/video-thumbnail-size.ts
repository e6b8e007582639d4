import { defineRule } from '../define.ts'
import { imagesOf } from '../images.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'video-thumbnail-size',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'Video thumbnails have the one size that is shown',
    ko: '동영상 미리 보기 이미지가 정해진 크기입니다',
  },
  why: {
    en: 'The thumbnail stands in the gallery beside the screenshots, in a frame of the same size.',
    ko: '미리 보기 이미지는 갤러리에서 스크린샷 옆의 같은 크기 틀에 표시됩니다.',
  },
  fix: {
    en: 'Export the thumbnail at that size; cut the picture rather than stretch it.',
    ko: '그 크기로 내보내세요. 그림을 늘리지 말고 잘라 맞추세요.',
  },
  basis: { facts: ['S2-35', 'S2-25'] },
  scope: 'offer',
  check(offer, report, { value }) {
    const [width, height] = value<readonly [number, number]>('video-thumbnail-size')
    for (const { field, path, pointer } of imagesOf(offer)) {
      const image = offer.files.get(path)?.image
      if (field !== 'videos' || image?.format !== 'png' || image.damage) continue
      if (image.width === width && image.height === height) continue
      report(
        { path: offer.document.path, place: offer.document.valuePlace(pointer) },
        {
          reason: {
            en: `Thumbnail ${code(path)} is ${image.width}×${image.height} pixels, expected ${width}×${height}`,
            ko: `미리 보기 이미지 크기가 다릅니다: ${code(path)}, 지금 ${image.width}×${image.height}, 필요 ${width}×${height}`,
          },
          fix: {
            en: `Export it at ${width}×${height} pixels; cut the picture rather than stretch it.`,
            ko: `${width}×${height}픽셀로 내보내세요. 그림을 늘리지 말고 잘라 맞추세요.`,
          },
        },
      )
    }
  },
})
