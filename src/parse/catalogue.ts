import type {
  Catalogue,
  Document,
  MarketplaceData,
  Offer,
  Publisher,
  PublisherData,
  Release,
  ReleaseData,
} from '../model/catalogue.ts'
import type { Entry, Snapshot } from '../model/snapshot.ts'
import { parseMarkdownFile, parseYamlFile, unreadDocument } from './document.ts'
import type { ParseFault, TellFault } from './fault.ts'
import { limits } from './limits.ts'
import { type Budget, parseOffer } from './offer.ts'
import { fileStart } from './source.ts'
import { decodeText } from './text.ts'

/** One environment of a snapshot, with everything in it that could not be read. */
export interface ParsedCatalogue {
  readonly catalogue: Catalogue
  readonly faults: readonly ParseFault[]
}

/** Reads `offers/` or `live/` of a snapshot. Each file is read once. */
export async function parseCatalogue(
  snapshot: Snapshot,
  environment: Catalogue['environment'],
): Promise<ParsedCatalogue> {
  const faults: ParseFault[] = []
  const tell: TellFault = (fault) => faults.push(fault)
  const {
    publishers: publisherEntries,
    offers: offerEntries,
    releases: releaseEntries,
  } = group(snapshot, environment, tell)
  const settings = snapshot.entries.find(({ path }) => path === 'marketplace.yml')

  const publishers = new Map<string, Publisher>()
  for (const [id, entry] of publisherEntries) {
    const document = await parseFile<PublisherData>(snapshot, entry, 'markdown', tell)
    if (document) publishers.set(id, { id, document })
  }
  const releases = new Map<string, Release>()
  for (const [id, entry] of releaseEntries) {
    const document = await parseFile<ReleaseData>(snapshot, entry, 'yaml', tell)
    if (document) releases.set(id, { id, document })
  }
  const offers = new Map<string, Offer>()
  const budget: Budget = { spent: 0 }
  let unread = offerEntries.size
  for (const [folder, entries] of offerEntries) {
    if (budget.spent > limits.marketplace.work) {
      const where = { path: entries[0]?.path ?? folder, place: fileStart }
      tell({ ruleId: 'offer-file-count', where, values: { what: 'offers', count: unread } })
      break
    }
    unread -= 1
    const recorded = releases.get(folder.slice(environment.length + 1))?.document.data?.tree
    const wants256 = typeof recorded === 'string' && recorded.length === 64
    const offer = await parseOffer(snapshot, folder, entries, tell, budget, wants256)
    if (offer) offers.set(offer.id, offer)
  }
  const marketplace =
    settings && (await parseFile<MarketplaceData>(snapshot, settings, 'yaml', tell))
  if (environment === 'offers') tellMissing(settings, publishers, offers, tell)
  return { catalogue: { environment, marketplace, publishers, offers, releases }, faults }
}

/** Files without which nothing else can be judged or shown. */
function tellMissing(
  settings: Entry | undefined,
  publishers: ReadonlyMap<string, Publisher>,
  offers: ReadonlyMap<string, Offer>,
  tell: TellFault,
): void {
  const at = (path: string) => ({ where: { path, place: fileStart }, values: { path } })
  if (!settings) tell({ ruleId: 'marketplace-file-missing', ...at('marketplace.yml') })
  for (const publisher of new Set([...offers.values()].map((offer) => offer.publisher))) {
    const path = `offers/${publisher}/publisher.md`
    if (!publishers.has(publisher)) tell({ ruleId: 'publisher-file-missing', ...at(path) })
  }
}

async function parseFile<Data>(
  snapshot: Snapshot,
  entry: Entry,
  kind: 'markdown' | 'yaml',
  tell: TellFault,
): Promise<Document<Data> | undefined> {
  const limit = limits.bytes[kind]
  if (entry.size > limit) {
    tell({
      ruleId: 'file-size',
      where: { path: entry.path, place: fileStart },
      values: { size: entry.size, limit },
    })
    return unreadDocument(entry.path)
  }
  const source = decodeText(entry.path, await snapshot.read(entry.path), tell)
  return kind === 'yaml' ? parseYamlFile(source, tell) : parseMarkdownFile(source, tell)
}

/** Each file that belongs to nothing is told; of too many, the first that is not told speaks for all. */
function tellStrays(strays: readonly string[], environment: string, tell: TellFault): void {
  for (const path of strays.slice(0, limits.strays))
    tell({ ruleId: 'unknown-file', where: { path, place: fileStart }, values: { file: path } })
  const beyond = strays[limits.strays]
  if (beyond === undefined) return
  tell({
    ruleId: 'unknown-file',
    severity: 'error',
    where: { path: beyond, place: fileStart },
    values: { file: `${environment}/`, count: strays.length, limit: limits.strays },
  })
}

/** What git obeys wherever it stands: attributes, ignored files, modules. A folder is kept by nothing else than `.gitkeep`. */
const gitFile = /^\.git(?!keep$)/i

/** Sorts the paths of an environment into publishers, offers and release records. */
function group(snapshot: Snapshot, environment: string, tell: TellFault) {
  const publishers = new Map<string, Entry>()
  const offers = new Map<string, Entry[]>()
  const releases = new Map<string, Entry>()
  const strays: string[] = []
  for (const entry of snapshot.entries) {
    const [top, publisher = '', second = '', ...rest] = entry.path.split('/')
    if (top !== environment) continue
    const obeyed = entry.path.split('/').find((name) => gitFile.test(name))
    if (obeyed !== undefined) {
      const where = { path: entry.path, place: fileStart }
      tell({ ruleId: 'git-file', where, values: { file: obeyed } })
    }
    const record =
      environment === 'live' && rest.length === 0 ? /^(.+)\.yml$/.exec(second)?.[1] : undefined
    if (second === 'publisher.md' && rest.length === 0) publishers.set(publisher, entry)
    else if (record) releases.set(`${publisher}/${record}`, entry)
    else if (rest.length > 0) {
      const folder = `${top}/${publisher}/${second}`
      const entries = offers.get(folder)
      if (entries) entries.push(entry)
      else offers.set(folder, [entry])
    } else if (obeyed === undefined) strays.push(entry.path)
  }
  tellStrays(strays, environment, tell)
  return { publishers, offers, releases }
}
