import type { SchemaFault, Words } from '../model/rule.ts'
import type { Text } from '../model/text.ts'
import { nearest } from './nearest.ts'
import { code, count, describeFault, listOf } from './words.ts'

/** Words for a field whose value must be one of a list: the one that was probably meant, or the first few. */
export function describeChoice(fault: SchemaFault, noun: Text): Words {
  const { keyword, value, sensitive } = fault
  const known = (
    Array.isArray(fault.expected) ? fault.expected : (fault.schema.enum ?? [])
  ) as readonly string[]
  if (keyword === 'required') {
    const [first = ''] = known
    const others = count(known.length - 1, 'other')
    return {
      reason: {
        en: `${code(fault.field)} is missing, expected ${code(first)} or one of ${others}`,
        ko: `필드가 없습니다: ${code(fault.field)}, 쓸 수 있는 값: ${code(first)} 외 ${known.length - 1}개`,
      },
    }
  }
  if (keyword !== 'enum' || typeof value === 'object') return describeFault(fault)
  const shown = sensitive ? '' : ` ${code(String(value))}`
  const meant = sensitive ? undefined : nearest(slug(String(value)), known)
  if (meant) {
    const others = known.length - 1
    return {
      reason: {
        en: `Unknown ${noun.en}${shown}, expected ${code(meant)} or one of ${count(others, 'other')}`,
        ko: `알 수 없는 ${noun.ko}:${shown} (비슷한 값: ${code(meant)}, 그 밖에 ${others}개)`,
      },
      fix: { en: `Write ${code(meant)}.`, ko: `이렇게 쓰세요: ${code(meant)}` },
    }
  }
  const first = known.slice(0, known.length > 6 ? 3 : 6).map((item) => code(item))
  const more = known.length - first.length
  return {
    reason: {
      en: `Unknown ${noun.en}${shown}, expected ${listOf(first, 'or', more)}`,
      ko: `알 수 없는 ${noun.ko}${shown && `:${shown}`}, 쓸 수 있는 값: ${first.join(', ')}${more > 0 ? ` 외 ${more}개` : ''}`,
    },
  }
}

/** `IT & Management Tools` as an id would be written; an id stays as it is. */
const slug = (text: string): string =>
  text
    .trim()
    .replaceAll(/[&+]/g, 'and')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
