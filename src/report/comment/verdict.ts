import type { Decision, OfferReport, Report } from '../../model/report.ts'
import type { Text } from '../../model/text.ts'
import { words as common } from '../words.ts'
import { codeSpan, isHarmless, name } from './escape.ts'
import { findingsOf, type Group, sum } from './groups.ts'
import { listed, say } from './words.ts'

type Situation = 'errors' | 'overtaken' | 'release' | 'decision' | 'passing' | 'drafts' | 'nothing'

/** The numbers of a report that heading, next step and title are made of. */
export interface Outcome {
  readonly situation: Situation
  readonly errors: number
  readonly warnings: number
  readonly drafts: number
  /** Whether a waiver in the request waits for somebody's decision. */
  readonly asksFor: boolean
  /** What the errors are in, or what passes, as short as it can be said truthfully. */
  readonly where: Text
  /** The offer's id, where there is only one. */
  readonly only: string | undefined
  /** Offers of which the request changes what is live. */
  readonly released: readonly OfferReport[]
  /** Publishers whose live profile it replaces. */
  readonly profiles: readonly string[]
  /** What the marketplace's reviewers have to agree to. */
  readonly decisions: readonly Decision[]
}

export function outcomeOf(
  groups: readonly Group[],
  {
    releasedProfiles: profiles = [],
    decisions = [],
  }: Pick<Report, 'releasedProfiles' | 'decisions'>,
): Outcome {
  const offers = groups.filter(({ kind }) => kind === 'offer')
  const errors = sum(groups.map((group) => group.errors.length))
  const warnings = sum(groups.map((group) => group.warnings.length))
  const asksFor = groups.some((group) => group.errors.some(({ accepted }) => accepted))
  // An offer that is gone can fail, but it has no standing of its own.
  const there = offers.filter(({ offer }) => offer)
  const id = groups.length === 1 ? (errors ? offers : there)[0]?.id : undefined
  const drafts = offers.filter(({ standing }) => standing?.status === 'draft').length
  const passing = there.length - drafts
  const released = there.flatMap(({ offer }) => (offer?.release ? [offer] : []))
  const only = id && isHarmless(id) ? id : undefined
  const counted = { errors, warnings, drafts, asksFor, only, released, profiles, decisions }
  if (errors > 0) {
    const failed = groups.filter((group) => group.errors.length > 0)
    const situation = failed.every(({ offer }) => offer?.overtaken) ? 'overtaken' : 'errors'
    return { situation, ...counted, where: placesOf(groups, offers.length) }
  }
  if (released.length || profiles.length)
    return { situation: 'release', ...counted, where: say.offers(released.length) }
  if (decisions.length) return { situation: 'decision', ...counted, where: decided(decisions) }
  if (passing > 0) {
    const where = listed([say.pass(passing), ...(drafts ? [say.drafts(drafts)] : [])])
    return { situation: 'passing', ...counted, where }
  }
  if (drafts > 0) return { situation: 'drafts', ...counted, where: say.drafts(drafts) }
  const found = groups.some((group) => findingsOf(group).length > 0)
  return { situation: found ? 'passing' : 'nothing', ...counted, where: say.noErrors }
}

/** What the request decides, as short as it can be said. */
function decided(decisions: readonly Decision[]): Text {
  const kinds = new Set(decisions.map(({ kind }) => kind))
  const [only] = kinds
  return kinds.size === 1 && only ? say.decides[only] : say.decidesMore(decisions.length)
}

/** `2 offers and the settings`: everything that has errors. */
function placesOf(groups: readonly Group[], offers: number): Text {
  const hit = (kind: Group['kind']): number =>
    groups.filter((group) => group.kind === kind && group.errors.length > 0).length
  const inOffers = hit('offer')
  const publishers = hit('publisher')
  return say.and([
    ...(inOffers
      ? [inOffers === offers ? say.offers(offers) : say.ofOffers(inOffers, offers)]
      : []),
    ...(publishers ? [say.publishers(publishers)] : []),
    ...(hit('marketplace') ? [say.settings] : []),
  ])
}

