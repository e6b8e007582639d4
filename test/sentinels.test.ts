import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { dump, load } from 'js-yaml'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from '../site/build.ts'
import { viewFindings } from '../site/view/findings.ts'
import { viewListing } from '../site/view/listing.ts'
import { Media } from '../site/view/media.ts'
import { viewPublishers } from '../site/view/publishers.ts'
import { quotable, quotableOffer } from '../site/view/quotable.ts'
import { viewReview } from '../site/view/review.ts'
import { tell } from '../site/view/told.ts'
import { type Checked, check } from '../src/check.ts'
import { readMemory } from '../src/read/memory.ts'
import { renderSummary } from '../src/report/comment/summary.ts'
import { statusTable } from '../src/report/status.ts'
import { schemaOf } from '../src/schema/validate.ts'
import { now, outputs } from './properties/support/judge.ts'
import { around } from './report/comment/requests.ts'
import { filesOf } from './site/site.ts'
import { martlet } from './support/cli.ts'
import { base, type Files } from './support/overlay.ts'

type Schema = Readonly<Record<string, unknown>>
type Kind = 'offer' | 'plan' | 'publisher'

/** A private value that a schema knows: the names that lead to it; inside lists, the first entry is meant. */
interface Leaf {
  readonly kind: Kind
  readonly path: readonly string[]
  readonly isList: boolean
  readonly types: readonly string[]
}

function leavesOf(kind: Kind): Leaf[] {
  const found: Leaf[] = []
  const visit = (schema: Schema, path: readonly string[], inside: boolean, types: string[]) => {
    const own = inside || schema['x-sensitive'] === true
    const allowed = (schema['x-types'] as string[] | undefined) ?? types
    const fields = Object.entries((schema.properties ?? {}) as Record<string, Schema>)
    const item = schema.items as Schema | undefined
    for (const [name, field] of fields) visit(field, [...path, name], own, allowed)
    if (item?.properties) visit(item, [...path, '[]'], own, allowed)
    else if (own && !schema.enum && (item || !fields.length))
      found.push({ kind, path, isList: Boolean(item), types: allowed })
  }
  visit(schemaOf(kind) as Schema, [], false, [])
  return found
}

const leaves = (['offer', 'plan', 'publisher'] as const).flatMap(leavesOf)

/** Words that stand nowhere else, in the forms that private values have. */
const word = 'zqjxvk'
const values = [
  `${word}4711`,
  `Mara ${word} of the ${word} group`,
  `${word}@deal.example`,
  `https://hooks.example/${word}?code=${word}`,
  '5e27147e-4711-4e39-9c55-7d2e61a3f0aa',
]
const isTold = (text: string): string | undefined =>
  /.{0,60}(?:zqjxvk|5e27147e).{0,40}/is.exec(text)?.[0]

/** How a value can be written below its names: each gives the text of the outermost field. */
type Form = (leaf: Leaf, value: string) => string

/** The names as block groups around what stands behind the last of them. */
function nest(path: readonly string[], inner: (indent: string, name: string) => string): string {
  let text = ''
  let indent = ''
  let dash = ''
  for (const [at, name] of path.entries()) {
    if (name === '[]') {
      dash = '- '
      continue
    }
    const lead = `${indent}${dash}`
    if (at === path.length - 1) return text + inner(lead, name)
    text += `${lead}${name}:\n`
    indent = `${' '.repeat(lead.length)}  `
    dash = ''
  }
  return text
}

const quoted = (value: string): string => JSON.stringify(value)
const flow = (path: readonly string[], value: string): string =>
  path.length === 0
    ? value
    : path[0] === '[]'
      ? `[${flow(path.slice(1), value)}]`
      : `{ ${path[0]}: ${flow(path.slice(1), value)} }`

