import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Channel, Language, Storefront } from '../model.ts'
import { isWeb } from './listing.ts'

/** What marketplace.yml says of the storefront, and the path that each channel lies under. */
export type Settings = Pick<Storefront, 'name' | 'tagline' | 'url' | 'locales' | 'support'> & {
  readonly bases: Readonly<Record<Channel, string>>
}

export function viewSettings(catalogue: Catalogue): Settings {
  const { name, tagline, url, support } = catalogue.marketplace?.data ?? {}
  const address = (isWeb(url) ? url : 'http://localhost/').replace(/\/?$/, '/')
  const { pathname } = new URL(address)
  return {
    name: name ?? 'Marketplace',
    ...(tagline && { tagline }),
    url: address,
    locales: languagesOf(catalogue),
    ...(isWeb(support) && { support }),
    bases: { live: pathname, preview: `${pathname}preview/` },
  }
}

export function languagesOf({ marketplace }: Catalogue): readonly Language[] {
  const known = (marketplace?.data.locales ?? []).filter((lang) => lang !== undefined)
  return known.length > 0 ? known : ['en']
}

/** Ids become addresses; what cannot be one has no page. */
export const isAddress = (id: string): boolean =>
  !/[%?#\\\p{Cc}]/u.test(id) && !id.split('/').some((part) => /^\.*$/.test(part))
