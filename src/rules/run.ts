import { blocks, counts } from '../model/blocks.ts'
import type { Catalogue, Offer, OfferType, Release } from '../model/catalogue.ts'
import type { Diagnostic, Section, Severity } from '../model/diagnostic.ts'
import { RuleError } from '../model/errors.ts'
import type { Where } from '../model/place.ts'
import type { Proposal } from '../model/repair.ts'
import type {
  Context,
  Finding,
  LiveContext,
  Profile,
  Report,
  Rule,
  SchemaFault,
} from '../model/rule.ts'
import { firstFrom } from '../model/sorted.ts'
import type { Language } from '../model/text.ts'
import type { ParseFault } from '../parse/fault.ts'
import { type Privacy, planAt } from '../privacy/privacy.ts'
import type { OwnedSchemaFinding } from '../schema/catalogue.ts'
import { charactersOf } from '../schema/length.ts'
import { profileValue } from '../schema/profile.ts'
import { discreetly, withoutName } from './discreet.ts'
import type { Stamped } from './echoes.ts'
import { describeEmpty } from './kinds.ts'
import { nameMisspelt } from './misspelt.ts'
import { type Heard, reportGone } from './network.ts'
import { type Earlier, removalsFrom } from './removals.ts'
import { repairOf } from './repair.ts'
import { isTouched } from './touched.ts'
import { describeFault } from './words.ts'

/** What every stamped finding needs to know. */
export interface Bench {
  readonly rules: readonly Rule[]
  readonly profile: Profile
  readonly language: Language
  readonly now: Date
  /** Address that rule pages stand below, with a slash at its end; absent where nobody publishes them. */
  readonly pages?: string
  /** What the network said, where it was asked. */
  readonly heard?: Heard
  /** What no finding may show. */
  readonly privacy: Privacy
  /** Ids of the offers that are judged one by one; absent means all. Rules across offers see every offer. */
  readonly of?: ReadonlySet<string>
  /** Told of every finding that has one right answer, besides the finding itself. */
  propose?(proposal: Proposal): void
}

/** Whose finding it is; the offer may be gone. */
interface Owner {
  readonly offer?: Offer
  readonly publisher?: string
  readonly plan?: string
}

/**
 * Runs every rule over the catalogue. A rule that throws ends the run: no verdict is better than half of one.
 * @throws RuleError naming the rule and what it was looking at
 */
