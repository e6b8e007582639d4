import fc from 'fast-check'
import { dump, load } from 'js-yaml'
import type { Files } from '../../support/overlay.ts'
import { field, junk, type Kind, kindOf, name, oddNames, yamlPieces } from './values.ts'

/** Plain data, so that a failure shows what was done; numbers are taken modulo what there is to choose from. */
export type Change = { readonly file: number; readonly at: number } & (
  | { readonly how: 'delete' | 'twice' | 'nest' | 'list' | 'capitals' | 'spaces' | 'long' }
  | { readonly how: 'value'; readonly value: unknown }
  | { readonly how: 'yaml'; readonly text: string }
  | { readonly how: 'key'; readonly key: string; readonly value: unknown }
  | { readonly how: 'field'; readonly fields: Readonly<Record<Kind, readonly [string, unknown]>> }
  | { readonly how: 'copy' | 'swap'; readonly from: number }
  | { readonly how: 'insert' | 'replace' | 'typo' | 'line-end' | 'line-new'; readonly text: string }
  | { readonly how: 'cut'; readonly length: number }
  | { readonly how: 'line-gone' | 'line-twice' | 'line-indent' | 'line-outdent' | 'line-swap' }
  | { readonly how: 'unquoted' | 'commented' }
  | { readonly how: 'crlf' | 'cr' | 'mark' | 'truncate' | 'tabs' }
  | { readonly how: 'bytes'; readonly bytes: Uint8Array }
)

const textPieces = [
  ...yamlPieces,
  ...oddNames,
  '\n',
  '\r',
  '\r\n',
  '\t',
  ' ',
  ': ',
  '- ',
  '? ',
  ', ',
  '---\n',
  '\n---\n',
  '\n...\n',
  '---js\n',
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ']',
  '&x ',
  '*x',
  ' # c\n',
  '\u0000',
  '\u202E',
  '\u2028',
  '\uFEFF',
  '\u0301',
  '😀',
  '<script>',
  '```\n',
  'name: again\n',
  '<<: *x\n',
]

const kinds = [
  'marketplace',
  'offer',
  'plan',
  'publisher',
  'release',
  'translation',
  'waivers',
] as const

const fields = (): fc.Arbitrary<Record<Kind, readonly [string, unknown]>> =>
  fc.record(
    Object.fromEntries(kinds.map((kind) => [kind, field(kind)])) as Record<
      Kind,
      fc.Arbitrary<readonly [string, unknown]>
    >,
  )

const where = { file: fc.nat(), at: fc.nat() }
const change = (more: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Change> =>
  fc.record({ ...where, ...more }) as unknown as fc.Arbitrary<Change>
const one = (...how: string[]) => ({ how: fc.constantFrom(...how) })

/** Changes of values: the file stays readable. */
export const valueChange = (): fc.Arbitrary<Change> =>
  fc.oneof(
    change(one('delete', 'twice', 'nest', 'list', 'capitals', 'spaces', 'long')),
    change({ ...one('value'), value: junk() }),
    change({ ...one('value'), value: junk() }),
    change({ ...one('yaml'), text: fc.constantFrom(...yamlPieces) }),
    change({ ...one('key'), key: name(), value: junk() }),
    change({ ...one('field'), fields: fields() }),
    change({ ...one('field'), fields: fields() }),
    change({ ...one('copy', 'swap'), from: fc.nat() }),
  )

/** Mistakes with one right answer, and what makes them hard to mend. */
export const mendable = (): fc.Arbitrary<Change> =>
  fc.oneof(
    change(one('twice', 'capitals', 'spaces', 'unquoted', 'unquoted', 'commented')),
    change(one('twice', 'capitals', 'spaces', 'crlf', 'mark')),
    change({
      ...one('yaml'),
      text: fc.constantFrom(
        '1.10',
        '007',
        'True',
        '+4755550100',
        '"a "',
        "' it''s '",
        '# c',
        '&x 1',
      ),
    }),
  )

/** Changes that move no value to another field: around it, and of its shape and writing. */
export const mishap = (): fc.Arbitrary<Change> =>
  fc.oneof(
    change(one('nest', 'list', 'capitals', 'spaces', 'long', 'twice', 'delete')),
    change(one('nest', 'list', 'unquoted', 'commented', 'crlf', 'cr', 'mark', 'tabs')),
    change({ ...one('key'), key: name(), value: junk() }),
    change({ ...one('typo'), text: fc.constantFrom('x', '-', '_', 'S', 's', ' ') }),
    change({
      ...one('line-end'),
      text: fc.constantFrom(...yamlPieces.filter((piece) => !piece.includes('\n'))),
    }),
    change({ ...one('line-new'), text: fc.constantFrom(...yamlPieces, '?: [ broken', 'type: 5') }),
  )

/** Changes of the text itself. */
export const textChange = (): fc.Arbitrary<Change> =>
  fc.oneof(
    change({ ...one('insert', 'replace'), text: fc.constantFrom(...textPieces) }),
    change({
      ...one('insert', 'replace'),
      text: fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
    }),
    change({ ...one('cut'), length: fc.integer({ min: 1, max: 60 }) }),
    change(one('line-gone', 'line-twice', 'line-indent', 'line-outdent', 'line-swap')),
    change(one('crlf', 'cr', 'mark', 'truncate', 'tabs')),
    change({ ...one('bytes'), bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }) }),
  )

