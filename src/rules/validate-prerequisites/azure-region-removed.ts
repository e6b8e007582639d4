import { defineRule } from '../define.ts'
import { keptPlans, lost } from '../locked.ts'
import { code, listOf } from '../words.ts'

export default defineRule({
  id: 'azure-region-removed',
  stage: 'validate-prerequisites',
  section: 'plans',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'A live plan stays in each of its Azure clouds',
    ko: '라이브 플랜의 Azure 클라우드는 줄어들지 않습니다',
  },
  why: {
    en: 'Machines run there, and their owners must be able to deploy the plan again.',
    ko: '그 클라우드에서 실행 중인 고객이 플랜을 다시 배포할 수 있어야 합니다.',
  },
  fix: {
    en: 'Write the cloud again. To end sales of the plan, set `stopSelling: true`.',
    ko: '클라우드를 다시 쓰세요. 판매를 끝내려면 `stopSelling: true`를 쓰세요.',
  },
  basis: { facts: [], sources: ['azure-vm-create-plans'] },
  unwaivable: true,
  scope: 'history',
  against: ['live'],
  check(now, before, report) {
    for (const { id, document, live } of keptPlans(now, before)) {
      const [is, was] = [document.data.azureRegions, live.data.azureRegions]
      if (!was?.length) continue
      if (!is?.length) {
        report(...lost(document, ['azureRegions'], { plan: id, live }))
        continue
      }
      const kept = new Set(is)
      const gone = was.flatMap((item) => (item && !kept.has(item) ? [code(item)] : []))
      if (!gone.length) continue
      const shown = gone.slice(0, 6)
      const list = listOf(shown, 'and', gone.length - shown.length)
      report(
        { path: document.path, place: document.valuePlace(['azureRegions']) },
        {
          plan: id,
          reason: {
            en: `${code('azureRegions')} of live plan ${code(id)} lacks ${list}, expected all that are live`,
            ko: `라이브 플랜의 클라우드가 빠졌습니다: ${code(id)}, 빠진 값 ${shown.join(', ')}`,
          },
          fix: {
            en: `Write ${list} again. To end sales of the plan, set ${code('stopSelling: true')}.`,
            ko: `다시 쓰세요: ${shown.join(', ')}. 판매를 끝내려면 ${code('stopSelling: true')} 줄을 쓰세요.`,
          },
          related: [{ path: live.path, place: live.valuePlace(['azureRegions']) }],
        },
      )
    }
  },
})
