import type { SchemaFault, Words } from '../model/rule.ts'
import type { Text } from '../model/text.ts'
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
  const meant = sensitive ? undefined : probable(String(value), known)
  if (meant && known.length > 1) {
    const others = known.length - 1
    return {
      reason: {
        en: `Unknown ${noun.en}${shown}, expected ${code(meant)} or one of ${count(others, 'other')}`,
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

/** The id that was meant by `IT & Management Tools` or `complience`: near as a whole, or in one of its words. */
function probable(text: string, known: readonly string[]): string | undefined {
  const slug = text
    .trim()
    .toLowerCase()
    .replaceAll(/[&+]/g, 'and')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  // Whoever mistypes a word begins it right; without this, gardening would mean marketing.
  const alike = (word: string): boolean => word.charAt(0).toLowerCase() === slug.charAt(0)
  const whole = nearest(slug, known.filter(alike))
  if (whole) return whole
  return known.find((id) => id.split('-').some((word) => alike(word) && nearest(slug, [word])))
}
