import common from '../../schemas/common.schema.json' with { type: 'json' }
import marketplace from '../../schemas/marketplace.schema.json' with { type: 'json' }
import offer from '../../schemas/offer.schema.json' with { type: 'json' }
import plan from '../../schemas/plan.schema.json' with { type: 'json' }
import planTranslation from '../../schemas/plan-translation.schema.json' with { type: 'json' }
import publisher from '../../schemas/publisher.schema.json' with { type: 'json' }
import release from '../../schemas/release.schema.json' with { type: 'json' }
import translation from '../../schemas/translation.schema.json' with { type: 'json' }
import waivers from '../../schemas/waivers.schema.json' with { type: 'json' }
import type { Document, Loose, OfferType, Pointer } from '../model/catalogue.ts'
import type { Section } from '../model/diagnostic.ts'
import type { Where } from '../model/place.ts'
import type { Profile, SchemaFault } from '../model/rule.ts'
import { data, lists } from './data.ts'
import { fieldNames } from './fields.ts'
import { validators } from './generated/validators.js'
import { beyond, charactersOf } from './length.ts'
import { loadProfile } from './profile.ts'
import { type Json, type JsonObject, resolveSchema } from './resolve.ts'
import { isSensitive } from './sensitive.ts'
import { at, fieldName, findCuts, writtenAt } from './written.ts'

const sources = {
  marketplace,
  offer,
  plan,
  'plan-translation': planTranslation,
  publisher,
  release,
  translation,
  waivers,
} as unknown as Readonly<Record<SchemaKind, JsonObject>>

export const kinds = Object.keys(sources) as SchemaKind[]

export type SchemaKind =
  | 'marketplace'
  | 'offer'
  | 'plan'
  | 'plan-translation'
  | 'publisher'
  | 'release'
  | 'translation'
  | 'waivers'

/** What ajv's generated code reports. */
interface KeywordError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

type Validator = ((value: unknown) => boolean) & { errors?: readonly KeywordError[] | null }

/** The precompiled validators of one profile. */
export type Validators = Readonly<Record<string, Validator>>

/** A rule that a schema keyword stands for, where it fails. */
export interface SchemaFinding {
  readonly ruleId: string
  readonly where: Where
  readonly fault: SchemaFault
  readonly section: Section | undefined
  readonly sensitive: boolean
}

const resolved = new Map<SchemaKind, JsonObject>()

/** A kind's schema with every shared definition copied in, for no offer type. */
export function schemaOf(kind: SchemaKind): JsonObject {
  const known = resolved.get(kind)
  if (known) return known
  const profile = loadProfile('azure-2020')
  const schema = resolveSchema(sources[kind], {
    common: common as unknown as JsonObject,
    lists,
    profile,
    type: undefined,
  })
  resolved.set(kind, schema)
  return schema
}

/** The generated validators; `generate()` has made them before anything is checked. */
export async function loadValidators(profileId: string): Promise<Validators> {
  const load = validators[profileId]
  if (!load) throw new Error(`There are no validators for profile ${profileId}`)
  return (await load()) as Validators
}

/**
 * Judges the structure of one document and takes out what has the wrong shape, so that no rule meets it.
 * Fields of the wrong shape are reported here and only here.
 */
export function validateDocument<Data>(
  kind: SchemaKind,
  document: Document<Data>,
  type: OfferType | undefined,
  validators: Validators,
  profile: Profile,
): { document: Document<Data>; findings: SchemaFinding[] } {
  if (document.data === undefined)
    return { document: { ...document, data: {} as Loose<Data>, unread: true }, findings: [] }
  const value = withoutNulls(document.data ?? {})
  const known = data.offerTypes.some(({ id }) => id === type) ? type : undefined
  const names = [kind, ...(known ? [`${kind}/${known}`] : [])]
  const found = names.flatMap((name) => {
    const validator = validators[`validate_${name.replaceAll(/[/-]/g, '_')}`]
    return validator && !validator(value) ? [...(validator.errors ?? [])] : []
  })
  const errors = withoutEchoes(
    found.filter((error) => error.keyword !== 'if' && !isShortEnough(error, value)),
    value,
  )
  const schema = errors.length
    ? resolveSchema(sources[kind], {
        common: common as unknown as JsonObject,
        lists,
        profile,
        type: known,
      })
    : {}
  const findings = errors.map((error) => toFinding(document, value, schema, error, known))
  const cuts = findCuts(document, schemaOf(kind), known)
  const pruned = prune(value, errors)
  return {
    document: {
      ...document,
      data: pruned as Loose<Data>,
      raw: document.data,
      ...(pruned !== value && { pruned: true }),
    },
    findings: [...findings, ...cuts],
  }
}

