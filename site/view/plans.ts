import type { Offer, Plan as SourcePlan } from '../../src/model/catalogue.ts'
import { isPrivate } from '../../src/privacy/private-plan.ts'
import { data } from '../../src/schema/data.ts'
import type { Access, Fact, Passage, Plan, PlanRow, Text } from '../model.ts'
import { list, plain } from '../words/say.ts'
import { words } from '../words.ts'
import { planPrice, trialOf } from './price.ts'

import { both, markups, passages } from './text.ts'

const { listing, pricing } = words

/** Plans that everybody may see. A private plan has a number on the review and nothing else anywhere. */
export const publicPlans = (offer: Offer): readonly SourcePlan[] =>
  offer.plans.filter((plan) => !isPrivate(plan) && !plan.document.data.hideFromMarketplace)

/** Whether new customers can have it. */
export const isSold = ({ document }: SourcePlan): boolean => document.data.stopSelling !== true

export function viewPlan(plan: SourcePlan, offer: Offer, lang: string, heading: 4 | 5): Plan {
  const { document, translations, id } = plan
  const summary = passages(document.data.summary, lang, translations, (other) => other.summary)
  const description = markups(document.body?.tree, lang, translations, heading)
  return {
    id,
    name: planName(plan, lang),
    ...(summary && { summary }),
    ...(description && { description }),
    price: planPrice(plan, offer.type),
    selling: isSold(plan),
  }
}

export const planName = ({ document, translations, id }: SourcePlan, lang: string) =>
  passages(document.data.name, lang, translations, (other) => other.name) ??
  both((): Passage => ({ text: id, lang: '' }))

/** What is worth knowing of a plan, in one order for all; an empty list where the plan does not say. */
const properties: readonly { readonly label: Text; read(plan: SourcePlan): readonly Text[] }[] = [
  {
    label: listing.kind,
    read: ({ document }) => (document.data.kind ? [listing.kinds[document.data.kind]] : []),
  },
  { label: listing.trial, read: ({ document }) => [trialOf(document.data.pricing) ?? []].flat() },
  { label: listing.soldIn, read: ({ document }) => countries(document.data.pricing?.markets) },
  {
    label: listing.clouds,
    read: ({ document }) =>
      (document.data.azureRegions ?? []).flatMap((cloud) => (cloud ? [listing[cloud]] : [])),
  },
  {
    label: listing.system,
    read: ({ document }) => [plainly(document.data.image?.operatingSystem?.name)].flat(),
  },
  {
    label: listing.sizes,
    read: ({ document }) =>
      (document.data.image?.recommendedSizes ?? []).flatMap((size) => plainly(size)),
  },
  {
    label: listing.ports,
    read: ({ document }) =>
      (document.data.image?.openPorts ?? []).flatMap((open) =>
        open?.port
          ? plainly(
              `${open.port} ${open.protocol ? pricing.protocols[open.protocol] : ''} ${open.label ?? ''}`.trim(),
            )
          : [],
      ),
  },
  {
    label: listing.imageVersion,
    read: ({ document }) => [plainly(document.data.image?.version)].flat(),
  },
  {
    label: listing.packageVersion,
    read: ({ document }) => [plainly(document.data.package?.version)].flat(),
  },
  {
    label: listing.manifestVersion,
    read: ({ document }) => [plainly(document.data.manifest?.version)].flat(),
  },
]

/** Short values stand in one line. */
export const inOne = (values: readonly Text[]): readonly Text[] =>
  values.length > 0 ? [list(values)] : []

const plainly = (text: string | undefined): Text[] => (text ? [plain(text)] : [])

/** Names where they fit on a line, else their number. */
export function countries(codes: readonly (string | undefined)[] | undefined): readonly Text[] {
  const known = (codes ?? []).filter((code) => code !== undefined)
  if (known.length > 8) return [listing.markets(known.length)]
  const names = both((lang) => new Intl.DisplayNames([lang], { type: 'region' }))
  return inOne(known.map((code) => both((lang) => names[lang].of(code) ?? code)))
}

/** What differs between plans stands in their table; what they share stands once, as a fact. */
export function comparePlans(plans: readonly SourcePlan[]): {
  readonly rows: PlanRow[]
  readonly facts: Fact[]
} {
  const rows: PlanRow[] = []
  const facts: Fact[] = []
  for (const { label, read } of properties) {
    const cells = plans.map(read)
    const [first = []] = cells
    if (cells.every((cell) => cell.length === 0)) continue
    if (cells.every((cell) => JSON.stringify(cell) === JSON.stringify(first)))
      facts.push({ label, values: first })
    else rows.push({ label, cells })
  }
  return { rows, facts }
}

/** Who gets which role, without who they are in the publisher’s directory. */
export function accessOf(plans: readonly SourcePlan[], lang: string): readonly Access[] {
  const found = new Map<string, Access>()
  for (const plan of plans) {
    for (const authorization of plan.document.data.manifest?.authorizations ?? []) {
      if (!authorization?.displayName || !authorization.role) continue
      const role = roleName(authorization.role)
      const assigns = (authorization.assignableRoles ?? []).flatMap((id) =>
        id ? [roleName(id)] : [],
      )
      const eligible = authorization.access === 'eligible'
      const key = `${authorization.displayName}\0${role}\0${assigns.join()}\0${eligible}`
      const known = found.get(key)
      found.set(key, {
        who: authorization.displayName,
        lang,
        role,
        means: meaning(role, assigns, eligible),
        plans: [...(known?.plans ?? []), planName(plan, lang)],
      })
    }
  }
  return [...found.values()]
}

/** Authors may write a role’s name or its id; both are Azure’s own and public. */
function roleName(role: string): string {
  const known = data.roles.find(({ id, name }) => id === role.toLowerCase() || name === role)
  return known?.name ?? (/^[0-9a-f-]{36}$/i.test(role) ? '' : role)
}

function meaning(role: string, assigns: readonly string[], eligible: boolean): Text {
  const always = words.roles[role] ?? listing.roleElse
  const means = eligible ? both((lang) => `${always[lang]} ${listing.onRequest[lang]}`) : always
  if (assigns.length === 0) return means
  const named = listing.assigns(assigns.join(', '))
  return both((lang) => `${means[lang]} ${named[lang]}.`)
}
