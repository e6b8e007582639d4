import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Gauge, Sample, SampleLine } from '../model.ts'
import { valueIn } from './findings.ts'

const tests = fileURLToPath(new URL('../../test/', import.meta.url))
const textual = /\.(md|ya?ml|json|csv)$/

/** Lines shown around what differs, and the most lines of one sample. */
const shown = { around: 2, most: 16, width: 140 }

export interface Samples {
  readonly refused: readonly Sample[]
  readonly accepted: readonly Sample[]
  readonly output: readonly string[]
  readonly gauge?: Gauge
}

/**
 * The fixtures of a rule are its documentation: the same file, refused and accepted.
 * Packages of the tool may come without their tests; a rule’s page then has no examples.
 */
export function samplesOf(ruleId: string, limits: readonly number[]): Samples {
  const folder = join(tests, 'rules', ruleId)
  const printed = join(folder, 'bad.out')
  if (!existsSync(printed)) return { refused: [], accepted: [], output: [] }
  const output = readFileSync(printed, 'utf8').trim().split('\n')
  const places = output.flatMap((line) => {
    const [, path, at, column] = /^(\S+?):(\d+):(\d+) /.exec(line) ?? []
    return path && at ? [{ path, line: Number(at), column: Number(column) }] : []
  })
  const refused: Sample[] = []
  const accepted: Sample[] = []
  for (const path of changed(folder, places)) {
    const bad = textOf(join(folder, 'bad'), path)
    const good = textOf(join(folder, 'good'), path) ?? textOf(join(tests, 'base'), path)
    const lines = places.filter((place) => place.path === path).map(({ line }) => line)
    if (bad) refused.push(sample(path, bad, good, lines, 'refused'))
    if (good && bad) accepted.push(sample(path, good, bad, [], 'accepted'))
  }
  const gauge = places.flatMap((place) =>
    gaugeAt(textOf(join(folder, 'bad'), place.path)?.[place.line - 1], place.column, limits),
  )[0]
  return { refused, accepted, output, ...(gauge && { gauge }) }
}

/** A line that is refused from a column on, when what stands before it is exactly as long as a limit. */
function gaugeAt(line: string | undefined, column: number, limits: readonly number[]): Gauge[] {
  const accepted = valueIn(line?.slice(0, column - 1) ?? '')
  const excess = line?.slice(column - 1).replace(/["']$/, '') ?? ''
  const limit = [...accepted].length
  if (!excess || limit < 2 || !limits.includes(limit)) return []
  return [{ value: limit + [...excess].length, limit, text: { accepted, excess } }]
}

/** Files that a finding names, and other text files of the fixture, when there are few. */
function changed(folder: string, places: readonly { readonly path: string }[]): string[] {
  const named = [...new Set(places.map(({ path }) => path))].filter((path) => textual.test(path))
  if (named.some((path) => existsSync(join(folder, 'bad', path)))) return named.slice(0, 2)
  const bad = join(folder, 'bad')
  if (!existsSync(bad)) return []
  const own = readdirSync(bad, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  )
  return own.filter((path) => textual.test(path)).slice(0, 1)
}

function textOf(folder: string, path: string): readonly string[] | undefined {
  const file = join(folder, path)
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .replace(/\r?\n$/, '')
        .split(/\r?\n/)
    : undefined
}

function sample(
  path: string,
  own: readonly string[],
  other: readonly string[] | undefined,
  named: readonly number[],
  kind: 'refused' | 'accepted',
): Sample {
  const [from, to] = difference(own, other ?? own)
  const centre = named.length > 0 ? Math.min(...named) - 1 : from
  const first = Math.max(0, Math.min(from, centre) - shown.around)
  const last = Math.min(
    own.length,
    Math.max(to, ...named, centre + 1) + shown.around,
    first + shown.most,
  )
  const marked = (index: number): boolean =>
    named.length > 0 ? named.includes(index + 1) : index >= from && index < to
  const lines = own.slice(first, last).map((text, index): SampleLine => {
    const at = first + index
    return {
      number: at + 1,
      text: text.length > shown.width ? `${text.slice(0, shown.width)}…` : text,
      mark: marked(at) ? kind : 'plain',
    }
  })
  return { path, lines }
}

/** The lines of `own` that are not the same at its beginning and end as in `other`. */
function difference(own: readonly string[], other: readonly string[]): [number, number] {
  let from = 0
  while (from < own.length && own[from] === other[from]) from += 1
  let same = 0
  while (
    same < own.length - from &&
    same < other.length - from &&
    own.at(-1 - same) === other.at(-1 - same)
  )
    same += 1
  return from === own.length ? [0, 0] : [from, own.length - same]
}
