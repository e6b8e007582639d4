import { type Announcement, announce } from './lifecycle/announce.ts'
import { decisionsOf } from './lifecycle/decisions.ts'
import { judge } from './lifecycle/judge.ts'
import { releasedProfiles } from './lifecycle/release.ts'
import type { Catalogue } from './model/catalogue.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { AskNetwork } from './model/network.ts'
import type { Proposal } from './model/repair.ts'
import type { Report, Skipped } from './model/report.ts'
import type { RequestFacts } from './model/request.ts'
import type { Snapshot } from './model/snapshot.ts'
import { storefrontsOf } from './model/storefronts.ts'
import type { Language } from './model/text.ts'
import { tool } from './model/tool.ts'
import { narrow } from './narrow.ts'
import { decidePrivacy, type Privacy } from './privacy/privacy.ts'
import { withoutPrivate } from './privacy/report.ts'
import { capFindings } from './rules/cap.ts'
import { withoutEchoes } from './rules/echoes.ts'
import { allRules } from './rules/index.ts'
import { ask, type Heard, released, unanswered } from './rules/network.ts'
import {
  arrange,
  type Bench,
  runLiveRules,
  runRules,
  stampParseFaults,
  stampSchemaFindings,
} from './rules/run.ts'
import { applyWaivers } from './rules/waive.ts'
import { readSides, type Sides } from './sides.ts'

export interface CheckOptions {
  /** The moment that expiry dates are compared with. */
  readonly now: Date
  /** Overrides the profile of marketplace.yml. */
  readonly profile?: string
  /** Overrides the first language of marketplace.yml. */
  readonly language?: Language
  /** What the change is compared with; without it, history rules run against `live/` alone. */
  readonly base?: Snapshot
  /** Ids of offers that the default branch holds, for the status of those it does not. */
  readonly merged?: ReadonlySet<string>
  /** Pull requests on the offers, for their status; without them it is what the files say. */
  readonly requests?: readonly RequestFacts[]
  /**
   * Which findings to keep, by the offer's folder or the file they are about, and whether that differs
   * from the base; absent means all. Rules across offers still see every offer.
   */
  readonly only?: (path: string, changed: boolean) => boolean
  /** Asks the network of every offer that is kept, or of those that a go-live request brings; absent means none. */
  readonly network?: { readonly ask: AskNetwork; readonly of: 'all' | 'released' }
}

export interface Checked {
  readonly catalogue: Catalogue
  readonly live: Catalogue
  readonly report: Report
  /** What of all this must not be shown; the report is cut by it. */
  readonly privacy: Privacy
  /** How to mend the findings that have one right answer; private values may be in them. */
  readonly proposals: readonly Proposal[]
  /** What the change would tell whom, with private addresses; empty without a base. */
  readonly announcements: readonly Announcement[]
}

/**
 * The whole program: read the offers, judge them, and report where each of them stands.
 * Throws UserError when it cannot judge, and RuleError when a rule fails; never because of what an offer holds.
 */
export async function check(snapshot: Snapshot, options: CheckOptions): Promise<Checked> {
  const sides = await readSides(snapshot, options)
  const { offers: catalogue, live, before, language, profile } = sides
  const { preview } = storefrontsOf(sides.settings) ?? {}
  const proposed: Proposal[] = []
  const privacy = decidePrivacy([
    catalogue,
    live,
    ...(before ? [before.offers, before.live] : []),
    ...(sides.earlier.live ? [sides.earlier.live] : []),
  ])
  const bench: Bench = {
    rules: allRules,
    profile,
    language,
    now: options.now,
    // Rule pages stand in the preview.
    ...(preview && { pages: `${preview}rules/` }),
    privacy,
    propose: (proposal) => proposed.push(proposal),
  }
  const heard = await askNetwork(options, sides)
  const found = arrange(allRules, findAll(bench, sides, heard))
  const { diagnostics: asked, isJudged } = await narrow(bench, found, snapshot, sides, options.only)
  // Last, so that what is not asked for takes nobody's place.
  const { kept: diagnostics, beyond } = capFindings(asked)
  const offers = judge(catalogue, live, diagnostics, {
    profile,
    rules: allRules,
    isJudged,
    earlier: before ?? { live },
    ...(options.merged && { merged: options.merged }),
    ...(options.requests && { requests: options.requests }),
  })
  const decisions = before ? decisionsOf(before.offers, catalogue) : []
  const profiles = before ? releasedProfiles(before.live, live) : []
  const open = new Set(diagnostics.filter(({ accepted }) => !accepted).map(spotOf))
  return {
    catalogue,
    live,
    announcements: before
      ? announce(before, { offers: catalogue, live }, offers, sides.signOff)
      : [],
    proposals: proposed.filter(({ ruleId, where }) => open.has(spotOf({ ruleId, ...where }))),
    privacy,
    // Whatever a rule, a path or a waiver says, nothing private is in what anybody reads.
    report: withoutPrivate(privacy, {
      version: 1,
      tool,
      language,
      profile: profile.id,
      head: snapshot.name,
      ...(options.base && { base: options.base.name }),
      signOff: sides.signOff,
      ...(profiles.length && { releasedProfiles: profiles }),
      ...(decisions.length && { decisions }),
      diagnostics,
      offers,
      skipped: [...skippedBecause(options.base), ...unanswered(heard), ...beyond],
    }),
  }
}

/** Every finding there is, with what waivers say of it. */
function findAll(bench: Bench, sides: Sides, heard: Heard | undefined): Diagnostic[] {
  const { offers, live, before, earlier, signOff } = sides
  const found = [
    ...stampParseFaults(bench, sides.faults, offers),
    ...stampSchemaFindings(bench, sides.findings, offers),
    ...runRules({ ...bench, ...(heard && { heard }) }, offers, live, earlier),
  ]
  // First the waivers: what one accepts must not silence what nobody accepted.
  const waived = withoutEchoes(applyWaivers(bench, found, offers, before?.offers))
  return [...waived, ...runLiveRules(bench, live, signOff, sides, waived)]
}

/** What the network says of the offers that it is asked of: nobody waits for the links of a draft. */
async function askNetwork(
  { network, only }: CheckOptions,
  sides: Sides,
): Promise<Heard | undefined> {
  if (!network) return undefined
  const brought = network.of === 'released' ? released(sides.live, sides) : undefined
  const offers = [...sides.offers.offers.values()].filter(
    ({ id, folder, draft }) =>
      !draft && (brought ? brought.has(id) : (only?.(folder, true) ?? true)),
  )
  return ask(allRules, offers, network.ask)
}

/** A finding, by what it is about. */
const spotOf = ({ ruleId, path, place }: Pick<Diagnostic, 'ruleId' | 'path' | 'place'>): string =>
  `${ruleId}\0${path}\0${place.start.offset}`

function skippedBecause(base: Snapshot | undefined): Skipped[] {
  if (base) return []
  return [
    {
      what: { en: 'comparison with the base', ko: '기준 리비전과의 비교' },
      why: { en: 'no base named: --base <rev>', ko: '기준 없음: --base <rev>' },
    },
  ]
}
