import type { Offer, Package, PackageFile, Plan, Pointer } from '../model/catalogue.ts'
import type { Where } from '../model/place.ts'
import { packageWhere } from './packages.ts'
import { deployments, isExpression, type Resource, resourcesOf } from './templates.ts'

/** A deployment named `pid-…`: by it Azure credits what a template uses to the publisher. */
export interface Attribution {
  readonly file: PackageFile
  readonly resource: Resource
  readonly name: string
  /** What follows `pid-`, without the ending that Partner Center adds, in lower case. */
  readonly id: string
  /** Among the resources of the main template itself, where Azure looks for it. */
  readonly main: boolean
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** X, 0 or another sign everywhere: what stands in a sample until the own id is written. */
export const isPlaceholder = (id: string): boolean =>
  /^([0-9a-z])\1{7,}$/.test(id.replaceAll('-', ''))

/** Whether the id can be one: a GUID, or the name that Partner Center gives an offer by itself. */
export const isTracking = ({ name, id }: Attribution): boolean =>
  !isPlaceholder(id) && (guid.test(id) || (/-partnercenter$/i.test(name) && /^[\w.-]+$/.test(id)))

/** Every attribution of a package whose name is written out. */
export function attributionsIn(pack: Package | undefined): Attribution[] {
  return [...(pack?.files.values() ?? [])].flatMap((file) =>
    resourcesOf(file.json).flatMap((resource): Attribution[] => {
      const { name } = resource.value
      if (resource.type !== deployments || typeof name !== 'string') return []
      const [, id] = /^pid-(.*?)(?:-partnercenter)?$/is.exec(name) ?? []
      const main = file.path === 'mainTemplate.json' && !resource.nested
      return id === undefined ? [] : [{ file, resource, name, id: id.toLowerCase(), main }]
    }),
  )
}

/** Whether some deployment may turn out to be an attribution: only Azure knows what its name comes to. */
export function mayAttribute({ json }: PackageFile): boolean {
  const { variables, parameters } = (json ?? {}) as Record<string, unknown>
  const names = resourcesOf(json)
    .filter(({ type, value }) => type === deployments && isExpression(value.name))
    .map(({ value }) => value.name)
  return names.length > 0 && /pid-/i.test(JSON.stringify([names, variables, parameters]))
}

/** Place of a name from the sign after `pid-`, or of what stands at `pointer` inside the resource. */
export function attributionWhere(
  offer: Offer,
  plan: Plan,
  { file, resource, name }: Attribution,
  pointer?: Pointer,
  part?: 'key' | 'value',
): Where {
  const at = [...resource.pointer, ...(pointer ?? ['name'])]
  const [start, end] = file.span?.(at, part) ?? [0, 1]
  const written = file.text?.slice(start + 1, end - 1) === name
  return pointer || !written
    ? packageWhere(offer, plan, file.path, start, end)
    : packageWhere(offer, plan, file.path, start + 1 + 'pid-'.length, end - 1)
}
