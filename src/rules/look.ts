import type { Offer, Pixels, Pointer } from '../model/catalogue.ts'
import { type Grid, gridOf } from './grid.ts'
import { type Ground, groundOf } from './ground.ts'

/** A logo whose pixels could be read, with what the rules on its colours all ask for. */
export interface Logo {
  readonly pointer: Pointer
  /** As written, relative to the offer's folder. */
  readonly path: string
  readonly grid: Grid
  readonly ground: Ground
}

type Unpacked = Pixels | { readonly damage: string } | undefined

/** Rules judge one offer after another, so that nothing is unpacked twice and no more than one offer's is kept. */
let seen:
  | { readonly offer: Offer; readonly pixels: Map<string, Unpacked>; logos?: readonly Logo[] }
  | undefined

function unpack(offer: Offer, path: string): Unpacked {
  if (seen?.offer !== offer) seen = { offer, pixels: new Map() }
  if (!seen.pixels.has(path)) seen.pixels.set(path, offer.files.get(path)?.image?.pixels?.())
  return seen.pixels.get(path)
}

/** Why a logo cannot be shown although its file is whole. */
export function pixelDamage(offer: Offer, path: string): string | undefined {
  const pixels = unpack(offer, path)
  return pixels && 'damage' in pixels ? pixels.damage : undefined
}

/** Pixels of the hero, where there is one that can be read. */
export function heroOf(offer: Offer): { readonly path: string; readonly grid: Grid } | undefined {
  const path = offer.document.data.logos?.hero
  const pixels = path === undefined ? undefined : unpack(offer, path)
  return path !== undefined && pixels && 'rgba' in pixels
    ? { path, grid: gridOf(pixels) }
    : undefined
}

/** The logos of an offer, each file once; the hero is none. */
export function logosOf(offer: Offer): readonly Logo[] {
  if (seen?.offer === offer && seen.logos) return seen.logos
  const { logos } = offer.document.data
  const known = new Set<string>()
  const found = (['small', 'medium', 'large', 'wide'] as const).flatMap((name): Logo[] => {
    const path = logos?.[name]
    if (!path || known.has(path)) return []
    known.add(path)
    const pixels = unpack(offer, path)
    if (!pixels || 'damage' in pixels) return []
    const grid = gridOf(pixels)
    return [{ pointer: ['logos', name], path, grid, ground: groundOf(grid) }]
  })
  if (seen?.offer === offer) seen.logos = found
  return found
}
