import type { Text } from '../../model/text.ts'
import { defineRule } from '../define.ts'
import { inkOf } from '../ink.ts'
import { logosOf } from '../look.ts'
import { code, listOf, percent } from '../words.ts'

const names = {
  white: { en: 'white', ko: '흰색' },
  black: { en: 'black', ko: '검은색' },
  blue: { en: 'blue', ko: '파란색' },
} as const satisfies Record<string, Text>

export default defineRule({
  id: 'logo-transparent-ink',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'warning',
  types: ['managed-service', 'virtual-machine'],
  summary: {
    en: 'No logo is drawn in white, black or blue on transparency',
    ko: '투명 바탕의 로고가 흰색, 검은색, 파란색이 아닙니다',
  },
  why: {
    en: 'The portal’s themes are white, black and blue; on its own colour a logo cannot be seen.',
    ko: '포털의 테마는 흰색, 검은색, 파란색입니다. 같은 색의 로고는 보이지 않습니다.',
  },
  fix: {
    en: 'Draw the logo in another colour, or put it on a coloured background.',
    ko: '로고를 다른 색으로 그리거나 색이 있는 배경 위에 두세요.',
  },
  measure: {
    en: 'A third of the ink is white, black or blue and reaches transparency, by way of each other; white inside a coloured shape does not. Only logos that are transparent by 1 % or more are judged, and no badge: one filled shape of one colour with artwork in clearly another on it. Blue has a hue from 225° to 285° in OKLCh, navy included; white and black are those of `logo-background-theme`. An image with less than 0.5 % ink shows nothing at all.',
    ko: '그림의 3분의 1 이상이 흰색, 검은색, 파란색이고 투명한 부분과 이어져 있는 경우입니다. 다른 색 도형 안의 흰색은 세지 않습니다. 1% 이상이 투명한 로고만 보며, 한 가지 색으로 채운 도형 위에 뚜렷이 다른 색의 그림이 있는 배지는 보지 않습니다. 파란색은 OKLCh 색상 225~285°(남색 포함)이고, 흰색과 검은색은 `logo-background-theme` 규칙과 같습니다. 그림이 0.5% 미만이면 아무것도 보이지 않는 이미지입니다.',
  },
  basis: { facts: ['S2-30', 'S3-15'] },
  scope: 'offer',
  check(offer, report) {
    for (const { path, pointer, grid, ground } of logosOf(offer)) {
      if (ground.kind === 'own') continue
      const where = { path: offer.document.path, place: offer.document.valuePlace(pointer) }
      const ink = inkOf(grid)
      const share = ink.white + ink.black + ink.blue
      const colours = (['white', 'black', 'blue'] as const)
        .filter((name) => ink[name] >= 0.1)
        .sort((a, b) => ink[b] - ink[a])
        .map((name) => names[name])
      if (ink.covered < 0.005) {
        report(where, {
          reason: {
            en: `${code(path)} is transparent all over, expected a logo`,
            ko: `이미지 전체가 투명합니다: ${code(path)}, 로고가 필요합니다`,
          },
          fix: {
            en: 'Export the logo again with its artwork visible.',
            ko: '그림이 보이도록 로고를 다시 내보내세요.',
          },
        })
      } else if (share >= 1 / 3) {
        const words = listOf(
          colours.map(({ en }) => en),
          'and',
        )
        report(where, {
          reason: {
            en: `${code(path)} is drawn ${percent(share).en} in ${words} on transparency, expected other colours`,
            ko: `투명 바탕에 ${colours.map(({ ko }) => ko).join(', ')}으로 그렸습니다: ${code(path)}, 그림의 ${percent(share).ko}`,
          },
        })
      }
    }
  },
})
