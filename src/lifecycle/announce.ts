import type { Catalogue, Offer } from '../model/catalogue.ts'
import type { OfferReport } from '../model/report.ts'
import type { Text } from '../model/text.ts'

/** What a transition of an offer would tell somebody. Addresses are private: for mail, never for a page or a log. */
export interface Announcement {
  /** `<publisher>/<offer>`. */
  readonly offer: string
  readonly transition: Transition
  readonly audience: 'publisher' | 'reviewers' | 'customers'
  /** Notification addresses of the offer, else of its publisher; empty for everybody else. */
  readonly to: readonly string[]
  readonly text: Text
}

type Transition =
  | 'failed'
  | 'in-preview'
  | 'changed-off-market'
  | 'go-live-requested'
  | 'live'
  | 'update-available'
  | 'plan-removed'
  | 'delisted'
  | 'relisted'

interface Moment {
  readonly offers: Catalogue
  readonly live: Catalogue
}

/** Who hears of a transition, and in which words. */
const told: Readonly<
  Record<Transition, { audience: Announcement['audience']; text: (name: string) => Text }>
> = {
  failed: {
    audience: 'publisher',
    text: (name) => ({
      en: `${name} did not pass its check. The request says what to mend.`,
      ko: `${name}: 검사를 통과하지 못했습니다. 고칠 내용은 요청에 있습니다.`,
    }),
  },
  'in-preview': {
    audience: 'publisher',
    text: (name) => ({
      en: `${name} is in the preview once this is merged. Look at it, then prepare its go-live request.`,
      ko: `${name}: 병합하면 미리 보기에 나타납니다. 확인한 뒤 라이브 요청을 준비하세요.`,
    }),
  },
  'changed-off-market': {
    audience: 'publisher',
    text: (name) => ({
      en: `${name} is off the market, and this changes it in the preview alone. Bring it back to the market before you prepare its go-live request.`,
      ko: `${name}: 목록에서 제거된 오퍼라 미리 보기만 바뀝니다. 라이브 요청을 준비하기 전에 먼저 목록에 복원하세요.`,
    }),
  },
  'go-live-requested': {
    audience: 'reviewers',
    text: (name) => ({
      en: `${name} waits for a review before it goes live.`,
      ko: `${name}: 라이브 전에 검토를 기다립니다.`,
    }),
  },
  live: {
    audience: 'publisher',
    text: (name) => ({
      en: `${name} is live once this is merged.`,
      ko: `${name}: 병합하면 라이브됩니다.`,
    }),
  },
  'update-available': {
    audience: 'customers',
    text: (name) => ({
      en: `${name} asks for changed access. Customers review the update and decide.`,
      ko: `${name}: 요청하는 권한이 바뀝니다. 고객이 업데이트를 검토하고 결정합니다.`,
    }),
  },
  'plan-removed': {
    audience: 'publisher',
    text: (name) => ({
      en: `A plan of ${name} is off the market once this is merged.`,
      ko: `${name}: 병합하면 플랜 하나가 판매 목록에서 제거됩니다.`,
    }),
  },
  delisted: {
    audience: 'publisher',
    text: (name) => ({
      en: `${name} is off the market once this is merged.`,
      ko: `${name}: 병합하면 판매 목록에서 제거됩니다.`,
    }),
  },
  relisted: {
    audience: 'publisher',
    text: (name) => ({
      en: `${name} is back on the market once this is merged.`,
      ko: `${name}: 병합하면 다시 판매됩니다.`,
    }),
  },
}

/**
 * What a change tells whom, in the order of the offers: the mails of the publishing portal (S0-11, S0-13, S0-19,
 * S2-67) as data, for whoever sends mail. A draft tells nobody.
 */
export function announce(
  before: Moment,
  now: Moment,
  reports: readonly OfferReport[],
  signOff: 'required' | 'none',
): Announcement[] {
  return reports.flatMap((report) => {
    const offer = now.offers.offers.get(report.id)
    if (!offer || offer.draft) return []
    const all =
      signOff === 'none'
        ? withoutSignOff(offer, before, report)
        : transitions(offer, before, now, report)
    return all.map((transition) => ({
      offer: report.id,
      transition,
      audience: told[transition].audience,
      to: told[transition].audience === 'publisher' ? addresses(offer, now.offers) : [],
      text: told[transition].text(report.name),
    }))
  })
}

const isChanged = ({ id, tree }: Offer, { offers }: Moment): boolean =>
  offers.offers.get(id)?.tree !== tree

/** Merged is live: there is no request but the one that changes it. */
const withoutSignOff = (offer: Offer, before: Moment, { errors }: OfferReport): Transition[] =>
  isChanged(offer, before) ? [errors ? 'failed' : 'live'] : []

function transitions(
  offer: Offer,
  before: Moment,
  now: Moment,
  { errors, release }: OfferReport,
): Transition[] {
  const { id } = offer
  const isOff = now.live.releases.get(id)?.document.data.state === 'delisted'
  const passed = isOff ? 'changed-off-market' : 'in-preview'
  const change: Transition[] = isChanged(offer, before) ? [errors ? 'failed' : passed] : []
  const [was, copy] = [before, now].map(({ live }) => live.offers.get(id))
  switch (release) {
    case 'delist':
      return [...change, 'delisted']
    case 'relist':
      return [...change, 'relisted']
    case 'delist-plan':
      return [...change, 'plan-removed']
    case 'adopt':
    case 'go-live': {
      const asks = was && copy && asksForOtherAccess(was, copy)
      return [
        ...change,
        'go-live-requested',
        'live',
        ...(asks ? ['update-available' as const] : []),
      ]
    }
    default:
      return change
  }
}

/** A managed service whose manifest has another version (S1-10). */
function asksForOtherAccess(before: Offer, now: Offer): boolean {
  const versions = new Map(
    before.plans.map(({ id, document }) => [id, document.data.manifest?.version]),
  )
  return now.plans.some(({ id, document }) => {
    const version = document.data.manifest?.version
    return version !== undefined && versions.has(id) && versions.get(id) !== version
  })
}

function addresses({ document, publisher }: Offer, { publishers }: Catalogue): string[] {
  const own = document.data.notificationEmails ?? []
  const shared = publishers.get(publisher)?.document.data.notificationEmails ?? []
  return (own.length > 0 ? own : shared).filter((address) => address !== undefined)
}