/**
 * Without what is wrong inside a field that the offer type does not have, and without what else is wrong
 * with a value of the wrong kind, that it is in no list or stands in one twice, or with one that is too long.
 */
function withoutEchoes(errors: readonly KeywordError[], value: unknown): readonly KeywordError[] {
  const stray = errors.flatMap(({ keyword, instancePath }) =>
    keyword === 'false schema' ? [`${instancePath}/`] : [],
  )
  const failing = (wanted: string): ReadonlySet<string> =>
    new Set(
      errors.flatMap(({ keyword, instancePath }) => (keyword === wanted ? [instancePath] : [])),
    )
  const [kinds, long] = [failing('type'), failing('maxLength')]
  return errors.filter(({ keyword, instancePath, params }) => {
    if (keyword === 'false schema') return true
    if ((keyword === 'enum' || keyword === 'const') && kinds.has(instancePath)) return false
    if (keyword === 'pattern' && long.has(instancePath)) return false
    if (stray.some((field) => `${instancePath}/`.startsWith(field))) return false
    const entry = [...toPointer(instancePath, value), Number(params.i)]
    return keyword !== 'uniqueItems' || typeof at(value, entry) !== 'object'
  })
}

/** A key without a value says nothing: it is a missing field, not one of the wrong type. Blank text is empty text. */
function withoutNulls(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() ? value : ''
  if (Array.isArray(value)) return value.map((item) => (item === null ? null : withoutNulls(item)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, withoutNulls(item)]),
  )
}

/** The validators count a letter and its accents one by one; what a reader takes for one character is one. */
function isShortEnough({ keyword, instancePath, params }: KeywordError, value: unknown): boolean {
  if (keyword !== 'maxLength') return false
  const text = at(value, toPointer(instancePath, value))
  return typeof text === 'string' && charactersOf(text) <= Number(params.limit)
}

function toFinding<Data>(
  document: Document<Data>,
  value: unknown,
  schema: JsonObject,
  error: KeywordError,
  type: OfferType | undefined,
): SchemaFinding {
  const parent = toPointer(error.instancePath, value)
  const { keyword, params } = error
  const child = params.missingProperty ?? params.additionalProperty
  const pointer = typeof child === 'string' ? [...parent, child] : parent
  const steps = error.schemaPath
    .slice(2)
    .split('/')
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'))
  const chain = chainOf(schema, steps.slice(0, -1))
  const here = chain.at(-1) ?? {}
  const field = fieldSchema(schema, pointer)
  const stray = keyword === 'additionalProperties' || keyword === 'false schema'
  const place =
    stray || keyword === 'required' ? document.keyPlace(pointer) : document.valuePlace(pointer)
  // A missing field has no value, and its place is its parent's, which others may see.
  const isPrivate = [...chain, field].some(isSensitive)
  const written = writtenAt(document, pointer, keyword)
  // An unknown key stands where a private value belongs, or is one; a name that some file can have is neither.
  const isKnown = fieldNames().has(String(pointer.at(-1)))
  const isHidden = stray && !isKnown && (isPrivate || isValue(pointer))
  const sensitive = isHidden || (isPrivate && (keyword !== 'required' || written !== undefined))
  return {
    ruleId: ruleOf(keyword, here, field),
    where: {
      path: document.path,
      place: excess(document, pointer, error, here, at(value, pointer)) ?? place,
    },
    fault: {
      keyword,
      field: isHidden ? fieldName([...pointer.slice(0, -1), '•••']) : fieldName(pointer),
      pointer,
      value: at(value, pointer),
      group: at(value, pointer.slice(0, -1)),
      ...(written !== undefined && !isPrivate && { written }),
      expected: stray
        ? Object.keys(propertiesOf(keyword === 'false schema' ? schema : here))
        : here[keyword],
      schema: keyword === 'required' ? field : here,
      type,
      sensitive,
    },
    section: [...chain, field].findLast((part) => typeof part['x-section'] === 'string')?.[
      'x-section'
    ] as Section | undefined,
    sensitive,
  }
}

