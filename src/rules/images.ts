import type { Offer, Pointer } from '../model/catalogue.ts'

/** A field of an offer that names an image file. */
export interface ImageReference {
  readonly field: 'logos' | 'screenshots' | 'sampleImages' | 'videos'
  readonly pointer: Pointer
  /** As written, relative to the offer's folder. */
  readonly path: string
}

/** Keys that the schema does not know stay in the data; only these hold a path. */
const logoNames = ['small', 'medium', 'large', 'wide', 'hero'] as const

/** Every image that an offer names, in the order of its listing. */
export function imagesOf(offer: Offer): ImageReference[] {
  const { logos, screenshots, sampleImages, videos } = offer.document.data
  const found: [ImageReference['field'], Pointer, string | undefined][] = [
    ...logoNames.map((name) => ['logos', ['logos', name], logos?.[name]] as const),
    ...(screenshots ?? []).map(
      ({ file }, at) => ['screenshots', ['screenshots', at, 'file'], file] as const,
    ),
    ...(sampleImages ?? []).map(
      (path, at) => ['sampleImages', ['sampleImages', at], path] as const,
    ),
    ...(videos ?? []).map(
      ({ thumbnail }, at) => ['videos', ['videos', at, 'thumbnail'], thumbnail] as const,
    ),
  ].map(([field, pointer, path]) => [field, [...pointer], path])
  return found.flatMap(([field, pointer, path]) => (path ? [{ field, pointer, path }] : []))
}
