import { defineRule } from '../define.ts'
import { keptPlans, lost } from '../locked.ts'
import { compareVersions, isVersion, nextVersion } from '../versions.ts'
import { code } from '../words.ts'

export default defineRule({
  id: 'vm-version-increase',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['virtual-machine'],
  summary: { en: 'A new image has a higher version', ko: '새 이미지는 버전이 더 높습니다' },
  why: {
    en: 'Customers find the newest image by its number, read part by part: 1.0.10 is above 1.0.9.',
    ko: '고객은 번호로 최신 이미지를 찾습니다. 부분마다 숫자로 비교하므로 1.0.10은 1.0.9보다 높습니다.',
  },
  fix: {
    en: 'Raise `image.version` above the one that is live.',
    ko: '`image.version` 값을 라이브 버전보다 높이세요.',
  },
  basis: { facts: ['S3-7'] },
  unwaivable: true,
  scope: 'history',
  against: ['live'],
  check(now, before, report) {
    for (const { id, document, live } of keptPlans(now, before)) {
      const [is, was] = [document.data.image, live.data.image]
      if (!was?.version || !isVersion(was.version)) continue
      if (!is?.version || !isVersion(is.version)) {
        report(...lost(document, ['image', 'version'], { plan: id, live }))
        continue
      }
      // A disk that changed under the same version has a finding of its own.
      if ((compareVersions(is.version, was.version) ?? 0) >= 0) continue
      const next = code(nextVersion(was.version))
      report(
        { path: document.path, place: document.valuePlace(['image', 'version']) },
        {
          plan: id,
          reason: {
            en: `${code('image.version')} is ${code(is.version)}, expected higher than the live ${code(was.version)}`,
            ko: `이미지 버전(${code('image.version')})이 라이브보다 높지 않습니다: 지금 ${code(is.version)}, 라이브 ${code(was.version)}`,
          },
          fix: { en: `Write ${next} or higher.`, ko: `더 높은 버전을 쓰세요. 예: ${next}` },
          related: [{ path: live.path, place: live.valuePlace(['image', 'version']) }],
        },
      )
    }
  },
})
