import type { Words } from '../../model/rule.ts'
import type { Text } from '../../model/text.ts'
import { defineRule } from '../define.ts'
import { nearest } from '../nearest.ts'
import { code, describeFault, number } from '../words.ts'

/** Shows a short value as written in the file; a group of fields has no such form. */
const shown = (value: unknown): string =>
  typeof value === 'object' ? '' : ` ${code(String(value))},`

const wanted: Readonly<Record<string, Text>> = {
  duration: { en: 'a number and a unit', ko: '숫자와 단위' },
  value: { en: 'a whole number from 1', ko: '1 이상의 정수' },
  unit: {
    en: '`hours`, `days`, `weeks` or `months`',
    ko: '`hours`, `days`, `weeks`, `months` 중 하나',
  },
}

/** The line as it was meant, with what the author wrote of number and unit. */
function fixOf(value: unknown, unit: unknown): Pick<Words, 'fix'> {
  const meant = typeof unit === 'string' ? nearest(unit, units) : undefined
  if (!Number.isInteger(value) || Number(value) < 1) return {}
  if (!meant) {
    return {
      fix: {
        en: 'Keep the number and write `hours`, `days`, `weeks` or `months` behind `unit:`.',
        ko: '숫자는 그대로 두고 `unit:` 뒤에 `hours`, `days`, `weeks`, `months` 중 하나를 쓰세요.',
      },
    }
  }
  const line = code(`duration: { value: ${value}, unit: ${meant} }`)
  return { fix: { en: `Write ${line}.`, ko: `이렇게 쓰세요: ${line}` } }
}

const units = ['hours', 'days', 'weeks', 'months']

export default defineRule({
  id: 'consulting-duration',
  stage: 'certification',
  section: 'setup',
  severity: 'error',
  types: ['consulting-service'],
  summary: {
    en: 'A consulting service says how long it takes, at most 12 months',
    ko: '컨설팅 서비스의 기간이 정해져 있고 12개월을 넘지 않습니다',
  },
  why: {
    en: 'Buyers compare engagements by price and time; an open end is refused.',
    ko: '구매자는 가격과 기간으로 서비스를 비교하며, 끝이 없는 서비스는 거부됩니다.',
  },
  fix: {
    en: 'Write `duration: { value: 2, unit: weeks }`, at most 12 months.',
    ko: '`duration: { value: 2, unit: weeks }`처럼 쓰세요. 최대 12개월입니다.',
  },
  basis: { facts: [], sources: ['plan-consulting-service-offer'] },
  scope: 'schema',
  describe(fault) {
    const { keyword, value, expected } = fault
    const field = code(fault.field)
    const group = fault.group as { readonly value?: unknown; readonly unit?: unknown } | undefined
    const [, digits, word] = /^(\d{1,4}) ?([a-z]{1,20})$/i.exec(String(value).trim()) ?? []
    const form = wanted[fault.field.split('.').at(-1) ?? '']
    if (keyword === 'maximum') {
      const most = number(Number(expected))
      return {
        reason: {
          en: `${field} is ${code(String(value))}, expected at most ${most}${most === '12' ? '' : ', which is 12 months'}`,
          ko: `기간이 12개월을 넘습니다: ${field}, 지금 ${code(String(value))}, 최대 ${most}`,
        },
        fix: {
          en: 'Shorten the engagement, or offer its parts one by one.',
          ko: '기간을 줄이거나 여러 서비스로 나누어 제공하세요.',
        },
      }
    }
    if (!form) return describeFault(fault)
    if (keyword === 'required') {
      return {
        reason: {
          en: `${field} is missing, expected ${form.en}`,
          ko: `기간(${field})이 없습니다. ${form.ko}가 필요합니다`,
        },
      }
    }
    return {
      ...(fault.field.endsWith('.unit') && fixOf(group?.value, value)),
      ...(digits && fixOf(Number(digits), word)),
      reason: {
        en: `${field} is${shown(value) || ' no group of fields,'} expected ${form.en}`,
        ko: `기간의 형식이 다릅니다: ${field}, 지금${shown(value) || ' 다른 형식,'} 필요 ${form.ko}`,
      },
    }
  },
})
