import { defineRule } from '../define.ts'
import { imagesOf } from '../images.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'screenshot-size',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: {
    en: 'Screenshots have the one size that is shown',
    ko: '스크린샷이 정해진 크기입니다',
  },
  why: {
    en: 'The gallery has frames of one size; certification refuses all others.',
    ko: '갤러리의 틀은 크기가 하나뿐이며, 다른 크기는 인증에서 거절됩니다.',
  },
  fix: {
    en: 'Take the picture again at that size; stretching makes its text hard to read.',
    ko: '그 크기로 다시 캡처하세요. 늘리면 글자를 읽기 어렵습니다.',
  },
  basis: { facts: ['S2-34'] },
  scope: 'offer',
  check(offer, report, { value }) {
    const [width, height] = value<readonly [number, number]>('screenshot-size')
    for (const { field, path, pointer } of imagesOf(offer)) {
      const image = offer.files.get(path)?.image
      if (field !== 'screenshots' || image?.format !== 'png' || image.damage) continue
      if (image.width === width && image.height === height) continue
      report(
        { path: offer.document.path, place: offer.document.valuePlace(pointer) },
        {
          reason: {
            en: `Screenshot ${code(path)} is ${image.width}×${image.height} pixels, expected ${width}×${height}`,
            ko: `스크린샷 크기가 다릅니다: ${code(path)}, 지금 ${image.width}×${image.height}, 필요 ${width}×${height}`,
          },
          fix: {
            en: `Take it again at ${width}×${height} pixels; stretching makes its text hard to read.`,
            ko: `${width}×${height}픽셀로 다시 캡처하세요. 늘리면 글자를 읽기 어렵습니다.`,
          },
        },
      )
    }
  },
})
