import { defineRule } from '../define.ts'
import { code, describeFault } from '../words.ts'

export default defineRule({
  id: 'offer-alias-required',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: { en: 'The offer has an alias', ko: '오퍼에 별칭이 있습니다' },
  why: {
    en: 'You find the offer by its alias, and an offer exists only once it has one.',
    ko: '게시자는 별칭으로 오퍼를 찾으며, 별칭이 있어야 오퍼가 만들어집니다.',
  },
  fix: {
    en: 'Add `alias:` with an internal name. Customers never see it, and it never changes.',
    ko: '`alias:` 뒤에 내부 이름을 쓰세요. 고객에게 보이지 않으며 나중에 바꿀 수 없습니다.',
  },
  basis: { facts: ['S2-7', 'S2-69'] },
  unwaivable: true,
  sensitive: true,
  scope: 'schema',
  describe: (fault) =>
    fault.keyword === 'required'
      ? {
          reason: {
            en: `${code(fault.field)} is missing, expected an internal name`,
            ko: `별칭(${code(fault.field)})이 없습니다. 내부 이름이 필요합니다`,
          },
        }
      : describeFault(fault),
})
