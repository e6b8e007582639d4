import type { Text } from '../../model/text.ts'
import { data } from '../../schema/data.ts'
import { plain, quote, say } from './say.ts'

interface Entry {
  readonly id: string
  readonly name: Text
}

const names = (entries: readonly Entry[]): ((id: string) => Text) => {
  const byId = new Map(entries.map(({ id, name }) => [id, name]))
  return (id) => byId.get(id) ?? plain(quote(id))
}

export const languageName = names(data.languages)

/** Of a category or subcategory. */
export const categoryName = names(
  data.categories.flatMap((category) => [category, ...(category.subcategories ?? [])]),
)

/** Of an industry or vertical. */
export const industryName = names(
  data.industries.flatMap((industry) => [industry, ...(industry.verticals ?? [])]),
)

const regions = {
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
  ko: new Intl.DisplayNames(['ko'], { type: 'region' }),
}

const markets = new Set(data.markets.map(({ id }) => id))

export const countryName = (id: string): Text =>
  markets.has(id) ? say(regions.en.of(id) ?? id, regions.ko.of(id) ?? id) : plain(quote(id))
