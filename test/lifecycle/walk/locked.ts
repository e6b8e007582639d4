import { load } from 'js-yaml'
import { type Forest, inside, textOf } from './forest.ts'

/** What of a live offer stays, by its name: written from the documents, not from the rules. */
type Locked = Readonly<Record<string, unknown>>

/** The fields of settings, records, offers and plans that this file looks at. */
interface Written {
  readonly signOff?: string
  readonly profile?: string
  readonly state?: string
  readonly removedPlans?: string[]
  readonly reason?: string
  readonly ticket?: string
  readonly name?: string
  readonly summary?: string
  readonly tree?: string
  readonly source?: string
  readonly type?: string
  readonly alias?: string
  readonly draft?: boolean
  readonly visibility?: string
  readonly hideFromMarketplace?: boolean
  readonly azureRegions?: string[]
  readonly image?: { readonly version?: string; readonly osDisk?: { readonly uri?: string } }
  readonly manifest?: { readonly version?: string }
  readonly pricing?: {
    readonly model?: string
    readonly currency?: string
    readonly price?: number
    readonly markets?: string[]
  }
}

export const data = (forest: Forest, path: string): Written => {
  const text = (textOf(forest, path) ?? '').replaceAll('\r\n', '\n')
  const [, head = text] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? []
  return (head.trim() ? load(head) : {}) as Written
}

export const signsOff = (forest: Forest): boolean =>
  data(forest, 'marketplace.yml').signOff === 'required'

export const isDraft = (forest: Forest, id: string): boolean =>
  data(forest, `offers/${id}/offer.md`).draft === true

/** Offers below a folder. */
export const offersIn = (forest: Forest, top: 'offers' | 'live'): string[] =>
  [...forest.keys()].flatMap((path) => {
    const [first, publisher, offer, file] = path.split('/')
    return first === top && file === 'offer.md' ? [`${publisher}/${offer}`] : []
  })

export function lockedIn(forest: Forest, folder: string, id: string): Locked {
  const offer = data(forest, `${folder}/offer.md`)
  const plans = inside(forest, `${folder}/plans`).flatMap((path): [string, unknown][] => {
    const { pricing, visibility, hideFromMarketplace, name: title } = data(forest, path)
    const name = `${id} ${path.split('/').at(-1)}`
    const { model, currency, price } = pricing ?? {}
    const isMachine = offer.type === 'virtual-machine'
    const isService = offer.type === 'managed-service'
    return [
      // What a managed service costs is billed elsewhere.
      [`${name} price`, isService ? undefined : [model, currency, price]],
      [`${name} hidden`, isMachine ? (hideFromMarketplace ?? false) : undefined],
      // A private plan may be shown to everybody; the other way is closed.
      [`${name} public`, (isMachine || isService) && visibility !== 'private' ? true : undefined],
      [`${name} name`, isService ? title : undefined],
    ]
  })
  return Object.fromEntries([[`${id} type`, offer.type], [`${id} alias`, offer.alias], ...plans])
}

/** Whether the later documents hold, which let a plan be called otherwise. */
export const isCurrent = (forest: Forest): boolean =>
  data(forest, 'marketplace.yml').profile === 'azure-current'

/** Version of what a plan brings to its customers, and what that is without its version. */
export function versionsIn(
  forest: Forest,
  folder: string,
  id: string,
): [plan: string, version: number, content: string][] {
  return inside(forest, `${folder}/plans`).flatMap((path) => {
    const { image, manifest } = data(forest, path)
    const version = image?.version ?? manifest?.version
    if (version === undefined) return []
    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
    const content = image ? image.osDisk?.uri : JSON.stringify({ ...manifest, version: '' })
    const name = `${id} ${path.split('/').at(-1)}`
    return [[name, (major * 1_000 + minor) * 1_000 + patch, content ?? '']]
  })
}

/** What may grow and not shrink. */
export function growingIn(forest: Forest, folder: string, id: string): Record<string, string[]> {
  if (data(forest, `${folder}/offer.md`).type !== 'virtual-machine') return {}
  const plans = inside(forest, `${folder}/plans`).flatMap((path): [string, string[]][] => {
    const plan = data(forest, path)
    const name = `${id} ${path.split('/').at(-1)}`
    return [
      [`${name} markets`, plan.pricing?.markets ?? []],
      [`${name} regions`, plan.azureRegions ?? []],
    ]
  })
  return Object.fromEntries(plans)
}
