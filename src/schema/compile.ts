import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as standalone from 'ajv/dist/standalone/index.js'
import { compile as compileTypes, type JSONSchema } from 'json-schema-to-typescript'
import type { OfferType } from '../model/catalogue.ts'
import { data, lists } from './data.ts'
import { loadProfile, profileIds } from './profile.ts'
import { type Json, type JsonObject, resolveSchema, typeSchema } from './resolve.ts'

/** Kinds of file that have a schema; those that differ by offer type are compiled once per type. */
const kinds = [
  'marketplace',
  'publisher',
  'offer',
  'plan',
  'translation',
  'plan-translation',
  'release',
  'waivers',
] as const
const perType: readonly string[] = ['offer', 'plan', 'translation', 'plan-translation']

/** File name → content of everything in `generated/`. */
export async function compileSchemas(folder: string): Promise<Map<string, string>> {
  const load = (name: string): JsonObject =>
    JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')) as JsonObject
  const common = load('common')
  const sources = Object.fromEntries(kinds.map((kind) => [kind, load(kind)]))
  const resolveFor = (kind: string, profileId: string, type: OfferType | undefined): JsonObject =>
    resolveSchema(sources[kind] as JsonObject, {
      common,
      lists,
      profile: loadProfile(profileId),
      type,
    })

  const files = new Map<string, string>()
  files.set('types.ts', await types((kind) => resolveFor(kind, profileIds[0] as string, undefined)))
  for (const profileId of profileIds) {
    const profile = loadProfile(profileId)
    const variants = new Map<string, JsonObject>()
    for (const kind of kinds) {
      variants.set(kind, resolveFor(kind, profileId, undefined))
      files.set(
        `${profileId}.${kind}.schema.json`,
        editorSchema(kind, (type) => resolveFor(kind, profileId, type)),
      )
      if (!perType.includes(kind)) continue
      for (const { id: type } of data.offerTypes) {
        variants.set(
          `${kind}/${type}`,
          typeSchema(sources[kind] as JsonObject, { common, lists, profile, type }),
        )
      }
    }
    files.set(`${profileId}.js`, validators(variants))
  }
  files.set('validators.js', loaders())
  files.set(
    'validators.d.ts',
    'export declare const validators: Readonly<Record<string, () => Promise<object>>>\n',
  )
  return files
}

/** Loads the validators of a profile when they are needed; written out, so that a bundler finds them. */
function loaders(): string {
  const entries = profileIds.map((id) => `  '${id}': () => import('./${id}.js'),\n`)
  return `export const validators = {\n${entries.join('')}}\n`
}

type WriteModule = (ajv: Ajv2020, exports: Record<string, string>) => string

/** ajv's writer is the default of a CommonJS module, which Node and bundlers see one level apart. */
const writer: unknown = standalone.default
const writeModule = (
  typeof writer === 'function' ? writer : (writer as { default: unknown }).default
) as WriteModule

/** One ES module that exports every validator of a profile by its variant. */
function validators(variants: ReadonlyMap<string, JsonObject>): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    allowUnionTypes: true,
    strictRequired: false,
    messages: false,
    code: { source: true, esm: true },
  })
  const exports: Record<string, string> = {}
  let count = 0
  for (const [variant, schema] of variants) {
    const id = `v${count++}`
    ajv.addSchema({ ...(judged(schema) as JsonObject), $id: id }, id)
    exports[`validate_${variant.replaceAll(/[/-]/g, '_')}`] = id
  }
  // ajv writes its run-time helpers as require() even in a module. Its equal() calls what a file names `toString`.
  const code = writeModule(ajv, exports).replaceAll(
    'require("ajv/dist/runtime/equal").default',
    'isDeepStrictEqual',
  )
  const imports = new Map<string, string>()
  const body = code
    .replaceAll('new RegExp(', 'bounded(')
    .replaceAll(/require\("(ajv\/dist\/runtime\/\w+)"\)/g, (_, path: string) => {
      const name = `runtime_${path.split('/').at(-1)}`
      imports.set(name, path)
      return name
    })
  const equal =
    'import { isDeepStrictEqual } from "node:util"\nimport { bounded } from "../pattern.ts"\n'
  return `${equal}${[...imports].map(([name, path]) => `import ${name} from "${path}.js"\n`).join('')}${body}`
}

const annotations = new Set([
  '$id',
  '$schema',
  'title',
  'description',
  'default',
  'x-section',
  'x-facts',
  'x-rules',
  'x-types',
  'x-sensitive',
])

/** Only what decides: annotations are looked up in the schema when a finding needs them. */
function judged(value: Json, inProperties = false): Json {
  if (Array.isArray(value)) return value.map((item: Json) => judged(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value as JsonObject)
      .filter(([key]) => inProperties || !annotations.has(key))
      .map(([key, item]) => [key, judged(item, key === 'properties' && !inProperties)]),
  )
}

const withoutIds = ({ $id: _id, $schema: _schema, ...rest }: JsonObject): JsonObject => rest

/** What an editor reads: the fields of every type, and per type what that type adds. */
function editorSchema(kind: string, schemaOf: (type?: OfferType) => JsonObject): string {
  const all = schemaOf()
  if (kind !== 'offer') return JSON.stringify(all)
  const draft = { properties: { draft: { const: true } }, required: ['draft'] }
  const byType = data.offerTypes.map(({ id }) => ({
    if: { properties: { type: { const: id } }, required: ['type'], not: draft },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: withoutIds(schemaOf(id)),
  }))
  return JSON.stringify({ ...all, allOf: byType })
}

async function types(schemaOf: (kind: string) => JsonObject): Promise<string> {
  const parts: string[] = []
  for (const kind of kinds) {
    const words = kind.split('-').map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)
    const name = `${words.join('')}Data`
    parts.push(
      await compileTypes({ ...forTypes(schemaOf(kind)), title: name } as JSONSchema, name, {
        bannerComment: '',
        additionalProperties: false,
        format: false,
        ignoreMinAndMaxItems: true,
      }),
    )
  }
  return parts.join('\n')
}

/** Conditions and nested titles say nothing in TypeScript: the titles would only become names of types. */
function forTypes(value: Json, top = true): JsonObject {
  if (typeof value !== 'object' || value === null) return value as unknown as JsonObject
  if (Array.isArray(value))
    return value.map((item) => forTypes(item, false)) as unknown as JsonObject
  const { allOf: _allOf, $id: _id, ...rest } = value as JsonObject
  const named = Object.entries(rest).filter(
    ([key, item]) => top || key !== 'title' || typeof item !== 'string',
  )
  return Object.fromEntries(named.map(([key, item]) => [key, forTypes(item, false)]))
}
