import { defineRule } from '../define.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'lead-destination-blob-retired',
  stage: 'validate-prerequisites',
  section: 'setup',
  severity: 'error',
  summary: { en: 'Leads no longer go to Azure Blob', ko: '리드를 Azure Blob으로 보내지 않습니다' },
  why: {
    en: 'The marketplace has stopped writing leads into blobs, so every lead would be lost.',
    ko: '마켓플레이스는 더 이상 Blob에 리드를 기록하지 않으므로 리드가 모두 사라집니다.',
  },
  fix: {
    en: 'Write `destination: azureTable`; a table of the same storage account takes the leads.',
    ko: '`destination: azureTable`을 쓰세요. 같은 스토리지 계정의 테이블이 리드를 받습니다.',
  },
  basis: { facts: ['S2-8'], sources: ['commercial-marketplace-get-customer-leads'] },
  sensitive: true,
  supersedes: ['lead-destination-known'],
  scope: 'offer',
  check({ document }, report) {
    const pointer = ['leads', 'destination']
    // The schema knows no such value and has taken it out, so the file itself is asked.
    const place = document.valuePlace(pointer)
    const written = document.source.text.slice(place.start.offset, place.end.offset)
    if (
      document.data.leads?.destination ||
      !/^["']?(azure[ -]?)?blobs?([ -]?storage)?["']?$/i.test(written)
    )
      return
    report(
      { path: document.path, place },
      {
        reason: {
          en: `${code('leads.destination')} is Azure Blob, expected one that still takes leads`,
          ko: `더 이상 쓸 수 없는 리드 대상입니다: ${code('leads.destination')}`,
        },
      },
    )
  },
})
