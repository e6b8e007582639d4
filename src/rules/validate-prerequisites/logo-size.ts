import { defineRule } from '../define.ts'
import { code } from '../words.ts'

/** Two numbers: exact width and height. Four: the smallest and the largest square. */
type Size = readonly [number, number] | readonly [number, number, number, number]

export default defineRule({
  id: 'logo-size',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: { en: 'Every logo has the size of its place', ko: '로고가 자리마다 정해진 크기입니다' },
  why: {
    en: 'Each place in the storefront shows its logo pixel for pixel.',
    ko: '스토어프런트의 각 자리는 로고를 픽셀 그대로 표시합니다.',
  },
  fix: {
    en: 'Export the logo again at the size its place asks for.',
    ko: '자리에 맞는 크기로 로고를 다시 내보내세요.',
  },
  basis: { facts: ['S2-27', 'S3-15'] },
  scope: 'offer',
  check(offer, report, { value }) {
    // Each type has sizes of its own.
    if (!offer.type) return
    // Sizes depend on the type; an unknown one has its own finding.
    if (!offer.type) return
    const sizes = value<Record<string, Size>>('logo-size')
    for (const [place, path] of Object.entries(offer.document.data.logos ?? {})) {
      const image = offer.files.get(path)?.image
      const size = Object.hasOwn(sizes, place) ? sizes[place] : undefined
      if (!size || image?.format !== 'png' || image.damage) continue
      const [width, height, mostWidth = width, mostHeight = height] = size
      const square = size.length === 2 || image.width === image.height
      const fits =
        image.width >= width &&
        image.width <= mostWidth &&
        image.height >= height &&
        image.height <= mostHeight
      if (fits && square) continue
      const now = `${image.width}×${image.height}`
      const expected =
        size.length === 2 ? `${width}×${height}` : `a square of ${width} to ${mostWidth} pixels`
      report(
        { path: offer.document.path, place: offer.document.valuePlace(['logos', place]) },
        {
          reason: {
            en: `${code(path)} is ${now} pixels, expected ${expected}`,
            ko: `로고 크기가 다릅니다: ${code(path)}, 지금 ${now}, 필요 ${size.length === 2 ? expected : `${width}~${mostWidth}픽셀 정사각형`}`,
          },
          fix: {
            en: `Export the logo again ${size.length === 2 ? `at ${expected} pixels` : `as ${expected}`}.`,
            ko: `${size.length === 2 ? `${expected}픽셀` : `${width}~${mostWidth}픽셀 정사각형`} 크기로 다시 내보내세요.`,
          },
        },
      )
    }
  },
})
