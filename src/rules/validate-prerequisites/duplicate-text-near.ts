import type { Where } from '../../model/place.ts'
import type { Text } from '../../model/text.ts'
import { shareOf, type Triples, triplesOf } from '../alike.ts'
import { defineRule } from '../define.ts'
import { descriptionOf, openingOf } from '../description.ts'
import { besideOffer } from '../pairs.ts'
import { code, percent } from '../words.ts'

/** Share of equal triples of letters from which two texts are the same with a word changed. */
const alike = 0.9
/** Share of the shorter text from which it stands in the longer one, and the room it must take to be a sentence. */
const contained = { share: 0.97, weight: 24 }

/** How much of the text is a repetition; 0 where it is its own. */
function repeated(own: Triples, other: Triples): number {
  const { whole, part } = shareOf(own, other)
  const stands = part >= contained.share && Math.min(own.weight, other.weight) >= contained.weight
  return whole >= alike || stands ? Math.max(whole, stands ? part : 0) : 0
}

const names = {
  name: { en: 'name', ko: '이름' },
  description: { en: 'description', ko: '설명' },
  summary: { en: `the offer’s ${code('summary')}`, ko: `오퍼 요약(${code('summary')})` },
  longSummary: {
    en: `the offer’s ${code('longSummary')}`,
    ko: `오퍼의 긴 요약(${code('longSummary')})`,
  },
  offerDescription: { en: 'the offer’s description', ko: '오퍼 설명' },
} satisfies Record<string, Text>

export default defineRule({
  id: 'duplicate-text-near',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'warning',
  types: ['virtual-machine'],
  summary: {
    en: 'Names and descriptions of plans do not repeat the offer’s texts',
    ko: '플랜의 이름과 설명이 오퍼의 글을 되풀이하지 않습니다',
  },
  why: {
    en: 'Buyers read them one after the other; a changed word does not tell what the plan adds.',
    ko: '구매자는 둘을 이어서 읽습니다. 한두 낱말만 바꾼 글로는 플랜의 차이를 알 수 없습니다.',
  },
  fix: {
    en: 'Write it anew from what only this plan has: its size, its licence, its support.',
    ko: '크기, 라이선스, 지원처럼 이 플랜에만 있는 내용으로 새로 쓰세요.',
  },
  basis: { facts: ['S3-12', 'S3-13', 'S3-14'] },
  scope: 'offer',
  check(offer, report) {
    const known = new Map<string, Triples>()
    /** The offer’s texts meet every plan, and are counted once. */
    const ofListing = (key: string, text: () => string): Triples => {
      const triples = known.get(key) ?? triplesOf(text())
      known.set(key, triples)
      return triples
    }
    for (const { plan, own, listing } of besideOffer(offer)) {
      const { path } = listing
      const name = triplesOf(own.data.name ?? '')
      const description = triplesOf(descriptionOf(own.body))
      const titles = (['summary', 'longSummary'] as const).map((field) => ({
        field,
        share: repeated(
          name,
          ofListing(`${path} ${field}`, () => listing.data[field] ?? ''),
        ),
      }))
      const [title] = titles.toSorted((a, b) => b.share - a.share)
      const text = repeated(
        description,
        ofListing(`${path} text`, () => descriptionOf(listing.body)),
      )
      const tell = (where: Where, what: Text, other: Text, share: number, place: Where): void =>
        report(where, {
          plan,
          reason: {
            en: `${percent(share).en} of the ${what.en} of plan ${code(plan)} repeats ${other.en}, expected its own words`,
            ko: `플랜 ${what.ko}의 ${percent(share).ko}가 ${other.ko}과 같습니다: ${code(plan)}`,
          },
          related: [place],
        })
      if (title?.share) {
        const { field, share } = title
        const where = { path: own.path, place: own.valuePlace(['name']) }
        tell(where, names.name, names[field], share, { path, place: listing.valuePlace([field]) })
      }
      if (text) {
        const where = { path: own.path, place: openingOf(own) }
        const other = { path, place: openingOf(listing) }
        tell(where, names.description, names.offerDescription, text, other)
      }
    }
  },
})
