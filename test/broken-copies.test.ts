import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Report } from '../src/model/report.ts'
import { martlet } from './support/cli.ts'
import { copyMarketplace, type MarketplaceCopy } from './support/marketplace.ts'

type Copy = MarketplaceCopy

const backup = 'offers/hanbit/managed-backup'
const broker = 'offers/larkspur/queue-broker'
const lakehouse = 'offers/larkspur/lakehouse'
const desk = 'offers/tidewater/cost-desk'

/** Line of the first match in a file, counted from 1. */
const lineOf = (text: string, pattern: RegExp): number =>
  text.slice(0, text.search(pattern)).split('\n').length

/** What breaks a copy; returns where the one finding must stand. */
const cases: Record<string, { rule: string; path: string; break(copy: Copy): number }> = {
  'a missing summary': {
    rule: 'summary-required',
    path: `${desk}/offer.md`,
    break: (copy) => {
      copy.edit(`${desk}/offer.md`, (text) => text.replace(/^summary: .*\n/m, ''))
      return 2
    },
  },
  'a name of 51 characters': {
    rule: 'listing-name-length',
    path: `${desk}/offer.md`,
    break: (copy) => {
      let line = 0
      copy.edit(`${desk}/offer.md`, (text) => {
        line = lineOf(text, /^name:/m)
        return text.replace(/^name: .*$/m, `name: ${'n'.repeat(51)}`)
      })
      return line
    },
  },
  'an emoji in the name': {
    rule: 'listing-name-emoji',
    path: `${desk}/offer.md`,
    break: (copy) => {
      let line = 0
      copy.edit(`${desk}/offer.md`, (text) => {
        line = lineOf(text, /^name:/m)
        return text.replace(/^name: .*$/m, 'name: Cost Desk 🚀')
      })
      return line
    },
  },
  'a logo of the wrong size': {
    rule: 'logo-size',
    path: `${backup}/offer.md`,
    break: (copy) => {
      copyFileSync(
        join(copy.root, backup, 'media/logo-115.png'),
        join(copy.root, backup, 'media/logo-90.png'),
      )
      let line = 0
      copy.edit(`${backup}/offer.md`, (text) => {
        line = lineOf(text, /^ {2}medium:/m)
        return `${text}\n`
      })
      return line
    },
  },
  'six screenshots': {
    rule: 'screenshot-max',
    path: `${backup}/offer.md`,
    break: (copy) => {
      let line = 0
      copy.edit(`${backup}/offer.md`, (text) => {
        const entry = /^ {2}- file: .*\n {4}caption: .*\n/m.exec(text)?.[0] ?? ''
        line = lineOf(text, /^screenshots:/m) + 11 // the sixth entry
        return text.replace(/^screenshots:\n/m, (head) => head + entry.repeat(3))
      })
      return line
    },
  },
  'an unknown category': {
    rule: 'category-known',
    path: `${desk}/offer.md`,
    break: (copy) => {
      let line = 0
      copy.edit(`${desk}/offer.md`, (text) => {
        line = lineOf(text, /^categories:/m)
        return text.replace(/^categories: \[.*\]$/m, 'categories: [finence]')
      })
      return line
    },
  },
  'a GUID that is none': {
    rule: 'manifest-tenant-guid',
    path: `${backup}/plans/standard.md`,
    break: (copy) => {
      let line = 0
      copy.edit(`${backup}/plans/standard.md`, (text) => {
        line = lineOf(text, /^ {2}tenantId:/m)
        return text
          .replace(/tenantId: .*/, 'tenantId: hanbit.onmicrosoft.com')
          .replace('version: "2.3.0"', 'version: "2.4.0"')
      })
      return line
    },
  },
  'another price of a live SKU': {
    rule: 'locked-price',
    path: `${broker}/plans/standard.md`,
    break: (copy) => {
      let line = 0
      copy.edit(`${broker}/plans/standard.md`, (text) => {
        line = lineOf(text, /^ {2}price:/m)
        return text.replace('price: 0.12', 'price: 0.14')
      })
      return line
    },
  },
  'a manifest that changed without a higher version': {
    rule: 'manifest-version-increase',
    path: `${backup}/plans/standard.md`,
    break: (copy) => {
      let line = 0
      copy.edit(`${backup}/plans/standard.md`, (text) => {
        line = lineOf(text, /^ {2}version:/m)
        return text.replace('version: "2.3.0"', 'version: "2.2.0"')
      })
      return line
    },
  },
  'a package with bad JSON': {
    rule: 'arm-ttk/json-files-should-be-valid',
    path: `${lakehouse}/package/template/createUiDefinition.json`,
    break: (copy) => {
      let line = 0
      copy.edit(`${lakehouse}/package/template/createUiDefinition.json`, (text) => {
        line = lineOf(text, /^ *"handler"/m)
        return text.replace(/("handler": "[^"]*"),/, '$1,,')
      })
      return line
    },
  },
  'a committed SAS signature': {
    rule: 'vm-image-sas-secret',
    path: `${broker}/plans/standard.md`,
    break: (copy) => {
      let line = 0
      copy.edit(`${broker}/plans/standard.md`, (text) => {
        line = lineOf(text, /^ {4}uri:/m)
        const signature = 'sv=2024-08-04&sr=b&sig=Zm9yLXRlc3RzLW9ubHktbm90LWEtcmVhbC1rZXk%3D'
        return text
          .replace(/(uri: \S+\.vhd)/, `$1?${signature}`)
          .replace('version: "1.4.2"', 'version: "1.4.3"')
      })
      return line
    },
  },
  'frontmatter that wants to be run': {
    rule: 'frontmatter-language',
    path: `${desk}/offer.md`,
    break: (copy) => {
      const marker = join(copy.root, 'executed')
      copy.edit(`${desk}/offer.md`, (text) =>
        text.replace(
          /^---\n/,
          `---js\n{ run: require('node:fs').writeFileSync(${JSON.stringify(marker)}, '') }\n---\n`,
        ),
      )
      return 1
    },
  },
}

let copy: Copy

describe('a marketplace', () => {
  beforeAll(() => {
    copy = copyMarketplace()
  })
  afterAll(() => copy.remove())

  test('is silent', async () => {
    const { code, out, err } = await martlet(copy.root, 'check')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('✓ 12 offers of 5 publishers: no errors, no warnings')
  })
})

describe('a copy with', () => {
  beforeEach(() => {
    copy = copyMarketplace()
  })
  afterEach(() => copy.remove())

  test.each(Object.keys(cases))('%s has exactly that finding, at its line', async (name) => {
    const { rule, path, break: breakCopy } = cases[name] as (typeof cases)[string]
    const line = breakCopy(copy)
    const { code, out } = await martlet(copy.root, 'check', '--format', 'json')
    const { diagnostics } = JSON.parse(out) as Report
    const found = diagnostics
      .filter(({ severity, accepted }) => severity !== 'notice' && !accepted)
      .map(({ ruleId, path: at, place }) => `${ruleId} ${at}:${place.start.line}`)
    expect(found).toEqual([`${rule} ${path}:${line}`])
    expect(code).toBe(1)
  })

  test('a SAS signature shows it nowhere', async () => {
    cases['a committed SAS signature']?.break(copy)
    for (const format of ['text', 'json', 'github']) {
      const { out, err } = await martlet(copy.root, 'check', '--format', format)
      expect(`${out}${err}`).not.toMatch(/Zm9yLXRlc3Rz|sv=2024/)
    }
  })

  test('executable frontmatter runs nothing', async () => {
    cases['frontmatter that wants to be run']?.break(copy)
    await martlet(copy.root, 'check')
    await expect(
      import('node:fs').then(({ existsSync }) => existsSync(join(copy.root, 'executed'))),
    ).resolves.toBe(false)
    writeFileSync(join(copy.root, 'control'), '')
  })
})
