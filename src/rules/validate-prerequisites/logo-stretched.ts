import type { Pointer } from '../../model/catalogue.ts'
import { defineRule } from '../define.ts'
import { logosOf } from '../look.ts'
import { shapeOf, stretchOf } from '../shape.ts'
import { code, percent } from '../words.ts'

/** Where as many logos agree as do not: the largest square one is the likeliest to be drawn with care. */
const trusted = ([, name]: Pointer): number =>
  ['large', 'medium', 'small', 'wide'].indexOf(String(name))

export default defineRule({
  id: 'logo-stretched',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'notice',
  types: ['managed-service', 'virtual-machine'],
  summary: {
    en: 'The logo keeps its proportions in every size',
    ko: '로고가 모든 크기에서 같은 비율입니다',
  },
  why: {
    en: 'A stretched logo looks like a mistake, and buyers see two sizes side by side.',
    ko: '늘어난 로고는 실수처럼 보이고, 구매자는 두 크기를 나란히 봅니다.',
  },
  fix: {
    en: 'Scale the artwork evenly and let the background fill the rest.',
    ko: '그림은 같은 비율로 줄이거나 키우고, 남는 곳은 배경으로 채우세요.',
  },
  measure: {
    en: 'Compared is the artwork without the space around it: what is not transparent, or 0.15 or more away from the background in OKLab. Two logos show the same artwork if it differs by less than 0.15 on average over 12 × 12 cells, each stretched to the other; it is stretched if its proportions are more than 10 % and a pixel at each side apart. The logo that most of the others agree with is taken as the right one.',
    ko: '여백을 뺀 그림끼리 비교합니다. 투명하지 않은 부분, 또는 배경과 OKLab에서 0.15 이상 다른 부분이 그림입니다. 서로 크기를 맞추어 12 × 12칸으로 나눈 평균 차이가 0.15 미만이면 같은 그림이고, 가로세로 비율이 10%와 양쪽 1픽셀보다 더 다르면 늘어난 것입니다. 다른 로고와 가장 많이 맞는 로고를 기준으로 삼습니다.',
  },
  basis: { facts: ['S2-33', 'S3-15'] },
  scope: 'offer',
  check(offer, report) {
    const { document } = offer
    const logos = logosOf(offer).flatMap(({ path, pointer, grid, ground }) => {
      const shape = shapeOf(grid, ground)
      return shape
        ? [
            {
              path,
              pointer,
              shape,
              where: { path: document.path, place: document.valuePlace(pointer) },
            },
          ]
        : []
    })
    const [right] = logos
      .map((logo) => ({
        ...logo,
        agreeing: logos.filter(({ shape }) => stretchOf(shape, logo.shape) === 1).length,
      }))
      .sort((a, b) => b.agreeing - a.agreeing || trusted(a.pointer) - trusted(b.pointer))
    for (const { path, shape, where } of logos) {
      const factor = right && stretchOf(shape, right.shape)
      if (!right || !factor || factor === 1) continue
      const wider = factor > 1
      const by = percent(wider ? factor - 1 : 1 / factor - 1)
      report(where, {
        reason: {
          en: `The artwork of ${code(path)} is ${by.en} ${wider ? 'wider' : 'taller'} than in ${code(right.path)}, expected the same shape`,
          ko: `로고가 늘어났습니다: ${code(path)}, ${code(right.path)}보다 ${wider ? '가로로' : '세로로'} ${by.ko}`,
        },
        related: [right.where],
      })
    }
  },
})
