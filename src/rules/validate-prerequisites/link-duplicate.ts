import type { Pointer } from '../../model/catalogue.ts'
import { bare } from '../alike.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

/** One page, however its address is written. */
function pageOf(url: string | undefined): string {
  if (!url || !URL.canParse(url)) return ''
  const { protocol, href } = new URL(url)
  return href.slice(protocol.length).replace(/\/$/, '')
}

export default defineRule({
  id: 'link-duplicate',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'notice',
  summary: {
    en: 'No useful link has the title or address of another',
    ko: '유용한 링크의 제목과 주소가 서로 다릅니다',
  },
  why: {
    en: 'Customers open both and find one page, or cannot tell which of the two they need.',
    ko: '고객이 둘 다 열어 같은 페이지를 보거나, 어느 링크가 필요한지 알 수 없습니다.',
  },
  fix: {
    en: 'Take out one of the two links, or give it its own title and address.',
    ko: '두 링크 가운데 하나를 빼거나, 제목과 주소를 서로 다르게 쓰세요.',
  },
  basis: { facts: ['S3-18', 'S2-22'] },
  scope: 'offer',
  check({ document }, report) {
    const { path } = document
    const seen = new Map<string, Pointer>()
    for (const [index, link] of (document.data.usefulLinks ?? []).entries()) {
      const keys = [
        ['url', pageOf(link?.url)],
        ['title', bare(link?.title)],
      ] as const
      const twice = keys.find(([field, text]) => text && seen.has(`${field} ${text}`))
      if (twice) {
        const [field, text] = twice
        report(
          { path, place: document.valuePlace(['usefulLinks', index, field]) },
          {
            reason: {
              en: `${code(field)} is that of an earlier link, expected each once`,
              ko: `앞의 링크와 같은 ${field === 'url' ? '주소' : '제목'}입니다: ${code(field)}`,
            },
            related: [{ path, place: document.valuePlace(seen.get(`${field} ${text}`) ?? []) }],
          },
        )
      }
      for (const [field, text] of keys) {
        if (!seen.has(`${field} ${text}`))
          seen.set(`${field} ${text}`, ['usefulLinks', index, field])
      }
    }
  },
})
