import { expect, test } from 'vitest'
import { check } from '../../src/check.ts'
import { blocks } from '../../src/model/blocks.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { readMemory } from '../../src/read/memory.ts'
import { capFindings } from '../../src/rules/cap.ts'
import { base } from '../support/overlay.ts'

const now = new Date('2026-11-21T00:00:00Z')
const plan = 'offers/alder/backup/plans/standard.md'
const unknown = Array.from(
  { length: 60 },
  (_, at) => `${String(at).padStart(8, '0')}-4a27-4e39-9c55-7d2e61a3f084`,
)

/** The base with a role that may assign others. */
const assigning = (roles: readonly string[]) => {
  const files = base()
  const text = new TextDecoder()
    .decode(files.get(plan))
    .replace(
      '      role: Backup Contributor\n',
      `      role: User Access Administrator\n      assignableRoles:\n${roles.map((role) => `        - ${role}\n`).join('')}`,
    )
  return readMemory(files.set(plan, new TextEncoder().encode(text)))
}

test.each([
  ['before', ['Owner', ...unknown]],
  ['behind', [...unknown, 'Owner']],
])('an error %s sixty warnings of its rule blocks', async (_, roles) => {
  const { report } = await check(assigning(roles), { now })
  const found = report.diagnostics.filter(
    ({ ruleId }) => ruleId === 'authorization-assignable-role-valid',
  )
  expect(found).toHaveLength(50)
  expect(found.filter(blocks)).toHaveLength(1)
  const offsets = found.map(({ place }) => place.start.offset)
  expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
  expect(report.skipped.map(({ what }) => what.en)).toContain(
    `11 more of \`authorization-assignable-role-valid\` in \`${plan}\` (11 warnings)`,
  )
})

const finding = (at: number, more: Partial<Diagnostic>): Diagnostic => ({
  ruleId: 'some-rule',
  severity: 'error',
  reason: `${at}`,
  note: '',
  fix: '',
  path: 'offers/alder/backup/offer.md',
  place: {
    start: { line: at, column: 1, offset: at },
    end: { line: at, column: 2, offset: at + 1 },
  },
  section: 'setup',
  stage: 'certification',
  ...more,
})

const accepted = { reason: '', owner: '', expires: '', requested: false }
const list = (count: number, more: Partial<Diagnostic>) =>
  Array.from({ length: count }, (_, at) => finding(at, more))

test('what nobody accepted is kept before what somebody did, and each kind is counted', () => {
  const { kept, beyond } = capFindings([
    ...list(60, { accepted }),
    ...list(30, { severity: 'notice' }),
    ...list(48, { severity: 'warning' }),
    ...list(3, {}),
  ])
  expect(kept).toHaveLength(50)
  expect(kept.filter(blocks)).toHaveLength(3)
  expect(kept.filter(({ severity }) => severity === 'warning')).toHaveLength(47)
  expect(beyond.map(({ what }) => what)).toEqual([
    {
      en: '91 more of `some-rule` in `offers/alder/backup/offer.md` (1 warning, 30 notices, 60 waived)',
      ko: '`offers/alder/backup/offer.md` 파일의 `some-rule` 91건(경고 1건, 알림 30건, 예외 60건)',
    },
  ])
})

test('a waiver that is only asked for leaves an error an error', () => {
  const asked = list(1, { accepted: { ...accepted, requested: true } })
  const { kept } = capFindings([...list(60, { accepted }), ...asked])
  expect(kept.filter(blocks)).toHaveLength(1)
})