const textsIn = (files: Files): string[] =>
  [...files.keys()].filter((path) => /\.(md|yml|csv|json)$/.test(path))

/** The values of each file, by the numbers that a change knows them by. */
export const valuesOf = (files: Files) =>
  textsIn(files).map((path, file) => {
    const text = decoder.decode(files.get(path))
    const { value } = opened(path, text) ?? {}
    const body = path.endsWith('.csv') ? text : /^---\n[\s\S]*?\n---\n([\s\S]*)$/.exec(text)?.[1]
    return { path, file, value, body: body ?? '', pointers: pointersOf(value).slice(1) }
  })

/** The world after the changes, in their order. */
export function changed(
  files: Files,
  changes: readonly Change[],
  may: (path: string) => boolean = () => true,
): Files {
  const result = new Map(files)
  const paths = textsIn(files).filter(may)
  for (const each of changes) {
    const path = paths[each.file % paths.length] as string
    const bytes = result.get(path)
    if (bytes) result.set(path, changedBytes(path, bytes, each))
  }
  return result
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

function changedBytes(path: string, bytes: Uint8Array, each: Change): Uint8Array {
  if (each.how === 'bytes') {
    const at = each.at % (bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), each.bytes, bytes.subarray(at)])
  }
  const text = decoder.decode(bytes)
  return encoder.encode(changedValue(path, text, each) ?? changedText(text, each))
}

/** A copy in which no two values are one, as aliases make them. @throws where a list holds itself */
function apart(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(apart)
  const copy = {}
  for (const [key, item] of Object.entries(value)) put(copy, key, apart(item))
  return copy
}

/** The values of a file, how they become its text again; undefined where it cannot be read. */
function opened(path: string, text: string) {
  const kind = kindOf(path)
  const [, front, body] = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(\n[\s\S]*)?$/.exec(text) ?? []
  const yaml = path.endsWith('.yml') ? text : front
  if (path.endsWith('.json')) {
    try {
      return {
        kind,
        value: JSON.parse(text) as unknown,
        write: (value: unknown) => JSON.stringify(value, null, 2),
      }
    } catch {
      return undefined
    }
  }
  if (yaml === undefined) return undefined
  try {
    const value: unknown = apart(load(yaml))
    const write = (changed: unknown): string => {
      const written = dump(changed, { lineWidth: -1, noRefs: true })
      return path.endsWith('.yml') ? written : `---\n${written}---${body ?? '\n'}`
    }
    return { kind, value, write }
  } catch {
    return undefined
  }
}

export type Step = string | number
const get = (value: unknown, step: Step): unknown =>
  (value as Record<Step, unknown> | undefined)?.[step]

/** Every pointer into a value, the root first. */
function pointersOf(value: unknown, above: readonly Step[] = []): Step[][] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.keys(value).flatMap((key) => {
          const step = Array.isArray(value) ? Number(key) : key
          return pointersOf(get(value, step), [...above, step])
        })
      : []
  return [[...above], ...inner]
}

export const valueAt = (value: unknown, pointer: readonly Step[]): unknown =>
  pointer.reduce(get, value)

