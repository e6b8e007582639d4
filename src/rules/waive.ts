import type { Catalogue, Offer, WaiversData } from '../model/catalogue.ts'
import type { Accepted, Diagnostic } from '../model/diagnostic.ts'
import { firstFrom } from '../model/sorted.ts'
import type { ParseFault } from '../parse/fault.ts'
import type { Stamped } from './echoes.ts'
import type { Bench } from './run.ts'
import { stampParseFaults } from './run.ts'
import { isTouched } from './touched.ts'

type Waiver = NonNullable<WaiversData['waivers']>[number]

/**
 * Marks findings that a waiver accepts, and adds findings about the waivers themselves: unused, overdue,
 * or for a rule that no waiver accepts. With a base, a waiver that the change adds only asks to be accepted.
 */
export function applyWaivers(
  bench: Bench,
  found: readonly Stamped[],
  catalogue: Catalogue,
  base: Catalogue | undefined,
): Stamped[] {
  const unwaivable = new Set(bench.rules.filter((rule) => rule.unwaivable).map(({ id }) => id))
  // What the network says today, or was not asked, is no reason to take a waiver out.
  const asked = new Set(bench.rules.filter(({ scope }) => scope === 'network').map(({ id }) => id))
  const known = new Set(bench.rules.map(({ id }) => id))
  const today = bench.now.toISOString().slice(0, 10)
  const latest = yearAfter(bench.now)
  const accepted = new Map<Diagnostic, Accepted>()
  const faults: ParseFault[] = []
  const byPath = Map.groupBy(found, ({ path }) => path)
  const byRule = Map.groupBy(found, ({ offer, ruleId }) => `${offer} ${ruleId}`)
  for (const offer of catalogue.offers.values()) {
    const document = offer.waivers?.document
    const faulty = (byPath.get(document?.path ?? '') ?? [])
      .map(({ place }) => place.start.offset)
      .sort((a, b) => a - b)
    const waivers = faulty.length ? (document?.data.waivers ?? []) : []
    const starts = waivers.map(
      (_, index) => document?.valuePlace(['waivers', index]).start.offset ?? 0,
    )
    for (const [index, waiver] of (document?.data.waivers ?? []).entries()) {
      if (!document || !isWhole(waiver)) continue
      // What is wrong with a waiver is told; until it is mended it accepts nothing.
      const fault = firstFrom(faulty, starts[index] ?? 0)
      if (fault !== undefined && fault < (starts[index + 1] ?? Infinity)) continue
      const tell = (ruleId: string, key: string, more: Partial<ParseFault> = {}) =>
        faults.push({
          ruleId,
          where: { path: document.path, place: document.valuePlace(['waivers', index, key]) },
          values: { rule: waiver.rule, expires: waiver.expires },
          ...more,
        })
      if (!known.has(waiver.rule)) tell('waiver-rule-known', 'rule')
      else if (unwaivable.has(waiver.rule)) tell('waiver-allowed', 'rule')
      else {
        const touched = isTouched(offer, base)
        const far = waiver.expires > latest
        if (far || waiver.expires < today) {
          tell('waiver-expired', 'expires', {
            ...(far && { values: { rule: waiver.rule, expires: waiver.expires, latest } }),
            ...(!touched && !far && { severity: 'warning' as const }),
          })
          if (touched || far) continue
        }
        const own = byRule.get(`${offer.id} ${waiver.rule}`) ?? []
        const matches = own.filter(({ path }) => covers(waiver, offer, path))
        if (!matches.length && !asked.has(waiver.rule) && isReadable(offer, catalogue))
          tell('waiver-unused', 'rule')
        const { reason, owner, expires } = waiver
        const requested = base !== undefined && !hasWaiver(base.offers.get(offer.id), waiver)
        for (const finding of matches) accepted.set(finding, { reason, owner, expires, requested })
      }
    }
  }
  const marked = found.map((finding) => {
    const by = accepted.get(finding)
    return by ? { ...finding, accepted: by } : finding
  })
  return [...marked, ...stampParseFaults(bench, faults, catalogue)]
}

/** The last day that a waiver may have: nothing is accepted for good. */
function yearAfter(now: Date): string {
  const then = new Date(now)
  then.setUTCFullYear(then.getUTCFullYear() + 1)
  return then.toISOString().slice(0, 10)
}

const isWhole = (waiver: Partial<Waiver>): waiver is Waiver =>
  Boolean(waiver.rule && waiver.reason && waiver.owner && waiver.expires)

/** Whether every rule saw all there is to see: what has the wrong shape may hold the finding that is waived. */
const isReadable = ({ publisher, document, plans }: Offer, { publishers }: Catalogue): boolean =>
  [document, publishers.get(publisher)?.document, ...plans.map((plan) => plan.document)].every(
    (each) => !each?.unread && !each?.pruned,
  )

/** Nobody accepts anything about what is live. */
const covers = ({ scope }: Waiver, { folder }: Offer, path: string): boolean =>
  scope === undefined ? !path.startsWith('live/') : path === `${folder}/${scope}`

function hasWaiver(before: Offer | undefined, waiver: Waiver): boolean {
  const { rule, scope, expires } = waiver
  return (before?.waivers?.document.data.waivers ?? []).some(
    (known) => known.rule === rule && known.scope === scope && known.expires === expires,
  )
}
