import type { SchemaFault, Words } from '../model/rule.ts'
import type { Text } from '../model/text.ts'
import { data } from '../schema/data.ts'
import { nearest } from './nearest.ts'
import { code, count, describeFault, listOf } from './words.ts'

/** Words for a field whose value must be one of a list: the one that was probably meant, or the first few. */
export function describeChoice(fault: SchemaFault, noun: Text): Words {
  const { keyword, value, sensitive } = fault
  const known = (fault.schema.enum ?? []) as readonly string[]
  if (keyword === 'required') {
    const [first = ''] = known
    return {
      reason: {
        en: `${code(fault.field)} is missing, expected ${code(first)} or one of ${count(known.length - 1, 'other')}`,
        ko: `필드가 없습니다: ${code(fault.field)}, 쓸 수 있는 값: ${code(first)} 외 ${known.length - 1}개`,
      },
    }
  }
  if (keyword !== 'enum' || typeof value === 'object') return describeFault(fault)
  const shown = sensitive ? '' : ` ${code(String(value))}`
  // A known word gives nothing away, where the written one might.
  const meant = probable(String(value), known)
  if (meant && known.length > 1) {
    const others = known.length - 1
    const other = known.find((id) => id !== meant) ?? ''
    const rest = others === 1 ? code(other) : `one of ${count(others, 'other')}`
    return {
      reason: {
        en: `Unknown ${noun.en}${shown}, expected ${code(meant)} or ${rest}`,
        ko: `알 수 없는 ${noun.ko}:${shown} (비슷한 값: ${code(meant)}, 그 밖에 ${others}개)`,
      },
      fix: { en: `Write ${code(meant)}.`, ko: `이렇게 쓰세요: ${code(meant)}` },
    }
  }
  const first = known.slice(0, known.length > 4 ? 3 : 4).map((item) => code(item))
  const more = known.length - first.length
  return {
    reason: {
      en: `Unknown ${noun.en}${shown}, expected ${listOf(first, 'or', more)}`,
      ko: `알 수 없는 ${noun.ko}${shown && `:${shown}`}, 쓸 수 있는 값: ${first.join(', ')}${more > 0 ? ` 외 ${more}개` : ''}`,
    },
  }
}

/** What people write who mean a known id and use another list. */
const aliases: Readonly<Record<string, string>> = {
  uk: 'GB',
  el: 'GR',
  kr: 'ko',
  jp: 'ja',
  cn: 'zh-Hans',
  zh: 'zh-Hans',
  'zh-cn': 'zh-Hans',
  'zh-tw': 'zh-Hant',
  no: 'nb',
}

const slugOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[&+]/g, 'and')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')

const regions = ['en', 'ko'].map((language) => new Intl.DisplayNames(language, { type: 'region' }))

/** Names by id, as they would be written; those of markets come with the program's own language data. */
const names = new Map<string, readonly string[]>(
  [
    ...[...data.languages, ...data.categories, ...data.industries].map(
      ({ id, name }) => [id, Object.values(name)] as const,
    ),
    ...data.markets.map(({ id }) => [id, regions.map((region) => region.of(id) ?? '')] as const),
  ].map(([id, written]) => [id, written.map(slugOf)]),
)
const namesOf = (id: string): readonly string[] => names.get(id) ?? []

/** The id that was meant by `IT & Management Tools`, `complience` or `Korean`: by its name, nearly the id, or one of its words. */
function probable(text: string, known: readonly string[]): string | undefined {
  const slug = slugOf(text.slice(0, 200))
  const alias = known.find((id) => id === aliases[slug])
  const named = known.find((id) => slugOf(id) === slug || namesOf(id).includes(slug))
  if (alias ?? named) return alias ?? named
  // Whoever mistypes a word begins it right; without this, gardening would mean marketing.
  const alike = (word: string): boolean => word.charAt(0).toLowerCase() === slug.charAt(0)
  const whole = nearest(slug, known.filter(alike))
  if (whole) return whole
  const name = nearest(slug, known.flatMap(namesOf).filter(alike))
  if (name) return known.find((id) => namesOf(id).includes(name))
  const [first = ''] = slug.split('-')
  return (
    known.find((id) => id.toLowerCase() === first) ??
    known.find((id) => id.split(/[-/]/).some((word) => alike(word) && nearest(slug, [word])))
  )
}
