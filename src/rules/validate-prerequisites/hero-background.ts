import type { Text } from '../../model/text.ts'
import { traits } from '../colour.ts'
import { defineRule } from '../define.ts'
import { hasTrait, isOpaque, shareOf } from '../grid.ts'
import { bandOf } from '../ground.ts'
import { heroOf } from '../look.ts'
import { code, percent } from '../words.ts'

const kinds: readonly [Text, ...Text[]] = [
  { en: 'transparent', ko: '투명' },
  { en: 'white', ko: '흰색' },
  { en: 'black', ko: '검은색' },
]

export default defineRule({
  id: 'hero-background',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'The hero image has a dark background of a colour',
    ko: '히어로 이미지의 배경이 어두운 색입니다',
  },
  why: {
    en: 'Name, plan and summary of the offer are written over it in white.',
    ko: '오퍼와 플랜의 이름, 요약이 그 위에 흰 글자로 표시됩니다.',
  },
  fix: {
    en: 'Fill the background with a dark colour that is neither black nor transparent.',
    ko: '배경을 검은색이나 투명이 아닌 어두운 색으로 채우세요.',
  },
  measure: {
    en: 'The background is the band along the edges, a sixteenth of the smaller side deep. Half of it transparent, white or black, together, is an error; half of it so light that white text has a contrast below 3:1 is a warning. White and black are those of `logo-background-theme`.',
    ko: '배경은 가장자리를 따라 짧은 변의 16분의 1 폭의 띠입니다. 그 절반 이상이 투명, 흰색, 검은색을 합한 것이면 오류이고, 흰 글자와의 대비가 3:1보다 낮은 밝은 색이면 경고입니다. 흰색과 검은색은 `logo-background-theme` 규칙과 같습니다.',
  },
  basis: {
    facts: ['S3-16'],
    sources: ['Push to production checklist of the Azure Marketplace (2016)'],
  },
  scope: 'offer',
  check(offer, report) {
    const hero = heroOf(offer)
    if (!hero) return
    const { path, grid } = hero
    const where = {
      path: offer.document.path,
      place: offer.document.valuePlace(['logos', 'hero']),
    }
    const band = bandOf(grid)
    const having = (trait: number): number =>
      shareOf(band, (at) => isOpaque(grid, at) && hasTrait(grid, at, trait))
    const shares = [
      shareOf(band, (at) => !isOpaque(grid, at)),
      having(traits.white),
      having(traits.black),
    ]
    const refused = shares.reduce((sum, share) => sum + share, 0)
    const light = having(traits.light)
    if (refused >= 0.5) {
      const kind = kinds[shares.indexOf(Math.max(...shares))] ?? kinds[0]
      report(where, {
        reason: {
          en: `The background of ${code(path)} is ${percent(refused).en} ${kind.en}, expected a dark colour`,
          ko: `히어로 이미지의 배경이 ${kind.ko}입니다: ${code(path)}, 배경의 ${percent(refused).ko}`,
        },
      })
    } else if (light >= 0.5) {
      report(where, {
        severity: 'warning',
        reason: {
          en: `The background of ${code(path)} is ${percent(light).en} light, expected a dark colour`,
          ko: `히어로 이미지의 배경이 밝습니다: ${code(path)}, 배경의 ${percent(light).ko}`,
        },
        fix: {
          en: 'Take a darker colour, on which white text has a contrast of 3:1 or more.',
          ko: '흰 글자와의 대비가 3:1 이상인 더 어두운 색을 쓰세요.',
        },
      })
    }
  },
})
