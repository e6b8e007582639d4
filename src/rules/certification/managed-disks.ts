import type { Pointer } from '../../model/catalogue.ts'
import { defineRule } from '../define.ts'
import { insideZip, packageWhere } from '../packages.ts'
import { objectAt, type Resource, resourcesOf } from '../templates.ts'
import { code } from '../words.ts'

/** Disks of a machine or scale set that lie as blobs in a storage account, by the key that says so. */
function blobDisks({ type, value }: Resource): Pointer[] {
  const inside =
    type === 'microsoft.compute/virtualmachines'
      ? ['properties']
      : type === 'microsoft.compute/virtualmachinescalesets'
        ? ['properties', 'virtualMachineProfile']
        : undefined
  const storage = inside && objectAt(value, ...inside, 'storageProfile')
  if (!inside || !storage) return []
  const data = Array.isArray(storage.dataDisks) ? (storage.dataDisks as unknown[]) : []
  const disks: [Pointer, unknown][] = [
    [['osDisk'], storage.osDisk],
    ...data.map((disk, index): [Pointer, unknown] => [['dataDisks', index], disk]),
  ]
  return disks.flatMap(([pointer, disk]) => {
    const key = ['vhd', 'vhdContainers'].find((name) => typeof objectAt(disk)?.[name] === 'object')
    return key && objectAt(disk)?.[key] ? [[...inside, 'storageProfile', ...pointer, key]] : []
  })
}

export default defineRule({
  id: 'managed-disks',
  stage: 'certification',
  section: 'technical',
  severity: 'error',
  types: ['azure-application'],
  summary: {
    en: 'Machines of a solution template have managed disks',
    ko: '솔루션 템플릿의 가상 머신이 관리 디스크를 사용합니다',
  },
  why: {
    en: 'A disk kept as a blob shares the limits of its storage account; certification refuses it.',
    ko: 'BLOB 디스크는 스토리지 계정의 한도를 나눠 쓰며 인증에서 거부됩니다.',
  },
  fix: {
    en: 'Take out the address of the blob, and write `managedDisk` with a `storageAccountType`.',
    ko: 'BLOB 주소를 지우고 `storageAccountType`이 있는 `managedDisk`를 쓰세요.',
  },
  basis: { facts: [], sources: ['plan-azure-app-solution-template'] },
  scope: 'plan',
  check(plan, report, { offer }) {
    const pack = plan.package
    const users = offer.plans.filter(
      ({ id, document }) => id === plan.id || document.data.package?.shared === plan.id,
    )
    if (!users.some(({ document }) => document.data.kind === 'solution-template')) return
    for (const file of pack?.files.values() ?? []) {
      for (const resource of resourcesOf(file.json)) {
        for (const disk of blobDisks(resource)) {
          const [start, end] = file.span?.([...resource.pointer, ...disk], 'key') ?? [0, 1]
          const where = packageWhere(offer, plan, file.path, start, end)
          const inside = insideZip(offer, pack, file.path)
          const name = code(
            typeof resource.value.name === 'string' ? resource.value.name : resource.type,
          )
          report(where, {
            reason: {
              en: `A disk of machine ${name}${inside.en} is a blob in a storage account, expected a managed disk`,
              ko: `관리 디스크가 아닙니다: 가상 머신 ${name}${inside.ko}`,
            },
          })
        }
      }
    }
  },
})
