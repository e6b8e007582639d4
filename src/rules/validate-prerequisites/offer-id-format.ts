import { defineRule } from '../define.ts'
import { faultOfId } from '../ids.ts'

export default defineRule({
  id: 'offer-id-format',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: {
    en: 'The offer id is short and fits into an address',
    ko: '오퍼 ID가 짧고 주소에 쓸 수 있는 형식입니다',
  },
  why: {
    en: 'The folder is the offer id: customers see it in the address, and it stays for ever.',
    ko: '폴더 이름이 곧 오퍼 ID입니다. 고객이 보는 주소에 들어가며 나중에 바꿀 수 없습니다.',
  },
  fix: {
    en: 'Rename the folder: lowercase letters, digits, hyphens and underscores, 50 at most.',
    ko: '폴더 이름을 영문 소문자, 숫자, 하이픈, 밑줄로 50자까지 쓰세요.',
  },
  basis: { facts: ['S2-4', 'S2-5'] },
  supersedes: ['offer-id-min-length'],
  scope: 'offer',
  check({ name, document }, report) {
    const fault = faultOfId(
      name,
      { en: 'offer id', ko: '오퍼 ID' },
      { name: { en: 'folder', ko: '폴더' }, end: '' },
    )
    if (fault) report({ path: document.path, place: document.keyPlace(['type']) }, fault)
  },
})
