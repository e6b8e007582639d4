import type { OfferReport } from '../../src/model/report.ts'
import type { Change } from '../model.ts'
import type { Quotable } from './quotable.ts'

/** What customers will see differ; nothing that only concerns publisher and marketplace, nothing private. */
export function viewChanges(
  { status, changes = [] }: OfferReport,
  quotable: Quotable,
): readonly Change[] {
  if (status !== 'awaiting-sign-off') return []
  return changes.flatMap(({ plan, sign, what, text, words, note, internal, private: closed }) => {
    const said = [what.en, text.en, ...(words ?? []).map((run) => run.text)]
    if (internal || closed || said.some((each) => quotable.leaks(each))) return []
    return [
      {
        sign,
        what,
        text,
        ...(plan !== undefined && plan !== what.en && { plan }),
        ...(words && sign === '~' && { words }),
        ...(note && { note }),
      },
    ]
  })
}
