import { defineRule } from '../define.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

const pointer = ['notesForCertification']

export default defineRule({
  id: 'notes-for-certification',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'notice',
  summary: {
    en: 'Those who certify the offer know how to test it',
    ko: '인증 담당자를 위한 시험 안내가 있습니다',
  },
  why: {
    en: 'Without notes a tester has to guess accounts, settings and order, or asks and waits.',
    ko: '안내가 없으면 담당자가 계정, 설정, 순서를 짐작하거나 묻고 기다려야 합니다.',
  },
  fix: {
    en: 'Add `notesForCertification:` with how to start, what to see, and which accounts to use.',
    ko: '`notesForCertification:`에 시작 방법, 확인할 결과, 사용할 계정을 쓰세요.',
  },
  basis: { facts: ['S2-66'] },
  scope: 'offer',
  check({ document }, report) {
    const { notesForCertification: notes } = document.data
    if (document.unread || notes || (notes === undefined && isWritten(document, pointer))) return
    report(
      { path: document.path, place: document.keyPlace(pointer) },
      {
        reason: {
          en: `${code('notesForCertification')} is ${notes === undefined ? 'missing' : 'empty'}, expected how to test the offer`,
          ko: `인증 담당자를 위한 안내가 없습니다: ${code('notesForCertification')}`,
        },
      },
    )
  },
})
