import { defineRule } from '../define.ts'
import { nearest } from '../nearest.ts'
import { packageKey } from '../packages.ts'
import { code } from '../words.ts'
import { isWritten } from '../written.ts'

export default defineRule({
  id: 'package-required',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['azure-application'],
  summary: { en: 'Every plan has a package', ko: '플랜마다 패키지가 있습니다' },
  why: {
    en: 'The package is what customers deploy; certification tests nothing else.',
    ko: '패키지는 고객이 배포하는 것이며 인증에서 시험하는 대상입니다.',
  },
  fix: {
    en: 'Add a folder below `package/` that is named as the plan, or a ZIP file of that name.',
    ko: '`package/` 아래에 플랜과 같은 이름의 폴더나 ZIP 파일을 추가하세요.',
  },
  basis: { facts: ['S0-10'] },
  scope: 'plan',
  check(plan, report, { offer }) {
    // A ZIP file that was too large to read has a finding of its own.
    if (plan.package || offer.files.has(`package/${plan.id}.zip`)) return
    const shared = plan.document.data.package?.shared
    if (shared !== undefined) {
      if (shared !== plan.id && offer.plans.some((other) => other.id === shared && other.package))
        return
      report(
        { path: plan.document.path, place: plan.document.valuePlace(['package', 'shared']) },
        {
          reason: {
            en: `${code('package.shared')} is ${code(shared)}, expected a plan with a package of its own`,
            ko: `패키지가 있는 플랜이 아닙니다: ${code('package.shared')} 값 ${code(shared)}`,
          },
        },
      )
      return
    }
    if (isWritten(plan.document, ['package', 'shared'])) return
    const names = [...offer.files.keys()].flatMap(
      (path) => /^package\/([^/]+?)(?:\.zip$|\/)/i.exec(path)?.[1] ?? [],
    )
    const spare = names.filter((name) => !offer.plans.some(({ id }) => id === name))
    const meant = nearest(plan.id, [...new Set(spare)])
    report(packageKey(plan), {
      reason: {
        en: `Plan ${code(plan.id)} has no package, expected ${code(`package/${plan.id}/`)} or ${code(`package/${plan.id}.zip`)}`,
        ko: `패키지가 없습니다: 플랜 ${code(plan.id)}, 필요한 경로 ${code(`package/${plan.id}/`)} 또는 ${code(`package/${plan.id}.zip`)}`,
      },
      fix: meant
        ? {
            en: `Rename the package ${code(meant)} to ${code(plan.id)}.`,
            ko: `패키지 이름을 바꾸세요: ${code(meant)} → ${code(plan.id)}`,
          }
        : {
            en: `Put ${code('mainTemplate.json')} and ${code('createUiDefinition.json')} into ${code(`package/${plan.id}/`)}.`,
            ko: `${code(`package/${plan.id}/`)} 폴더에 ${code('mainTemplate.json')}, ${code('createUiDefinition.json')} 파일을 넣으세요.`,
          },
    })
  },
})
