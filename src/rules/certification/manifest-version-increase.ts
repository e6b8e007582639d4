import { contentOf } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { fieldOf, keptPlans } from '../locked.ts'
import { compareVersions, nextVersion } from '../versions.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'manifest-version-increase',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'A changed manifest has a higher version',
    ko: '바뀐 매니페스트는 버전이 더 높습니다',
  },
  why: {
    en: 'Customers are offered an update only where the version rises; 1.10.0 is above 1.9.0.',
    ko: '버전이 올라가야 고객에게 업데이트가 표시됩니다. 1.10.0은 1.9.0보다 높습니다.',
  },
  fix: {
    en: 'Raise `manifest.version` above the one that is live.',
    ko: '`manifest.version` 값을 라이브 버전보다 높이세요.',
  },
  basis: { facts: ['S2-54', 'S1-10'] },
  unwaivable: true,
  scope: 'history',
  against: ['live'],
  check(now, before, report) {
    for (const { id, document, live } of keptPlans(now, before)) {
      const [is, was] = [document.data.manifest, live.data.manifest]
      if (!is?.version || !was?.version) continue
      if (compareVersions(is.version, was.version) !== 0) continue
      if (contentOf(is) === contentOf(was)) continue
      const next = code(nextVersion(was.version))
      report(
        { path: document.path, place: document.valuePlace(['manifest', 'version']) },
        {
          plan: id,
          // What cannot be read looks changed, and is a finding of its own.
          ...(document.pruned && { unless: fieldOf(document, ['manifest']) }),
          reason: {
            en: `${code('manifest.version')} is still ${code(is.version)} in a changed manifest, expected higher than live`,
            ko: `매니페스트가 바뀌었지만 버전(${code('manifest.version')})이 라이브와 같습니다: ${code(is.version)}`,
          },
          fix: { en: `Write ${next} or higher.`, ko: `더 높은 버전을 쓰세요. 예: ${next}` },
          related: [{ path: live.path, place: live.valuePlace(['manifest', 'version']) }],
        },
      )
    }
  },
})
