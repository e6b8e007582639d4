import { defineRule } from '../define.ts'
import { logosOf } from '../look.ts'
import { code, percent } from '../words.ts'

export default defineRule({
  id: 'logo-background-theme',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'warning',
  types: ['managed-service', 'virtual-machine'],
  summary: {
    en: 'No logo stands on a white or black background',
    ko: '로고의 배경이 흰색이나 검은색이 아닙니다',
  },
  why: {
    en: 'The portal itself is white or black; the logo’s edges would be lost on it.',
    ko: '포털의 화면이 흰색이나 검은색이어서 로고의 가장자리가 보이지 않습니다.',
  },
  fix: {
    en: 'Give the logo a background of one plain colour that stands out.',
    ko: '로고의 배경을 눈에 띄는 한 가지 색으로 바꾸세요.',
  },
  measure: {
    en: 'Half of the background is white or black. The background is the band along the edges, a sixteenth of the smaller side deep; of a badge on transparency, its rim. White is what is at most 0.06 away from white in OKLab (`#f0f0f0` is, `#e8e8e8` is not); black has a lightness of at most 0.33 and hardly any colour (`#333333` is, navy is not).',
    ko: '배경의 절반 이상이 흰색이나 검은색인 경우입니다. 배경은 가장자리를 따라 짧은 변의 16분의 1 폭의 띠이고, 투명 바탕 위의 배지라면 배지의 테두리 안쪽입니다. OKLab에서 흰색과의 거리가 0.06 이하이면 흰색(`#f0f0f0`까지), 밝기가 0.33 이하이고 색이 거의 없으면 검은색(`#333333`까지)으로 봅니다.',
  },
  basis: { facts: ['S2-29', 'S3-15'] },
  scope: 'offer',
  check(offer, report) {
    for (const { path, pointer, ground } of logosOf(offer)) {
      const share = ground.white + ground.black
      if (share < 0.5) continue
      const white = ground.white >= ground.black
      report(
        { path: offer.document.path, place: offer.document.valuePlace(pointer) },
        {
          reason: {
            en: `The background of ${code(path)} is ${percent(share).en} ${white ? 'white' : 'black'}, expected a colour`,
            ko: `로고의 배경이 ${white ? '흰색' : '검은색'}입니다: ${code(path)}, 배경의 ${percent(share).ko}`,
          },
        },
      )
    }
  },
})
