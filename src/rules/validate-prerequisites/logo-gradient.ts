import { defineRule } from '../define.ts'
import { rampOf } from '../flatness.ts'
import { logosOf } from '../look.ts'
import { code, percent } from '../words.ts'

export default defineRule({
  id: 'logo-gradient',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'notice',
  types: ['managed-service', 'virtual-machine'],
  summary: { en: 'Logos are flat, without gradients', ko: '로고에 그라데이션이 없습니다' },
  why: {
    en: 'The marketplace asks for a flat look, so that logos side by side read alike.',
    ko: '마켓플레이스는 나란히 놓인 로고가 고르게 보이도록 평면 디자인을 요구합니다.',
  },
  fix: {
    en: 'Fill each area, the background as well, with one colour.',
    ko: '배경을 포함한 각 영역을 한 가지 색으로 채우세요.',
  },
  measure: {
    en: 'A tenth of the logo lies in ramps. The image is cut into cells of a sixteenth of its smaller side, whose means leave noise out; a ramp is four cells in a row or column without a hard edge in them that change three times in the same direction, each time by 0.006 to 0.1 in OKLab, and change within themselves as well, as the cells beside an edge do not. Fading into transparency counts as well.',
    ko: '로고의 10분의 1 이상이 서서히 변하는 경우입니다. 이미지를 짧은 변의 16분의 1 크기의 칸으로 나누어 평균을 내므로 잡음은 빠집니다. 뚜렷한 가장자리가 지나지 않는 네 칸이 가로나 세로로 이어져 같은 방향으로 세 번, OKLab에서 매번 0.006~0.1씩 변하고 칸 안에서도 변하면 그라데이션으로 봅니다. 투명해지는 것도 포함합니다.',
  },
  basis: { facts: ['S2-31', 'S3-15'] },
  // A ramp is many colours by nature.
  supersedes: ['logo-palette'],
  scope: 'offer',
  check(offer, report) {
    for (const { path, pointer, grid } of logosOf(offer)) {
      const share = rampOf(grid)
      if (share < 0.1) continue
      report(
        { path: offer.document.path, place: offer.document.valuePlace(pointer) },
        {
          reason: {
            en: `${percent(share).en} of ${code(path)} is a gradient, expected flat colours`,
            ko: `로고에 그라데이션이 있습니다: ${code(path)}, 면적의 ${percent(share).ko}`,
          },
        },
      )
    }
  },
})
