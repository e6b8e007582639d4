import { isScalar, type Scalar } from 'yaml'
import type { Proposal } from '../model/repair.ts'
import { apart, applyEdits, type Edit } from './text.ts'
import { type Plain, readPlain } from './yaml.ts'

/** An edit of a file, and the finding it would mend. */
export interface Mend extends Edit {
  readonly proposal: Proposal
}

/**
 * What a file's findings would change in its text. Whatever is not plain enough is left to its author:
 * block texts, values over several lines, labels and references, lists with comments inside.
 */
export function mendsOf(path: string, text: string, proposals: readonly Proposal[]): Mend[] {
  const plain = readPlain(path, text)
  const edits = proposals.flatMap((proposal): Mend[] => {
    const { offset } = proposal.where.place.start
    const edit = plain && editOf(plain, text, proposal, offset)
    return edit ? [{ ...edit, proposal }] : []
  })
  const kept = apart(edits)
  return plain && keepsValues(path, text, plain, kept) ? kept : []
}

function editOf(
  plain: Plain,
  text: string,
  { repair }: Proposal,
  offset: number,
): Edit | undefined {
  if (repair.kind === 'remove') return removal(plain, text, offset)
  const scalar = plain.scalarAt(offset)
  if (!scalar) return undefined
  const [start, end] = plain.range(scalar)
  const written = text.slice(start, end)
  if (/[\r\n]/.test(written)) return undefined
  if (repair.kind === 'quote')
    return scalar.type === 'PLAIN' ? { start, end, text: JSON.stringify(written) } : undefined
  if (repair.kind !== 'trim' && repair.kind !== 'case') return undefined
  const value = asWritten(scalar, repair.value)
  return value === undefined ? undefined : { start, end, text: value }
}

/** A text in the quotes that the value had; without quotes only where no reader could take it for something else. */
function asWritten({ type }: Scalar, value: string): string | undefined {
  if (type === 'QUOTE_SINGLE') return `'${value.replaceAll("'", "''")}'`
  if (type !== 'PLAIN' && type !== 'QUOTE_DOUBLE') return undefined
  // A country, a currency and an id in letters stay as bare as they were; NO is text for YAML of today.
  const bare = /^[A-Za-z][\w.-]*$/.test(value) && !/^(true|false|null)$/i.test(value)
  return type === 'PLAIN' && (bare || guid.test(value)) ? value : JSON.stringify(value)
}

/** Digits and one `e` would be a number to YAML. */
const guid = /^(?!\d{0,36}e?\d{0,36}$)[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** Takes the second of two equal entries out of its list. */
function removal(plain: Plain, text: string, offset: number): Edit | undefined {
  const { list, at = 0 } = plain.entryAt(offset) ?? {}
  const [entry, above] = [list?.items[at], list?.items[at - 1]]
  if (!list || !isScalar(entry) || !isScalar(above)) return undefined
  const same = (item: unknown): boolean => isScalar(item) && loose(item) === loose(entry)
  if (!list.items.slice(0, at).some(same)) return undefined
  const [start, end] = plain.range(entry)
  if (list.flow) {
    const [, behind] = plain.range(above)
    return /^[ \t]*,[ \t]*$/.test(text.slice(behind, start))
      ? { start: behind, end, text: '' }
      : undefined
  }
  const line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  const rest = /^[ \t]*(\r\n|\n|\r|$)/.exec(text.slice(end))
  const before =
    text
      .slice(0, line)
      .trimEnd()
      .split(/[\r\n]/)
      .at(-1) ?? ''
  // A comment behind the entry, or above it, may be about it: its author knows.
  const alone = /^ *- +$/.test(text.slice(line, start)) && !before.trimStart().startsWith('#')
  return rest && alone ? { start: line, end: end + rest[0].length, text: '' } : undefined
}

const loose = ({ value }: Scalar): string => String(value).trim().toLowerCase()

/** Whether the edited text holds the values it should, and all others as they were. */
function keepsValues(path: string, text: string, plain: Plain, mends: readonly Mend[]): boolean {
  const after = readPlain(path, applyEdits(text, mends))
  const byStart = new Map(mends.map((mend) => [mend.proposal.where.place.start.offset, mend]))
  const expected = plain.leaves.flatMap(({ value, start }) => {
    const mend = start < 0 ? undefined : byStart.get(start)
    if (!mend) return [value]
    const { repair } = mend.proposal
    if (repair.kind === 'remove') return []
    if (repair.kind === 'quote') return [JSON.parse(mend.text)]
    return 'value' in repair ? [repair.value] : [value]
  })
  const found = after?.leaves.map(({ value }) => value)
  return JSON.stringify(found) === JSON.stringify(expected)
}
