import type { Loose, PlanData } from '../../model/catalogue.ts'
import type { Text } from '../../model/text.ts'
import { arrow, plain, quote, say, words } from './say.ts'

type Pricing = Loose<NonNullable<PlanData['pricing']>>

interface Price {
  readonly model?: string | undefined
  readonly currency?: string | undefined
  readonly amount?: number | undefined
}

const models: Readonly<Record<string, Text>> = {
  free: say('free', '무료'),
  byol: say('billed by the publisher', '게시자가 청구'),
}

const per: Readonly<Record<string, Text>> = {
  hourly: say('per core and hour', '코어·시간당'),
  monthly: say('per month', '월'),
  'per-user': say('per user and month', '사용자·월당'),
}

/** `110.00`, with as many decimals as the currency has. */
function amountOf(currency: string, amount: number): string {
  const digits = /^[A-Z]{3}$/.test(currency)
    ? (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
        .maximumFractionDigits ?? 2)
    : 2
  return new Intl.NumberFormat('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: Math.max(digits, 5),
  }).format(amount)
}

/** `USD 110.00 per month` */
export function priceText({ model, currency, amount }: Price): Text {
  if (model !== undefined && models[model]) return models[model]
  if (amount === undefined) return model === undefined ? words.nothing : plain(quote(model))
  const code = currency ?? 'USD'
  const shown = `${quote(code)} ${amountOf(code, amount)}`
  const unit = per[model ?? '']
  return unit ? say(`${shown} ${unit.en}`, `${unit.ko} ${shown}`) : plain(shown)
}

export const planPrice = (pricing: Pricing | undefined): Price => ({
  model: pricing?.model,
  currency: pricing?.currency,
  amount: pricing?.price,
})

/** Old and new price with the share of the change; undefined where customers pay the same. */
export function priceChange(was: Price, now: Price): Text | undefined {
  const before = priceText(was)
  const after = priceText(now)
  if (before.en === after.en) return undefined
  const isAmount = was.amount !== undefined && now.amount !== undefined
  if (!isAmount || was.model !== now.model || was.currency !== now.currency)
    return arrow(before, after)
  const unit = per[now.model ?? '']
  const bare = amountOf(now.currency ?? 'USD', now.amount ?? 0)
  const short = say(
    `${before.en.slice(0, unit ? -unit.en.length - 1 : undefined)} → ${bare}${unit ? ` ${unit.en}` : ''}`,
    `${before.ko} → ${bare}`,
  )
  const share = percent(was.amount ?? 0, now.amount ?? 0)
  return share ? say(`${short.en} (${share.en})`, `${short.ko} (${share.ko})`) : short
}

/** `+10 %`; nothing where there was no price, as of that nothing is a share. */
function percent(was: number, now: number): Text | undefined {
  if (was === 0) return undefined
  const share = ((now - was) / was) * 100
  const size = Math.abs(share)
  const shown =
    size < 0.1 ? '<0.1' : size.toLocaleString('en-US', { maximumFractionDigits: size < 10 ? 1 : 0 })
  const signed = `${share < 0 ? '−' : '+'}${shown}`
  return say(`${signed}\u00A0%`, `${signed}%`)
}
