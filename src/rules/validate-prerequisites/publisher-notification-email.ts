import { defineRule } from '../define.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'publisher-notification-email',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'Somebody is told how the publishing goes',
    ko: '게시 진행 상황을 알릴 사람이 있습니다',
  },
  why: {
    en: 'The marketplace asks back by e-mail; with no address the request waits unseen.',
    ko: '마켓플레이스는 이메일로 문의합니다. 주소가 없으면 요청이 멈춘 것을 알 수 없습니다.',
  },
  fix: {
    en: 'Add `notificationEmails:` to the offer, or to `publisher.md` for all offers.',
    ko: '오퍼에 `notificationEmails:`를 추가하거나, 모든 오퍼에 쓰려면 `publisher.md`에 추가하세요.',
  },
  basis: { facts: ['S0-9'] },
  sensitive: true,
  scope: 'offer',
  check({ type, document }, report, { publisher }) {
    const field = 'notificationEmails'
    const empty = ({ data }: { data: { notificationEmails?: readonly unknown[] } }): boolean =>
      data.notificationEmails?.length === 0
    // A profile that is missing has a finding of its own, and might have held the address.
    if (!publisher) return
    const files = [document, publisher.document]
    // What is written but cannot be read is another mistake.
    if (files.some((file) => file.unread || (isWritten(file, [field]) && !empty(file)))) return
    report(
      { path: document.path, place: document.keyPlace([field]) },
      {
        reason: {
          en: `${code(field)} is ${empty(document) ? 'empty' : 'missing'}, expected at least 1 address`,
          ko: `알림 이메일(${code(field)})이 없습니다. 1개 이상 필요합니다`,
        },
        // Only an Azure application asks for the address with each request.
        ...(type !== 'azure-application' && { severity: 'notice' as const }),
      },
    )
  },
})