const forms: Readonly<Record<string, Form>> = {
  'as a text': ({ path }, value) => nest(path, (at, name) => `${at}${name}: ${quoted(value)}\n`),
  'as a list': ({ path }, value) =>
    nest(path, (at, name) => `${at}${name}: [x, ${quoted(value)}, ${quoted(value)}]\n`),
  'in braces': ({ path: [first = '', ...rest], isList }, value) =>
    `${first}: ${flow(rest, isList ? `[${quoted(value)}]` : quoted(value))}\n`,
  'as a block of lines': ({ path }, value) =>
    nest(path, (at, name) => {
      const indent = `${' '.repeat(at.length)}  `
      return `${at}${name}: |\n${indent}${value}\n${indent}and ${value}\n`
    }),
  'as a folded text': ({ path }, value) =>
    nest(path, (at, name) => `${at}${name}: >-\n${' '.repeat(at.length)}   ${value}\n`),
  'as a group': ({ path }, value) =>
    nest(path, (at, name) => `${at}${name}: { ${quoted(value)}: ${quoted(value)} }\n`),
  'under a key that stands twice': ({ path }, value) =>
    nest(path, (at, name) => {
      const next = at.replace('-', ' ')
      return `${at}${name}: x\n${next}${name}: ${quoted(value)}\n`
    }),
  'under an outermost key that stands twice': ({ path: [first = '', ...rest] }, value) =>
    `${first}: x\n${first}: ${flow(rest, quoted(value))}\n`,
  'beside an unknown key': ({ path }, value) =>
    nest(path, (at, name) => {
      const next = at.replace('-', ' ')
      return `${at}${name}: ${quoted(value)}\n${next}surl: x\n`
    }),
  'on one line with an unknown key': ({ path: [first = '', ...rest] }, value) =>
    rest.length && rest[0] !== '[]'
      ? `${first}: { surl: x, ${flow(rest, quoted(value)).slice(2)}\n`
      : `${first}: [{ surl: x }, ${quoted(value)}]\n`,
  'under a name that is mistyped': ({ path }, value) =>
    nest(path, (at, name) => `${at}${name}s: ${quoted(value)}\n`),
  'before a comment': ({ path }, value) =>
    nest(path, (at, name) => `${at}${name}: x # ${value.replace(/\n/g, ' ')}\n`),
  'under a label': ({ path }, value) =>
    `other: &label ${quoted(value)}\n${nest(path, (at, name) => `${at}${name}: *label\n`)}`,
  'in place of a group': ({ path: [first = ''] }, value) => `${first}: ${quoted(value)}\n`,
  'above a line that is no YAML': ({ path }, value) =>
    nest(path, (at, name) => `${at}${name}: ${quoted(value)}\n${at.replace('-', ' ')}?: [ x\n`),
  'on a line that is no YAML': ({ path }, value) =>
    nest(path, (at, name) => `${at}${name}: "x" ${value}\n`),
  'as a name below one, indented with a tab': ({ path }, value) =>
    nest(path, (at, name) => `${at}${name}: x\n\t${value.replace(/[: ]+/g, '')}: y\n`),
  'on a line without its colon': ({ path }, value) =>
    nest(path, (at, name) => `${at}${name} ${value}\n`),
}

const folders: Readonly<Record<string, string>> = {
  'virtual-machine': 'broker',
  'managed-service': 'backup',
  'azure-application': 'pipeline',
  saas: 'ledger',
  'consulting-service': 'review',
}
const planOf: Readonly<Record<string, string>> = {
  broker: 'standard',
  backup: 'standard',
  pipeline: 'template',
}

const all = base()
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (path: string): string => new TextDecoder().decode(all.get(path))

/** One file of an offer whose type has the field. */
function fileOf({ kind, types }: Leaf): { folder: string; path: string } {
  const type = types.find((each) => folders[each] && (kind === 'offer' || planOf[folders[each]]))
  const name = (type && folders[type]) ?? 'broker'
  const folder = `offers/alder/${name}`
  if (kind === 'publisher') return { folder, path: 'offers/alder/publisher.md' }
  return { folder, path: `${folder}/${kind === 'plan' ? `plans/${planOf[name]}` : 'offer'}.md` }
}

