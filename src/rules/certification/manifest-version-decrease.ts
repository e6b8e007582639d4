import { contentOf } from '../authorizations.ts'
import { defineRule } from '../define.ts'
import { keptPlans, lost } from '../locked.ts'
import { compareVersions, isVersion, nextVersion } from '../versions.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'manifest-version-decrease',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['managed-service'],
  summary: {
    en: 'The version of a manifest never goes down',
    ko: '매니페스트 버전은 내려가지 않습니다',
  },
  why: {
    en: 'Customers keep what they accepted under the higher number, and would never see the lower one.',
    ko: '고객은 더 높은 버전을 이미 수락했으므로 낮은 버전을 볼 수 없습니다.',
  },
  fix: {
    en: 'Raise `manifest.version` above the one that came before; versions are compared part by part.',
    ko: '`manifest.version` 값을 이전 버전보다 높이세요. 버전은 부분마다 숫자로 비교합니다.',
  },
  basis: { facts: ['S2-54'] },
  unwaivable: true,
  scope: 'history',
  against: ['live', 'base'],
  check(now, before, report, { against, live }) {
    for (const { id, document, live: old } of keptPlans(now, before)) {
      // Where customers have a plan, what they have counts: a change that is taken back goes below the base.
      if (against === 'base' && live?.plans.some((plan) => plan.id === id)) continue
      const [is, was] = [document.data.manifest, old.data.manifest]
      if (!was?.version || !isVersion(was.version)) continue
      if (!is?.version || !isVersion(is.version)) {
        if (against === 'live')
          report(...lost(document, ['manifest', 'version'], { plan: id, live: old }))
        continue
      }
      if ((compareVersions(is.version, was.version) ?? 0) >= 0) continue
      const same = contentOf(is) === contentOf(was)
      const next = code(same ? was.version : nextVersion(was.version))
      const place =
        against === 'live'
          ? { en: ', as in live', ko: '라이브' }
          : { en: ', as before', ko: '이전' }
      report(
        { path: document.path, place: document.valuePlace(['manifest', 'version']) },
        {
          plan: id,
          reason: {
            en: `${code('manifest.version')} is ${code(is.version)}, expected at least ${code(was.version)}${place.en}`,
            ko: `매니페스트 버전(${code('manifest.version')})이 내려갔습니다: 지금 ${code(is.version)}, ${place.ko} ${code(was.version)}`,
          },
          fix: same
            ? { en: `Write ${next} again.`, ko: `되돌리세요: ${next}` }
            : { en: `Write ${next} or higher.`, ko: `더 높은 버전을 쓰세요. 예: ${next}` },
          ...(against === 'live' && {
            related: [{ path: old.path, place: old.valuePlace(['manifest', 'version']) }],
          }),
        },
      )
    }
  },
})
