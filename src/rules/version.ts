import type { SchemaFault, Words } from '../model/rule.ts'
import { code, describeFault } from './words.ts'

/** Words for a version that must be a text of three numbers, with the version that was probably meant. */
export function describeVersion(fault: SchemaFault): Words {
  const { keyword, value, written } = fault
  const field = code(fault.field)
  if (keyword === 'required') {
    return {
      reason: {
        en: `${field} is missing, expected three numbers such as ${code('"1.2.0"')}`,
        ko: `버전이 없습니다: ${field}, 숫자 세 개가 필요합니다. 예: ${code('"1.2.0"')}`,
      },
    }
  }
  if (typeof value !== 'number' && typeof value !== 'string') return describeFault(fault)
  // YAML made 1.1 of 1.10, so only what is written tells which version was meant.
  const text = written ?? String(value)
  const three = threeNumbers(text)
  const meant = code(`"${three}"`)
  const fix = {
    en: `Write ${code(`version: "${three}"`)}.`,
    ko: `이렇게 쓰세요: ${code(`version: "${three}"`)}`,
  }
  if (typeof value === 'number') {
    const read = text === String(value) ? '' : `, which YAML reads as ${code(String(value))}`
    return {
      reason: {
        en: `${field} is ${read ? '' : 'the number '}${code(text)}${read}, expected text such as ${meant}`,
        ko: `버전이 숫자입니다: ${field}, 지금 ${code(text)}${read && `, YAML이 읽은 값 ${code(String(value))}`}, 필요 ${meant} 같은 텍스트`,
      },
      fix,
    }
  }
  return {
    reason: {
      en: `${field} is ${code(value)}, expected three numbers such as ${meant}`,
      ko: `버전 형식이 다릅니다: ${field}, 지금 ${code(value)}, 필요 ${meant} 같은 숫자 세 개`,
    },
    fix,
  }
}

/** The first three numbers in a text, without leading zeros; what is missing is 0. */
function threeNumbers(text: string): string {
  const found = (text.match(/\d{1,9}/g) ?? ['1']).slice(0, 3).map(Number)
  return [...found, 0, 0].slice(0, 3).join('.')
}
