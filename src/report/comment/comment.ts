import { createHash } from 'node:crypto'
import type { Language } from '../../model/text.ts'
import { checklist, type Desk, fold, foldedGroups, openGroups, ruleTable } from './blocks.ts'
import { fits } from './budget.ts'
import { changesIn, changesList } from './changes.ts'
import { decisionsList } from './decisions.ts'
import { renderFault } from './fault.ts'
import { findingsOf, type Group, groupsOf, sum } from './groups.ts'
import { type Input, isFailed, type Judged } from './input.ts'
import { fileUrl, Links } from './links.ts'
import { origin, settingsOf } from './origin.ts'
import { details, statusLine, statusTable } from './overview.ts'
import { afterRelease, byEye, openChanges, pageOf } from './release.ts'
import { next, type Outcome, outcomeOf, verdict } from './verdict.ts'
import { say } from './words.ts'

/** First line of the one comment that is ours to edit. */
export const marker = '<!-- martlet:status v1 -->'

/** How much of a report one attempt shows: findings and groups, each at most so many. */
interface Rung {
  readonly findings: number
  readonly groups: number
  readonly details: boolean
}

const all = Number.POSITIVE_INFINITY

const ladder: readonly Rung[] = [
  { findings: all, groups: all, details: true },
  ...[all, 10, 5, 3, 1, 0].map((findings) => ({ findings, groups: all, details: false })),
  ...[100, 20, 0].map((groups) => ({ findings: 0, groups, details: false })),
]

/** More offers than this are folded, with the most frequent errors first. */
const few = 10

/** The status comment of a request. Same input, same bytes; never longer than its budget. */
export function renderComment(input: Input): string {
  const budget = Math.min(65_535, Math.max(2_000, input.budget ?? 60_000))
  const { sha } = input.pull.head
  if (isFailed(input)) return seal(renderFault(input), sha)
  const groups = groupsOf(input.report)
  const outcome = outcomeOf(groups, input.report)
  for (const rung of ladder) {
    const text = seal(compose(input, groups, outcome, rung), sha)
    if (fits(text, budget)) return text
  }
  return seal(heading(verdict(outcome)[input.report.language]), sha)
}

const heading = (title: string): string => `### ${title}`

/** Marker first, so that nothing can cut it off; a digest last, so that an equal text is not written again. */
function seal(body: string, head: string): string {
  const text = `${marker}\n${body}\n`
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const state = Buffer.from(JSON.stringify({ v: 1, head: head.slice(0, 64), digest }))
  return `${text}\n<!-- martlet:state ${state.toString('base64url')} -->`
}

function compose(input: Judged, groups: readonly Group[], outcome: Outcome, rung: Rung): string {
  const { report } = input
  const { language } = report
  const desk: Desk = {
    around: input,
    language,
    links: new Links(),
    settingsOf: settingsOf(input, report),
  }
  const many = groups.filter(({ kind }) => kind === 'offer').length > few
  const steps = next(outcome, many).map((text) => text[language])
  const parts = [
    heading(verdict(outcome)[language]),
    `**${say.next[language]}:** ${steps.join(' ')}`,
    ...(outcome.situation === 'overtaken'
      ? [say.whyOvertaken[language]]
      : [
          many ? ruleTable(groups, desk) : overview(groups, language),
          cutNote(groups, rung, desk),
          findings(groups, rung, many, desk),
        ]),
    decisionsList(rung.details ? outcome.decisions : [], language, (text, path, line) =>
      desk.links.to(text, fileUrl(input, path, line)),
    ),
    many ? fold(say.statusOfAll(offersIn(groups))[language], listAll(groups, rung, language)) : '',
    rung.details ? openChanges(groups, outcome, language) : '',
    rung.details ? byEye(outcome, desk) : '',
    afterMerge(input, outcome, groups, desk),
    outcome.situation === 'overtaken' ? '' : checklist(groups, rung.findings, desk),
    rung.details && !many ? changesFold(groups, outcome, language) : '',
    rung.details && !many ? detailsFold(groups, language) : '',
    `<sub>${origin(input, report, language, (text, url) => desk.links.to(text, url))}</sub>`,
    desk.links.definitions(),
  ]
  return parts.filter(Boolean).join('\n\n')
}

const offersIn = (groups: readonly Group[]): number =>
  groups.filter(({ kind }) => kind === 'offer').length

/** One line for one offer, a table for more. */
function overview(groups: readonly Group[], language: Language): string {
  const [first] = groups
  if (groups.length === 1 && first?.offer) return statusLine(first, language)
  return statusTable(groups, language)
}

/** Statuses of many offers; left out where findings need the room. */
const listAll = (groups: readonly Group[], rung: Rung, language: Language): string =>
  rung.details && groups.length <= 500 ? statusTable(groups, language) : ''

function findings(groups: readonly Group[], rung: Rung, many: boolean, desk: Desk): string {
  const { language } = desk
  if (!many && rung.findings > 0) return openGroups(groups, rung.findings, desk)
  const hit = groups.filter((group) => findingsOf(group).length > 0)
  const shown = hit.slice(0, rung.groups)
  const clean = groups.length - hit.length
  const left = hit.length - shown.length
  return [
    shown.length && hit.length > 1 ? `#### ${say.worstFirst[language]}` : '',
    foldedGroups(shown, rung.findings, desk),
    left ? say.moreGroups(left)[language] : '',
    clean && many && hit.length ? say.cleanOffers(clean)[language] : '',
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Says what is not there, and where it is. */
function cutNote(groups: readonly Group[], rung: Rung, { around, language, links }: Desk): string {
  const counts = groups.map((group) => findingsOf(group).length)
  const total = sum(counts)
  const shown = sum(counts.map((count) => Math.min(count, rung.findings)))
  if (shown === total) return ''
  return say.cut(shown, total, links.to(say.theCheck[language], around.checksUrl))[language]
}

function afterMerge(input: Judged, outcome: Outcome, groups: readonly Group[], desk: Desk): string {
  const { language } = desk
  const steps = stepsAfter(input, outcome, groups, desk)
  if (!steps.length) return ''
  const list =
    steps.length > 1 ? steps.map((step, index) => `${index + 1}. ${step}`).join('\n') : steps[0]
  return `**${say.afterMerge[language]}**\n\n${list}`
}

function stepsAfter(
  { storefront, report }: Judged,
  outcome: Outcome,
  groups: readonly Group[],
  { language, links }: Desk,
): string[] {
  const published = groups.filter(({ offer }) => offer).length - outcome.drafts
  if (outcome.situation === 'release')
    return afterRelease(outcome, links.toPage(pageOf(outcome, storefront?.live)), language)
  if (outcome.situation !== 'passing' || published === 0) return []
  if (report.signOff === 'none')
    return [say.thenMerged(published, links.toPage(storefront?.live))[language]]
  const where = links.toPage(storefront?.preview)
  return where ? [say.thenPreview(published, where)[language], say.thenGoLive[language]] : []
}

/** For who wants to know; a review has them open. */
function changesFold(groups: readonly Group[], { situation }: Outcome, language: Language): string {
  if (situation === 'release' || situation === 'overtaken') return ''
  const offers = groups.flatMap(({ offer }) => offer ?? [])
  return fold(say.changes(changesIn(offers))[language], changesList(offers, language))
}

function detailsFold(groups: readonly Group[], language: Language): string {
  const title = groups.length === 1 ? say.sections : say.stagesAndSections
  return fold(title[language], details(groups, language))
}
