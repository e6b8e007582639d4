import { defineRule } from '../define.ts'
import { code, count } from '../words.ts'

export default defineRule({
  id: 'vm-data-disks-max',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['virtual-machine'],
  summary: {
    en: 'An image has at most 16 data disks, each with its own LUN',
    ko: '데이터 디스크가 16개 이하이고 저마다 다른 LUN이 있습니다',
  },
  why: {
    en: 'A machine finds each disk by its number; two on one number cannot both be attached.',
    ko: '가상 머신은 번호로 디스크를 찾습니다. 번호가 같으면 둘 다 연결할 수 없습니다.',
  },
  fix: {
    en: 'Number the data disks from 0 to 15, each once, and put what remains on fewer disks.',
    ko: '데이터 디스크에 0부터 15까지 번호를 한 번씩 쓰고, 남는 것은 다른 디스크에 합치세요.',
  },
  basis: {
    facts: [],
    sources: ['azure-vm-create-plans', 'Product Ingestion API: virtual-machine-data-disk'],
  },
  scope: 'plan',
  check({ document }, report, { value }) {
    const most = value<{ disks: number; lun: number }>('vm-data-disks-max')
    const disks = document.data.image?.dataDisks ?? []
    const pointer = ['image', 'dataDisks']
    const at = (...steps: readonly (string | number)[]) => ({
      path: document.path,
      place: document.valuePlace([...pointer, ...steps]),
    })
    if (disks.length > most.disks) {
      const over = disks.length - most.disks
      report(at(most.disks), {
        reason: {
          en: `${code('image.dataDisks')} has ${count(disks.length, 'entry', 'entries')}, expected at most ${most.disks}`,
          ko: `데이터 디스크가 많습니다: ${code('image.dataDisks')}, 지금 ${disks.length}개, 최대 ${most.disks}개`,
        },
        fix: {
          en: `Take out ${count(over, 'disk')}; what is on them fits on the others.`,
          ko: `${over}개를 빼고 내용을 다른 디스크에 합치세요.`,
        },
        measure: { value: disks.length, limit: most.disks },
      })
    }
    const first = new Map<number, number>()
    for (const [index, { lun }] of disks.slice(0, most.disks).entries()) {
      if (lun === undefined) continue
      const earlier = first.get(lun)
      if (lun < 0 || lun > most.lun) {
        report(at(index, 'lun'), {
          reason: {
            en: `${code(`image.dataDisks[${index}].lun`)} is ${code(String(lun))}, expected 0 to ${most.lun}`,
            ko: `LUN 범위를 벗어났습니다: ${code(`image.dataDisks[${index}].lun`)}, 지금 ${code(String(lun))}, 0~${most.lun}`,
          },
        })
      } else if (earlier !== undefined) {
        report(at(index, 'lun'), {
          reason: {
            en: `LUN ${code(String(lun))} is taken by another data disk, expected each number once`,
            ko: `다른 데이터 디스크와 LUN이 같습니다: ${code(String(lun))}`,
          },
          related: [at(earlier, 'lun')],
        })
      } else first.set(lun, index)
    }
  },
})
