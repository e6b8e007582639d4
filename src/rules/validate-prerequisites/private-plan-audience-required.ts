import type { Offer, Plan } from '../../model/catalogue.ts'
import type { Text } from '../../model/text.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

const subject = (id: string): Text => ({
  en: `Plan ${code(id)} is private`,
  ko: `비공개 플랜입니다: ${code(id)}`,
})

/** Why nobody can see a private plan; undefined where somebody can, or where the file has a fault of its own. */
function emptiness(
  { id, document }: Plan,
  offer: Offer,
): { reason: Text; pointer: string[] } | undefined {
  const { audience } = document.data
  const { en, ko } = subject(id)
  if (audience === undefined) {
    if (isWritten(document, ['audience'])) return undefined
    const reason = {
      en: `${en} and has no ${code('audience')}, expected 1 subscription or more`,
      ko: `${ko}, 대상(${code('audience')})이 없습니다`,
    }
    return { reason, pointer: ['visibility'] }
  }
  // The audience as a whole may be a secret.
  if (typeof audience === 'string') return undefined
  if (!('file' in audience)) {
    if (!Array.isArray(audience) || audience.length > 0) return undefined
    const reason = {
      en: `${en} and its list is empty, expected 1 subscription or more`,
      ko: `${ko}, 대상 목록이 비어 있습니다`,
    }
    return { reason, pointer: ['audience'] }
  }
  const file = audience.file ?? ''
  if (!/^audience\/[^/]+\.csv$/.test(file)) return undefined
  const list = offer.audiences.get(file)
  const pointer = ['audience', 'file']
  if (!list) {
    const missing = offer.files.has(file)
      ? undefined
      : {
          en: `${code(file)} is missing, expected a list of subscriptions`,
          ko: `파일이 없습니다: ${code(file)}`,
        }
    return missing && { reason: missing, pointer }
  }
  // Rows that could not be read are findings of the file itself.
  if (list.rows.length > 0 || list.source.text.trim() !== 'Id,Description,Type') return undefined
  return {
    reason: {
      en: `${code(file)} has no rows, expected 1 subscription or more`,
      ko: `대상 파일에 행이 없습니다: ${code(file)}`,
    },
    pointer,
  }
}

export default defineRule({
  id: 'private-plan-audience-required',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['managed-service', 'virtual-machine', 'azure-application'],
  summary: {
    en: 'A private plan says who may see it',
    ko: '비공개 플랜에 볼 수 있는 대상이 있습니다',
  },
  why: {
    en: 'Only the subscriptions of its audience see a private plan; without them nobody does.',
    ko: '비공개 플랜은 대상 구독에만 보입니다. 대상이 없으면 아무도 볼 수 없습니다.',
  },
  fix: {
    en: 'List subscription ids under `audience:`, or name a file: `audience: { file: audience/customers.csv }`.',
    ko: '`audience:` 아래에 구독 ID를 쓰거나 파일을 지정하세요: `audience: { file: audience/customers.csv }`',
  },
  basis: { facts: ['S2-47'] },
  sensitive: true,
  scope: 'plan',
  check(plan, report, { offer }) {
    const { document } = plan
    if (document.data.visibility !== 'private') return
    const found = emptiness(plan, offer)
    if (found)
      report(
        { path: document.path, place: document.valuePlace(found.pointer) },
        { reason: found.reason },
      )
  },
})
