import type { Loose, Offer, ReleaseData } from '../model/catalogue.ts'
import type { Change } from '../model/change.ts'
import type { Text } from '../model/text.ts'
import { diffOffers } from './diff.ts'
import { texts, whyOf } from './history-words.ts'

/** What the default branch held of an offer after one commit. */
export interface Moment {
  readonly commit: string
  readonly author: string
  readonly date: string
  /** Id of the offer by then. */
  readonly offer: string
  /** Tree ids of folder and live copy; absent where there was none. */
  readonly offers?: string
  readonly live?: string
  readonly record?: Loose<ReleaseData>
  /** The contents, where this clone has them. */
  readonly offersContent?: Offer
  readonly liveContent?: Offer
}

type EventKind =
  | 'begins'
  | 'draft'
  | 'preview'
  | 'renamed'
  | 'withdrawn'
  | 'live'
  | 'adopted'
  | 'delisted'
  | 'plan-delisted'
  | 'relisted'
  | 'copy-gone'

/** One step in the life of an offer. */
interface HistoryEvent {
  readonly kind: EventKind
  readonly commit: string
  readonly author: string
  readonly date: string
  /** The commit that brought this content to the preview, by which it is called; else `tree` and the tree’s id. */
  readonly version?: string
  readonly text: Text
  /** Of what went live: day on which its request was prepared, where that is another. */
  readonly prepared?: string
  /** What it changed, in words; absent where the clone lacks a content, or nothing changed. */
  readonly changes?: readonly Change[]
}

export interface History {
  /** Newest first. */
  readonly events: readonly HistoryEvent[]
  /** What is shown now, and of which day. */
  readonly preview?: Standing
  readonly live?: Standing & { readonly delisted?: true }
}

interface Standing {
  readonly version: string
  /** Day of the merge that brought it there; absent where the history was cut off after it. */
  readonly since?: string
  /** Where the known history begins later than that: day on which its request was prepared. */
  readonly prepared?: string
}

/**
 * What happened to an offer, from what was there after each commit.
 * @param moments oldest first
 * @param isCopy the first moment shows how it was, not what was done then
 * @param signOff whether going live is a step of its own
 */
export function historyOf(
  moments: readonly Moment[],
  { isCopy, signOff }: { readonly isCopy: boolean; readonly signOff: boolean },
): History {
  const names = versionNames(moments, isCopy)
  const events = moments.flatMap((moment, index) => {
    const stamp = { commit: moment.commit, author: moment.author, date: moment.date }
    if (index === 0 && (isCopy || (moment.offers && moment.live && !isAdoption(moment)))) {
      return [{ ...stamp, kind: 'begins' as const, text: texts.begins(moment.record?.released) }]
    }
    const before = moments[index - 1]
    return [...offerEvents(before, moment, signOff), ...liveEvents(before, moment)].map(
      ({ tree, ...event }): HistoryEvent => ({
        ...stamp,
        ...event,
        ...(tree && { version: names(tree) }),
      }),
    )
  })
  const last = moments.at(-1)
  const merged = last && previewIn(last, moments, names, isCopy)
  const preview = signOff ? merged : undefined
  const live = signOff ? last && liveIn(last, moments, names) : merged
  return {
    events: withoutRepetition(events).reverse(),
    ...(preview && { preview }),
    ...(live && { live }),
  }
}

function previewIn(
  { offers, offersContent }: Moment,
  moments: readonly Moment[],
  names: (tree: string) => string,
  isCopy: boolean,
): History['preview'] {
  // No storefront shows a draft.
  if (!offers || offersContent?.draft) return undefined
  const start = moments.findLastIndex((moment) => moment.offers !== offers) + 1
  const isKnown = start > 0 || !isCopy
  return { version: names(offers), ...(isKnown && { since: moments[start]?.date ?? '' }) }
}

/**
 * What left the market and came back is live since it came back. A record that is older than all that is known
 * was brought here with the rest: the day of that commit says nothing of it.
 */
function liveIn(
  { live, record }: Moment,
  moments: readonly Moment[],
  names: (tree: string) => string,
): History['live'] {
  if (!live) return undefined
  const isDelisted = (state: string | undefined): boolean => state === 'delisted'
  const delisted = isDelisted(record?.state)
  const start =
    moments.findLastIndex(
      (moment) => moment.live !== live || isDelisted(moment.record?.state) !== delisted,
    ) + 1
  const isBack = !delisted && moments[start - 1]?.live === live
  const day = isBack ? undefined : delisted ? record?.delisted : record?.released
  const isOlder = day !== undefined && (start === 0 || day < (moments[0]?.date ?? ''))
  return {
    version: names(live),
    ...(isOlder ? { prepared: day } : { since: moments[start]?.date ?? '' }),
    ...(delisted && { delisted: true as const }),
  }
}

