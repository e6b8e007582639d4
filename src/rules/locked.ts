import type { Document, Offer, PlanData, Pointer } from '../model/catalogue.ts'
import type { Place, Where } from '../model/place.ts'
import type { Finding } from '../model/rule.ts'
import type { Text } from '../model/text.ts'
import { code } from './words.ts'
import { isWritten } from './written.ts'

/** A plan that customers have, and as they have it. */
interface LivePlan {
  readonly id: string
  readonly document: Document<PlanData>
  readonly live: Document<PlanData>
}

/** Every plan of `now` that `before` has, too. */
export function keptPlans(now: Offer, before: Offer): LivePlan[] {
  const live = new Map(before.plans.map(({ id, document }) => [id, document]))
  return now.plans.flatMap(({ id, document }) => {
    const was = live.get(id)
    return was ? [{ id, document, live: was }] : []
  })
}

/** Whose locked value is gone. */
interface Lost {
  readonly plan?: string
  /** The file that holds the value still, where customers have it. */
  readonly live?: Document<unknown>
}

/**
 * A finding for a locked value that is gone or cannot be read. It cannot be compared, so whoever could drop it now
 * could write another one later. Any other error at the field says more, and this one is silent beside it.
 */
export function lost(
  document: Document<unknown>,
  pointer: Pointer,
  { plan, live }: Lost,
): [Where, Finding] {
  const written = isWritten(document, pointer)
  const is = !written
    ? { en: 'is missing', ko: '값이 없습니다' }
    : isEmpty(document, pointer)
      ? { en: 'is empty', ko: '값이 비어 있습니다' }
      : { en: 'cannot be read', ko: '값을 읽을 수 없습니다' }
  const field = code(pointer.join('.'))
  const reason: Text = plan
    ? {
        en: `${field} of live plan ${code(plan)} ${is.en}, expected it as in live`,
        ko: `라이브 플랜의 ${is.ko}: ${code(plan)}, ${field}`,
      }
    : {
        en: `${field} ${is.en}, expected it as before`,
        ko: `예전과 달리 ${is.ko}: ${field}`,
      }
  return [
    {
      path: document.path,
      place: written ? document.valuePlace(pointer) : document.keyPlace(pointer),
    },
    {
      reason,
      unless: fieldOf(document, pointer),
      ...(plan && { plan }),
      ...(live && { related: [{ path: live.path, place: live.valuePlace(pointer) }] }),
    },
  ]
}

/** The outermost field on the way to `pointer`, from its key to the next field; all of an unread file. */
export function fieldOf(document: Document<unknown>, pointer: Pointer): Place {
  const { source, keyPlace, unread } = document
  if (unread) return source.place(0, source.text.length)
  const start = keyPlace(pointer.slice(0, 1)).start.offset
  const length = source.text.slice(start).search(/[\r\n](?=[^\s#-]|---)/)
  return source.place(start, length < 0 ? source.text.length : start + length)
}

function isEmpty({ source, valuePlace }: Document<unknown>, pointer: Pointer): boolean {
  const { start, end } = valuePlace(pointer)
  const written = source.text.slice(start.offset, end.offset).trim()
  return /^(?:\[\s*\]|\{\s*\}|""|'')?$/.test(written)
}
