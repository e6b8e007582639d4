import type { Catalogue, Loose, Offer, ReleaseData } from '../model/catalogue.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { OfferReport } from '../model/report.ts'
import type { RequestFacts } from '../model/request.ts'
import type { Profile, Rule } from '../model/rule.ts'
import { isPrivate } from '../privacy/private-plan.ts'
import { data, type OfferTypeInfo } from '../schema/data.ts'
import { changesOf, type Earlier } from './changes.ts'
import { checklistOf } from './checklist.ts'
import { releaseOf } from './release.ts'
import { type Requested, requestedByOffer } from './requests.ts'
import { sectionReports } from './sections.ts'
import { stageReports } from './stages.ts'
import { statusOf } from './status.ts'
import { waitsOn } from './waits-on.ts'

export interface JudgeOptions {
  readonly profile: Profile
  readonly rules: readonly Rule[]
  /** Ids of offers that the default branch holds; absent where nobody can say, then all count as merged. */
  readonly merged?: ReadonlySet<string>
  /** What there was before the change; absent means what is live now. */
  readonly earlier?: Earlier
  /** Pull requests on the offers; absent where nobody can say, then there are none. */
  readonly requests?: readonly RequestFacts[]
  /** Whether an offer was looked at; absent means all. */
  readonly isJudged?: (offer: Offer) => boolean
}

/** One report per offer: stages, sections, status, and whose turn it is. */
export function judge(
  catalogue: Catalogue,
  live: Catalogue,
  diagnostics: readonly Diagnostic[],
  options: JudgeOptions,
): OfferReport[] {
  const requested = requestedByOffer(options.requests ?? [])
  const byOffer = Map.groupBy(diagnostics, ({ offer }) => offer)
  return [...catalogue.offers.values()]
    .map((offer) =>
      judgeOffer(
        offer,
        catalogue,
        live,
        byOffer.get(offer.id) ?? [],
        options,
        requested.get(offer.id) ?? {},
      ),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The rule that compares the copy of a go-live request with what is merged by now. */
const overtakes = 'restart-on-change'

/** An offer of no known type is shown with the flow of the type that most have. */
const unknownType = data.offerTypes[0] as OfferTypeInfo

/** A request was prepared after that one was closed, and what it brought is in the record: it was merged. */
const isReleasedSince = (
  { endedAt = '' }: RequestFacts,
  record: Loose<ReleaseData> | undefined,
): boolean => [record?.released, record?.delisted].some((day) => day && day > endedAt.slice(0, 10))

function judgeOffer(
  offer: Offer,
  catalogue: Catalogue,
  live: Catalogue,
  own: readonly Diagnostic[],
  options: JudgeOptions,
  requested: Requested,
): OfferReport {
  const open = own.filter(({ accepted }) => !accepted || accepted.requested)
  const errors = open.filter(({ severity }) => severity === 'error')
  const signOff = catalogue.marketplace?.data.signOff !== 'none'
  const record = signOff ? live.releases.get(offer.id)?.document.data : undefined
  const isCanceled =
    requested.canceled !== undefined && !isReleasedSince(requested.canceled, record)
  const equalsLive = signOff ? live.offers.get(offer.id)?.tree === offer.tree : true
  const status = statusOf({
    ...(record?.state && { record: record.state }),
    ...(requested.open && { request: { failed: requested.open.check === 'failed' } }),
    canceled: isCanceled,
    draft: offer.draft,
    merged: options.merged?.has(offer.id) ?? true,
    errors: errors.length,
    equalsLive,
  })
  const info = data.offerTypes.find(({ id }) => id === offer.type) ?? unknownType
  const wouldBlock = new Set(
    options.rules.filter(({ severity }) => severity === 'error').map(({ id }) => id),
  )
  const blocking = (finding: Diagnostic): boolean =>
    finding.severity === 'error' ||
    (offer.draft && finding.severity === 'notice' && wouldBlock.has(finding.ruleId))
  const stages = stageReports(
    info.stages[options.profile.id] ?? [],
    status,
    // Errors of what is merged are not those of the request that may mend them.
    status === 'in-progress' ? [] : errors,
    requested.open,
  )
  const sections = sectionReports(offer, info, open, blocking)
  const earlier = options.earlier ?? { live }
  const release = signOff ? releaseOf(offer.id, earlier.live, live) : undefined
  const isOvertaken =
    release === 'go-live' && errors.length > 0 && errors.every(({ ruleId }) => ruleId === overtakes)
  // Nobody makes themselves an owner by asking for it; of a publisher that is new there are no others.
  const profile =
    earlier.offers?.publishers.get(offer.publisher) ?? catalogue.publishers.get(offer.publisher)
  const logins = [...(profile?.document.data.owners ?? [])]
  const sold = offer.plans.filter(({ id }) => !record?.removedPlans?.includes(id))
  const privatePlans = sold.filter(isPrivate).length
  return {
    id: offer.id,
    name: offer.document.data.name ?? offer.id,
    type: offer.type,
    status,
    ...(status === 'live' && record?.released && { prepared: record.released }),
    ...(status === 'delisted' && record?.delisted && { prepared: record.delisted }),
    ...(record?.state === 'live' && !equalsLive && record.released && { older: record.released }),
    stages,
    sections,
    waitsOn: waitsOn({
      status,
      draft: offer.draft,
      errors: errors.length,
      stages,
      sections,
      logins,
      requested,
    }),
    ...(release && { release }),
    ...(isOvertaken && { overtaken: true }),
    checklist:
      status === 'awaiting-sign-off' || (release === 'go-live' && !isOvertaken)
        ? checklistOf(offer)
        : [],
    // Where something is wrong, values are left out, and what is left would be told as a change.
    ...(errors.every(({ path }) => path.startsWith('live/')) &&
      changesOf(offer, live, earlier, signOff)),
    plans: { public: sold.length - privatePlans, private: privatePlans },
    errors: errors.length,
    warnings: open.filter(({ severity }) => severity === 'warning').length,
    judged: options.isJudged?.(offer) ?? true,
  }
}