function put(target: object, step: Step, value: unknown): void {
  Object.defineProperty(target, step, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}

/** Stands in the values for YAML that is put into the text as it is. */
const token = 'YAML-GOES-HERE'

function changedValue(path: string, text: string, each: Change): string | undefined {
  const file = opened(path, text)
  if (!file || typeof file.value !== 'object' || file.value === null) return undefined
  const { value: root, kind, write } = file
  const pointers = pointersOf(root).slice(1)
  const pointer = pointers[each.at % Math.max(1, pointers.length)] ?? []
  const parent = valueAt(root, pointer.slice(0, -1)) as object
  const last = pointer.at(-1)
  const value = valueAt(root, pointer)
  const set = (to: unknown): string => {
    if (last !== undefined) put(parent, last, to)
    return write(root)
  }
  const onText = (make: (value: string) => string) =>
    set(typeof value === 'string' ? make(value) : value)
  switch (each.how) {
    case 'delete':
      if (Array.isArray(parent)) parent.splice(Number(last), 1)
      else if (last !== undefined) delete (parent as Record<Step, unknown>)[last]
      return write(root)
    case 'twice':
      if (Array.isArray(parent)) parent.push(value)
      else if (Array.isArray(value)) value.push(...value)
      return write(root)
    case 'nest':
      return set({ [String(last)]: value })
    case 'list':
      return set([value])
    case 'capitals':
      return onText((own) => own.toUpperCase())
    case 'spaces':
      return onText((own) => ` ${own} `)
    case 'long':
      return onText((own) => own.repeat(40))
    case 'value':
      return set(each.value)
    case 'yaml':
      return set(token).replace(new RegExp(`["']?${token}["']?`), () => each.text)
    case 'key': {
      const to = typeof value === 'object' && value !== null ? value : parent
      if (Array.isArray(to)) to.push(each.value)
      else put(to, each.key, each.value)
      return write(root)
    }
    case 'field': {
      if (!kind) return undefined
      const [key, to] = each.fields[kind]
      put(root, key, to)
      return write(root)
    }
    case 'copy':
      return set(structuredClone(valueAt(root, pointers[each.from % pointers.length] ?? [])))
    default:
      return undefined
  }
}

function changedText(text: string, each: Change): string {
  const at = each.at % (text.length + 1)
  const lines = text.split('\n')
  const line = each.at % lines.length
  const own = lines[line] ?? ''
  const onLine = (...by: string[]): string => lines.toSpliced(line, 1, ...by).join('\n')
  switch (each.how) {
    case 'insert':
      return text.slice(0, at) + each.text + text.slice(at)
    case 'replace':
      return text.slice(0, at) + each.text + text.slice(at + each.text.length)
    case 'cut':
      return text.slice(0, at) + text.slice(at + each.length)
    case 'line-gone':
    case 'delete':
      return onLine()
    case 'line-twice':
    case 'twice':
      return onLine(own, own)
    case 'line-indent':
      return onLine(`  ${own}`)
    case 'line-outdent':
      return onLine(own.replace(/^ {1,2}/, ''))
    case 'line-swap':
      return lines.toSpliced(line, 2, lines[line + 1] ?? '', own).join('\n')
    case 'crlf':
      return text.replaceAll('\n', '\r\n')
    case 'cr':
      return text.replaceAll('\n', '\r')
    case 'mark':
      return `\uFEFF${text}`
    case 'unquoted': {
      // On any line from there on that has quotes.
      const quoted = [...lines.keys()].filter((index) => /["']/.test(lines[index] ?? ''))
      const chosen = quoted[each.at % Math.max(1, quoted.length)] ?? 0
      return lines.with(chosen, (lines[chosen] ?? '').replace(/(["'])([^"']*)\1/, '$2')).join('\n')
    }
    case 'typo': {
      const keys = [...text.matchAll(/^[ -]*(\w+):/gm)]
      const key = keys[each.at % Math.max(1, keys.length)]
      const end = (key?.index ?? 0) + (key?.[0].length ?? 1) - 1
      return text.slice(0, end) + each.text + text.slice(end)
    }
    case 'line-end':
      return onLine(own + each.text)
    case 'line-new':
      return onLine(own, each.text)
    case 'commented':
      return onLine(`${own} # kept ${each.at % 7}`)
    case 'truncate':
      return text.slice(0, at)
    case 'tabs':
      return text.replaceAll('  ', '\t')
    case 'yaml':
      return text.slice(0, at) + each.text + text.slice(at)
    default:
      return text
  }
}
