import type {
  AudienceFile,
  Document,
  ImageFacts,
  Offer,
  OfferData,
  OfferFile,
  OfferType,
  Package,
  Plan,
  PlanData,
  PlanTranslationData,
  Source,
  TranslationData,
  Waivers,
} from '../model/catalogue.ts'
import type { Entry, Snapshot } from '../model/snapshot.ts'
import { parseAudience } from './audience.ts'
import { parseMarkdownFile, parseYamlFile, unreadDocument } from './document.ts'
import type { TellFault } from './fault.ts'
import { fragmentsOf } from './fragments.ts'
import { kindOf, limits } from './limits.ts'
import { readTerms } from './markdown.ts'
import { parsePackageFile, parseZip } from './package.ts'
import { parseImage, pixelsOf } from './png.ts'
import { fileStart } from './source.ts'
import { decodeText } from './text.ts'
import { Trees } from './trees.ts'
import { workOfFile } from './work.ts'

/** Where each kind of file belongs, relative to the offer's folder. */
const places =
  /^(offer(\.[a-z]{2,3}(-\w+)?)?\.md|terms\.md|plans\/[^/.]+(\.[a-z]{2,3}(-\w+)?)?\.md|media\/.+|documents\/[^/]+|package\/.+|audience\/[^/]+\.csv|waivers\.yml)$/

/** The file of a plan in the offer's own language. */
const planFile = /^plans\/([^/.]+)\.md$/

/** The images whose colours are judged: five at most, so that five files at most are kept for it. */
const logoNames = ['small', 'medium', 'large', 'wide', 'hero'] as const

const textual = new Set(['markdown', 'terms', 'yaml', 'csv', 'json', 'other'])

/** What is collected while the files of one offer are read. */
interface Parts {
  document?: Document<OfferData>
  terms?: Source
  waivers?: Waivers
  readonly translations: Map<string, Document<TranslationData>>
  readonly plans: Map<string, Document<PlanData>>
  readonly planTranslations: Map<string, Map<string, Document<PlanTranslationData>>>
  readonly packages: Map<string, Package>
  readonly audiences: Map<string, AudienceFile>
  readonly files: Map<string, OfferFile>
  readonly trees: Trees
  /** Bytes of text that are still read; below 0 once there was more. */
  room: number
  /** What may still be spent on files, in units of work; below 0 once there was more. */
  work: number
}

/** What all offers of a marketplace have cost so far, in units of work. */
export interface Budget {
  spent: number
}

/**
 * Reads one offer's folder. Never throws on a mistake of its author: what cannot be read is told and left out.
 * Returns undefined where there is no offer.md at all, after telling so.
 */
export async function parseOffer(
  snapshot: Snapshot,
  folder: string,
  entries: readonly Entry[],
  tell: TellFault,
  budget: Budget,
  wants256 = false,
): Promise<Offer | undefined> {
  const [, publisher = '', name = ''] = folder.split('/')
  const parts: Parts = {
    translations: new Map(),
    plans: new Map(),
    planTranslations: new Map(),
    packages: new Map(),
    audiences: new Map(),
    files: new Map(),
    trees: new Trees(wants256),
    room: limits.offer.text,
    work: limits.offer.work,
  }
  // What is left out are pictures and packages first: without offer.md there would be nothing to judge.
  const ordered =
    entries.length > limits.offer.files
      ? [...entries].sort((a, b) => Number(b.path.endsWith('.md')) - Number(a.path.endsWith('.md')))
      : entries
  const read = ordered.slice(0, limits.offer.files)
  if (entries.length > read.length) {
    const path = ordered[read.length]?.path ?? folder
    tell({
      ruleId: 'offer-file-count',
      where: { path, place: fileStart },
      values: { count: entries.length, limit: limits.offer.files },
    })
  }
  // Which images are logos is known before the images are read; a package must not take the room of plans.
  const later = ({ path }: Entry): number =>
    path === `${folder}/offer.md` ? 0 : path.startsWith(`${folder}/package/`) ? 2 : 1
  for (const entry of read.toSorted((a, b) => later(a) - later(b)))
    await parseEntry(snapshot, folder, entry, parts, tell)
  for (const entry of ordered.slice(read.length))
    await parts.trees.addUnread(entry.path.slice(folder.length + 1), entry, () =>
      snapshot.read(entry.path),
    )
  budget.spent += limits.offer.work - parts.work
  if (read.length === entries.length) tellStrayPackages(folder, parts, tell)
  if (!parts.document) {
    const path = entries[0]?.path ?? folder
    tell({ ruleId: 'offer-file-missing', where: { path, place: fileStart }, values: { folder } })
    return undefined
  }
  const { document, terms, waivers, translations, audiences, files, packages } = parts
  const plans = [...parts.plans].map(([id, plan]): Plan => {
    const packaged = packages.get(id)
    return {
      id,
      document: plan,
      translations: parts.planTranslations.get(id) ?? new Map(),
      ...(packaged && { package: packaged }),
    }
  })
  const data = (document.data ?? {}) as { type?: unknown; draft?: unknown }
  return {
    id: `${publisher}/${name}`,
    publisher,
    name,
    folder,
    type: typeof data.type === 'string' ? (data.type as OfferType) : undefined,
    draft: data.draft === true,
    document,
    plans,
    translations,
    audiences,
    files,
    ...parts.trees.ids(),
    ...(terms && { terms }),
    ...(waivers && { waivers }),
  }
}

