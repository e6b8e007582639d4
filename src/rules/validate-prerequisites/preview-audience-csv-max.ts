import { previewAudience } from '../audience.ts'
import { defineRule } from '../define.ts'
import { count, number } from '../words.ts'

export default defineRule({
  id: 'preview-audience-csv-max',
  stage: 'validate-prerequisites',
  section: 'preview',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'The file of the preview audience keeps to its length',
    ko: '미리 보기 대상 파일이 정해진 길이를 넘지 않습니다',
  },
  why: {
    en: 'The marketplace takes no longer file, so not even the first rows would see the preview.',
    ko: '더 긴 파일은 마켓플레이스에 올릴 수 없어 앞쪽 행의 구독도 미리 보기를 볼 수 없습니다.',
  },
  fix: {
    en: 'Keep the subscriptions that will test the offer; customers come with a private plan.',
    ko: '오퍼를 시험할 구독만 남기세요. 고객에게는 비공개 플랜으로 보여 줄 수 있습니다.',
  },
  basis: { facts: ['S2-37'] },
  sensitive: true,
  scope: 'offer',
  check(offer, report, { value }) {
    const { file, field } = previewAudience(offer) ?? {}
    const limit = value<number>('preview-audience-csv-max')
    const over = file?.rows[limit]
    if (!file || !field || !over) return
    const rows = file.rows.length
    report(
      { path: file.path, place: over.place },
      {
        reason: {
          en: `The preview audience has ${count(rows, 'row')}, expected at most ${number(limit)}`,
          ko: `미리 보기 대상이 ${number(rows)}행입니다. ${number(limit)}행까지 쓸 수 있습니다`,
        },
        fix: {
          en: `Take out ${count(rows - limit, 'row')}; customers can see the offer with a private plan.`,
          ko: `${number(rows - limit)}행을 빼세요. 고객에게는 비공개 플랜으로 보여 줄 수 있습니다.`,
        },
        measure: { value: rows, limit },
        related: [field],
      },
    )
  },
})
