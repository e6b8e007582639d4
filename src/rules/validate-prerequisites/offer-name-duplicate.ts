import type { Offer } from '../../model/catalogue.ts'
import { normal } from '../../say/normal.ts'
import { defineRule } from '../define.ts'
import { code } from '../words.ts'

/** A name without what a reader overlooks: case, width and spaces. */
const plain = (name: string): string =>
  normal(name, 'NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

export default defineRule({
  id: 'offer-name-duplicate',
  stage: 'validate-prerequisites',
  section: 'listing',
  severity: 'warning',
  types: ['virtual-machine'],
  summary: {
    en: 'No two virtual machine offers of a publisher share a name',
    ko: '한 게시자의 가상 머신 오퍼는 이름이 서로 다릅니다',
  },
  why: {
    en: 'Buyers cannot tell them apart, and reviews and rankings are split between the two.',
    ko: '구매자가 구별할 수 없고, 평가와 순위도 둘로 나뉩니다.',
  },
  fix: {
    en: 'Add a plan or an image version to the offer that is there already, or give this one another name.',
    ko: '이미 있는 오퍼에 플랜이나 이미지 버전을 추가하거나, 이 오퍼의 이름을 다르게 지으세요.',
  },
  basis: { facts: [], sources: ['push-to-production'] },
  scope: 'catalogue',
  check({ offers }, report) {
    const named = [...offers.values()].filter(
      ({ type, document }) => type === 'virtual-machine' && document.data.name,
    )
    const groups = Map.groupBy(
      // A draft follows the offers that are submitted, not the other way round.
      named.sort((a, b) => Number(a.draft) - Number(b.draft)),
      ({ publisher, document }) => `${publisher} ${plain(document.data.name ?? '')}`,
    )
    const at = ({ document }: Offer) => ({
      path: document.path,
      place: document.valuePlace(['name']),
    })
    for (const group of groups.values()) {
      for (const [index, offer] of group.entries()) {
        const other = group[index === 0 ? 1 : 0]
        if (!other || (other.draft && !offer.draft)) continue
        report(at(offer), {
          reason: {
            en: `${code('name')} is ${code(offer.document.data.name ?? '')} as in ${code(other.name)}, expected a name of its own`,
            ko: `다른 오퍼와 이름(${code('name')})이 같습니다: ${code(other.name)}`,
          },
          related: [at(other)],
        })
      }
    }
  },
})
