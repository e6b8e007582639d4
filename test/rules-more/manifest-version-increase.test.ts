import { expect, test } from 'vitest'
import { baseText, findingsOf } from './judge.ts'

const plan = 'plans/standard.md'
const live = baseText(`offers/alder/backup/${plan}`)
const reader = `    - principalId: e7a40c3d-81b5-4f62-9d0a-26c5f3b87e19
      displayName: Alder operations
      role: Reader
      principalType: group
`

test.each<[what: string, from: string, to: string, count: number]>([
  ['nothing changed', 'Up to fifty', 'Up to sixty', 0],
  ['an entry was moved', '', '', 0],
  ['a role is named by its id', 'role: Reader', 'role: acdd72a7-3385-48ef-bd42-f606fba81ae7', 0],
  ['an id is written in capitals', '3d92f5a8-6c04', '3D92F5A8-6C04', 0],
  ['a role changed', 'role: Reader', 'role: Monitoring Reader', 1],
  ['an entry was taken out', reader, '', 1],
  ['a name that customers see changed', 'Alder contracts', 'Alder legal', 1],
  ['the tenant changed', '5c1d7b90', '5c1d7b91', 1],
  ['the version went down, which is another rule', 'version: "1.2.0"', 'version: "1.1.9"', 0],
  ['a type was declared', 'role: Reader', 'role: Reader\n      groupType: security', 0],
  ['a role became eligible', 'role: Reader', 'role: Reader\n      access: eligible', 1],
  ['the authorizations cannot be read', 'authorizations:', 'authorizations: 7 #', 0],
  ['the version went up by number', 'version: "1.2.0"', 'version: "1.10.0"', 0],
])('%s', async (_, from, to, count) => {
  const moved = live.replace(reader, '').replace('---\n\nUp', `${reader}---\n\nUp`)
  const now = from ? live.replace(from, to) : moved
  expect(now === live).toBe(false)
  const found = await findingsOf('manifest-version-increase', {
    'live/alder/backup/offer.md': baseText('offers/alder/backup/offer.md'),
    [`live/alder/backup/${plan}`]: live,
    [`offers/alder/backup/${plan}`]: now,
  })
  expect(found).toHaveLength(count)
})
