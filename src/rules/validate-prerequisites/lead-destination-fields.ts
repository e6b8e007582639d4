import type { Text } from '../../model/text.ts'
import { describeChoice } from '../choice.ts'
import { defineRule } from '../define.ts'
import { code, describeFault } from '../words.ts'

const guid: Text = { en: 'a GUID', ko: 'GUID' }

/** What a pattern asks for. */
const forms: Readonly<Record<string, Text>> = {
  instanceUrl: { en: 'a whole address', ko: '전체 주소' },
  applicationId: guid,
  directoryId: guid,
  serverId: { en: 'letters, digits, dots and hyphens', ko: '영문자, 숫자, 점, 하이픈' },
  munchkinId: {
    en: `three groups such as ${code('123-ABC-456')}`,
    ko: `${code('123-ABC-456')} 같은 세 묶음`,
  },
  formId: { en: '1 to 8 digits', ko: '숫자 1~8자리' },
  organizationId: { en: '15 letters and digits', ko: '영문자와 숫자 15자' },
}

export default defineRule({
  id: 'lead-destination-fields',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'The lead destination has every field it needs',
    ko: '리드 대상에 필요한 필드가 모두 있습니다',
  },
  why: {
    en: 'Without it the marketplace cannot sign in to the system, and leads are lost.',
    ko: '이 값이 없으면 마켓플레이스가 시스템에 로그인하지 못해 리드가 사라집니다.',
  },
  fix: {
    en: 'Add the field below `leads:`; a secret as a reference, `${secret:NAME}`.',
    ko: '`leads:` 아래에 필드를 추가하세요. 비밀은 `${secret:NAME}` 형식의 참조로 쓰세요.',
  },
  basis: { facts: ['S2-8', 'S4-10'], sources: ['commercial-marketplace-get-customer-leads'] },
  sensitive: true,
  scope: 'schema',
  describe(fault) {
    const { keyword, field, pointer } = fault
    if (keyword === 'required') {
      return {
        reason: {
          en: `${code(field)} is missing, expected it for this destination`,
          ko: `필드가 없습니다: ${code(field)}. 선택한 리드 대상에 필요합니다`,
        },
      }
    }
    const form = forms[String(pointer.at(-1))]
    if (keyword === 'enum')
      return describeChoice(fault, { en: 'kind of sign-in', ko: '로그인 방식' })
    if (keyword === 'type' && form) {
      return {
        ...describeFault(fault),
        fix: {
          en: 'Put the value in quotes; without them YAML reads a number.',
          ko: '값을 따옴표로 묶으세요. 따옴표가 없으면 YAML이 숫자로 읽습니다.',
        },
      }
    }
    if (keyword !== 'pattern' || !form) return describeFault(fault)
    return {
      reason: {
        en: `${code(field)} has another form, expected ${form.en}`,
        ko: `형식이 다릅니다: ${code(field)}, 필요 ${form.ko}`,
      },
      fix: {
        en: 'Copy the value again from the settings of the system.',
        ko: '시스템 설정에서 값을 다시 복사하세요.',
      },
    }
  },
})
