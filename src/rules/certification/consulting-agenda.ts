import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Offer } from '../../model/catalogue.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

/** Words that begin an agenda or name what is handed over, in the languages we read. */
const agenda: Readonly<Record<string, RegExp>> = {
  en: /\b(agenda|schedule|timeline|itinerary|outline|plan of work|(day|week|month|hour|session|phase|step|module|sprint|part)s? (\d|one))/iu,
  ko: /일정|안건|아젠다|진행|\d\s*(일|주|개월|시간|단계|회)\s*(차|째)?/u,
}
const deliverables: Readonly<Record<string, RegExp>> = {
  en: /\b(deliver\w*|outcomes?|outputs?|results?|hand(ed)? over|you (will )?(get|receive|keep|have)|reports?|roadmap)\b/iu,
  ko: /산출물|결과|제공|전달|인도|받게|받습니다|보고서|로드맵/u,
}

export default defineRule({
  id: 'consulting-agenda',
  stage: 'certification',
  section: 'listing',
  severity: 'warning',
  types: ['consulting-service'],
  summary: {
    en: 'A longer engagement describes its agenda and what is delivered',
    ko: '긴 컨설팅은 설명에 일정과 산출물이 있습니다',
  },
  why: {
    en: 'A buyer pays for days of work and wants to know what happens in them and what remains.',
    ko: '구매자는 며칠의 작업에 비용을 내므로 무엇을 하고 무엇이 남는지 알아야 합니다.',
  },
  fix: {
    en: 'Add a section “Agenda”, by day or week, and a section “Deliverables” to the description.',
    ko: '설명에 일별 또는 주별 ‘일정’과 ‘산출물’을 추가하세요.',
  },
  basis: { facts: [], sources: ['plan-consulting-service-offer'] },
  scope: 'offer',
  check(offer, report) {
    const { document } = offer
    const { body, source, data } = document
    if (!body || !needsAgenda(offer)) return
    const text = textOf(body.tree)
    if (!text.trim()) return
    const language = data.language ?? 'en'
    // In a language that is not read here, steps one below the other are taken for an agenda.
    const hasAgenda = agenda[language]?.test(textByBlock(body.tree)) || hasSteps(body.tree)
    const hasDeliverables = deliverables[language]?.test(text) ?? true
    if (hasAgenda && hasDeliverables) return
    const [en, ko] = hasDeliverables
      ? ['agenda', '일정']
      : hasAgenda
        ? ['deliverables', '산출물']
        : ['agenda and no deliverables', '일정과 산출물']
    report(
      { path: document.path, place: source.place(body.offset, body.offset) },
      {
        reason: {
          en: `The description has no ${en}, expected ${hasAgenda || hasDeliverables ? 'it' : 'both'} for ${kindOf(offer)}`,
          ko: `설명에 없는 내용: ${ko}. ${code(data.consulting?.serviceType ?? '')} 서비스에 필요합니다`,
        },
      },
    )
  },
})

/** Workshops, and assessments and implementations of more than a day. */
function needsAgenda({ document }: Offer): boolean {
  const { serviceType, duration } = document.data.consulting ?? {}
  if (serviceType === 'workshop') return true
  if (serviceType !== 'assessment' && serviceType !== 'implementation') return false
  const { value = 0, unit } = duration ?? {}
  return unit === 'hours'
    ? value > 24
    : unit === 'days'
      ? value > 1
      : unit !== undefined && value > 0
}

const kindOf = ({ document }: Offer): string =>
  document.data.consulting?.serviceType === 'workshop' ? 'a workshop' : 'more than a day of work'

/** Blocks apart, so that a heading does not grow together with the sentence below it. */
const textByBlock = (tree: Root): string => tree.children.map((block) => textOf(block)).join('\n')

const hasSteps = (tree: Root): boolean =>
  tree.children.some(
    (block) =>
      block.type === 'table' ||
      (block.type === 'list' && block.ordered && block.children.length > 1),
  )