/** A file with its outermost field written anew. */
function withField(path: string, name: string, text: string, more = {}): string {
  const [, front = '', ...body] = textOf(path).split(/^---$/m)
  const { [name]: _, ...rest } = load(front) as Record<string, unknown>
  return `---\n${dump({ ...rest, ...more })}${text}---\n${body.join('---').trimStart()}`
}

/** One offer alone, without its pictures: what costs time here is looking at logos. */
const world = (folder: string, changes: Readonly<Record<string, string>>): Files =>
  new Map([
    ...[...all].filter(([path]) => path.startsWith(`${folder}/`) && !path.endsWith('.png')),
    ['marketplace.yml', all.get('marketplace.yml') as Uint8Array],
    ['offers/alder/publisher.md', all.get('offers/alder/publisher.md') as Uint8Array],
    ...Object.entries(changes).map(([path, text]) => [path, encode(text)] as const),
  ])

/** What the pages of offers and publishers are made of. */
function pagesOf({ catalogue, live, report, privacy }: Checked): unknown {
  const told = tell(report, { en: report })
  const media = new Media(new Set())
  const offers = [catalogue, live].flatMap((each) => [...each.offers.values()])
  return [
    viewPublishers(catalogue, new Map(), told, privacy),
    viewFindings(told, '', quotable(privacy, undefined)),
    ...offers.map((offer) => viewListing(offer, undefined, media)),
    ...report.offers.map((state) => {
      const offer = catalogue.offers.get(state.id)
      return offer && viewReview(state, offer, told, media, quotableOffer(privacy, offer))
    }),
  ]
}

/** Everything that a check of these files puts out anywhere, but for the pages’ own bytes. */
async function everything(files: Files, before?: Files): Promise<string> {
  const snapshot = readMemory(files)
  const checked = await check(snapshot, { now, ...(before && { base: readMemory(before) }) })
  const { report } = checked
  const layout = { width: 80, color: false, unicode: true }
  const page = JSON.stringify(pagesOf(checked), (_, value) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  )
  return [
    ...outputs(checked),
    renderSummary({ ...around, report }),
    statusTable(report, layout),
    page,
  ].join('\n')
}

test('there are private values to hide', () => {
  const names = leaves.map(({ kind, path }) => `${kind} ${path.join('.')}`)
  expect(names).toEqual(
    expect.arrayContaining([
      'offer alias',
      'offer terms.amendments.[].text',
      'offer supportContact.phone',
      'offer saas.webhookUrl',
      'plan managedApplication.notificationUrl',
      'plan manifest.authorizations.[].principalId',
      'publisher subscriptions',
    ]),
  )
  expect(names.length).toBeGreaterThan(25)
})

/** Forms in which every value is tried; in each of the others every third, another third each time. */
const always = new Set([
  'as a text',
  'as a list',
  'in braces',
  'as a block of lines',
  'under a key that stands twice',
  'beside an unknown key',
])
const isTried = (name: string, at: number): boolean =>
  always.has(name) || at % 3 === Object.keys(forms).indexOf(name) % 3

