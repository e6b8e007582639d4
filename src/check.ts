import { findChanges } from './changes.ts'
import { type Announcement, announce } from './lifecycle/announce.ts'
import { judge } from './lifecycle/judge.ts'
import { readLive } from './live.ts'
import type { Catalogue, Loose, MarketplaceData, Offer } from './model/catalogue.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { AskNetwork } from './model/network.ts'
import type { Proposal } from './model/repair.ts'
import type { Report, Skipped } from './model/report.ts'
import type { RequestFacts } from './model/request.ts'
import type { LiveContext } from './model/rule.ts'
import { hideSecrets } from './model/secret.ts'
import type { Snapshot } from './model/snapshot.ts'
import type { Language } from './model/text.ts'
import { tool } from './model/tool.ts'
import { parseCatalogue } from './parse/catalogue.ts'
import { capFindings } from './rules/cap.ts'
import { allRules } from './rules/index.ts'
import { ask, type Heard, released, unanswered } from './rules/network.ts'
import { type Earlier, mergedIsLive } from './rules/removals.ts'
import {
  arrange,
  type Bench,
  runLiveRules,
  runRules,
  stampParseFaults,
  stampSchemaFindings,
} from './rules/run.ts'
import { applyWaivers } from './rules/waive.ts'
import { validateCatalogue } from './schema/catalogue.ts'
import { loadProfile, profileIds } from './schema/profile.ts'
import { loadValidators } from './schema/validate.ts'

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
  const parsed = await parseCatalogue(snapshot, 'offers')
  const before = options.base && (await parseCatalogue(options.base, 'offers')).catalogue
  // With a base, its settings hold: a change must not choose its own judge or where links lead.
  const settings = (options.base ? before : parsed.catalogue)?.marketplace?.data
  const profile = loadProfile(options.profile ?? known(settings?.profile))
  const validators = await loadValidators(profile.id)
  const language = options.language ?? (settings?.locales?.[0] === 'ko' ? 'ko' : 'en')
  const proposed: Proposal[] = []
  const bench: Bench = {
    rules: allRules,
    profile,
    language,
    now: options.now,
    ...rulePages(settings),
    propose: (proposal) => proposed.push(proposal),
  }

  const { catalogue, findings } = validateCatalogue(parsed.catalogue, validators, profile)
  const current = await readLive(snapshot, validators, profile)
  const { live } = current
  // What is locked is what was live before the change: a change must not edit its own yardstick.
  const liveBefore = options.base ? (await readLive(options.base, validators, profile)).live : live
  const base = before && validateCatalogue(before, validators, profile).catalogue
  const earlier: Earlier =
    settings?.signOff === 'none'
      ? mergedIsLive(base)
      : { signOff: 'required', live: liveBefore, ...(base && { base }) }

  const sides = { offers: catalogue, ...(base && { before: { live: liveBefore, offers: base } }) }
  const heard = await askNetwork(options, live, sides)
  const found = [
    ...stampParseFaults(bench, [...parsed.faults, ...current.faults], catalogue),
    ...stampSchemaFindings(bench, [...findings, ...current.findings]),
    ...runRules({ ...bench, ...(heard && { heard }) }, catalogue, live, earlier),
  ]
  // First the waivers: what one accepts must not silence what nobody accepted.
  const waived = applyWaivers(bench, found, catalogue, base)
  // Whoever begins or ends sign-off is held to it in the same change.
  const signOff =
    earlier.signOff === 'none' && catalogue.marketplace?.data.signOff !== 'required'
      ? 'none'
      : 'required'
  const released = runLiveRules(bench, live, signOff, { ...sides, unread: current.unread }, waived)
  const { kept, beyond } = capFindings(arrange(allRules, [...waived, ...released]))
  const changes = await findChanges(
    kept,
    { snapshot, offers: catalogue, live },
    options.base && { snapshot: options.base, offers: base, live: liveBefore },
  )
  const isJudged = (offer: Offer): boolean =>
    options.only?.(offer.folder, changes.offer(offer.id)) ?? true
  const diagnostics = kept.filter(
    (finding) =>
      options.only?.(
        finding.offer === undefined ? finding.path : `offers/${finding.offer}`,
        changes.finding(finding),
      ) ?? true,
  )
  const offers = judge(catalogue, live, diagnostics, {
    profile,
    rules: allRules,
    isJudged,
    earlier: { live: liveBefore, ...(base && { offers: base }) },
    ...(options.merged && { merged: options.merged }),
    ...(options.requests && { requests: options.requests }),
  })
  const open = new Set(diagnostics.filter(({ accepted }) => !accepted).map(spotOf))
  return {
    catalogue,
    live,
    announcements: base
      ? announce({ offers: base, live: liveBefore }, { offers: catalogue, live }, offers)
      : [],
    proposals: proposed.filter(({ ruleId, where }) => open.has(spotOf({ ruleId, ...where }))),
    // Whatever a rule, a path or a waiver says, no secret is in what anybody reads.
    report: hideSecrets({
      version: 1,
      tool,
      language,
      profile: profile.id,
      head: snapshot.name,
      ...(options.base && { base: options.base.name }),
      diagnostics,
      offers,
      skipped: [...skippedBecause(options.base), ...unanswered(heard), ...beyond],
    }),
  }
}

/** What the network says of the offers that it is asked of: nobody waits for the links of a draft. */
async function askNetwork(
  { network, only }: CheckOptions,
  live: Catalogue,
  sides: Pick<LiveContext, 'offers' | 'before'>,
): Promise<Heard | undefined> {
  if (!network) return undefined
  const brought = network.of === 'released' ? released(live, sides) : undefined
  const offers = [...sides.offers.offers.values()].filter(
    ({ id, folder, draft }) =>
      !draft && (brought ? brought.has(id) : (only?.(folder, true) ?? true)),
  )
  return ask(allRules, offers, network.ask)
}

/** A finding, by what it is about. */
const spotOf = ({ ruleId, path, place }: Pick<Diagnostic, 'ruleId' | 'path' | 'place'>): string =>
  `${ruleId}\0${path}\0${place.start.offset}`

const known = (id: unknown): string =>
  typeof id === 'string' && profileIds.includes(id) ? id : 'azure-2020'

/** Rule pages stand in the preview storefront, where there is one. */
function rulePages(settings: Loose<MarketplaceData> | undefined): Pick<Bench, 'pages'> {
  const { url, preview, signOff } = settings ?? {}
  if (signOff === 'none' || preview === 'none') return {}
  if (typeof url !== 'string' || !/^https?:\/\/\S+$/.test(url)) return {}
  return { pages: `${url.replace(/\/?$/, '/')}preview/rules/` }
}

function skippedBecause(base: Snapshot | undefined): Skipped[] {
  if (base) return []
  return [
    {
      what: { en: 'comparison with the base', ko: '기준 리비전과의 비교' },
      why: { en: 'no base named: --base <rev>', ko: '기준 없음: --base <rev>' },
    },
  ]
}
