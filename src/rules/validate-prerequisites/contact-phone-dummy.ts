import { defineRule } from '../define.ts'
import { code } from '../words.ts'

/** Whether nobody can be called: one digit repeated, with or without a country code before it. */
function isDummy(phone: string): boolean {
  const national = phone.replace(/^\s*(\+|00)\s?\d{1,3}(?=\D)/, '')
  return [phone, national].some((number) => /^(\d)\1{3,}$/.test(number.replace(/\D/g, '')))
}

export default defineRule({
  id: 'contact-phone-dummy',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'notice',
  types: ['virtual-machine'],
  summary: {
    en: 'Support by e-mail alone is meant that way',
    ko: '이메일로만 지원하는 것이 의도한 것입니다',
  },
  why: {
    en: 'With a number that nobody answers, the marketplace writes to the e-mail address instead.',
    ko: '받지 않는 번호이면 마켓플레이스는 전화 대신 이메일로 연락합니다.',
  },
  fix: {
    en: 'Leave it where support is by e-mail; otherwise write the number of your support desk.',
    ko: '이메일로만 지원하면 그대로 두고, 아니면 지원 전화번호를 쓰세요.',
  },
  basis: { facts: ['S3-26'] },
  sensitive: true,
  scope: 'offer',
  check({ document }, report) {
    const phone = document.data.supportContact?.phone
    if (!phone || !isDummy(phone)) return
    const field = code('supportContact.phone')
    report(
      { path: document.path, place: document.valuePlace(['supportContact', 'phone']) },
      {
        reason: {
          en: `${field} is a number that nobody answers, expected that only for support by e-mail`,
          ko: `아무도 받지 않는 번호입니다: ${field}. 이메일로만 지원할 때 쓰는 번호입니다`,
        },
      },
    )
  },
})
