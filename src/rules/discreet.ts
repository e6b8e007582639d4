import type { Catalogue } from '../model/catalogue.ts'
import { isPrivate } from '../model/private-plan.ts'
import type { Finding, Rule } from '../model/rule.ts'
import type { Text } from '../model/text.ts'
import { namesAlone } from '../schema/fields.ts'
import { code } from './code.ts'

/**
 * Plans that only their audience may know of, or might before the change: `<publisher>/<offer>/<plan>`.
 * Their findings are told where everybody reads along.
 */
export const privatePlansOf = (catalogues: readonly Catalogue[]): ReadonlySet<string> =>
  new Set(
    catalogues.flatMap(({ offers }) =>
      [...offers.values()].flatMap((offer) =>
        offer.plans.filter(isPrivate).map(({ id }) => `${offer.id}/${id}`),
      ),
    ),
  )

/** The plan that a file belongs to, as `<publisher>/<offer>/<plan>`. */
export function planAt(path: string): string | undefined {
  const [, offer, plan] =
    /^(?:offers|live)\/([^/]+\/[^/]+)\/(?:plans|package)\/([^/.]+)/.exec(path) ?? []
  return offer && plan && `${offer}/${plan}`
}

/**
 * A finding without anything that stands in a private plan. The name of its file is shown, as the request
 * shows it in its diff, too; of what the file holds, no value is, nor its length or its place in the line.
 * A sentence is kept where it names only fields, signs and the plan; else the rule says what holds.
 */
export function discreetly(rule: Rule, finding: Finding, plan: string): Finding {
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
    reason: isQuiet(finding.reason) ? finding.reason : inGeneral(rule, finding, id),
    sensitive: true,
  }
}

/** What a notice tells is not wrong. */
function inGeneral({ summary, ...rule }: Rule, { severity = rule.severity }: Finding, id: string) {
  const plan = code(id)
  return severity === 'notice'
    ? {
        en: `About private plan ${plan}: ${summary.en}`,
        ko: `비공개 플랜 ${plan} 안내: ${summary.ko}`,
      }
    : {
        en: `Not so in private plan ${plan}: ${summary.en}`,
        ko: `비공개 플랜 ${plan}에서 지켜지지 않았습니다: ${summary.ko}`,
      }
}

const sign = /^[^\p{L}\p{N}]{1,7}$/u
const words = new Set(['public', 'private', 'visibility: public', 'visibility: private'])

/** Values are quoted in backticks or hold a digit; what is quoted and no name of a field may be one. */
function quotesNone(text: string, plan: string, counts: boolean): boolean {
  const parts = text.split('`')
  return parts.every((part, index) => {
    if (index % 2 === 0) return counts || !/\p{N}/u.test(part)
    return part === plan || words.has(part) || sign.test(part) || isField(part)
  })
}

const isField = (text: string): boolean =>
  text.split(/\.|\[\d+\]\.?/).every((step) => step === '' || namesAlone().has(step))