/** `2 errors, 1 warning`; empty where there is neither. */
export const foundText = (errors: number, warnings: number): Text =>
  listed([
    ...(errors ? [common.errors(errors)] : []),
    ...(warnings ? [common.warnings(warnings)] : []),
  ])

/** The heading: at most 60 characters, true on its own. */
export function verdict(outcome: Outcome): Text {
  const { situation, errors, warnings, drafts, where, only } = outcome
  if (situation === 'nothing') return say.verdict.nothing
  if (situation === 'overtaken') return shortest(overtaken(outcome).map(say.verdict.over))
  if (situation === 'release') return shortest(waiting(outcome).map(say.verdict.waiting))
  const found = common.errors(errors)
  const noted = (what: Text): Text =>
    listed([what, ...(warnings ? [common.warnings(warnings)] : [])])
  if (situation === 'errors') {
    return shortest([
      ...(only ? [say.verdict.errorsOf(found, only)] : []),
      say.verdict.errors(found, where),
      say.verdict.errorsOnly(found),
    ])
  }
  if (situation === 'decision') return say.verdict.decision(where)
  if (situation === 'drafts' && !warnings) return say.verdict.drafts(drafts)
  return shortest([
    ...(only && situation === 'passing' ? [say.verdict.passing(noted(say.passes(only)))] : []),
    say.verdict.passing(noted(where)),
    say.verdict.passing(where),
  ])
}

/** What is over, the most exact text first. */
const overtaken = ({ only }: Outcome): Text[] =>
  [...(only ? [{ en: only, ko: only }] : []), say.theOffer].map(say.overtakenSince)

/** What waits for its review, the most exact text first. */
function waiting({ only, released, profiles, warnings }: Outcome): Text[] {
  const [offer, ...more] = released
  const release = offer?.release
  const id = only ? [{ en: only, ko: only }] : []
  const what = !release
    ? [say.profileGoesLive(profiles.length === 1 ? profiles[0] : undefined)]
    : more.length
      ? [say.releases[release](say.offers(released.length))]
      : [...id, say.theOffer].map((each) => say.releases[release](each))
  const noted = warnings ? [common.warnings(warnings)] : []
  return [...what.map((each) => listed([each, ...noted])), ...what].map(say.waitsForReview)
}

/** The first that is short enough in both languages, so that a verdict does not depend on one. */
const shortest = (texts: readonly Text[]): Text =>
  texts.find(({ en, ko }) => [...en].length <= 60 && [...ko].length <= 60) ?? (texts.at(-1) as Text)

/** Who does what now. */
export function next(outcome: Outcome, many: boolean): Text[] {
  const { situation, warnings, asksFor } = outcome
  if (situation === 'errors') {
    return [
      say.nextErrors,
      ...(many ? [say.topRules] : []),
      ...(warnings ? [say.warningsPass(warnings)] : []),
      ...(asksFor ? [say.askedFor] : []),
    ]
  }
  const [first] = outcome.released
  if (situation === 'overtaken' && first) {
    const [publisher = ''] = first.id.split('/')
    return [say.nextOvertaken(name(publisher), codeSpan(`npx martlet go-live ${first.id}`))]
  }
  if (situation === 'release')
    return [first?.release?.startsWith('delist') ? say.nextDelist : say.nextRelease]
  if (situation === 'decision')
    return [say.nextDecision, ...(warnings ? [say.warningsPass(warnings)] : [])]
  if (situation === 'drafts') return [say.nextDrafts]
  if (situation === 'nothing') return [say.nextNothing]
  return [warnings ? say.nextWarnings(warnings) : say.nextPassing]
}

/** The verdict in numbers and without a sign: the title of a check run. */
export function title(outcome: Outcome): Text {
  const { situation, errors, warnings, drafts, where } = outcome
  if (situation === 'nothing') return say.title.nothing
  if (situation === 'overtaken') return shortest(overtaken(outcome))
  if (situation === 'release') return shortest(waiting(outcome))
  if (situation === 'decision') return say.title.decision(where)
  if (situation === 'errors') return say.title.errors(foundText(errors, warnings), where)
  const what = situation === 'drafts' ? say.title.drafts(drafts) : where
  return listed([what, ...(warnings ? [common.warnings(warnings)] : [])])
}