describe('no private value is told', () => {
  test.each(Object.entries(forms))('%s', async (name, form) => {
    for (const [at, leaf] of leaves.entries()) {
      if (!isTried(name, at)) continue
      const { folder, path } = fileOf(leaf)
      const [first = ''] = leaf.path
      const text = form(leaf, values[at % values.length] as string)
      const other = form(leaf, values[(at + 2) % values.length] as string)
      const files = world(folder, { [path]: withField(path, first, text) })
      const before = world(folder, { [path]: withField(path, first, other) })
      expect(isTold(await everything(files, at % 2 ? before : undefined)), text).toBeUndefined()
    }
  })

  test.each(Object.entries(forms).filter((_, at) => at % 3 === 0))(
    '%s, in a translation',
    async (_, form) => {
      for (const [at, leaf] of leaves.entries()) {
        if (leaf.kind === 'publisher') continue
        const { folder, path } = fileOf(leaf)
        const text = form(leaf, values[(at + 1) % values.length] as string)
        const files = world(folder, { [path.replace(/md$/, 'ko.md')]: `---\n${text}---\n\n말.\n` })
        expect(isTold(await everything(files)), text).toBeUndefined()
      }
    },
  )

  test.each(Object.entries(forms))('%s, in a private plan', async (_, form) => {
    // Every field of a private plan is private; those that everybody may see elsewhere stand for all.
    const fields = ['name', 'summary', 'pricing.model', 'image.version', 'manifest.version']
    const own = leaves.filter(({ kind }) => kind === 'plan')
    const open = fields.map(
      (name): Leaf => ({ kind: 'plan', path: name.split('.'), isList: false, types: [] }),
    )
    for (const [at, leaf] of [...own, ...open].entries()) {
      const { folder, path } = fileOf(leaf)
      const [first = ''] = leaf.path
      const text = form(leaf, values[at % values.length] as string)
      const closed = { visibility: 'private', audience: ['0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084'] }
      const files = world(folder, { [path]: withField(path, first, text, closed) })
      expect(isTold(await everything(files)), text).toBeUndefined()
    }
  })
})

test('no part of a private address is told', async () => {
  const plan = 'offers/alder/broker/plans/standard.md'
  const disk = textOf(plan).replace(/uri: .*/, `uri: https://${word}4711.example/os.vhd?sig=1`)
  expect(disk).not.toBe(textOf(plan))
  const said = await everything(world('offers/alder/broker', { [plan]: disk }))
  expect(said).toContain('vm-image-vhd-url')
  expect(isTold(said)).toBeUndefined()
})

describe('no byte of a command or a page tells one', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'martlet-sentinels-'))
    const files = new Map(all)
    const seen = new Map<string, string[]>()
    const kinds = [
      'as a text',
      'as a list',
      'in braces',
      'beside an unknown key',
      'on one line with an unknown key',
      'under an outermost key that stands twice',
    ]
    // Each field once, in one form or another; a file holds as many of them as it has fields.
    for (const [at, leaf] of leaves.entries()) {
      const { path } = fileOf(leaf)
      const [first = ''] = leaf.path
      const known = seen.get(path) ?? []
      if (known.includes(first)) continue
      seen.set(path, [...known, first])
      const form = forms[kinds[at % kinds.length] as string] as Form
      const [, front = '', ...body] = new TextDecoder().decode(files.get(path)).split(/^---$/m)
      const kept = front
        .split(/^(?=[\w"])/m)
        .filter((field) => !field.startsWith(`${first}:`))
        .join('')
      const text = form(leaf, values[at % values.length] as string)
      files.set(path, encode(`---${kept}${text}---\n${body.join('---').trimStart()}`))
    }
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('where every file holds many', async () => {
    const said: string[] = []
    for (const line of [
      'check --notices',
      'check --notices --format json',
      'check --notices --format github',
      'status',
      'status --json',
      ...Object.values(folders).map((name) => `status alder/${name}`),
      ...Object.values(folders).map((name) => `diff alder/${name}`),
      'check --fix',
    ]) {
      const { out, err } = await martlet(folder, ...line.split(' '))
      said.push(out, err)
    }
    expect(said.join('\n')).toContain('unknown-field')
    expect(isTold(said.join('\n'))).toBeUndefined()
  })

  test('in the storefronts that are built of it', async () => {
    const outDir = join(folder, 'pages')
    await buildSite({ root: folder, outDir, channels: ['live', 'preview'] })
    const pages = await filesOf(outDir)
    expect(String(pages.get('preview/offers/alder/broker/index.html'))).toContain('surl')
    for (const [path, bytes] of pages)
      expect(isTold(bytes.toString('latin1')), path).toBeUndefined()
  }, 180_000)
})
