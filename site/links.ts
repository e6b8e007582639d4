import { storefront } from './data.ts'
import type { Language } from './model.ts'

const encode = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** A file of the storefront that is the same in every language. */
export const file = (path: string): string => storefront().base + encode(path)

/** A later part of a list that begins at an address. */
export const part = (address: string, number: number): string =>
  number === 1 ? address : `${address}${number}/`

/** The pages of the storefront, or of the channel below another base, in one language. Every address on a page is made here. */
export function links(lang: Language, base = storefront().base) {
  const { locales } = storefront()
  const root = lang === locales[0] ? base : `${base}${lang}/`
  return {
    home: root,
    offers: `${root}offers/`,
    type: (id: string) => `${root}types/${encode(id)}/`,
    category: (id: string) => `${root}categories/${encode(id)}/`,
    offer: (id: string) => `${root}offers/${encode(id)}/`,
    terms: (id: string) => `${root}offers/${encode(id)}/terms/`,
    publishers: `${root}publishers/`,
    publisher: (id: string) => `${root}publishers/${encode(id)}/`,
    status: `${root}status/`,
    rules: `${root}rules/`,
    rulesBy: (order: 'sections' | 'types' | 'facts') => `${root}rules/${order}/`,
    rule: (id: string) => `${root}rules/${encode(id)}/`,
  }
}

export type Links = ReturnType<typeof links>

/** One page in every language: `page` picks it from the links. */
export function versions(page: (to: Links) => string): readonly { lang: Language; path: string }[] {
  return storefront().locales.map((lang) => ({ lang, path: page(links(lang)) }))
}

/** Where the other channel has the page of an offer, or else its home; undefined where there is no other channel. */
export function inOtherChannel(lang: Language, offer?: string): string | undefined {
  const { other } = storefront()
  if (!other) return undefined
  const to = links(lang, other.base)
  return offer && (other.offers?.has(offer) ?? true) ? to.offer(offer) : to.home
}
