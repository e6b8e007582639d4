import type { Root } from 'mdast'
import type {
  MarketplaceData,
  OfferData,
  PlanData,
  PlanTranslationData,
  PublisherData,
  ReleaseData,
  TranslationData,
  WaiversData,
} from '../schema/generated/types.ts'
import type { Place } from './place.ts'

export type {
  MarketplaceData,
  OfferData,
  PlanData,
  PlanTranslationData,
  PublisherData,
  ReleaseData,
  TranslationData,
  WaiversData,
}

/** Every field may be missing: what has the wrong shape is reported once and then left out. */
export type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Loose<T[Key]> }
    : T

export type OfferType = OfferData['type']

/** A JSON pointer as a list of keys and indexes. */
export type Pointer = readonly (string | number)[]

/** A text that a reader of the file gets to see, although it is written otherwise there. */
export interface Passage {
  readonly text: string
  /** Name of the field that it is the value of. */
  readonly name?: string
  /** Whether it stands on several lines, which somebody may put together again. */
  readonly lines?: true
  readonly start: number
  readonly end: number
}

/** A text file with the line table that turns offsets into places. */
export interface Source {
  readonly path: string
  readonly text: string
  /** What escapes, folded lines and marks of Markdown stand for; whoever parses the file adds to it. */
  readonly decoded: Passage[]
  /** @param start offset from 0 in UTF-16 units @param end offset after the last unit */
  place(start: number, end: number): Place
}

/** The Markdown below the frontmatter: one tree for the rules and for the page. */
export interface Body {
  /** mdast with places that count from the top of the file. */
  readonly tree: Root
  /** The Markdown as written, without blank lines around it. */
  readonly text: string
  /** Offset of `text` in the file. */
  readonly offset: number
}

/**
 * A value of a YAML text as it is written, by offsets in its file: also one that counts for nothing, as its key
 * stands there a second time.
 */
export interface Written {
  readonly kind: 'text' | 'list' | 'group' | 'alias'
  /** In a group, the key that it stands behind. */
  readonly key?: { readonly text: string; readonly start: number; readonly end: number }
  readonly start: number
  readonly end: number
  /** What YAML reads, of a text; the name that is referred to, of an alias. */
  readonly text: string
  /** Name that aliases refer to it by. */
  readonly anchor?: string
  /** Entries of a list or a group, in their order. */
  readonly entries: readonly Written[]
}

/** One YAML or Markdown file: its values and where each of them stands. */
export interface Document<Data> {
  readonly path: string
  readonly source: Source
  readonly data: Loose<Data>
  /** true where the YAML could not be read, so that nobody knows which values it holds. */
  readonly unread?: true
  /** The values as the file has them, before anything was taken out of `data`. */
  readonly raw?: unknown
  /** Everything that is written, also what counts for nothing; undefined where the YAML could not be read. */
  written(): Written | undefined
  /** true where values of the wrong shape were taken out of `data`. */
  readonly pruned?: true
  /** Place of the value at `pointer`; of the nearest parent's key where there is none. */
  valuePlace(pointer: Pointer): Place
  /** Place of the key at `pointer`; of the value where it is a list item. */
  keyPlace(pointer: Pointer): Place
  /**
   * Place inside a string value: from its first code point after `skip`.
   * Falls back to the whole value where the text as written differs from the value.
   */
  textPlace(pointer: Pointer, skip: number, length?: number): Place
  readonly body?: Body
}

/** Pixels of an image, thinned out to a grid: red, green, blue and alpha of each, row by row. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/** What a PNG says of itself, and what is wrong with it. */
export interface ImageFacts {
  readonly format: 'png' | 'jpeg' | 'gif' | 'webp' | 'svg' | 'unknown'
  readonly width: number
  readonly height: number
  /** Why the file cannot be shown although it begins as a PNG. */
  readonly damage?: string
  /**
   * Of a logo or hero: unpacks its pixels, or says what is damaged in them. Undefined where there are too many.
   */
  readonly pixels?: () => Pixels | { readonly damage: string } | undefined
}

/** A file of a package: its text, or why it could not be read. */
export interface PackageFile {
  readonly path: string
  /** Bytes, of a file in a ZIP after unpacking. */
  readonly size: number
  readonly text?: string
  /** Parsed JSON, for .json files that are valid. */
  readonly json?: unknown
  /** Where the value at `pointer` stands in the text, or its key; where its nearest parent is, if there is none. */
  readonly span?: (
    pointer: Pointer,
    part?: 'key' | 'value',
  ) => readonly [start: number, end: number]
  /** Why and where JSON parsing stopped. */
  readonly problem?: { readonly message: string; readonly offset: number }
}

/** An application package, from a folder or a ZIP file. */
export interface Package {
  /** Path of the folder or of the ZIP file. */
  readonly path: string
  readonly zip: boolean
  /** By path inside the package. */
  readonly files: ReadonlyMap<string, PackageFile>
  /** Why the ZIP file cannot be read. */
  readonly damage?: string
}

/** A list of subscriptions from a CSV file. */
export interface AudienceFile {
  readonly path: string
  readonly source: Source
  readonly rows: readonly { readonly id: string; readonly place: Place }[]
}

/** A file in an offer's folder, by kind. */
export interface OfferFile {
  /** Relative to the offer's folder. */
  readonly path: string
  readonly size: number
  /** The id git gives its bytes: files with the same id are the same. */
  readonly blob: string
  readonly image?: ImageFacts
  /** Text files, for rules that search all of them. */
  readonly source?: Source
  /** What a file that is no text holds around the marks of keys. */
  readonly fragments?: readonly string[]
}

export interface Plan {
  readonly id: string
  readonly document: Document<PlanData>
  readonly translations: ReadonlyMap<string, Document<PlanTranslationData>>
  readonly package?: Package
}

export interface Waivers {
  readonly document: Document<WaiversData>
}

export interface Offer {
  /** `<publisher>/<offer>`. */
  readonly id: string
  readonly publisher: string
  readonly name: string
  /** `offers/<publisher>/<offer>` or `live/<publisher>/<offer>`. */
  readonly folder: string
  /** Unknown when the file does not say it in a form that can be read. */
  readonly type: OfferType | undefined
  readonly draft: boolean
  readonly document: Document<OfferData>
  readonly plans: readonly Plan[]
  readonly translations: ReadonlyMap<string, Document<TranslationData>>
  readonly terms?: Source
  readonly audiences: ReadonlyMap<string, AudienceFile>
  readonly files: ReadonlyMap<string, OfferFile>
  readonly waivers?: Waivers
  /** Git tree id of the folder. */
  readonly tree: string
  /** The same where a checkout has changed line ends or made files executable: the id without that. */
  readonly plainTree?: string
  /** The same in a repository of SHA-256 ids; only of copies whose record has such an id. */
  readonly tree256?: string
}

export interface Publisher {
  readonly id: string
  readonly document: Document<PublisherData>
}

export interface Release {
  /** `<publisher>/<offer>`. */
  readonly id: string
  readonly document: Document<ReleaseData>
}

/** One environment of one snapshot: `offers/`, or `live/` with its records. */
export interface Catalogue {
  readonly environment: 'offers' | 'live'
  readonly marketplace: Document<MarketplaceData> | undefined
  readonly publishers: ReadonlyMap<string, Publisher>
  readonly offers: ReadonlyMap<string, Offer>
  /** Only in `live`. */
  readonly releases: ReadonlyMap<string, Release>
}