async function parseEntry(
  snapshot: Snapshot,
  folder: string,
  entry: Entry,
  parts: Parts,
  tell: TellFault,
): Promise<void> {
  const { path, size, executable } = entry
  const inside = path.slice(folder.length + 1)
  if (inside.split('/').length > limits.offer.folders) {
    // The id of a folder needs those of all folders in it: such a file is not read at all, and cannot pass.
    const values = { what: 'folders', limit: limits.offer.folders }
    tell({ ruleId: 'offer-file-count', where: { path, place: fileStart }, values })
    return
  }
  const kind = kindOf(inside)
  const start = { path, place: fileStart }
  if (!places.test(inside)) tell({ ruleId: 'unknown-file', where: start, values: { file: inside } })
  const isText = textual.has(kind)
  if (parts.work < 0) return addUnread(snapshot, entry, inside, parts)
  const isBeyond = isText ? size > parts.room : kind === 'zip' && parts.room <= 0
  if (size > limits.bytes[kind] || isBeyond) {
    if (size > limits.bytes[kind])
      tell({ ruleId: 'file-size', where: start, values: { size, limit: limits.bytes[kind] } })
    else if (parts.room >= 0)
      tell({
        ruleId: 'file-size',
        where: start,
        values: { limit: limits.offer.text, of: 'offer' },
      })
    // Told once, of the first; nothing behind it is read either.
    if (isBeyond) parts.room = -1
    return addUnread(snapshot, entry, inside, parts)
  }
  const bytes = await snapshot.read(path)
  parts.work -= workOfFile(kind, bytes)
  if (parts.work < 0) {
    tell({ ruleId: 'offer-file-count', where: start, values: { what: 'work' } })
    return addUnread(snapshot, entry, inside, parts)
  }
  if (isText) parts.room -= bytes.length
  const blob = parts.trees.add(inside, executable, bytes)
  const source =
    isText && !(kind === 'other' && bytes.includes(0)) ? textOf(path, kind, bytes, tell) : undefined
  const fragments = source || kind === 'zip' ? [] : fragmentsOf(bytes)
  parts.files.set(inside, {
    path: inside,
    size: bytes.length,
    blob,
    ...(source && { source }),
    ...(fragments.length > 0 && { fragments }),
    ...(inside.startsWith('media/') && { image: imageOf(inside, blob, bytes, parts.document) }),
  })
  if (source) parseText(inside, source, parts, tell)
  await parsePackages(inside, path, bytes, parts)
}

