import { toString as textOf } from 'mdast-util-to-string'
import { data } from '../../schema/data.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

/** Words of a category's name that say nothing of their own. */
const empty = new Set(['and', 'tools', 'service', '도구', '서비스'])

/** What in a description would speak of a category: its name, or one of the words of it. */
function wordsOf(id: string): string[] {
  const found = data.categories.find((category) => category.id === id)
  if (!found) return []
  const names = Object.values(found.name).map((name) => name.toLowerCase())
  const words = names
    .flatMap((name) => name.split(/[^\p{L}\p{N}]+/u))
    .filter((word) => !empty.has(word) && word.length > (/[가-힣]/.test(word) ? 1 : 3))
  return [...names, ...words]
}

export default defineRule({
  id: 'category-in-description',
  stage: 'validate-prerequisites',
  section: 'properties',
  severity: 'notice',
  types: ['managed-service'],
  summary: {
    en: 'The description speaks of every category it is listed in',
    ko: '설명이 오퍼의 모든 카테고리를 다룹니다',
  },
  why: {
    en: 'A buyer who came through a category wants to read why the offer is in it.',
    ko: '카테고리를 거쳐 온 구매자는 오퍼가 거기 있는 이유를 알고 싶어 합니다.',
  },
  fix: {
    en: 'Add a sentence on what the offer does there, or take out the category.',
    ko: '카테고리와 관련된 내용을 한 문장 쓰거나 카테고리를 지우세요.',
  },
  basis: { facts: ['S2-9', 'S2-18'] },
  scope: 'offer',
  check({ document }, report) {
    const { categories = [], language = 'en' } = document.data
    // In other languages nobody here knows what the categories are called.
    if (!document.body || (language !== 'en' && language !== 'ko')) return
    const text = textOf(document.body.tree).toLowerCase()
    if (!text.trim()) return
    for (const [index, id] of categories.entries()) {
      const words = wordsOf(String(id))
      if (!words.length || words.some((word) => text.includes(word))) continue
      report(
        { path: document.path, place: document.valuePlace(['categories', index]) },
        {
          reason: {
            en: `The description does not mention ${code(String(id))}, expected a word on it`,
            ko: `설명에 카테고리가 나오지 않습니다: ${code(String(id))}`,
          },
        },
      )
    }
  },
})
