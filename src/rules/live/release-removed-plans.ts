import { defineRule } from '../define.ts'
import { liveChange } from '../releases.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'release-removed-plans',
  stage: 'live',
  section: 'release',
  severity: 'error',
  summary: {
    en: 'A plan that was taken off the market stays on its list',
    ko: '시장에서 제거한 플랜은 목록에 남습니다',
  },
  why: {
    en: 'The list is what lets a live plan be deleted, and what keeps its id from being used again.',
    ko: '이 목록이 있어야 라이브 플랜을 지울 수 있고, 같은 ID가 다시 쓰이지 않습니다.',
  },
  fix: {
    en: 'Restore the list; `npx martlet delist` adds to it.',
    ko: '목록을 되돌리세요. 추가는 `npx martlet delist`로 합니다.',
  },
  basis: { facts: ['S3-33', 'S3-1'], sources: ['Martlet: the release record'] },
  unwaivable: true,
  scope: 'live',
  check(live, report, context) {
    for (const { copy, record, was } of liveChange(live, context)?.offers ?? []) {
      if (!record?.data.state) continue
      const [now = [], old = []] = [record.data.removedPlans, was.record?.data.removedPlans]
      const plans = (copy?.plans ?? []).map(({ id }) => id)
      const known = new Set([...plans, ...(was.copy?.plans ?? []).map(({ id }) => id)])
      const returns = was.record?.data.state === 'delisted' && record.data.state === 'live'
      const missing = old.find((id) => !now.includes(id) && !(returns && plans.includes(id)))
      if (missing) {
        report(
          { path: record.path, place: record.keyPlace(['removedPlans']) },
          {
            reason: {
              en: `${code('removedPlans')} no longer holds ${code(missing)}, expected it to stay`,
              ko: `${code('removedPlans')} 목록에서 플랜이 빠졌습니다: ${code(missing)}`,
            },
          },
        )
      }
      for (const [index, id] of now.entries()) {
        if (id === undefined || old.includes(id)) continue
        const last = record.data.state === 'live' && plans.every((plan) => now.includes(plan))
        if (known.has(id) && !last) continue
        report(
          { path: record.path, place: record.valuePlace(['removedPlans', index]) },
          known.has(id)
            ? {
                reason: {
                  en: `${code('removedPlans')} holds every plan of a live offer, expected one to stay`,
                  ko: `라이브 오퍼의 모든 플랜이 ${code('removedPlans')} 목록에 있습니다`,
                },
                fix: {
                  en: 'Keep one plan, or delist the offer itself.',
                  ko: '플랜 하나를 남기거나 오퍼 자체를 제거하세요.',
                },
              }
            : {
                reason: {
                  en: `${code('removedPlans')} holds ${code(id)}, expected the id of a live plan`,
                  ko: `라이브 플랜이 아닙니다: ${code(id)}, 필드 ${code('removedPlans')}`,
                },
              },
        )
        return
      }
    }
  },
})
