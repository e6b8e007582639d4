import type { Loose, Offer, OfferData, OfferFile, Package, Plan } from '../../model/catalogue.ts'
import type { Text } from '../../model/text.ts'
import { type Compare, type Context, isReordered, match, type Said, text } from './compare.ts'
import { arrow, counted, join, named, plain, quote, say, words } from './say.ts'

/** What a reference leads to: the same file under another name is the same. */
const fileOf = (offer: Offer, path: string | undefined): OfferFile | undefined =>
  path === undefined ? undefined : offer.files.get(path)

const contentOf = (offer: Offer, path: string | undefined): string | undefined =>
  path && (fileOf(offer, path)?.blob ?? path)

const bytes = (size: number): string =>
  size < 1024 * 1024
    ? `${Math.max(1, Math.round(size / 1024)).toLocaleString('en-US')} KB`
    : `${(size / 1024 / 1024).toFixed(1)} MB`

/** `115×115`, or of another file its size. */
function sizeOf(offer: Offer, path: string | undefined): Text | undefined {
  const file = fileOf(offer, path)
  if (!file) return undefined
  const { image } = file
  return plain(image?.width && image.height ? `${image.width}×${image.height}` : bytes(file.size))
}

function replaced(
  { was, now }: Context,
  before: string | undefined,
  after: string | undefined,
): Text {
  const [old, young] = [sizeOf(was, before), sizeOf(now, after)]
  if (!old || !young) return words.replaced
  return join([words.replaced, old.en === young.en ? young : arrow(old, young)], ', ')
}

const added = (offer: Offer, path: string | undefined): Text => sizeOf(offer, path) ?? words.added

/** One file that a field names. */
const file: Compare<string> = (was, now, context) => {
  if (contentOf(context.was, was) === contentOf(context.now, now)) return []
  if (was === undefined) return [{ sign: '+', text: added(context.now, now) }]
  if (now === undefined) return [{ sign: '-', text: words.removed }]
  return [{ sign: '~', text: replaced(context, was, now) }]
}

const logoNames: Readonly<Record<keyof NonNullable<OfferData['logos']>, Text>> = {
  small: say('small logo', '작은 로고'),
  medium: say('medium logo', '중간 로고'),
  large: say('large logo', '큰 로고'),
  wide: say('wide logo', '넓은 로고'),
  hero: say('hero image', '히어로 이미지'),
}

export const logos: Compare<Loose<NonNullable<OfferData['logos']>>> = (was, now, context) =>
  (Object.keys(logoNames) as (keyof typeof logoNames)[]).flatMap((name) =>
    file(was?.[name], now?.[name], context).map((said) => ({ what: logoNames[name], ...said })),
  )

/** A list of files, each with words beside it. */
interface Listed {
  readonly path?: string | undefined
  /** Words that belong to the file, and what they are. */
  readonly beside?: string | undefined
  /** The address it leads to. */
  readonly url?: string | undefined
}

/** Compares lists whose entries show a file: what was added, replaced, taken out, said otherwise. */
export const fileList =
  <Item>(one: Text, beside: Text, read: (item: Item) => Listed): Compare<readonly Item[]> =>
  (was, now, context) => {
    const side = (offer: Offer, items: readonly Item[] | undefined) =>
      (items ?? []).flatMap((item, index) =>
        item === undefined || item === null ? [] : [{ ...read(item), offer, at: index + 1 }],
      )
    const [before, after] = [side(context.was, was), side(context.now, now)]
    const found = match(before, after, [
      ({ offer, path, url, beside: label }) => `${contentOf(offer, path)}\0${url}\0${label}`,
      ({ offer, path, url }) => (path ?? url) && `${contentOf(offer, path)}\0${url}`,
      ({ url, path }) => (path === undefined ? undefined : (url ?? path)),
      ({ beside: label }) => label,
    ])
    // What is left stands at the same place of the list: a picture took the place of another.
    const rest = match(found.went, found.came, [
      ({ path, at }) => (path === undefined ? undefined : String(at)),
    ])
    const numbered = (at: number, label?: Text): Text => {
      const name = say(`${one.en} ${at}`, `${one.ko} ${at}`)
      return label ? join([name, label], ', ') : name
    }
    const said: Said[] = [
      ...rest.came.map(
        ({ at, offer, path, url, beside: label }): Said => ({
          sign: '+',
          what: numbered(at),
          text: join(
            [...(label ? [plain(quote(label))] : []), url ? plain(quote(url)) : added(offer, path)],
            ', ',
          ),
        }),
      ),
      ...rest.went.map(
        ({ at, beside: label }): Said => ({
          sign: '-',
          what: numbered(at),
          text: label ? plain(quote(label)) : words.removed,
        }),
      ),
    ]
    for (const [old, young] of [...found.pairs, ...rest.pairs]) {
      if (contentOf(old.offer, old.path) !== contentOf(young.offer, young.path))
        said.push({
          sign: '~',
          what: numbered(young.at),
          text: replaced(context, old.path, young.path),
        })
      if (old.url !== young.url) {
        const shown = (url: string | undefined) => (url ? plain(quote(url)) : words.nothing)
        said.push({
          sign: '~',
          what: numbered(young.at),
          text: arrow(shown(old.url), shown(young.url)),
        })
      }
      for (const each of text(old.beside, young.beside, context))
        said.push({ ...each, what: numbered(young.at, beside) })
    }
    if (said.length === 0 && isReordered(before, after, found.pairs))
      said.push({ sign: '~', text: words.order })
    return said
  }

