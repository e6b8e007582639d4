import { attributionsIn, mayAttribute } from '../attribution.ts'
import { defineRule } from '../define.ts'
import { packageFile, packageWhere, topLevelKey } from '../packages.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'usage-attribution-missing',
  stage: 'validate-influenced-revenue',
  section: 'technical',
  severity: 'error',
  types: ['azure-application'],
  summary: {
    en: 'Every template credits its usage to the publisher',
    ko: '템플릿마다 게시자의 사용량 특성이 있습니다',
  },
  why: {
    en: 'Azure usage counts for you only through this id, and publishing stops without it.',
    ko: '이 ID가 있어야 Azure 사용량이 게시자의 실적이 됩니다. 없으면 게시가 멈춥니다.',
  },
  fix: {
    en: 'Add a resource of that type named `pid-<GUID>`: https://aka.ms/customerusageattribution',
    ko: '이름이 `pid-<GUID>`인 리소스를 추가하세요: https://aka.ms/customerusageattribution',
  },
  basis: { facts: ['S0-5', 'S0-6'], sources: ['azure-partner-customer-usage-attribution'] },
  scope: 'plan',
  check(plan, report, { offer }) {
    const pack = plan.package
    const file = pack?.files.get('mainTemplate.json')
    // A template that is missing or no JSON has a finding of its own.
    if (!pack || file?.json === undefined) return
    // One in the wrong place, or with the wrong id, has a finding of its own, too.
    if (attributionsIn(pack).length || mayAttribute(file)) return
    const path = packageFile(offer, pack, file.path)
    report(packageWhere(offer, plan, file.path, ...topLevelKey(file.text ?? '', 'resources')), {
      reason: {
        en: `${path.en} of plan ${code(plan.id)} has no ${code('pid-')} resource, expected one`,
        ko: `사용량 특성 리소스(${code('pid-')})가 없습니다: 플랜 ${code(plan.id)}, 파일 ${path.ko}`,
      },
      fix: {
        en: `Add a ${code('Microsoft.Resources/deployments')} named ${code('pid-<GUID>')}: https://aka.ms/customerusageattribution`,
        ko: `이름이 ${code('pid-<GUID>')}인 ${code('Microsoft.Resources/deployments')} 리소스를 추가하세요: https://aka.ms/customerusageattribution`,
      },
    })
  },
})
