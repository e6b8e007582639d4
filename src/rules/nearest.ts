import leven from 'leven'

/** The known word that was probably meant, if one is near enough to be a typing mistake. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const most = word.length > 3 ? Math.max(2, Math.floor(word.length / 3)) : 1
  let best: { item: string; distance: number } | undefined
  for (const item of known) {
    const distance = leven(word.toLowerCase().slice(0, 100), item.toLowerCase(), {
      maxDistance: most + 1,
    })
    if (distance <= most && (!best || distance < best.distance)) best = { item, distance }
  }
  return best?.item
}
