import { defineRule } from '../define.ts'
import { code, listOf } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'logo-required',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'error',
  summary: { en: 'The offer has a logo for every place', ko: '필요한 크기의 로고가 모두 있습니다' },
  why: {
    en: 'Search results, the offer’s page and the portal each show a logo of their own size.',
    ko: '검색 결과, 오퍼 페이지, 포털은 저마다 다른 크기의 로고를 표시합니다.',
  },
  fix: {
    en: 'Put the images into `media/` and name them under `logos:`.',
    ko: '이미지를 `media/` 폴더에 넣고 `logos:` 아래에 경로를 쓰세요.',
  },
  basis: { facts: ['S2-27', 'S3-15'] },
  scope: 'offer',
  check({ type, document }, report, { value }) {
    const logos: Readonly<Record<string, string | undefined>> = document.data.logos ?? {}
    // Which logos are asked for depends on the type; what has the wrong shape is reported already.
    if (!type || (!document.data.logos && isWritten(document, ['logos']))) return
    const required = value<readonly string[]>('logo-required')
    const missing = required
      .filter((name) => logos[name] === undefined && !isWritten(document, ['logos', name]))
      .map((name) => code(name))
    if (!missing.length) return
    const all = required.map((name) => code(name))
    report(
      { path: document.path, place: document.keyPlace(['logos']) },
      {
        reason:
          missing.length === all.length
            ? {
                en: `${code('logos')} names none, expected ${listOf(all, 'and')}`,
                ko: `로고가 없습니다. 필요한 로고: ${all.join(', ')}`,
              }
            : {
                en: `${code('logos')} lacks ${listOf(missing, 'and')}, expected ${listOf(all, 'and')}`,
                ko: `빠진 로고가 있습니다: ${missing.join(', ')}`,
              },
      },
    )
  },
})