/** A file that belongs to the offer, and that nobody looks into: whoever says so has said all there is to say. */
async function addUnread(
  snapshot: Snapshot,
  entry: Entry,
  inside: string,
  parts: Parts,
): Promise<void> {
  const { path, size } = entry
  const blob = await parts.trees.addUnread(inside, entry, () => snapshot.read(path))
  parts.files.set(inside, { path: inside, size, blob })
  const [, plan] = planFile.exec(inside) ?? []
  if (inside === 'offer.md') parts.document = unreadDocument(path)
  else if (plan) parts.plans.set(plan, unreadDocument(path))
}

/** The pixels of a logo can be asked for later; its bytes are kept for that, those of other images are not. */
function imageOf(
  inside: string,
  blob: string,
  bytes: Uint8Array,
  document: Document<OfferData> | undefined,
): ImageFacts {
  const image = parseImage(bytes)
  const logos = (document?.data as { logos?: Record<string, unknown> } | null | undefined)?.logos
  return image.format === 'png' &&
    !image.damage &&
    logoNames.some((name) => logos?.[name] === inside)
    ? { ...image, pixels: () => pixelsOf(blob, bytes) }
    : image
}

/** JSON and stray files are judged elsewhere: their encoding is no finding of its own. */
function textOf(path: string, kind: string, bytes: Uint8Array, tell: TellFault): Source {
  return decodeText(path, bytes, kind === 'json' || kind === 'other' ? () => {} : tell)
}

function parseText(inside: string, source: Source, parts: Parts, tell: TellFault): void {
  const [, offerLanguage] = /^offer\.([a-z]{2,3}(?:-\w+)?)\.md$/.exec(inside) ?? []
  const [, planId, planLanguage] =
    /^plans\/([^/.]+)(?:\.([a-z]{2,3}(?:-\w+)?))?\.md$/.exec(inside) ?? []
  if (inside === 'offer.md') parts.document = parseMarkdownFile(source, tell)
  else if (offerLanguage) parts.translations.set(offerLanguage, parseMarkdownFile(source, tell))
  else if (planId && planLanguage) {
    const translations =
      parts.planTranslations.get(planId) ?? new Map<string, Document<PlanTranslationData>>()
    translations.set(planLanguage, parseMarkdownFile(source, tell))
    parts.planTranslations.set(planId, translations)
  } else if (planId) {
    parts.plans.set(
      planId,
      parseMarkdownFile(source, (fault) => tell({ ...fault, plan: planId })),
    )
  } else if (inside === 'terms.md') parts.terms = readTerms(source, tell)
  else if (inside === 'waivers.yml') parts.waivers = { document: parseYamlFile(source, tell) }
  else if (inside.startsWith('audience/')) parts.audiences.set(inside, parseAudience(source, tell))
}

/** A package that no plan has is a file in the wrong place; so is a ZIP beside the folder of the same package. */
function tellStrayPackages(folder: string, parts: Parts, tell: TellFault): void {
  for (const [id, { path, zip }] of parts.packages) {
    const beside = `package/${id}.zip`
    const file = !parts.plans.has(id)
      ? path.slice(folder.length + 1)
      : !zip && parts.files.has(beside)
        ? beside
        : undefined
    if (file === undefined) continue
    const inside = parts.files.has(file)
      ? file
      : [...parts.files.keys()].find((each) => each.startsWith(`${file}/`))
    tell({
      ruleId: 'unknown-file',
      where: { path: `${folder}/${inside ?? file}`, place: fileStart },
      values: { file },
    })
  }
}

async function parsePackages(
  inside: string,
  path: string,
  bytes: Uint8Array,
  parts: Parts,
): Promise<void> {
  const [, zipped] = /^package\/([^/]+)\.zip$/.exec(inside) ?? []
  const [, plan, file] = /^package\/([^/]+)\/(.+)$/.exec(inside) ?? []
  if (zipped) {
    const pack = await parseZip(path, bytes, parts.room)
    for (const { text } of pack.files.values())
      parts.room = Math.max(0, parts.room - (text?.length ?? 0))
    parts.packages.set(zipped, pack)
  } else if (plan && file) {
    const known = parts.packages.get(plan)
    const files = new Map(known && !known.zip ? known.files : [])
    files.set(file, parsePackageFile(file, bytes))
    parts.packages.set(plan, { path: path.slice(0, -file.length - 1), zip: false, files })
  }
}
