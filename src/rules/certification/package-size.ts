import { defineRule } from '../define.ts'
import { packageFile, packageKey } from '../packages.ts'

const gigabyte = 1024 ** 3

/** `1.2 GB`, rounded up so that what is over the limit never reads as the limit. */
const inGigabytes = (bytes: number): string =>
  `${(Math.ceil((bytes / gigabyte) * 10) / 10).toFixed(1)} GB`

export default defineRule({
  id: 'package-size',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['azure-application'],
  summary: {
    en: 'No file of a package has more than 1 GB',
    ko: '패키지의 파일은 각각 1GB 이하입니다',
  },
  why: {
    en: 'The marketplace takes in no larger file, and customers would wait for it at each deployment.',
    ko: '마켓플레이스는 더 큰 파일을 받지 않으며 고객은 배포할 때마다 기다리게 됩니다.',
  },
  fix: {
    en: 'Keep large files in a storage account, and let the template fetch them.',
    ko: '큰 파일은 스토리지 계정에 두고 템플릿에서 가져오세요.',
  },
  basis: { facts: [], sources: ['plan-azure-app-solution-template'] },
  scope: 'plan',
  check(plan, report, { offer, value }) {
    const limit = value<number>('package-size')
    const pack = plan.package
    // A ZIP file that is larger itself is not read at all, and says so.
    for (const file of pack?.files.values() ?? []) {
      if (!pack || file.size <= limit) continue
      const path = packageFile(offer, pack, file.path)
      report(packageKey(plan), {
        reason: {
          en: `${path.en} unpacks to ${inGigabytes(file.size)}, expected at most ${inGigabytes(limit)}`,
          ko: `파일이 큽니다: ${path.ko}, 압축을 풀면 ${inGigabytes(file.size)}, 최대 ${inGigabytes(limit)}`,
        },
        measure: { value: file.size, limit },
      })
    }
  },
})
