import type { Catalogue, Offer } from '../../src/model/catalogue.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'
import type { Picture } from '../model.ts'

/** Files that pages refer to: address below the base → path in the snapshot. Nothing else is copied. */
export type MediaFiles = Map<string, string>

/** The pictures and documents of the offers, as far as they are what they say. */
export class Media {
  readonly files: MediaFiles = new Map()
  readonly #documents: ReadonlySet<string>

  constructor(documents: ReadonlySet<string>) {
    this.#documents = documents
  }

  /** A whole PNG that a field of the offer names; anything else has no place on a page. */
  picture(offer: Offer, path: string | undefined): Picture | undefined {
    const image = path === undefined ? undefined : offer.files.get(path)?.image
    if (!path || image?.format !== 'png' || image.damage) return undefined
    return { src: this.#take(offer, path), width: image.width, height: image.height }
  }

  document(
    offer: Offer,
    path: string | undefined,
  ): { readonly src: string; readonly size: number } | undefined {
    const file = path === undefined ? undefined : offer.files.get(path)
    if (!path || !file || !this.#documents.has(`${offer.folder}/${path}`)) return undefined
    return { src: this.#take(offer, path), size: file.size }
  }

  #take(offer: Offer, path: string): string {
    const src = `media/${offer.id}/${path}`
    this.files.set(src, `${offer.folder}/${path}`)
    return src
  }
}

/** Paths of the documents that begin as a PDF does. */
export async function findDocuments(
  snapshot: Snapshot,
  catalogue: Catalogue,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const offer of catalogue.offers.values()) {
    for (const document of offer.document.data.documents ?? []) {
      if (!document?.file || !offer.files.has(document.file)) continue
      const path = `${offer.folder}/${document.file}`
      const bytes = await snapshot.read(path)
      if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-') found.add(path)
    }
  }
  return found
}
