import { base, type Files } from './overlay.ts'
import { chunk, pngOf } from './png.ts'

type Content = string | Uint8Array
type Change = Readonly<Record<string, Content>>

const all = base()
const textOf = (path: string): string => new TextDecoder().decode(all.get(path))

const broker = 'offers/alder/broker'
const offer = `${broker}/offer.md`
const plan = `${broker}/plans/standard.md`
const review = 'offers/alder/review/offer.md'
const terms = `${broker}/terms.md`
const template = 'offers/alder/pipeline/package/template/mainTemplate.json'

const many = (text: string, count: number): string => text.repeat(Math.max(1, Math.floor(count)))
const list = (count: number, make: (at: number) => string, between = ', '): string =>
  Array.from({ length: Math.floor(count) }, (_, at) => make(at)).join(between)

const body = (text: string): Change => ({
  [offer]: `${textOf(offer).split('---\n\n')[0]}---\n\n${text}`,
})
const fields = (text: string): Change => ({
  [offer]: textOf(offer).replace('language: en', () => `language: en\n${text}`),
})
const field = (name: string, text: string, path = offer): Change => ({
  [path]: textOf(path).replace(new RegExp(`^${name}:.*$`, 'm'), () => text),
})
const textChunk = chunk('zTXt', new Uint8Array([0x61, 0, 0]))
const noChunk = chunk('abCd')
const repeated = (part: Uint8Array, count: number): Uint8Array =>
  Buffer.concat(Array.from({ length: Math.floor(count) }, () => part))

/**
 * Inputs inside every limit of size that once cost seconds to minutes, or whose relatives did. `size` is a share of
 * the whole, so that growth can be measured; `rule` is what says so where it is too much, at full size.
 */
export const growing: Readonly<
  Record<string, { readonly rule?: string; make(size: number): Change }>
