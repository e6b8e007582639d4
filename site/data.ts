import type { Storefront } from './model.ts'

const key = Symbol.for('martlet.storefront')
const shelf = globalThis as { [key]?: Storefront }

/**
 * What the pages show. Astro bundles pages on their own, so they share nothing with the code that
 * reads the marketplace but the global object of the process.
 */
export function storefront(): Storefront {
  const found = shelf[key]
  if (!found)
    throw new Error('The storefront is read before pages are built; see site/storefront.ts')
  return found
}

export function publish(storefront: Storefront): void {
  shelf[key] = storefront
}