const identifier = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|@|\d{5}/i

/** Whether an unknown key looks like a private value itself: people forget the name before it. */
const isValue = (pointer: Pointer): boolean => identifier.test(String(pointer.at(-1)))

/**
 * A text that is too long is marked from the first character over the limit, a list from the first entry over it;
 * of two equal entries the second is marked.
 */
function excess<Data>(
  document: Document<Data>,
  pointer: Pointer,
  error: KeywordError,
  schema: JsonObject,
  value: unknown,
) {
  const { keyword, params } = error
  if (keyword === 'maxLength' && typeof value === 'string')
    return document.textPlace(
      pointer,
      [...value.slice(0, beyond(value, Number(schema.maxLength)))].length,
    )
  if (keyword === 'maxItems') return document.valuePlace([...pointer, schema.maxItems as number])
  if (keyword === 'uniqueItems')
    return document.valuePlace([...pointer, Math.max(Number(params.i), Number(params.j))])
  return undefined
}

function ruleOf(keyword: string, here: JsonObject, field: JsonObject): string {
  const named = (schema: JsonObject): string | undefined =>
    (schema['x-rules'] as Record<string, string> | undefined)?.[keyword]
  if (keyword === 'required') return named(field) ?? named(here) ?? 'required-field-missing'
  if (keyword === 'additionalProperties' || keyword === 'false schema') return 'unknown-field'
  return named(here) ?? (keyword === 'type' ? 'field-type' : 'field-value')
}

const propertiesOf = (schema: JsonObject): JsonObject => (schema.properties ?? {}) as JsonObject

/** Every schema on the way to the keyword that failed, outermost first. */
function chainOf(schema: JsonObject, steps: readonly string[]): JsonObject[] {
  const chain: JsonObject[] = [schema]
  let here: Json | undefined = schema
  for (const step of steps) {
    here = (here as Record<string, Json> | undefined)?.[step]
    if (typeof here === 'object' && here !== null && !Array.isArray(here))
      chain.push(here as JsonObject)
  }
  return chain
}

/** The schema of the field itself, along properties and items. */
function fieldSchema(schema: JsonObject, pointer: Pointer): JsonObject {
  let here: JsonObject = schema
  for (const step of pointer) {
    const next = typeof step === 'number' ? here.items : propertiesOf(here)[step]
    if (typeof next !== 'object' || next === null) return {}
    here = next as JsonObject
  }
  return here
}

/** `/plans/0/name` as keys and indexes; an index only where the value is a list. */
function toPointer(instancePath: string, value: unknown): (string | number)[] {
  let here = value
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => {
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
      const isIndex = Array.isArray(here)
      here = (here as Record<string, unknown> | undefined)?.[key]
      return isIndex ? Number(key) : key
    })
}

const shapeKeywords = new Set(['type', 'enum', 'const', 'false schema', 'additionalProperties'])

/** A text so long is no value with a few characters too many: nothing is to be learnt from it, and it costs every rule. */
const endless = 4_096

const isEndless = ({ keyword, instancePath }: KeywordError, value: unknown): boolean =>
  (keyword === 'maxLength' || keyword === 'pattern') &&
  String(at(value, toPointer(instancePath, value))).length > endless

/**
 * A copy without unknown fields, values of the wrong shape and endless texts; a list with such an item goes whole, so
 * that no index shifts.
 */
function prune(value: unknown, errors: readonly KeywordError[]): unknown {
  const shape = errors.filter(
    (error) => shapeKeywords.has(error.keyword) || isEndless(error, value),
  )
  if (!shape.length) return value
  const copy = structuredClone(value)
  for (const { instancePath, params } of shape) {
    const pointer = toPointer(instancePath, value)
    if (typeof params.additionalProperty === 'string') pointer.push(params.additionalProperty)
    while (typeof pointer.at(-1) === 'number') pointer.pop()
    const last = pointer.pop()
    if (last === undefined) return {}
    const parent = at(copy, pointer)
    if (typeof parent === 'object' && parent !== null)
      delete (parent as Record<string | number, unknown>)[last]
  }
  return copy
}
