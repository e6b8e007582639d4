import type { Loose, Offer, OfferData } from '../../model/catalogue.ts'
import type { Text } from '../../model/text.ts'
import { type Compare, isSame, signOf } from './compare.ts'
import { arrow, join, say, words } from './say.ts'

type Audience = Loose<NonNullable<OfferData['previewAudience']>>

/** Subscriptions of an audience; undefined where a secret holds them. */
function idsOf(audience: Audience | undefined, offer: Offer): ReadonlySet<string> | undefined {
  if (audience === undefined) return new Set()
  if (typeof audience === 'string') return undefined
  const ids = Array.isArray(audience)
    ? (audience as readonly (string | undefined)[]).filter((id) => id !== undefined)
    : (offer.audiences.get((audience as { file?: string }).file ?? '')?.rows ?? []).map(
        ({ id }) => id,
      )
  return new Set(ids.map((id) => id.toLowerCase()))
}

/** How many may see it: never who. */
export const compareAudience: Compare<Audience> = (was, now, context) => {
  const [before, after] = [idsOf(was, context.was), idsOf(now, context.now)]
  const sign = signOf(was, now)
  if (!before || !after) {
    if (isSame(was, now)) return []
    const shown = (ids: ReadonlySet<string> | undefined): Text =>
      ids ? words.subscriptions(ids.size) : words.inSecret
    return [{ sign, text: before || after ? arrow(shown(before), shown(after)) : words.changed }]
  }
  const others = [...after].filter((id) => !before.has(id)).length
  if (before.size === after.size)
    return others === 0
      ? []
      : [{ sign, text: join([words.subscriptions(after.size), words.someOthers], ', ') }]
  if (before.size === 0) return [{ sign, text: words.subscriptions(after.size) }]
  const more = after.size - before.size
  const signed = `${more > 0 ? '+' : '−'}${Math.abs(more).toLocaleString('en-US')}`
  const now_ = words.subscriptions(after.size)
  return [
    {
      sign,
      text: say(
        `${before.size.toLocaleString('en-US')} → ${now_.en} (${signed})`,
        `${words.subscriptions(before.size).ko} → ${after.size.toLocaleString('en-US')}개 (${signed})`,
      ),
    },
  ]
}
