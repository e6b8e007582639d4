import type { Loose, MarketplaceData } from './catalogue.ts'

/** Addresses at which a marketplace is published, each with `/` at its end. */
export interface Storefronts {
  readonly live: string
  /** Absent where nobody publishes a preview. */
  readonly preview?: string
}

/** Where the settings say that a marketplace is published; undefined where they name no page of the web. */
export function storefrontsOf(
  settings: Loose<MarketplaceData> | undefined,
): Storefronts | undefined {
  const { url, preview, signOff } = settings ?? {}
  if (typeof url !== 'string' || !/^https?:\/\/\S+$/.test(url)) return undefined
  const live = url.replace(/\/?$/, '/')
  const hasPreview = signOff !== 'none' && preview !== 'none'
  return { live, ...(hasPreview && { preview: `${live}preview/` }) }
}
