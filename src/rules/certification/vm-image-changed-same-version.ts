import { defineRule } from '../define.ts'
import { disksOf } from '../disks.ts'
import { keptPlans, lost } from '../locked.ts'
import { nextVersion } from '../versions.ts'
import { code } from '../words.ts'

const isData = (name: string): boolean => name.startsWith('LUN ')

export default defineRule({
  id: 'vm-image-changed-same-version',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['virtual-machine'],
  summary: { en: 'A changed disk has a version of its own', ko: '디스크가 바뀌면 버전도 바뀝니다' },
  why: {
    en: 'An image that is published never changes, so the new disk would reach no customer.',
    ko: '게시된 이미지는 바뀌지 않으므로 새 디스크가 고객에게 전달되지 않습니다.',
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
      if (!is?.version || is.version !== was?.version) continue
      const disks = new Map(disksOf(is).map((disk) => [disk.name, disk]))
      // How many data disks there are is another lock's.
      const changed = disksOf(was).filter(
        ({ name, disk: { uri } }) =>
          uri !== undefined &&
          (disks.has(name) ? disks.get(name)?.disk.uri !== uri : !isData(name)),
      )
      if (!changed.length) continue
      const unread = changed.find(({ name }) => disks.get(name)?.disk.uri === undefined)
      if (unread) {
        const { pointer } = disks.get(unread.name) ?? unread
        report(...lost(document, [...pointer, 'uri'], { plan: id, live }))
        continue
      }
      const next = code(nextVersion(was.version))
      report(
        { path: document.path, place: document.valuePlace(['image', 'version']) },
        {
          plan: id,
          reason: {
            en: `${code('image.version')} is still ${code(was.version)} with another disk than in live, expected a higher one`,
            ko: `디스크가 라이브와 다른데 이미지 버전(${code('image.version')})이 같습니다: ${code(was.version)}`,
          },
          fix: { en: `Write ${next} or higher.`, ko: `더 높은 버전을 쓰세요. 예: ${next}` },
          related: [{ path: live.path, place: live.valuePlace(['image', 'version']) }],
        },
      )
    }
  },
})
