import type { SchemaFault, Words } from '../model/rule.ts'
import type { Text } from '../model/text.ts'
import { charactersOf } from '../schema/length.ts'
import { code } from './code.ts'
import { describeType, kindName } from './kinds.ts'

export { code } from './code.ts'

/** `12,000` */
export const number = (value: number): string => value.toLocaleString('en-US')

/** `1 entry`, `2 entries` */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`

/** A share from 0 to 1 in words: `94 %`. */
export const percent = (share: number): Text => ({
  en: `${Math.round(share * 100)}\u00A0%`,
  ko: `${Math.round(share * 100)}%`,
})

/** Unicode code points, in which `textPlace` counts. A limit counts `charactersOf`. */
export const lengthOf = (text: string): number => [...text].length

/**
 * What a schema keyword has to say when its rule has no words of its own.
 * Values are named only by kind and length here; a rule that shows one does so knowingly.
 */
export function describeFault(fault: SchemaFault): Words {
  const { keyword, value, expected, sensitive } = fault
  const field = code(fault.field || 'frontmatter')
  const limit = typeof expected === 'number' ? expected : 0
  switch (keyword) {
    case 'required': {
      const title = String(fault.schema.title ?? '').toLowerCase()
      const kind = fault.schema.type && kindName(fault.schema.type).en
      // `name` is missing, expected the name: that would say nothing.
      const wanted = title === fault.field.toLowerCase() ? kind : title && `the ${title}`
      return {
        reason: {
          en: `${field} is missing${wanted ? `, expected ${wanted}` : ''}`,
          ko: `필드가 없습니다: ${field}`,
        },
      }
    }
    case 'maxLength': {
      if (sensitive) {
        return {
          reason: {
            en: `${field} is too long, expected at most ${count(limit, 'character')}`,
            ko: `글자 수가 많습니다: ${field}, 최대 ${number(limit)}자`,
          },
        }
      }
      const length = charactersOf(String(value))
      return {
        reason: {
          en: `${field} has ${count(length, 'character')}, expected at most ${number(limit)}`,
          ko: `글자 수가 많습니다: ${field}, 지금 ${number(length)}자, 최대 ${number(limit)}자`,
        },
        fix: {
          en: `Take out ${count(length - limit, 'character')} or more.`,
          ko: `${number(length - limit)}자 이상 줄이세요.`,
        },
      }
    }
    case 'minLength':
      if (value !== '') {
        return {
          reason: {
            en: `${field} is too short, expected at least ${count(limit, 'character')}`,
            ko: `글자 수가 적습니다: ${field}, 최소 ${number(limit)}자가 필요합니다`,
          },
        }
      }
      return {
        reason: {
          en: `${field} is empty, expected at least ${count(limit, 'character')}`,
          ko: `비어 있습니다: ${field}, 최소 ${number(limit)}자가 필요합니다`,
        },
      }
    case 'maxItems': {
      const length = Array.isArray(value) ? value.length : 0
      return {
        reason: {
          en: `${field} has ${count(length, 'entry', 'entries')}, expected at most ${number(limit)}`,
          ko: `항목이 많습니다: ${field}, 지금 ${number(length)}개, 최대 ${number(limit)}개`,
        },
        fix: {
          en: `Take out ${count(length - limit, 'entry', 'entries')}.`,
          ko: `${number(length - limit)}개를 빼세요.`,
        },
      }
    }
    case 'minItems':
      return {
        reason: {
          en: `${field} has no entries, expected at least ${number(limit)}`,
          ko: `항목이 없습니다: ${field}, 최소 ${number(limit)}개가 필요합니다`,
        },
      }
    case 'uniqueItems':
      return {
        reason: {
          en: `${field} names an entry twice, expected each once`,
          ko: `같은 항목이 두 번 있습니다: ${field}`,
        },
        fix: { en: 'Take out the second.', ko: '두 번째 항목을 지우세요.' },
      }
    case 'enum': {
      const values = Array.isArray(expected) ? expected.map(String) : []
      const shown = values.slice(0, 6).map((item) => code(item))
      const more = values.length - shown.length
      return {
        reason: {
          en: `${field} has a value that is not known, expected ${listOf(shown, 'or', more)}`,
          ko: `알 수 없는 값입니다: ${field}, 쓸 수 있는 값: ${shown.join(', ')}${more > 0 ? ` 외 ${more}개` : ''}`,
        },
      }
    }
    case 'type':
      return describeType(fault)
    case 'minimum':
    case 'maximum':
      if (sensitive) break
      return {
        reason: {
          en: `${field} is ${code(String(value))}, expected at ${keyword === 'minimum' ? 'least' : 'most'} ${number(limit)}`,
          ko: `범위를 벗어났습니다: ${field}, 지금 ${code(String(value))}, ${keyword === 'minimum' ? '최소' : '최대'} ${number(limit)}`,
        },
        fix:
          keyword === 'minimum'
            ? { en: `Write ${number(limit)} or more.`, ko: `${number(limit)} 이상의 수를 쓰세요.` }
            : { en: `Write ${number(limit)} or less.`, ko: `${number(limit)} 이하의 수를 쓰세요.` },
      }
  }
  return {
    reason: {
      en: `${field} has another form than expected: ${String(fault.schema.description ?? fault.schema.title ?? 'see the schema')}`.replace(
        /\.$/,
        '',
      ),
      ko: `형식이 다릅니다: ${field}`,
    },
  }
}

/** `a, b or c`, or `a, b or 12 others`. */
export function listOf(items: readonly string[], word: 'or' | 'and', more = 0): string {
  if (more > 0) return `${items.join(', ')} ${word} ${count(more, 'other')}`
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`
}
