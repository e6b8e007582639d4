import type { Loose, Offer, ReleaseData } from '../model/catalogue.ts'
import type { Change } from '../model/change.ts'
import type { Text } from '../model/text.ts'
import { diffOffers } from './diff.ts'

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
  /** Day of the merge that brought it there. */
  readonly since?: string
  /** Where the known history begins later than that: day on which its request was prepared. */
  readonly prepared?: string
}

const say = (en: string, ko: string): Text => ({ en, ko })

const texts = {
  draft: say('draft', '초안'),
  preview: say('in preview', '미리 보기'),
  merged: say('live', '라이브'),
  withdrawn: say('taken out of the preview', '미리 보기에서 삭제'),
  live: say('live', '라이브'),
  adopted: say('live elsewhere, taken over', '다른 곳의 라이브를 인수'),
  relisted: say('listed again', '목록에 복원'),
  copyGone: say('live copy deleted', '라이브 복사본 삭제'),
  delisted: (reason: string, ticket: string): Text =>
    say(
      `taken off the market${reason ? `: ${reason}` : ''}${ticket ? `, ticket ${ticket}` : ''}`,
      `목록에서 제거${reason ? `: ${reason}` : ''}${ticket ? `, 티켓 ${ticket}` : ''}`,
    ),
  planDelisted: (plans: string, reason: string, ticket: string): Text =>
    say(
      `plan ${plans} taken off the market${reason ? `: ${reason}` : ''}${ticket ? `, ticket ${ticket}` : ''}`,
      `플랜을 목록에서 제거: ${plans}${reason ? ` (${reason})` : ''}${ticket ? `, 티켓 ${ticket}` : ''}`,
    ),
  renamed: (from: string): Text => say(`renamed, before: ${from}`, `이름 변경, 이전: ${from}`),
  /** Where the oldest known commit holds a live copy already, so that it cannot have made it. */
  begins: (released: string | undefined): Text =>
    released
      ? say(
          `the history begins with a copy; its record was prepared ${released}`,
          `기록이 복사본으로 시작됩니다. 레코드 준비일: ${released}`,
        )
      : say('the known history begins here', '알려진 기록의 시작'),
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
  const names = versionNames(moments)
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
  const preview = last && previewIn(last, moments, names)
  const live = last && liveIn(last, moments, names)
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
): History['preview'] {
  // No storefront shows a draft.
  if (!offers || offersContent?.draft) return undefined
  const start = moments.findLastIndex((moment) => moment.offers !== offers) + 1
  return { version: names(offers), since: moments[start]?.date ?? '' }
}

/** What left the market and came back is live since it came back. */
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
  const day = start === 0 ? (delisted ? record?.delisted : record?.released) : undefined
  return {
    version: names(live),
    ...(day ? { prepared: day } : { since: moments[start]?.date ?? '' }),
    ...(delisted && { delisted: true as const }),
  }
}

const isAdoption = ({ record }: Moment): boolean => record?.source === 'adopted'

/** Contents are called by the commit that first had them in the preview. */
function versionNames(moments: readonly Moment[]): (tree: string) => string {
  const names = new Map<string, string>()
  for (const { offers, commit } of moments) {
    if (offers && !names.has(offers)) names.set(offers, commit.slice(0, 7))
  }
  return (tree) => names.get(tree) ?? `tree ${tree.slice(0, 7)}`
}

type Step = Omit<HistoryEvent, 'commit' | 'author' | 'date' | 'version'> & {
  readonly tree?: string
}

const changed = (before: Offer | undefined, after: Offer | undefined, isFirst: boolean) => {
  if (!after || (!before && !isFirst)) return {}
  // That a new offer is new, its event says itself.
  const changes = diffOffers(before, after).filter(({ plan }) => before || plan !== undefined)
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
      ...changed(before?.offersContent, now.offersContent, !before?.offers),
    },
  ]
}

function liveEvents(before: Moment | undefined, now: Moment): Step[] {
  const [was, is] = [before?.record, now.record]
  const steps: Step[] = []
  if (now.live && now.live !== before?.live) {
    const adopted = isAdoption(now) && !before?.live
    steps.push({
      kind: adopted ? 'adopted' : 'live',
      tree: now.live,
      text: adopted ? texts.adopted : texts.live,
      ...changed(before?.liveContent, now.liveContent, !before?.live),
    })
  }
  if (!now.live && before?.live) steps.push({ kind: 'copy-gone', text: texts.copyGone })
  const gone = new Set(was?.removedPlans)
  const plans = (is?.removedPlans ?? []).filter((plan) => !gone.has(plan))
  if (plans.length) {
    steps.push({
      kind: 'plan-delisted',
      text: texts.planDelisted(plans.join(', '), is?.reason ?? '', is?.ticket ?? ''),
    })
  }
  if (is?.state === 'delisted' && was?.state !== 'delisted')
    steps.push({ kind: 'delisted', text: texts.delisted(is.reason ?? '', is.ticket ?? '') })
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
