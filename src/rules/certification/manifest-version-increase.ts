import type { Loose, PlanData } from '../../model/catalogue.ts'
import { defineRule } from '../define.ts'
import { roleId } from '../roles.ts'
import { compareVersions, nextVersion } from '../versions.ts'
import { code } from '../words.ts'

type Manifest = Loose<NonNullable<PlanData['manifest']>>

/** What customers would be asked to accept, whatever the order and spelling of its entries. */
function contentOf({ tenantId, authorizations }: Manifest): string {
  const entries = (authorizations ?? []).map(
    ({ principalId, displayName, role = '', principalType, assignableRoles }) =>
      JSON.stringify([
        principalId?.toLowerCase(),
        displayName,
        roleId(role),
        principalType,
        [...new Set((assignableRoles ?? []).map(roleId))].sort(),
      ]),
  )
  return JSON.stringify([tenantId?.toLowerCase(), [...new Set(entries)].sort()])
}

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
    for (const { id, document } of now.plans) {
      const live = before.plans.find((plan) => plan.id === id)?.document
      const [is, was] = [document.data.manifest, live?.data.manifest]
      if (!live || !is?.version || !was?.version) continue
      const difference = compareVersions(is.version, was.version)
      if (difference === undefined || difference > 0) continue
      if (difference === 0 && contentOf(is) === contentOf(was)) continue
      const next = code(nextVersion(was.version))
      report(
        { path: document.path, place: document.valuePlace(['manifest', 'version']) },
        {
          plan: id,
          reason: {
            en: `${code('manifest.version')} is ${code(is.version)}, expected higher than the live ${code(was.version)}`,
            ko: `매니페스트 버전(${code('manifest.version')})이 라이브보다 높지 않습니다: 지금 ${code(is.version)}, 라이브 ${code(was.version)}`,
          },
          fix: { en: `Write ${next} or higher.`, ko: `더 높은 버전을 쓰세요. 예: ${next}` },
          related: [{ path: live.path, place: live.valuePlace(['manifest', 'version']) }],
        },
      )
    }
  },
})
