import type { SchemaFault, Words } from '../model/rule.ts'
import type { Text } from '../model/text.ts'
import { code } from './code.ts'

const kinds: Readonly<Record<string, Text>> = {
  string: { en: 'text', ko: '텍스트' },
  number: { en: 'a number', ko: '숫자' },
  integer: { en: 'a whole number', ko: '정수' },
  boolean: { en: '`true` or `false`', ko: '`true` 또는 `false`' },
  array: { en: 'a list', ko: '목록' },
  object: { en: 'a group of fields', ko: '필드 묶음' },
  null: { en: 'empty', ko: '빈 값' },
}

/** What a schema calls one of its kinds, in words. */
export const kindName = (kind: unknown): Text =>
  kinds[String(kind)] ?? { en: String(kind), ko: String(kind) }

/** What JSON Schema calls the kind of a value. */
function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value
}

/** Words for a value of another kind than its field: what stands in the file, what YAML made of it, what to write. */
export function describeType(fault: SchemaFault): Words {
  const wanted = (Array.isArray(fault.expected) ? fault.expected : [fault.expected]).map(String)
  const now = kindOf(fault.value)
  if (wanted.includes('string') && (now === 'number' || now === 'boolean'))
    return describeUnquoted(fault, now)
  const field = code(fault.field)
  const [en, ko] = [
    wanted.map((kind) => kindName(kind).en).join(' or '),
    wanted.map((kind) => kindName(kind).ko).join(' 또는 '),
  ]
  // A text is shown where another one would do; one that should be a list may be long.
  const shown = !fault.sensitive && /number|integer|boolean/.test(wanted.join())
  const value = shown && typeof fault.value !== 'object' ? ` ${code(String(fault.value))}` : ''
  const is = kindName(now)
  const fix = fixFor(fault, wanted, now)
  return {
    reason: {
      en: `${field} is ${value ? `the ${is.en.replace(/^an? /, '')}` : is.en}${value}, expected ${en}`,
      ko: `형식이 다릅니다: ${field}, 지금 ${is.ko}${value}, 필요 ${ko}`,
    },
    ...(fix && { fix }),
  }
}

/** YAML makes a number of `1.10` and a yes or no of `True`; quotes keep both as they are written. */
function describeUnquoted(fault: SchemaFault, now: 'number' | 'boolean'): Words {
  const { written, value } = fault
  const field = code(fault.field)
  const read =
    now === 'number' ? { en: 'a number', ko: '숫자' } : { en: 'yes or no', ko: '참/거짓 값' }
  if (written === undefined) {
    return {
      reason: {
        en: `${field} is read as ${read.en}, expected text in quotes`,
        ko: `텍스트가 아니라 ${read.ko}: ${field}, 따옴표로 묶은 텍스트가 필요합니다`,
      },
      fix: {
        en: 'Put quotes around the value: without them YAML drops leading zeros and a plus sign.',
        ko: '값을 따옴표로 묶으세요. 따옴표가 없으면 YAML이 앞의 0이나 + 기호를 버립니다.',
      },
    }
  }
  const same = written === String(value)
  const example = code(`${key(fault)}${JSON.stringify(written)}`)
  return {
    reason:
      now === 'number' && !same
        ? {
            en: `${field} is ${code(written)}, which YAML reads as the number ${code(String(value))}, expected text in quotes`,
            ko: `YAML이 숫자 ${code(String(value))} 값으로 읽습니다: ${field}, 지금 ${code(written)}, 필요 따옴표로 묶은 텍스트`,
          }
        : {
            en: `${field} is ${code(written)}, which YAML reads as ${read.en}, expected text in quotes`,
            ko: `YAML이 ${read.ko}로 읽습니다: ${field}, 지금 ${code(written)}, 필요 따옴표로 묶은 텍스트`,
          },
    fix: { en: `Write ${example}.`, ko: `이렇게 쓰세요: ${example}` },
  }
}

/** `version: ` before a value of a group, nothing before one of a list. */
function key({ pointer }: SchemaFault): string {
  const last = pointer.at(-1)
  return typeof last === 'string' ? `${last}: ` : ''
}

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  y: true,
  on: true,
  false: false,
  no: false,
  n: false,
  off: false,
}

function fixFor(fault: SchemaFault, wanted: readonly string[], now: string): Text | undefined {
  const { value, sensitive } = fault
  if (wanted.includes('string') && (now === 'array' || now === 'object')) {
    return {
      en: 'Put quotes around a text that begins with `[` or `{`, or holds a colon and a space.',
      ko: '`[` 또는 `{` 기호로 시작하거나 콜론과 공백이 있는 텍스트는 따옴표로 묶으세요.',
    }
  }
  if (now !== 'string') return undefined
  if (wanted.includes('boolean')) {
    const meant = truths[String(value).toLowerCase()]
    if (meant === undefined) return undefined
    const example = code(`${key(fault)}${meant}`)
    return { en: `Write ${example}, without quotes.`, ko: `따옴표 없이 쓰세요: ${example}` }
  }
  if (wanted.includes('number') || wanted.includes('integer')) {
    return {
      en: 'Write digits alone, with a dot for decimals: no quotes, commas, units or `_`.',
      ko: '숫자만 쓰고 소수는 점으로 쓰세요. 따옴표, 쉼표, 단위, `_` 기호는 쓸 수 없습니다.',
    }
  }
  if (wanted.includes('array')) {
    const plain = !sensitive && /^[\p{L}\p{N}][\p{L}\p{N} -]{0,39}$/u.test(String(value))
    const example = code(`${key(fault)}[${String(value)}]`)
    return plain
      ? { en: `Write ${example}.`, ko: `이렇게 쓰세요: ${example}` }
      : {
          en: 'Write each entry on a line of its own, with `- ` before it.',
          ko: '항목을 한 줄에 하나씩, 앞에 `- ` 기호를 붙여 쓰세요.',
        }
  }
  return undefined
}

/** Words for a field that is there and yet missing, as YAML makes nothing of what was written. */
export function describeEmpty(fault: SchemaFault): Words | undefined {
  const { written, schema } = fault
  if (fault.keyword !== 'required' || !written) return undefined
  const field = code(fault.field)
  const text = schema.type === 'string'
  const example = code(`${key(fault)}${JSON.stringify(written)}`)
  const fix = text && {
    en: `Write the text that is meant; ${example} if it is this one.`,
    ko: `뜻하는 텍스트를 쓰세요. 이 텍스트가 맞다면 이렇게 쓰세요: ${example}`,
  }
  const sign = /^[#&]/.exec(written)?.[0]
  const begins = sign === '#' ? { en: 'a comment', ko: '주석' } : { en: 'a label', ko: '이름표' }
  return {
    reason: sign
      ? {
          en: `${field} is empty, as ${code(sign)} begins ${begins.en} in YAML, expected ${text ? 'text in quotes' : 'a value'}`,
          ko: `비어 있습니다: ${field}, YAML에서 ${code(sign)} 기호는 ${begins.ko}의 시작입니다`,
        }
      : {
          en: `${field} is ${code(written)}, which YAML reads as no value, expected ${text ? 'text' : 'a value'}`,
          ko: `YAML이 빈 값으로 읽습니다: ${field}, 지금 ${code(written)}`,
        },
    ...(fix && { fix }),
  }
}
