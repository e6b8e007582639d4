import type { Storefront } from './model.ts'

/** What tells a search engine which pages there are, by address. A preview has nothing to tell. */
export function searchFiles(
  { channel, url, base, tombstones }: Omit<Storefront, 'fonts'>,
  pages: readonly { readonly pathname: string }[],
): ReadonlyMap<string, string> {
  if (channel === 'preview') return new Map()
  const ended = new Set(tombstones.map(({ id }) => `offers/${id}/`))
  const isFound = (path: string): boolean =>
    path !== '404/' && ![...ended].some((end) => path === end || path.endsWith(`/${end}`))
  const entries = pages
    .map(({ pathname }) => pathname)
    .filter(isFound)
    .sort()
    .map((path) => `<url><loc>${xml(new URL(base + encodeURI(path), url).href)}</loc></url>`)
  const sitemap = `${url}sitemap.xml`
  const files = new Map([
    [
      'sitemap.xml',
      `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`,
    ],
  ])
  // Search engines ask for it at the root of a host only.
  if (base === '/') files.set('robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`)
  return files
}

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;')
