import type { Text } from '../../model/text.ts'
import { subscription } from '../audience.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

/** What keeps a text from being the id of a subscription, without a sign of the text itself. */
function faultOf(value: string): { fault: Text; fix?: Text } {
  const id = value.trim()
  if (/^0{8}(?:-0{4}){3}-0{12}$/.test(id)) {
    return { fault: { en: 'has only zeros', ko: '0뿐입니다' } }
  }
  if (subscription(id)) {
    return {
      fault: { en: 'has capital letters', ko: '대문자가 있습니다' },
      fix: { en: 'Write the letters of the id in lower case.', ko: 'ID를 소문자로 쓰세요.' },
    }
  }
  if (/^[\da-z]{8}(?:-[\da-z]{4}){3}-[\da-z]{12}$/i.test(id)) {
    return { fault: { en: 'has letters after `f`', ko: '`f` 다음의 글자가 있습니다' } }
  }
  return { fault: { en: 'has another form', ko: '형식이 다릅니다' } }
}

export default defineRule({
  id: 'subscription-id-guid',
  stage: 'validate-prerequisites',
  section: 'preview',
  severity: 'error',
  summary: { en: 'Every subscription is named by its id', ko: '모든 구독이 ID로 적혀 있습니다' },
  why: {
    en: 'Azure knows a subscription by this id alone; for any other text nobody gets access.',
    ko: 'Azure는 이 ID로만 구독을 찾으므로 다른 값으로는 아무도 접근할 수 없습니다.',
  },
  fix: {
    en: 'Copy the id from Subscriptions in the Azure portal, or write `${secret:NAME}`.',
    ko: 'Azure Portal의 구독에서 ID를 복사하거나 `${secret:NAME}` 참조를 쓰세요.',
  },
  basis: { facts: ['S2-37', 'S2-47'] },
  sensitive: true,
  scope: 'schema',
  describe({ field, value }) {
    const { fault, fix } = faultOf(String(value))
    return {
      reason: {
        en: `${code(field)} ${fault.en}, expected the GUID of a subscription in lower case`,
        ko: `구독 ID에 맞지 않습니다: ${code(field)}, ${fault.ko}. 소문자로 쓴 구독 GUID가 필요합니다`,
      },
      ...(fix && { fix }),
    }
  },
  check({ audiences }, report) {
    for (const { path, rows } of audiences.values()) {
      for (const { id, place } of rows) {
        if (subscription(id) === id && !/^0{8}-0{4}-/.test(id)) continue
        const { fault, fix } = faultOf(id)
        report(
          { path, place },
          {
            reason: {
              en: `The id in this row ${fault.en}, expected the GUID of a subscription in lower case`,
              ko: `이 행의 구독 ID가 맞지 않습니다: ${fault.ko}. 소문자로 쓴 구독 GUID가 필요합니다`,
            },
            ...(fix && { fix }),
          },
        )
      }
    }
  },
})