export function runRules(
  bench: Bench,
  catalogue: Catalogue,
  live: Catalogue,
  earlier: Earlier,
): Stamped[] {
  const found: Stamped[] = []
  const told = new Map<string, number>()
  const contextOf = (publisher: string, type?: OfferType): Context => ({
    profile: bench.profile,
    value: <Value>(ruleId: string) => profileValue<Value>(bench.profile, ruleId, type),
    now: bench.now,
    catalogue,
    publisher: catalogue.publishers.get(publisher),
  })
  const reporter =
    (rule: Rule, owner: Owner): Report =>
    (where, finding) => {
      // The report shows far fewer, and counts these: each costs its words.
      const key = `${rule.id}\0${where.path}\0${finding.severity ?? rule.severity}`
      const count = (told.get(key) ?? 0) + 1
      told.set(key, count)
      if (count > mostTold) return
      const diagnostic = stamp(bench, rule, where, finding, {
        ...owner,
        ...(finding.plan && { plan: finding.plan }),
      })
      if (diagnostic) found.push(diagnostic)
    }
  for (const rule of bench.rules) {
    if (rule.scope === 'catalogue') {
      const report: Report = (where, finding) => {
        const offer = offerAt(catalogue, where.path)
        const publisher = publisherAt(catalogue, where.path)
        reporter(rule, { ...(offer && { offer }), ...(publisher && { publisher }) })(where, finding)
      }
      guarded(rule, catalogue.environment, () => rule.check(catalogue, report, contextOf('')))
    } else if (rule.scope === 'publisher') {
      for (const publisher of catalogue.publishers.values()) {
        guarded(rule, publisher.document.path, () =>
          rule.check(
            publisher,
            reporter(rule, { publisher: publisher.id }),
            contextOf(publisher.id),
          ),
        )
      }
    }
  }
  for (const offer of catalogue.offers.values()) {
    if (bench.of && !bench.of.has(offer.id)) continue
    const context = contextOf(offer.publisher, offer.type)
    const touched = isTouched(offer, earlier.base)
    for (const rule of bench.rules) {
      if (rule.types && !(offer.type && rule.types.includes(offer.type))) continue
      const report = reporter(rule, { offer })
      if (rule.scope === 'offer' || rule.scope === 'schema')
        guarded(rule, offer.folder, () => rule.check?.(offer, report, context))
      else if (rule.scope === 'plan') {
        for (const plan of offer.plans) {
          const own = reporter(rule, { offer, plan: plan.id })
          guarded(rule, plan.document.path, () =>
            rule.check(plan, own, { ...context, offer, touched }),
          )
        }
      } else if (rule.scope === 'network') {
        const { heard } = bench
        if (heard) guarded(rule, offer.folder, () => reportGone(rule, offer, heard, report))
      } else if (rule.scope === 'history') {
        for (const [against, before] of comparisons(rule.against, offer, earlier)) {
          guarded(rule, offer.folder, () =>
            rule.check(offer, before, report, {
              ...context,
              against,
              live: earlier.live?.offers.get(offer.id),
              record: yardstick(offer.id, live, earlier),
              signOff: earlier.signOff,
            }),
          )
        }
      }
    }
  }
  for (const removal of removalsFrom(catalogue, live, earlier)) {
    const { offer } = removal
    for (const rule of bench.rules) {
      if (rule.scope !== 'removal') continue
      if (rule.types && !(offer.type && rule.types.includes(offer.type))) continue
      // What has become of it counts against the offer it has become.
      const report: Report = (where, finding) =>
        reporter(rule, { offer: offerAt(catalogue, where.path) ?? offer })(where, finding)
      guarded(rule, offer.folder, () =>
        rule.check(removal, report, contextOf(offer.publisher, offer.type)),
      )
    }
  }
  return found
}

/** Findings of one rule and severity in one file that are worded at all. */
const mostTold = 1_000

/** A rule that throws ends the run. */
function guarded(rule: Rule, path: string, run: () => void): void {
  try {
    run()
  } catch (error) {
    throw new RuleError(rule.id, path, error)
  }
}

/** What an offer is compared with. Where merged is live, the base is both, and tells one mistake once. */
function comparisons(
  against: readonly ('live' | 'base')[],
  { id }: Offer,
  earlier: Earlier,
): (readonly ['live' | 'base', Offer])[] {
  const found = against.flatMap((side) => {
    const before = earlier[side]?.offers.get(id)
    return before ? [[side, before] as const] : []
  })
  return earlier.signOff === 'none' ? found.slice(0, 1) : found
}

/** The release record that holds: nobody edits their own, and what returns to the market is held like live. */
function yardstick(id: string, live: Catalogue, earlier: Earlier): Release | undefined {
  const before = earlier.live?.releases.get(id)
  const now = live.releases.get(id)
  const returns = before?.document.data.state === 'delisted' && now?.document.data.state === 'live'
  return returns ? now : before
}

/** What a change does to `live/` is judged last, as only what passes may go live. */
export function runLiveRules(
  bench: Bench,
  live: Catalogue,
  signOff: 'required' | 'none',
  context: Omit<LiveContext, 'now' | 'errorsIn'>,
  found: readonly Diagnostic[],
): Diagnostic[] {
  const own: Diagnostic[] = []
  const errors = Map.groupBy(found.filter(blocks), ({ path }) =>
    path.split('/').slice(0, 3).join('/'),
  )
  const everything: LiveContext = {
    ...context,
    now: bench.now,
    errorsIn: (path) => errors.get(path) ?? [],
  }
  for (const rule of bench.rules) {
    if (rule.scope !== 'live' || (rule.signOff ?? 'required') !== signOff) continue
    const report: Report = (where, finding) => {
      const offer = offerAt(context.offers, where.path)
      const diagnostic = stamp(bench, rule, where, finding, offer ? { offer } : {})
      if (diagnostic) own.push(diagnostic)
    }
    guarded(rule, live.environment, () => rule.check(live, report, everything))
  }
  return own
}

