import { defineRule } from '../define.ts'
import { keptPlans, lost } from '../locked.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'sku-hidden-locked',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'A live plan stays shown or hidden',
    ko: '라이브 플랜의 숨김 설정은 바뀌지 않습니다',
  },
  why: {
    en: 'Templates and customers rely on finding the plan, or on not finding it, as it went live.',
    ko: '템플릿과 고객은 플랜이 라이브된 때의 설정을 기준으로 사용합니다.',
  },
  fix: {
    en: 'Write `hideFromMarketplace` as in live; a plan of its own can have the other setting.',
    ko: '`hideFromMarketplace` 값을 라이브와 같게 쓰세요. 다른 설정은 새 플랜에 쓸 수 있습니다.',
  },
  basis: { facts: [], sources: ['push-to-production'] },
  unwaivable: true,
  supersedes: ['hidden-sku-solution-template'],
  scope: 'history',
  against: ['live'],
  check(now, before, report) {
    for (const { id, document, live } of keptPlans(now, before)) {
      const hidden = document.data.hideFromMarketplace ?? false
      const pointer = ['hideFromMarketplace']
      const unread = (file: typeof document) =>
        file.data.hideFromMarketplace === undefined && isWritten(file, pointer)
      if (unread(live)) continue
      if (unread(document)) {
        report(...lost(document, pointer, { plan: id, live }))
        continue
      }
      if (hidden === (live.data.hideFromMarketplace ?? false)) continue
      report(
        {
          path: document.path,
          place: isWritten(document, pointer)
            ? document.valuePlace(pointer)
            : document.keyPlace(pointer),
        },
        {
          plan: id,
          reason: hidden
            ? {
                en: `Live plan ${code(id)} is hidden now, expected it shown as in live`,
                ko: `라이브 플랜이 숨겨졌습니다: ${code(id)}, 라이브에서는 보이는 플랜입니다`,
              }
            : {
                en: `Live plan ${code(id)} is shown now, expected it hidden as in live`,
                ko: `숨긴 라이브 플랜이 보이게 되었습니다: ${code(id)}, 라이브에서는 숨긴 플랜입니다`,
              },
          ...(!hidden || isWritten(live, pointer)
            ? {
                fix: {
                  en: `Write ${code(`hideFromMarketplace: ${!hidden}`)} as in live; a plan of its own can have the other setting.`,
                  ko: `라이브처럼 ${code(`hideFromMarketplace: ${!hidden}`)}로 쓰세요. 다른 설정은 새 플랜에 쓸 수 있습니다.`,
                },
              }
            : {
                fix: {
                  en: 'Take the line out, as live has none; a plan of its own can have it.',
                  ko: '라이브에 없는 줄이므로 지우세요. 새 플랜에는 쓸 수 있습니다.',
                },
              }),
          related: [{ path: live.path, place: live.keyPlace(pointer) }],
        },
      )
    }
  },
})
