import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compileSchemas } from '../../src/schema/compile.ts'
import { martlet, projectRoot } from '../support/cli.ts'
import { copyMarketplace, type MarketplaceCopy, marketplaceRoot } from '../support/marketplace.ts'

const load = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(projectRoot, path), 'utf8'))
const problems = (schema: string, value: unknown): unknown => {
  const validate = new Ajv2020({ allErrors: true, strict: true, strictTypes: false }).compile(
    load(`schemas/${schema}.schema.json`),
  )
  validate(value)
  return validate.errors ?? []
}

test.each(readdirSync(join(projectRoot, 'schemas/profiles')))(
  'profile %s keeps its schema',
  (file) => {
    const profile = load(`schemas/profiles/${file}`)
    expect(problems('profile', profile)).toEqual([])
    expect(`${profile.id}.json`).toBe(file)
  },
)

describe('a report keeps its contract', () => {
  let copy: MarketplaceCopy
  beforeEach(() => {
    copy = copyMarketplace()
  })
  afterEach(() => copy.remove())

  test('when all is well', async () => {
    expect(
      problems('report', JSON.parse((await martlet(copy.root, 'check', '--format', 'json')).out)),
    ).toEqual([])
  })

  test('with errors, measures and private findings in it', async () => {
    copy.edit('offers/tidewater/cost-desk/offer.md', (text) =>
      text.replace(/^name: .*$/m, `name: ${'n'.repeat(60)}`).replace(/phone: .*/, 'phone: [1]'),
    )
    const report = JSON.parse((await martlet(copy.root, 'check', '--format', 'json')).out)
    expect(problems('report', report)).toEqual([])
    expect(report.diagnostics.some((finding: { measure?: unknown }) => finding.measure)).toBe(true)
    expect(report.diagnostics.some((finding: { sensitive?: boolean }) => finding.sensitive)).toBe(
      true,
    )
  })
})

test('types, validators and editor schemas are current', async () => {
  const folder = join(projectRoot, 'src/schema/generated')
  const fresh = await compileSchemas(join(projectRoot, 'schemas'))
  expect([...fresh.keys(), 'digest'].sort()).toEqual(readdirSync(folder).sort())
  for (const [name, text] of fresh)
    expect(readFileSync(join(folder, name), 'utf8') === text, name).toBe(true)
})

test('an editor schema accepts the offers of a marketplace and refuses a typing mistake', async () => {
  const { load: yaml } = await import('js-yaml')
  const validate = new Ajv2020({ strict: false }).compile(
    load('src/schema/generated/azure-2020.offer.schema.json'),
  )
  const front = (path: string) =>
    yaml(readFileSync(join(marketplaceRoot, path), 'utf8').split(/^---$/m)[1] ?? '') as Record<
      string,
      unknown
    >
  for (const offer of [
    'larkspur/lakehouse',
    'larkspur/queue-broker',
    'tidewater/cost-desk',
    'tidewater/patch-watch',
    'hanbit/landing-zone-review',
  ]) {
    expect(
      validate(front(`offers/${offer}/offer.md`)),
      `${offer} ${JSON.stringify(validate.errors)}`,
    ).toBe(true)
  }
  expect(validate({ ...front('offers/tidewater/cost-desk/offer.md'), sumary: 'x' })).toBe(false)
})
