import { expect, test } from 'vitest'
import { edited, findingsOf } from './judge.ts'

const folder = 'offers/alder/pipeline/package/template'
const plan = 'offers/alder/pipeline/plans/template.md'
const blob = { vhd: { uri: 'https://x/os.vhd' } }
const machine = (storageProfile: unknown, type = 'Microsoft.Compute/virtualMachines') => ({
  type,
  name: 'node',
  properties: type.endsWith('Sets')
    ? { virtualMachineProfile: { storageProfile } }
    : { storageProfile },
})
const inside = (resource: unknown) => ({
  type: 'Microsoft.Resources/deployments',
  properties: { template: { resources: [resource] } },
})

async function disks(resource: unknown, file = 'mainTemplate.json', changes = {}) {
  const text = JSON.stringify({ resources: [resource] })
  return (await findingsOf('managed-disks', { [`${folder}/${file}`]: text, ...changes })).length
}

test.each<[what: string, resource: unknown, number: number]>([
  ['a disk as a blob', machine({ osDisk: blob }), 1],
  ['two data disks as blobs', machine({ osDisk: {}, dataDisks: [blob, {}, blob] }), 2],
  ['the type in other letters', machine({ osDisk: blob }, 'microsoft.compute/VirtualMachines'), 1],
  [
    'a scale set',
    machine({ osDisk: { vhdContainers: ['x'] } }, 'Microsoft.Compute/virtualMachineScaleSets'),
    1,
  ],
  ['a machine in a nested deployment', inside(inside(machine({ osDisk: blob }))), 1],
  ['a managed disk', machine({ osDisk: { managedDisk: {} } }), 0],
  ['an expression', machine({ osDisk: { vhd: "[parameters('disk')]" } }), 0],
  ['nothing of the kind', machine(null), 0],
  ['lists where objects belong', machine({ osDisk: [blob], dataDisks: blob }), 0],
  ['another resource', machine({ osDisk: blob }, 'Microsoft.Compute/images'), 0],
])('%s', async (_, resource, number) => {
  expect(await disks(resource)).toBe(number)
})

test('a linked template counts, too', async () => {
  expect(await disks(machine({ osDisk: blob }), 'nested/machine.json')).toBe(1)
})

test('a managed application may do as it likes, unless a solution template shares its package', async () => {
  const managed = edited(plan, ['kind: solution-template', 'kind: managed-application'])
  expect(await disks(machine({ osDisk: blob }), 'mainTemplate.json', managed)).toBe(0)
  const sharing = edited(plan, ['  version: "1.0.0"', '  shared: template'])
  expect(
    await disks(machine({ osDisk: blob }), 'mainTemplate.json', {
      ...managed,
      'offers/alder/pipeline/plans/second.md': sharing[plan] ?? '',
    }),
  ).toBe(1)
})
