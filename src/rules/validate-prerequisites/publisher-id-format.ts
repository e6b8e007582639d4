import { defineRule } from '../define.ts'
import { faultOfId } from '../ids.ts'

export default defineRule({
  id: 'publisher-id-format',
  stage: 'validate-prerequisites',
  section: 'publisher',
  severity: 'error',
  summary: {
    en: 'The publisher id is short and fits into an address',
    ko: '게시자 ID가 짧고 주소에 쓸 수 있는 형식입니다',
  },
  why: {
    en: 'The folder is the publisher id: it stands in the address of every offer, and stays for ever.',
    ko: '폴더 이름이 곧 게시자 ID입니다. 모든 오퍼의 주소에 들어가며 나중에 바꿀 수 없습니다.',
  },
  fix: {
    en: 'Rename the folder: lowercase letters, digits, hyphens and underscores, 50 at most.',
    ko: '폴더 이름을 영문 소문자, 숫자, 하이픈, 밑줄로 50자까지 쓰세요.',
  },
  basis: { facts: ['S3-2'], sources: ['product-ingestion-api', 'Martlet: identity is the path'] },
  scope: 'publisher',
  check({ id, document }, report) {
    const fault = faultOfId(
      id,
      { en: 'publisher id', ko: '게시자 ID' },
      { name: { en: 'folder', ko: '폴더' }, end: '' },
    )
    if (fault) report({ path: document.path, place: document.keyPlace(['name']) }, fault)
  },
})
