import type { Finding, Rule, SchemaFault } from '../model/rule.ts'
import type { Text } from '../model/text.ts'
import { isField } from '../privacy/needles.ts'
import { masked } from '../privacy/secret.ts'
import { isChoice } from '../schema/fields.ts'
import { code } from './code.ts'

/**
 * A finding without anything that stands in a private plan. The name of its file is shown, as the request
 * shows it in its diff, too; of what the file holds, no value is, nor its length or its place in the line.
 * A sentence is kept where it names only fields, signs and the plan; else the rule says what holds.
 */
export function discreetly(rule: Rule, finding: Finding, plan: string, field: string): Finding {
  const { measure, fix, ...rest } = finding
  const id = plan.slice(plan.lastIndexOf('/') + 1)
  // Numbers in a sentence that was made for private values are counts and limits.
  const counts = Boolean(rule.sensitive || finding.sensitive)
  const isQuiet = (text: Text): boolean =>
    [text.en, text.ko].every((each) => quotesNone(each, id, counts))
  return {
    ...rest,
    ...(fix && isQuiet(fix) && { fix }),
    ...(counts && measure && { measure }),
    reason: isQuiet(finding.reason) ? finding.reason : inGeneral(rule, finding, id, field),
    sensitive: true,
  }
}

/** What a notice tells is not wrong. */
function inGeneral(
  { summary, ...rule }: Rule,
  { severity = rule.severity }: Finding,
  id: string,
  field: string,
) {
  const plan = code(id)
  const at = field && code(field)
  return severity === 'notice'
    ? {
        en: `About ${at && `${at} of `}private plan ${plan}: ${summary.en}`,
        ko: `비공개 플랜 ${plan}${at && `, ${at}`} 안내: ${summary.ko}`,
      }
    : {
        en: `${at ? `${at} of private` : 'Private'} plan ${plan} breaks this rule: ${summary.en}`,
        ko: `비공개 플랜 ${plan}${at && `, ${at}`}에서 지켜지지 않았습니다: ${summary.ko}`,
      }
}

/** A fault of a key that no schema knows, without its name: in a private plan that may say what the plan is. */
export function withoutName(fault: SchemaFault): SchemaFault {
  const name = String(fault.pointer.at(-1) ?? '')
  if (isField(name) || !fault.field.endsWith(name)) return fault
  return { ...fault, field: `${fault.field.slice(0, -name.length)}${masked}` }
}

const sign = /^[^\p{L}\p{N}]{1,7}$/u
const words = new Set(['public', 'private', 'visibility: public', 'visibility: private'])

/** Values are quoted in backticks or hold a digit; what is quoted and no name of a field may be one. */
function quotesNone(text: string, plan: string, counts: boolean): boolean {
  const parts = text.split('`')
  return parts.every((part, index) => {
    if (index % 2 === 0) return counts || !/\p{N}/u.test(part)
    return part === plan || words.has(part) || sign.test(part) || isNoValue(part)
  })
}

/** A name that is a value of some field, too, may be that value. */
const isNoValue = (text: string): boolean =>
  isField(text) && text.split(/\.|\[\d+\]\.?/).every((step) => step === masked || !isChoice(step))
