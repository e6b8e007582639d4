import type { Text } from '../../model/text.ts'
import { defineRule } from '../define.ts'
import { keptPlans, lost } from '../locked.ts'
import { code, listOf } from '../words.ts'
import { isWritten } from '../written.ts'

/** Numbers of data disks in their order, each once. */
const numbersOf = (disks: readonly { readonly lun?: number }[] = []): number[] =>
  [...new Set(disks.flatMap(({ lun }) => lun ?? []))].sort((a, b) => a - b)

function named(numbers: readonly number[]): Text {
  if (!numbers.length) return { en: 'no data disk', ko: '없음' }
  const shown = numbers.slice(0, 16).map(String)
  const list = listOf(shown, 'and', numbers.length - shown.length)
  return { en: `LUN ${list}`, ko: `LUN ${shown.join(', ')}` }
}

export default defineRule({
  id: 'vm-data-disks-changed',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'A live plan keeps the number of its data disks',
    ko: '라이브 플랜의 데이터 디스크 구성은 바뀌지 않습니다',
  },
  why: {
    en: 'Machines of every version of a plan share one layout; scripts and updates count on it.',
    ko: '한 플랜의 모든 버전은 디스크 구성이 같아야 스크립트와 업데이트가 동작합니다.',
  },
  fix: {
    en: 'List the data disks under the numbers that are live; another layout needs its own plan.',
    ko: '데이터 디스크를 라이브와 같은 번호로 쓰세요. 다른 구성은 새 플랜으로 추가하세요.',
  },
  basis: { facts: [], sources: ['push-to-production'] },
  unwaivable: true,
  scope: 'history',
  against: ['live'],
  check(now, before, report) {
    for (const { id, document, live } of keptPlans(now, before)) {
      const pointer = ['image', 'dataDisks']
      const [is, was] = [document.data.image, live.data.image]
      if (!is || !was) continue
      const unread = !is.dataDisks && isWritten(document, pointer)
      if (unread || is.dataDisks?.some(({ lun }) => lun === undefined)) {
        report(...lost(document, pointer, { plan: id, live }))
        continue
      }
      const [found, expected] = [numbersOf(is.dataDisks), numbersOf(was.dataDisks)]
      if (found.join() === expected.join()) continue
      const added = (is.dataDisks ?? []).findIndex(
        ({ lun }) => lun !== undefined && !expected.includes(lun),
      )
      report(
        {
          path: document.path,
          place: added < 0 ? document.keyPlace(pointer) : document.valuePlace([...pointer, added]),
        },
        {
          plan: id,
          reason: {
            en: `Live plan ${code(id)} has ${named(found).en}, expected ${named(expected).en}`,
            ko: `라이브 플랜의 데이터 디스크가 바뀌었습니다: ${code(id)}, 지금 ${named(found).ko}, 라이브 ${named(expected).ko}`,
          },
          related: [{ path: live.path, place: live.keyPlace(pointer) }],
        },
      )
    }
  },
})
