import { defineRule } from '../define.ts'
import { coloursOf } from '../flatness.ts'
import { logosOf } from '../look.ts'
import { code, count } from '../words.ts'

const most = 6

export default defineRule({
  id: 'logo-palette',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'notice',
  types: ['managed-service', 'virtual-machine'],
  summary: { en: 'Every logo keeps to a few colours', ko: '로고가 몇 가지 색으로만 되어 있습니다' },
  why: {
    en: 'A logo is seen for a moment and at 40 pixels; many colours blur into one.',
    ko: '로고는 40픽셀로 잠깐 보입니다. 색이 많으면 뒤섞여 알아보기 어렵습니다.',
  },
  fix: {
    en: 'Keep to the one or two colours you are known by, and a background.',
    ko: '게시자를 나타내는 한두 가지 색과 배경색만 남기세요.',
  },
  measure: {
    en: 'More than 6 flat colours, with the background. Counted are pixels that differ from none of their neighbours by more than 0.1 in OKLab, which leaves out soft edges; shades within 0.1 are one colour, and what covers less than 1 % is none.',
    ko: '배경을 포함하여 6가지보다 많은 색을 쓴 경우입니다. 이웃 픽셀과의 차이가 OKLab에서 0.1 이하인 픽셀만 세므로 부드러운 가장자리는 빠집니다. 0.1 이내의 색은 한 가지로, 1% 미만인 색은 없는 것으로 봅니다.',
  },
  basis: { facts: ['S2-28', 'S3-15'] },
  scope: 'offer',
  check(offer, report) {
    for (const { path, pointer, grid } of logosOf(offer)) {
      const colours = coloursOf(grid)
      if (colours <= most) continue
      report(
        { path: offer.document.path, place: offer.document.valuePlace(pointer) },
        {
          reason: {
            en: `${code(path)} has ${count(colours, 'colour')}, expected at most ${most}`,
            ko: `색이 많습니다: ${code(path)}, 지금 ${colours}가지, 최대 ${most}가지`,
          },
          measure: { value: colours, limit: most },
        },
      )
    }
  },
})
