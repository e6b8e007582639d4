import { defineRule } from '../define.ts'
import { overfilled } from '../taxonomy.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'subcategory-max',
  stage: 'validate-prerequisites',
  section: 'properties',
  severity: 'error',
  types: ['virtual-machine', 'azure-application', 'saas'],
  summary: {
    en: 'Subcategories are few, and of the categories of the offer',
    ko: '하위 카테고리가 오퍼의 카테고리에 속하며 많지 않습니다',
  },
  why: {
    en: 'The marketplace refuses more, and shows none outside the categories of the offer.',
    ko: '마켓플레이스는 더 많은 값을 거부하며, 오퍼의 카테고리 밖에는 표시하지 않습니다.',
  },
  fix: {
    en: 'Keep two subcategories of each category, those that buyers would look in first.',
    ko: '카테고리마다 구매자가 먼저 찾을 하위 카테고리를 두 개만 두세요.',
  },
  basis: { facts: [], sources: ['marketplace-categories-industries'] },
  scope: 'offer',
  check({ document }, report, { value }) {
    const most = value<number>('subcategory-max')
    const { categories, subcategories = [] } = document.data
    for (const { index, parent, kind, number } of overfilled(subcategories, categories, most)) {
      report(
        { path: document.path, place: document.valuePlace(['subcategories', index]) },
        kind === 'stray'
          ? {
              reason: {
                en: `${code(String(subcategories[index]))} belongs to ${code(parent)}, expected that among the categories`,
                ko: `카테고리에 ${code(parent)} 값이 없습니다: ${code(String(subcategories[index]))}`,
              },
              fix: {
                en: `Add ${code(parent)} to ${code('categories')}, or take the subcategory out.`,
                ko: `${code('categories')}에 ${code(parent)} 값을 추가하거나 하위 카테고리를 지우세요.`,
              },
            }
          : {
              reason: {
                en: `${code(parent)} has ${number} subcategories, expected at most ${most}`,
                ko: `하위 카테고리가 많습니다: ${code(parent)}, 지금 ${number}개, 최대 ${most}개`,
              },
              measure: { value: number, limit: most },
            },
      )
    }
  },
})
