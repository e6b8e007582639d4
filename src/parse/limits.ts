const KiB = 1024
const MiB = 1024 * KiB

/**
 * How much of an offer Martlet reads, by kind of file. Far above what a real offer needs, so that
 * whoever meets one has made a mistake or means harm; each is a finding, never a crash or a wait.
 */
export const limits = {
  /** Bytes of one file. Terms may hold 1,000,000 characters of up to 4 bytes each. */
  bytes: {
    markdown: 256 * KiB,
    terms: 5 * MiB,
    yaml: 64 * KiB,
    csv: 2 * MiB,
    png: 10 * MiB,
    pdf: 20 * MiB,
    json: 4 * MiB,
    zip: 256 * MiB,
    other: 1 * MiB,
  },
  /** Code units of one body that are parsed as Markdown: a parser's worst cases grow faster than their text. */
  body: 20_000,
  /** Signs of emphasis and closing brackets in one body: the parser compares each with each. */
  pairs: 1_500,
  /**
   * What a parser may need for one Markdown text, in units of about 25 nanoseconds: half a second. A description of
   * 20,000 characters needs a tenth of that.
   */
  work: 20_000_000,
  /** Quotes and lists inside each other on one line of Markdown. */
  nesting: 50,
  /** Code units of one frontmatter: its splitter's worst case grows with their square. */
  frontmatter: 48_000,
  /**
   * Nested YAML collections, entries of one of them, nodes after aliases are followed, and aliases of one file.
   * Entries of a list are compared with each other.
   */
  yaml: { depth: 16, entries: 500, nodes: 20_000, aliases: 50 },
  /** Nested JSON values, as some readers of JSON call themselves. */
  json: { depth: 200 },
  /** Entries of a ZIP file, and bytes after unpacking: of its JSON files, and of other small ones that are read. */
  zip: { entries: 1_000, text: 16 * MiB, other: 16 * MiB },
  /**
   * Pixels of an image whose colours are judged, and of the grid that it is thinned out to for that: as fine as a
   * logo of 64 × 64, which is more than the smallest has. So many grids are kept, 16 KiB each.
   */
  pixels: { image: 4_000_000, grid: 4_096, kept: 500 },
  /** Parts of a PNG, and those among them that keep a text, which is unpacked and searched for secrets. */
  png: { chunks: 20_000, texts: 200 },
  /** Rows of a CSV file, and of those that are none: more than any list may have. */
  csv: { rows: 25_000, faults: 200 },
  /**
   * Files of one offer, folders inside each other, and bytes of all its text: each is searched for secrets, and every
   * later check of anybody does it again. What ZIP files hold counts unpacked. `work` is what all of it may cost, in
   * the units of `work` above: six seconds, of which a real offer needs a hundredth.
   */
  offer: { files: 500, folders: 20, text: 32 * MiB, work: 240_000_000 },
  /** The same of a whole marketplace: two minutes, so that no request outlasts its job; 20,000 real offers. */
  marketplace: { work: 5_000_000_000 },
  /** Files below `offers/` or `live/` in no offer's folder that are told one by one. */
  strays: 500,
} as const

export type FileKind = keyof typeof limits.bytes

/** The kind of file that a path inside an offer's folder names. */
export function kindOf(path: string): FileKind {
  if (path === 'terms.md' || /^terms\.[\w-]+\.md$/.test(path)) return 'terms'
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  const kinds: Record<string, FileKind> = {
    md: 'markdown',
    yml: 'yaml',
    csv: 'csv',
    png: 'png',
    pdf: 'pdf',
    json: 'json',
    zip: 'zip',
  }
  return kinds[extension] ?? 'other'
}
