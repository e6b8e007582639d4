import type { ImageFacts } from '../../model/catalogue.ts'
import type { Text } from '../../model/text.ts'
import { damageText } from '../damage.ts'
import { defineRule } from '../define.ts'
import { imagesOf } from '../images.ts'
import { pixelDamage } from '../look.ts'
import { code } from '../words.ts'

const formats: Readonly<Record<ImageFacts['format'], Text>> = {
  png: { en: 'a PNG', ko: 'PNG' },
  jpeg: { en: 'a JPEG', ko: 'JPEG' },
  gif: { en: 'a GIF', ko: 'GIF' },
  webp: { en: 'a WebP image', ko: 'WebP' },
  svg: { en: 'an SVG drawing', ko: 'SVG' },
  unknown: { en: 'no image', ko: '이미지 아님' },
}

export default defineRule({
  id: 'image-png',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: { en: 'Every image is a PNG that opens', ko: '이미지는 모두 열 수 있는 PNG입니다' },
  why: {
    en: 'The marketplace takes PNG alone, and looks at what is inside, not at the name.',
    ko: '마켓플레이스는 PNG만 받으며, 이름이 아니라 내용을 봅니다.',
  },
  fix: {
    en: 'Export the image as PNG again; another file name changes nothing.',
    ko: '이미지를 PNG로 다시 내보내세요. 파일 이름만 바꾸면 달라지지 않습니다.',
  },
  basis: { facts: ['S2-25'] },
  scope: 'offer',
  check(offer, report) {
    const { document, files } = offer
    const references = imagesOf(offer)
    for (const path of new Set(references.map((reference) => reference.path))) {
      const file = files.get(path)
      // What is missing, or too large to be read, has its own finding.
      if (!file || (!file.image && path.startsWith('media/'))) continue
      const { format = 'unknown', damage = pixelDamage(offer, path) } = file.image ?? {}
      if (format === 'png' && !damage) continue
      const [where, ...related] = references
        .filter((reference) => reference.path === path)
        .map(({ pointer }) => ({ path: document.path, place: document.valuePlace(pointer) }))
      if (!where) continue
      const words = damage && damageText(damage)
      report(where, {
        reason: words
          ? {
              en: `${code(path)} cannot be shown, as ${words.en}, expected a whole PNG`,
              ko: `이미지를 표시할 수 없습니다: ${code(path)}, ${words.ko}`,
            }
          : {
              en: `${code(path)} is ${file.image ? formats[format].en : `not in ${code('media/')}`}, expected a PNG`,
              ko: `PNG가 아닙니다: ${code(path)}, ${file.image ? `지금 ${formats[format].ko}` : `${code('media/')} 폴더의 파일이 필요합니다`}`,
            },
        ...(!file.image && {
          fix: {
            en: `Move the image to ${code('media/')}.`,
            ko: `이미지를 ${code('media/')} 폴더로 옮기세요.`,
          },
        }),
        related,
      })
    }
  },
})