/** Words the findings of the parser by the rules they name. */
export function stampParseFaults(
  bench: Bench,
  faults: readonly ParseFault[],
  catalogue: Catalogue,
): Diagnostic[] {
  const byId = new Map(bench.rules.map((rule) => [rule.id, rule]))
  return faults.flatMap(({ ruleId, where, values, related, plan, severity }) => {
    const rule = byId.get(ruleId)
    if (rule?.scope !== 'parse')
      throw new RuleError(
        ruleId,
        where.path,
        new Error('The parser names a rule that does not exist'),
      )
    const offer = offerAt(catalogue, where.path)
    const finding: Finding = {
      ...rule.describe(values),
      ...(related && { related }),
      ...(severity && { severity }),
    }
    const owner = { ...(offer && { offer }), ...(plan && { plan }) }
    return ofRecord(stamp(bench, rule, where, finding, owner)) ?? []
  })
}

/** Words the findings of the schemas by the rules their keywords name. */
export function stampSchemaFindings(
  bench: Bench,
  findings: readonly OwnedSchemaFinding[],
  catalogue: Catalogue,
): Diagnostic[] {
  const byId = new Map(bench.rules.map((rule) => [rule.id, rule]))
  return nameMisspelt(findings).flatMap(
    ({ ruleId, where, fault, section, sensitive, publisher, plan, misspelt, ...owned }) => {
      const rule = byId.get(ruleId)
      if (rule?.scope !== 'schema')
        throw new RuleError(
          ruleId,
          where.path,
          new Error('A schema names a rule that does not exist'),
        )
      const offer = owned.offer ?? offerAt(catalogue, where.path)
      const describe = (about: SchemaFault) =>
        describeEmpty(about) ?? (rule.describe ?? describeFault)(about)
      const known = describe(fault)
      const repair = known.repair ?? repairOf(fault)
      const words =
        hiddenPlan(bench, where, { ...(offer && { offer }), ...(plan && { plan }) }) === undefined
          ? known
          : describe(withoutName({ ...withoutWritten(fault), sensitive: true }))
      const finding: Finding = {
        ...words,
        ...(misspelt && { fix: misspelt }),
        ...(repair && { repair }),
        ...(sensitive && { sensitive: true as const }),
        ...(fault.keyword === 'maxLength' &&
          !sensitive && {
            measure: { value: charactersOf(String(fault.value)), limit: Number(fault.expected) },
          }),
      }
      const owner = {
        ...(offer && { offer }),
        ...(publisher && { publisher }),
        ...(plan && { plan }),
      }
      const shown = plan && section === 'listing' ? 'plans' : section
      return ofRecord(stamp(bench, rule, where, finding, owner, shown)) ?? []
    },
  )
}

const withoutWritten = ({ written: _, ...fault }: SchemaFault): SchemaFault => fault

/** The private plan that a finding is about. */
function hiddenPlan(bench: Bench, { path }: Where, { offer, plan }: Owner): string | undefined {
  const about = [planAt(path), offer && plan && `${offer.id}/${plan}`]
  return about.find((each) => each !== undefined && bench.privacy.plans.has(each))
}

