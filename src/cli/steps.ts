import { storefrontsOf } from '../model/storefronts.ts'
import type { Text } from '../model/text.ts'
import type { Step } from '../report/prepared.ts'
import type { Ground } from './prepare.ts'

/** The way to the preview page, where the marketplace has one. */
export function lookAtPreview({ checked: { catalogue } }: Ground, id: string): Step[] {
  const { preview } = storefrontsOf(catalogue.marketplace?.data) ?? {}
  if (!preview) return []
  return [
    {
      text: { en: 'Look at the preview.', ko: '미리 보기를 확인하세요.' },
      line: `${preview}offers/${id}/`,
    },
  ]
}

/** Who opens the request, and what comes of it. */
export function afterReview(ground: Ground, publisher: string, then: Text): Text {
  const owners = ownersOf(ground, publisher)
  return {
    en: `An owner of ${publisher} opens it${owners}. When a reviewer of the marketplace has approved and merged it, ${then.en}.`,
    ko: `요청은 게시자 소유자가 엽니다: ${publisher}${owners}. 마켓플레이스 검토자가 승인하고 병합하면 ${then.ko}.`,
  }
}

function ownersOf({ checked: { catalogue } }: Ground, publisher: string): string {
  const owners = catalogue.publishers.get(publisher)?.document.data.owners ?? []
  return owners.length ? ` (${owners.join(', ')})` : ''
}
