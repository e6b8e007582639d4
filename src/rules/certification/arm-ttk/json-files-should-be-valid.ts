import { damageText } from '../../damage.ts'
import { defineRule } from '../../define.ts'
import { packageFile, packageWhere } from '../../packages.ts'

export default defineRule({
  id: 'arm-ttk/json-files-should-be-valid',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['azure-application'],
  summary: {
    en: 'Every JSON file of a package is valid JSON',
    ko: '패키지의 JSON 파일이 모두 올바른 JSON입니다',
  },
  why: {
    en: 'Azure stops at the first sign it does not understand, and nothing is deployed.',
    ko: 'Azure는 이해할 수 없는 기호에서 멈추며 아무것도 배포하지 않습니다.',
  },
  fix: { en: 'Mend the file where the place points.', ko: '표시된 자리에서 파일을 고치세요.' },
  basis: { facts: ['S0-10'], sources: ['arm-ttk: JSONFiles Should Be Valid'] },
  scope: 'plan',
  check(plan, report, { offer }) {
    const pack = plan.package
    if (!pack) return
    for (const file of pack.files.values()) {
      if (!file.problem) continue
      const { en, ko } = damageText(file.problem.message)
      const path = packageFile(offer, pack, file.path)
      report(packageWhere(offer, plan, file.path, file.problem.offset), {
        reason: {
          en: `${path.en} stops being JSON: ${en}`,
          ko: `올바른 JSON이 아닙니다: ${path.ko}, ${ko}`,
        },
      })
    }
  },
})