/** Adds to a finding everything that its rule must not decide. Undefined where the profile switches the rule off. */
function stamp(
  bench: Bench,
  rule: Rule,
  where: Where,
  told: Finding,
  owner: Owner,
  section: Section = rule.section,
): Stamped | undefined {
  const { offer, plan } = owner
  const publisher = owner.publisher ?? offer?.publisher
  const override = bench.profile.severities[rule.id]?.severity
  if (override === 'off') return undefined
  const { language } = bench
  const hidden = hiddenPlan(bench, where, owner)
  const at = where.place.start.offset
  const finding =
    hidden === undefined
      ? told
      : discreetly(rule, told, hidden, bench.privacy.fieldAt(where.path, at))
  const sensitive = rule.sensitive || finding.sensitive
  if (finding.repair) bench.propose?.({ ruleId: rule.id, where, repair: finding.repair })
  return {
    ruleId: rule.id,
    severity: soften(finding.severity ?? override ?? rule.severity, rule, where, offer),
    reason: finding.reason[language],
    note: rule.why[language],
    fix: (finding.fix ?? rule.fix)[language],
    path: where.path,
    place: where.place,
    ...(bench.pages && { url: `${bench.pages}${rule.id}/` }),
    section,
    stage: rule.stage,
    ...(finding.related?.length && { related: finding.related }),
    ...(offer && { offer: offer.id }),
    ...(publisher && { publisher }),
    ...(plan && { plan }),
    ...(sensitive && { sensitive: true }),
    ...(finding.measure && { measure: finding.measure }),
    ...(finding.unless && { unless: finding.unless }),
  }
}

/** What is wrong with the form of a release record is wrong with the release, not with the offer. */
const ofRecord = (finding: Diagnostic | undefined): Diagnostic | undefined =>
  finding?.path.startsWith('live/') ? { ...finding, stage: 'live', section: 'release' } : finding

/** A draft is allowed to be unfinished; what is dangerous or unreadable counts in a draft, too, as does its record. */
function soften(
  severity: Severity,
  rule: Rule,
  { path }: Where,
  offer: Offer | undefined,
): Severity {
  const isUnfinished = offer?.draft && rule.unwaivable !== true && !path.startsWith('live/')
  return isUnfinished ? 'notice' : severity
}

function publisherAt(catalogue: Catalogue, path: string): string | undefined {
  const publisher = catalogue.publishers.get(path.split('/')[1] ?? '')
  return publisher?.document.path === path ? publisher.id : undefined
}

/** The offer that a file is of: one of its folder, of its live copy, or its release record. */
function offerAt(catalogue: Catalogue, path: string): Offer | undefined {
  const [top, publisher, name = ''] = path.split('/')
  return catalogue.offers.get(`${publisher}/${top === 'live' ? name.replace(/\.yml$/, '') : name}`)
}

/**
 * Sorted by path and place, each once; a general rule is silent where a more exact one reports at
 * or inside its place, unless a waiver took that one out of the count.
 */
export function arrange(rules: readonly Rule[], diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const supersedes = new Map(rules.map((rule) => [rule.id, new Set(rule.supersedes ?? [])]))
  const spot = ({ path, place }: Diagnostic): string => `${path}\0${place.start.offset}`
  // Where more exact rules report, by the general rule and the file; only an error silences an error.
  const exact = new Map<string, number[]>()
  for (const { ruleId, path, place, severity } of diagnostics.filter(counts)) {
    for (const general of supersedes.get(ruleId) ?? []) {
      for (const blocking of severity === 'error' ? [true, false] : [false]) {
        const key = `${general}\0${path}\0${blocking}`
        const offsets = exact.get(key)
        if (offsets) offsets.push(place.start.offset)
        else exact.set(key, [place.start.offset])
      }
    }
  }
  for (const offsets of exact.values()) offsets.sort((a, b) => a - b)
  const isSilenced = (finding: Diagnostic): boolean => {
    const { ruleId, path } = finding
    const { start, end } = finding.place
    const next = firstFrom(exact.get(`${ruleId}\0${path}\0${blocks(finding)}`) ?? [], start.offset)
    return next !== undefined && (next === start.offset || next < end.offset)
  }
  const seen = new Set<string>()
  return diagnostics
    .filter((diagnostic) => {
      const key = `${diagnostic.ruleId}\0${spot(diagnostic)}\0${diagnostic.offer}\0${diagnostic.reason}`
      if (seen.has(key) || isSilenced(diagnostic)) return false
      seen.add(key)
      return true
    })
    .sort(
      (a, b) =>
        compare(a.path, b.path) ||
        a.place.start.offset - b.place.start.offset ||
        // Not by words, so that the order is the same in every language.
        compare(a.ruleId, b.ruleId),
    )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
