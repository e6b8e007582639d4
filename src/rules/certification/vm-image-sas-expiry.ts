import { defineRule } from '../define.ts'
import { disksOf } from '../disks.ts'
import { code } from '../words.ts'

const soon = 30 * 24 * 60 * 60 * 1000
const dayOf = (time: Date): string => time.toISOString().slice(0, 10)

export default defineRule({
  id: 'vm-image-sas-expiry',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'The signature of every disk lasts for another month',
    ko: '모든 디스크의 서명이 한 달 이상 남아 있습니다',
  },
  why: {
    en: 'Certification takes days, and the disk is copied at its end; by then it must still open.',
    ko: '인증에는 며칠이 걸리고 디스크는 그 뒤에 복사되므로 그때까지 서명이 유효해야 합니다.',
  },
  fix: {
    en: 'Make a new signature, store it under the same secret, and write its last day here.',
    ko: '새 서명을 만들어 같은 비밀에 저장하고, 그 만료일을 여기에 쓰세요.',
  },
  basis: {
    facts: ['S3-8'],
    sources: ['Martlet: the signature stays a secret, its last day does not'],
  },
  scope: 'plan',
  check({ document }, report, { now, touched }) {
    const [today, month] = [dayOf(now), dayOf(new Date(now.getTime() + soon))]
    for (const { pointer, disk } of disksOf(document.data.image)) {
      const ends = disk.sasExpires
      if (!ends || !/^\d{4}-\d\d-\d\d$/.test(ends) || ends >= month) continue
      const over = ends < today
      report(
        { path: document.path, place: document.valuePlace([...pointer, 'sasExpires']) },
        {
          // Nobody's request fails because of the calendar alone.
          severity: over && touched ? 'error' : 'warning',
          reason: over
            ? {
                en: `The signature ended on ${code(ends)}, expected a day to come`,
                ko: `서명이 만료되었습니다: ${code(ends)}`,
              }
            : {
                en: `The signature ends on ${code(ends)}, expected more than 30 days from now`,
                ko: `서명이 곧 만료됩니다: ${code(ends)}, 30일 넘게 남아 있어야 합니다`,
              },
        },
      )
    }
  },
})
