import { defineRule } from '../define.ts'
import { disksOf } from '../disks.ts'
import { nextVersion } from '../versions.ts'
import { code } from '../words.ts'

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
    for (const { id, document } of now.plans) {
      const live = before.plans.find((plan) => plan.id === id)?.document
      const [is, was] = [document.data.image, live?.data.image]
      if (!live || !is?.version || is.version !== was?.version) continue
      const disks = new Map(disksOf(is).map(({ name, disk }) => [name, disk.uri]))
      const isOther = ({ name, disk: { uri } }: ReturnType<typeof disksOf>[number]): boolean =>
        uri !== undefined && disks.get(name) !== undefined && disks.get(name) !== uri
      if (!disksOf(was).some(isOther)) continue
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