> = {
  'blank lines in a plan': {
    make: (size) => ({
      [plan]: textOf(plan).replace(
        'visibility: public',
        () => `visibility: public\n${many('\n', 45_000 * size)}`,
      ),
    }),
  },
  'blank lines in an offer': { make: (size) => fields(many('\n', 45_000 * size)) },
  'blank lines in a block': {
    rule: 'unknown-field',
    make: (size) => fields(`x: |\n${many('\n', 44_000 * size)}`),
  },
  'blank lines around a body': {
    make: (size) => body(`${many('- ', 45)}a${many('\n', 240_000 * size)}`),
  },
  'lines that continue a quote': {
    rule: 'markdown-depth',
    make: (size) => body(`> a\n${many('a\n', 9_899 * size)}`),
  },
  'lines that continue a deep quote': {
    rule: 'markdown-depth',
    make: (size) => body(`${many('> ', 20)}\n${many('a\n', 9_800 * size)}`),
  },
  'lines that continue a list': {
    rule: 'markdown-depth',
    make: (size) => body(`- a\n${many('a\n', 9_900 * size)}`),
  },
  'headings that may be lists': {
    rule: 'markdown-depth',
    make: (size) => body(many('a\n-\n', 3_300 * size)),
  },
  'list items': { rule: 'markdown-depth', make: (size) => body(many('- a\n', 4_900 * size)) },
  'an address without an end': {
    rule: 'markdown-depth',
    make: (size) => body(`http://a.b/${many('&a;', 6_500 * size)}x`),
  },
  'openers of HTML': {
    rule: 'markdown-depth',
    make: (size) => body(`a ${many('<?', 9_900 * size)}`),
  },
  'titles of links': {
    rule: 'markdown-depth',
    make: (size) => body(`${many('[a](b (', 1_490 * size)}${many('x', 9_000 * size)}`),
  },
  'accents on one letter': {
    rule: 'description-length',
    make: (size) => body(`a${many('\u0301', 9_900 * size)}${many('\u0323', 9_900 * size)}`),
  },
  'accents in a name': {
    rule: 'listing-name-length',
    make: (size) =>
      field('name', `name: a${many('\u0301', 7_000 * size)}${many('\u0323', 7_000 * size)}`),
  },
  'terms of emphasis': {
    make: (size) => ({ [terms]: list(19, () => many('*_', 2_490 * size), '\n\n') }),
  },
  'terms of addresses': {
    make: (size) => ({
      [terms]: list(19, () => `http://a.b/${many('&a;', 1_640 * size)}x`, '\n\n'),
    }),
  },
  'terms of short blocks': { make: (size) => ({ [terms]: many('a\n\n', 33_000 * size) }) },
  'terms of markers': { make: (size) => ({ [terms]: many('+ ', 49_000 * size) }) },
  'an address in a field': {
    rule: 'field-value',
    make: (size) =>
      field('privacyPolicyUrl', `privacyPolicyUrl: "http://p${many('..', 22_500 * size)}@"`),
  },
  'spaces in a name': {
    rule: 'listing-name-length',
    make: (size) => field('name', `name: "a${many(' ', 45_000 * size)}x: b"`, review),
  },
  'unknown fields': {
    rule: 'yaml-size',
    make: (size) => fields(list(4_000 * size, (at) => `u${at}: 1`, '\n')),
  },
  'as many unknown fields as are read': {
    rule: 'unknown-field',
    make: (size) => fields(list(460 * size, (at) => `u${at}: 1`, '\n')),
  },
  'fields that stand twice': {
    rule: 'yaml-duplicate-key',
    make: (size) => fields(many('a: 1\n', 8_800 * size)),
  },
  'a long list': {
    rule: 'yaml-size',
    make: (size) => field('keywords', `keywords: [${many('0,', 19_000 * size)}]`),
  },
  'as long a list as is read': {
    rule: 'category-known',
    make: (size) => field('categories', `categories: [${list(490 * size, (at) => `z${at}`)}]`),
  },
  'empty waivers': {
    rule: 'yaml-size',
    make: (size) => ({ [`${broker}/waivers.yml`]: `waivers: [${many('{},', 9_000 * size)}]` }),
  },
  'chunks of a picture': {
    make: (size) => ({
      [`${broker}/media/x.png`]: pngOf(repeated(noChunk, 800_000 * size)),
    }),
  },
  'packed texts of a picture': {
    make: (size) => ({
      [`${broker}/documents/x.pdf`]: pngOf(repeated(textChunk, 600_000 * size)),
    }),
  },
  'beginnings of keys': {
    rule: 'terms-text-length',
    make: (size) => ({ [terms]: many('a: -----BEGIN PRIVATE KEY-----\n', 150_000 * size) }),
  },
  'passwords of connections': {
    rule: 'committed-secret',
    make: (size) => ({ [terms]: many('server=a;Password=abcd1\n', 40_000 * size) }),
  },
  'rows that are none': {
    rule: 'audience-csv-format',
    make: (size) => ({
      [`${broker}/audience/a.csv`]: `Id,Description,Type\n${many('a\n', 1_000_000 * size)}`,
    }),
  },
  'rows of subscriptions': {
    rule: 'subscription-id-guid',
    make: (size) => ({
      [`${broker}/audience/a.csv`]: `Id,Description,Type\n${many('a,,SubscriptionId\n', 110_000 * size)}`,
    }),
  },
  'deep resources': {
    rule: 'usage-attribution-missing',
    make: (size) => ({
      [template]: `${many('{"resources":[', 98)}${many('{},', 60_000 * size)}{}${many(']}', 98)}`,
    }),
  },
  'many resources': {
    rule: 'offer-file-count',
    make: (size) => ({ [template]: `{"resources":[${many('{},', 1_300_000 * size)}{}]}` }),
  },
  'pictures that are missing': {
    rule: 'image-file-exists',
    make: (size) => ({
      ...fields(`screenshots: [${list(490 * size, (at) => `{ file: media/y${at}.png }`)}]`),
      ...Object.fromEntries(
        Array.from({ length: 450 }, (_, at) => [`${broker}/media/m${at}.png`, '']),
      ),
    }),
  },
  'folders inside each other': {
    rule: 'offer-file-count',
    make: (size) =>
      Object.fromEntries(
        Array.from({ length: 480 }, (_, at) => [
          `${broker}/media/${at}/${many('a/', 1_000 * size)}x`,
          '',
        ]),
      ),
  },
}

/** The small marketplace with one of these. */
export const grown = (change: Change): Files =>
  new Map([
    ...all,
    ...Object.entries(change).map(
      ([path, content]) =>
        [path, typeof content === 'string' ? new TextEncoder().encode(content) : content] as const,
    ),
  ])
