import type { Offer, Plan } from '../model/catalogue.ts'
import { UserError } from '../model/errors.ts'
import type { Place } from '../model/place.ts'
import { isPrivate } from '../privacy/private-plan.ts'
import { compareVersions, nextVersion } from '../rules/versions.ts'

/** A version that has to be another before an earlier content can be published again. */
export interface Raised {
  readonly plan: string
  readonly secret: boolean
  /** `manifest.version`, `image.version` or `package.version`. */
  readonly field: string
  /** Relative to the offer's folder. */
  readonly file: string
  readonly place: Place
  readonly from: string
  readonly version: string
}

const blocks = ['manifest', 'image', 'package'] as const
type Block = (typeof blocks)[number]

/**
 * Versions above today's, so that customers see an update; where a plan's block is as live has it, the live one,
 * and where it is merged with a version above that of live already, that one.
 * @throws UserError for a version that cannot be edited in place
 */
export function raisedVersions(
  past: Offer,
  live: Offer,
  merged: Offer | undefined,
  without: ReadonlySet<string>,
): Raised[] {
  const planIn = (offer: Offer | undefined, id: string) =>
    offer?.plans.find((plan) => plan.id === id)
  return past.plans
    .filter(({ id }) => !without.has(id))
    .flatMap((plan) =>
      blocks.flatMap((block): Raised[] => {
        const from = versionOf(plan, block)
        const [now, waiting] = [planIn(live, plan.id), planIn(merged, plan.id)]
        const today = [now, waiting].flatMap((each) => (each && versionOf(each, block)) ?? [])
        if (from === undefined || !today.length) return []
        const isSame = (other: Plan | undefined): other is Plan =>
          other !== undefined && contentOf(plan, block) === contentOf(other, block)
        // What waits for its go-live with a version of its own needs no other.
        const isRaised =
          isSame(waiting) && isAbove(versionOf(waiting, block), now && versionOf(now, block))
        const version = isSame(now)
          ? versionOf(now, block)
          : isRaised
            ? versionOf(waiting, block)
            : nextVersion(highest([...today, from]))
        if (version === undefined || version === from) return []
        const { document } = plan
        const place = document.valuePlace([block, 'version'])
        const file = `plans/${plan.id}.md`
        if (document.source.text.slice(place.start.offset, place.end.offset) !== from) {
          throw new UserError(`\`${block}.version\` in the earlier \`${file}\` is not plain text`, [
            `Bring the folder back by hand, with \`${block}.version\` \`${version}\`.`,
          ])
        }
        const secret = isPrivate(plan)
        return [{ plan: plan.id, secret, field: `${block}.version`, file, place, from, version }]
      }),
    )
}

const isAbove = (version: string | undefined, other: string | undefined): boolean =>
  version !== undefined && other !== undefined && (compareVersions(version, other) ?? 0) > 0

const highest = (versions: readonly string[]): string =>
  versions.reduce((top, each) => ((compareVersions(each, top) ?? 0) > 0 ? each : top))

const versionOf = ({ document }: Plan, block: Block): string | undefined => {
  const version: unknown = document.data[block]?.version
  return typeof version === 'string' && compareVersions(version, version) === 0
    ? version
    : undefined
}

/** What a block holds besides its version, in any order of its keys; of a package its files, too. */
const contentOf = ({ document, package: files }: Plan, block: Block): string =>
  JSON.stringify(
    [
      { ...document.data[block], version: null },
      block === 'package' &&
        [...(files?.files ?? [])].map(([path, { size, text }]) => [path, size, text]),
    ],
    (_, value: unknown) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  )
