import type { Offer } from '../../src/model/catalogue.ts'
import type { Part } from '../model.ts'

const partOfField: Readonly<Record<string, Part>> = {
  name: 'name',
  summary: 'summary',
  longSummary: 'longSummary',
  categories: 'categories',
  subcategories: 'categories',
  industries: 'categories',
  verticals: 'categories',
  keywords: 'categories',
  terms: 'terms',
  privacyPolicyUrl: 'privacy',
  usefulLinks: 'links',
  supportUrls: 'links',
  logos: 'logos',
  screenshots: 'screenshots',
  sampleImages: 'screenshots',
  videos: 'videos',
  documents: 'documents',
  consulting: 'plans',
  saas: 'plans',
}

/** The part of the listing that a place in one of the offer’s files becomes. */
export function partAt(offer: Offer, path: string, line: number | undefined): Part | undefined {
  if (path.startsWith('plans/')) return 'plans'
  if (path === 'terms.md') return 'terms'
  if (path.startsWith('documents/')) return 'documents'
  if (path.startsWith('media/')) {
    const { logos, screenshots } = offer.document.data
    if (Object.values(logos ?? {}).includes(path)) return 'logos'
    return screenshots?.some((shot) => shot?.file === path) ? 'screenshots' : undefined
  }
  const text = offer.files.get(path)?.source?.text
  if (!text || line === undefined || !/^offer(\.[\w-]+)?\.md$/.test(path)) return undefined
  const lines = text.split('\n')
  if (lines.slice(1, line).some((before) => /^---\s*$/.test(before))) return 'description'
  const field = lines
    .slice(0, line)
    .map((before) => /^["']?(\w+)["']?:/.exec(before)?.[1])
    .findLast((name) => name !== undefined)
  return field ? partOfField[field] : undefined
}