const isAdoption = ({ record }: Moment): boolean => record?.source === 'adopted'

/**
 * Contents are called by the commit that first had them in the preview.
 * @param moments oldest first
 * @param isCopy the first of them did not bring what it holds, and so gives no name
 */
export function versionNames(
  moments: readonly Pick<Moment, 'commit' | 'offers'>[],
  isCopy: boolean,
): (tree: string) => string {
  const names = new Map<string, string>()
  const unnamed = isCopy ? moments[0]?.offers : undefined
  for (const { offers, commit } of moments) {
    if (offers && offers !== unnamed && !names.has(offers)) names.set(offers, commit.slice(0, 7))
  }
  return (tree) => names.get(tree) ?? `tree ${tree.slice(0, 7)}`
}

type Step = Omit<HistoryEvent, 'commit' | 'author' | 'date' | 'version'> & {
  readonly tree?: string
}

const changed = (
  before: Offer | undefined,
  after: Offer | undefined,
  isFirst: boolean,
  { record }: Moment,
) => {
  if (!after || (!before && !isFirst)) return {}
  // That a new offer is new, its event says itself.
  const changes = diffOffers(before, after, record?.removedPlans).filter(
    ({ plan }) => before || plan !== undefined,
  )
  return changes.length ? { changes } : {}
}

function offerEvents(before: Moment | undefined, now: Moment, signOff: boolean): Step[] {
  const isRenamed = before !== undefined && before.offer !== now.offer && now.offers !== undefined
  const renamed: Step[] = isRenamed ? [{ kind: 'renamed', text: texts.renamed(before.offer) }] : []
  if (before?.offers === now.offers) return renamed
  if (!now.offers) return [{ kind: 'withdrawn', text: texts.withdrawn }]
  const isDraft = now.offersContent?.draft === true
  const text = isDraft ? texts.draft : signOff ? texts.preview : texts.merged
  return [
    ...renamed,
    {
      kind: isDraft ? 'draft' : 'preview',
      tree: now.offers,
      text,
      ...changed(before?.offersContent, now.offersContent, !before?.offers, now),
    },
  ]
}

/** The day in the record, where it is not that of the merge. */
const preparedBefore = ({ record, date }: Moment): { readonly prepared?: string } =>
  record?.released && record.released !== date ? { prepared: record.released } : {}

function liveEvents(before: Moment | undefined, now: Moment): Step[] {
  const [was, is] = [before?.record, now.record]
  const steps: Step[] = []
  if (now.live && now.live !== before?.live) {
    const adopted = isAdoption(now) && !before?.live
    steps.push({
      kind: adopted ? 'adopted' : 'live',
      tree: now.live,
      ...preparedBefore(now),
      text: adopted ? texts.adopted : texts.live,
      ...changed(before?.liveContent, now.liveContent, !before?.live, now),
    })
  }
  if (!now.live && before?.live) steps.push({ kind: 'copy-gone', text: texts.copyGone })
  const gone = new Set(was?.removedPlans)
  const plans = (is?.removedPlans ?? []).filter((plan) => !gone.has(plan))
  if (plans.length) {
    steps.push({
      kind: 'plan-delisted',
      text: texts.planDelisted(plans.join(', '), whyOf(is ?? {})),
    })
  }
  if (is?.state === 'delisted' && was?.state !== 'delisted')
    steps.push({ kind: 'delisted', text: texts.delisted(whyOf(is)) })
  if (is?.state === 'live' && was?.state === 'delisted')
    steps.push({ kind: 'relisted', text: texts.relisted })
  return steps
}

/** What went live is told once: where the preview has just said the same, the words are not repeated. */
function withoutRepetition(events: readonly HistoryEvent[]): HistoryEvent[] {
  return events.map((event, index) => {
    const preview = events.slice(0, index).findLast(({ kind }) => kind === 'preview')
    const isTold =
      event.kind === 'live' && JSON.stringify(preview?.changes) === JSON.stringify(event.changes)
    if (!isTold) return event
    const { changes: _, ...rest } = event
    return rest
  })
}
