import type { Offer, Package, Plan } from '../model/catalogue.ts'
import type { Where } from '../model/place.ts'
import type { Text } from '../model/text.ts'
import { code } from './words.ts'

/** Path of a package inside the offer's folder: `package/standard`, `package/standard.zip`. */
export const packagePath = (offer: Offer, { path }: Package): string =>
  path.slice(offer.folder.length + 1)

/** A file of a package by its path, with the name of the ZIP file that holds it. */
export function packageFile(offer: Offer, pack: Package, file: string): Text {
  const path = packagePath(offer, pack)
  if (pack.zip) return { en: `${code(file)} in ${code(path)}`, ko: `${code(file)}(${code(path)})` }
  return { en: code(`${path}/${file}`), ko: code(`${path}/${file}`) }
}

/** Which file of a ZIP a finding is about, since its place can only be the plan's; of a folder, the place says it. */
export function insideZip(offer: Offer, pack: Package | undefined, file: string): Text {
  if (!pack?.zip) return { en: '', ko: '' }
  const path = packageFile(offer, pack, file)
  return { en: ` in ${path.en}`, ko: `, ${path.ko}` }
}

/** Where a plan's file speaks of its package. */
export const packageKey = ({ document }: Plan): Where => ({
  path: document.path,
  place: document.keyPlace(['package']),
})

/** Place in a file of a package; a ZIP file has no places, so the plan's file stands for it. */
export function packageWhere(
  offer: Offer,
  plan: Plan,
  file: string,
  start: number,
  end = start + 1,
): Where {
  const pack = plan.package
  const source =
    pack && !pack.zip ? offer.files.get(`${packagePath(offer, pack)}/${file}`)?.source : undefined
  return source ? { path: source.path, place: source.place(start, end) } : packageKey(plan)
}

/** Offsets of a key of the outermost object in a JSON text, with its quotes; of the text's start where it is not there. */
export function topLevelKey(text: string, key: string): [number, number] {
  let depth = 0
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') depth -= 1
    else if (
      depth === 1 &&
      sign === `"${key}"` &&
      /^\s*:/.test(text.slice(index + sign.length, index + sign.length + 80))
    ) {
      return [index, index + sign.length]
    }
  }
  return [0, 1]
}