/** Names of files that came, went and changed. */
function filesChanged(
  was: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): Said | undefined {
  const came = [...now.keys()].filter((path) => !was.has(path)).sort()
  const went = [...was.keys()].filter((path) => !now.has(path)).sort()
  const other = [...now]
    .flatMap(([path, id]) => (was.has(path) && was.get(path) !== id ? [path] : []))
    .sort()
  if (came.length + went.length + other.length === 0) return undefined
  const part = (paths: readonly string[], verb: { en: string; ko: string }): Text[] => {
    if (paths.length === 0) return []
    const { en, ko } = named(paths.map((path) => plain(quote(path))))
    return [say(`${en} ${verb.en}`, `${verb.ko}: ${ko}`)]
  }
  return {
    sign: went.length + other.length === 0 ? '+' : came.length + other.length === 0 ? '-' : '~',
    text: join([
      ...part(other, { en: 'changed', ko: '변경' }),
      ...part(came, { en: 'added', ko: '추가' }),
      ...part(went, { en: 'taken out', ko: '삭제' }),
    ]),
  }
}

const packageFiles = (files: Package | undefined): Map<string, string> =>
  new Map(
    [...(files?.files ?? [])].map(([path, { size, text }]) => [
      path,
      text?.replaceAll('\r\n', '\n') ?? String(size),
    ]),
  )

/** The files of a plan’s application package, wherever they are packed. */
export function comparePackage(was: Plan, now: Plan, sides: { was: Offer; now: Offer }): Said[] {
  const [before, after] = [was.package, now.package]
  if (!before && !after) return []
  const what = say('package', '패키지')
  const files = (value: number) => counted(value, 'file', 'files', (n) => `파일 ${n}개`)
  if (!before) return [{ sign: '+', what, text: files(after?.files.size ?? 0) }]
  if (!after) return [{ sign: '-', what, text: words.removed }]
  const changed = filesChanged(packageFiles(before), packageFiles(after))
  if (changed) return [{ ...changed, sign: '~', what }]
  // Pictures and programs in a package are no text; that a ZIP file differs shows in its own bytes.
  const id = (offer: Offer, { path }: Package): string =>
    [...offer.files.values()]
      .filter((each) => `${offer.folder}/${each.path}`.startsWith(path))
      .map(({ blob, path: inside }) => `${offer.folder}/${inside}`.slice(path.length) + blob)
      .sort()
      .join()
  return before.zip === after.zip && id(sides.was, before) === id(sides.now, after)
    ? []
    : [{ sign: '~', what, text: say('packed anew', '다시 압축됨') }]
}

/** Files that no field names: they are copied all the same, and nobody sees them. */
export function compareOthers(was: Offer, now: Offer): Said[] {
  const changed = filesChanged(othersOf(was), othersOf(now))
  return changed ? [changed] : []
}

const told = /^(offer(\.[^/]+)?\.md|terms\.md|waivers\.yml|plans\/.+\.md)$/

function othersOf(offer: Offer): Map<string, string> {
  const { logos, screenshots, sampleImages, videos, documents, previewAudience } =
    offer.document.data
  const audience = (value: unknown) => (value as { file?: string } | undefined)?.file
  const named = new Set<string | undefined>([
    ...Object.values(logos ?? {}),
    ...(screenshots ?? []).map((each) => each?.file),
    ...(sampleImages ?? []),
    ...(videos ?? []).map((each) => each?.thumbnail),
    ...(documents ?? []).map((each) => each?.file),
    audience(previewAudience),
    ...offer.plans.map(({ document }) => audience(document.data.audience)),
  ])
  const packages = offer.plans.flatMap(
    (plan) => plan.package?.path.slice(offer.folder.length + 1) ?? [],
  )
  const isPackage = (path: string): boolean =>
    packages.some((packed) => path === packed || path.startsWith(`${packed}/`))
  return new Map(
    [...offer.files.values()].flatMap(({ path, blob }) =>
      told.test(path) || named.has(path) || isPackage(path) ? [] : [[path, blob]],
    ),
  )
}
