import { damageText } from '../damage.ts'
import { defineRule } from '../define.ts'
import { packageKey, packagePath } from '../packages.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'package-zip-readable',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['azure-application'],
  summary: {
    en: 'A package that is a ZIP file opens safely',
    ko: 'ZIP 패키지를 안전하게 열 수 있습니다',
  },
  why: {
    en: 'What does not open cannot be tested, and customers cannot deploy it.',
    ko: '열 수 없는 패키지는 시험할 수도 배포할 수도 없습니다.',
  },
  fix: {
    en: 'Zip the files again without a password, or keep them as a folder below `package/`.',
    ko: '암호 없이 다시 압축하거나 `package/` 아래에 폴더로 두세요.',
  },
  basis: { facts: ['S0-10'] },
  scope: 'plan',
  check(plan, report, { offer }) {
    const pack = plan.package
    if (!pack?.damage) return
    const path = code(packagePath(offer, pack))
    const { en, ko } = damageText(pack.damage)
    report(packageKey(plan), {
      reason: {
        en: `${path} does not open: ${en}, expected a sound ZIP file`,
        ko: `패키지를 열 수 없습니다: ${path}, ${ko}`,
      },
    })
  },
})
