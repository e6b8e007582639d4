import type { Pointer } from '../model/catalogue.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** A resource of an ARM template, however deep its deployment is nested. */
export interface Resource {
  /** In lower case: Azure does not tell `Microsoft.Compute` from `microsoft.compute`. */
  readonly type: string
  readonly value: JsonObject
  readonly pointer: Pointer
  /** Below another resource, or in a deployment inside the template. */
  readonly nested: boolean
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object below some keys, if every step is one; without keys the value itself. */
export function objectAt(value: unknown, ...keys: readonly string[]): JsonObject | undefined {
  let here = value
  for (const key of keys) here = isObject(here) ? here[key] : undefined
  return isObject(here) ? here : undefined
}

/** Whether Azure works the text out when it deploys, so that nobody knows its value before. */
export const isExpression = (value: unknown): value is string =>
  typeof value === 'string' && /^\[(?!\[)/.test(value)

const known = new WeakMap<object, readonly Resource[]>()

/**
 * Every resource of a template, with those inside other resources and nested deployments; each template is searched
 * once. Depth is no matter here: the parser reads no JSON that is deeper than its limit.
 */
export function resourcesOf(template: unknown): readonly Resource[] {
  if (!isObject(template)) return []
  const before = known.get(template)
  if (before) return before
  const found: Resource[] = []
  collect(template, () => [], false, found)
  known.set(template, found)
  return found
}

export const deployments = 'microsoft.resources/deployments'

/** @param above makes the pointer of what holds the resources: few are asked for, and each is as long as it is deep */
function collect(holder: unknown, above: () => Pointer, nested: boolean, found: Resource[]): void {
  const resources = objectAt(holder)?.resources
  if (typeof resources !== 'object' || resources === null) return
  // A list, or since language version 2.0 an object by symbolic name.
  const isList = Array.isArray(resources)
  for (const [key, value] of Object.entries(resources)) {
    if (!isObject(value)) continue
    const here = (): Pointer => [...above(), 'resources', isList ? Number(key) : key]
    const type = typeof value.type === 'string' ? value.type.toLowerCase() : ''
    found.push({
      type,
      value,
      get pointer() {
        return here()
      },
      nested,
    })
    collect(value, here, true, found)
    if (type === deployments) {
      const inner = objectAt(value, 'properties', 'template')
      collect(inner, () => [...here(), 'properties', 'template'], true, found)
    }
  }
}
