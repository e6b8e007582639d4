import { spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { replaceFile } from '../../src/cli/write.ts'
import { martlet, projectRoot } from '../support/cli.ts'
import { base } from '../support/overlay.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fix-'))
  cpSync(join(projectRoot, 'test/base'), root, { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const offer = 'offers/alder/backup/offer.md'
const read = (path = offer): string => readFileSync(join(root, path), 'utf8')
const baseText = (path = offer): string => new TextDecoder().decode(base().get(path))
function write(text: string, path = offer): void {
  writeFileSync(join(root, path), text)
}
/** Puts one text of a file in the place of another. */
function edit(from: string, to: string, path = offer): void {
  const text = read(path)
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`)
  write(
    text.replace(from, () => to),
    path,
  )
}

describe.each<[what: string, from: string, to: string, mended: string, path?: string]>([
  ['a number as name', 'name: Alder Managed Backup', 'name: 1.10 # kept', 'name: "1.10" # kept'],
  ['a telephone number', '+47-55-555-0100', '+4755550100', '"+4755550100"'],
  ['capitals in a category', '[storage]', '[ Storage ] # kept', '[ storage ] # kept'],
  ['a category twice', '[storage]', '[storage, storage]', '[storage]'],
  ['capitals in a subscription', '0b8f6d1c-4a27', '0B8F6D1C-4A27', '0b8f6d1c-4a27'],
  [
    'a subscription twice',
    '[0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084]',
    '\n  - 0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084\n  - 0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084',
    '\n  - 0b8f6d1c-4a27-4e39-9c55-7d2e61a3f084',
  ],
  [
    'white space around an address',
    'privacyPolicyUrl: https://alder.example/privacy',
    'privacyPolicyUrl: " https://alder.example/privacy"',
    'privacyPolicyUrl: "https://alder.example/privacy"',
  ],
  [
    'white space around an e-mail address',
    'mara@alder.example',
    '"mara@alder.example "',
    '"mara@alder.example"',
  ],
  [
    'capitals in a product',
    'Product: azure',
    'Product: Azure',
    'Product: azure',
    'offers/alder/review/offer.md',
  ],
  [
    'small letters in countries',
    '["NO", US]',
    '["no", us]',
    '["NO", US]',
    'offers/alder/review/offer.md',
  ],
  [
    'an MPN id that begins with 0',
    'mpnId: "4401923"',
    'mpnId: 04401923',
    'mpnId: "04401923"',
    'offers/alder/publisher.md',
  ],
])('%s', (_, from, to, mended, path = offer) => {
  test('is mended, and nothing else; a second run changes nothing', async () => {
    edit(from, to, path)
    expect((await martlet(root, 'check')).out).toMatch(/^ {2}(error|warning) /m)
    const first = await martlet(root, 'check', '--fix', '--notices')
    expect(first.out).toMatch(/^✓ Mended 1 place in 1 file\n|^✓ Mended 2 places in 1 file\n/)
    expect(first.out).toContain('no errors, no warnings')
    expect({ code: first.code, text: read(path) }).toEqual({
      code: 0,
      text: baseText(path).replace(from, () => mended),
    })
    const second = await martlet(root, 'check', '--fix')
    expect(second.out).toMatch(/^Nothing to mend\n/)
    expect(read(path)).toBe(baseText(path).replace(from, () => mended))
  })
})

describe('a finding without one right answer stays', () => {
  test.each([
    ['name: Alder Managed Backup', 'name: ""'],
    ['[storage]', '[storge]'],
    ['privacyPolicyUrl: https://', 'privacyPolicyUrl: htp://'],
    ['keywords: [backup, restore]', 'keywords: 5'],
    ['[storage]', '&x [Storage]'],
    ['language: en', 'language: EN\nlanguage: EN'],
  ])('%s → %s', async (from, to) => {
    edit(from, to)
    const before = read()
    const { code, out } = await martlet(root, 'check', '--fix')
    if (!/language/.test(from)) expect(read()).toBe(before)
    expect(out).not.toContain('no errors, no warnings')
    expect(code).toBe(out.includes('  error  ') ? 1 : 0)
  })

  test('a version, which quotes would not mend', async () => {
    const plan = 'offers/alder/backup/plans/standard.md'
    edit('version: "1.2.0"', 'version: 1.2', plan)
    const { out } = await martlet(root, 'check', '--fix')
    expect(out).toMatch(/^Nothing to mend\n/)
    expect(read(plan)).toContain('version: 1.2\n')
  })

  test('a type in capitals, behind which more would come up', async () => {
    edit('type: managed-service', 'type: Managed-Service')
    write(read().replace(/^(summary|privacyPolicyUrl): .*\n/gm, ''))
    await martlet(root, 'check', '--fix')
    expect(read()).toContain('type: Managed-Service')
  })
})

describe('bytes', () => {
  test('line ends and the mark go where they are found', async () => {
    write(`\uFEFF${read().replace('storage]', 'Storage]').replaceAll('\n', '\r\n')}`)
    const { code } = await martlet(root, 'check', '--fix')
    expect({ code, text: read() }).toEqual({ code: 0, text: baseText() })
  })

  test('line ends that a waiver accepts stay, also around an edit', async () => {
    // A waiver ends within a year of the day on which the command runs.
    const end = new Date(Date.now() + 200 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
    write(
      `waivers:\n  - rule: text-line-ends\n    reason: Our editor\n    owner: mara-lind\n    expires: "${end}"\n`,
      'offers/alder/backup/waivers.yml',
    )
    write(read().replace('storage]', 'Storage]').replaceAll('\n', '\r\n'))
    await martlet(root, 'check', '--fix')
    expect(read()).toBe(baseText().replaceAll('\n', '\r\n'))
  })

  test('a file that is no UTF-8 is left as it is', async () => {
    const bytes = Buffer.concat([
      Buffer.from(read().replace('storage]', 'Storage]')),
      Buffer.from([0xff]),
    ])
    writeFileSync(join(root, offer), bytes)
    await martlet(root, 'check', '--fix')
    expect(readFileSync(join(root, offer)).equals(bytes)).toBe(true)
  })

  test('the mode of a file stays', async () => {
    edit('storage]', 'Storage]')
    chmodSync(join(root, offer), 0o640)
    await martlet(root, 'check', '--fix')
    expect(read()).toBe(baseText())
    expect(statSync(join(root, offer)).mode & 0o777).toBe(0o640)
  })
})

test('nothing private is printed, in no format', async () => {
  for (const format of ['text', 'json', 'github']) {
    write(baseText())
    edit('mara@alder.example', '"secret-mara@alder.example "')
    edit('alias: al-backup', 'alias: 900190019001')
    edit('0b8f6d1c-4a27', '0B8F6D1C-4A27')
    const { out, err } = await martlet(root, 'check', '--fix', '--notices', '--format', format)
    expect(`${out}${err}`).not.toMatch(/secret-mara|9001|0b8f6d1c/i)
    expect(`${out}${err}`).toContain('Mended 3 places')
    expect(read()).toContain('alias: "900190019001"')
  }
})

test('data stays alone on stdout, and tells what remains', async () => {
  edit('storage]', 'Storage]')
  edit('language: en', 'language: xx')
  const { code, out, err } = await martlet(root, 'check', '--fix', '--format', 'json')
  const report = JSON.parse(out) as { diagnostics: { ruleId: string }[] }
  expect(report.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['field-value'])
  expect(Object.keys(report)).not.toContain('proposals')
  expect(err).toMatch(/^✓ Mended 1 place/)
  expect(code).toBe(1)
})

test('only what was asked for is touched, and never what is live', async () => {
  edit('storage]', 'Storage]')
  cpSync(join(root, 'offers/alder/backup'), join(root, 'live/alder/backup'), { recursive: true })
  await martlet(root, 'check', 'offers/alder/broker', '--fix')
  expect(read()).toContain('Storage]')
  await martlet(root, 'check', 'offers/alder/backup', '--fix')
  expect(read()).not.toContain('Storage]')
  expect(read('live/alder/backup/offer.md')).toContain('Storage]')
})

describe('writing', () => {
  const change = (text: string) => ({ before: Buffer.from(text), after: Buffer.from('new') })

  test('leaves a file alone that changed meanwhile', () => {
    expect(() => replaceFile(root, offer, change('old'))).toThrow(/changed while it was judged/)
    expect(read()).toBe(baseText())
  })

  test('follows no link, and leaves offers/ never', () => {
    const target = mkdtempSync(join(tmpdir(), 'elsewhere-'))
    writeFileSync(join(target, 'offer.md'), 'old')
    rmSync(join(root, 'offers/alder/backup'), { recursive: true })
    symlinkSync(target, join(root, 'offers/alder/backup'))
    symlinkSync(join(target, 'offer.md'), join(root, 'offers/alder/link.md'))
    for (const path of [
      offer,
      'offers/alder/link.md',
      'marketplace.yml',
      'live/alder/x.md',
      'offers/../marketplace.yml',
    ])
      expect(() => replaceFile(root, path, change('old'))).toThrow()
    expect(readFileSync(join(target, 'offer.md'), 'utf8')).toBe('old')
    rmSync(target, { recursive: true })
  })

  test('leaves nothing beside the offers when it is ended in the middle', async () => {
    const files = readdirSync(join(root, 'offers'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('offer.md'))
      .map((path) => `offers/${path}`)
    const texts = new Map<string, string[]>()
    for (const path of files) {
      const good = read(path)
      const bad = good.replace('language: en', 'language: EN')
      write(bad, path)
      texts.set(path, [good, bad])
    }
    const child = spawn(process.execPath, [join(projectRoot, 'bin/martlet.js'), 'check', '--fix'], {
      cwd: root,
    })
    const first = files[0] as string
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const watch = setInterval(() => {
      if (files.some((path) => !read(path).includes('language: EN'))) child.kill('SIGKILL')
    }, 1)
    await ended
    clearInterval(watch)
    expect(existsSync(join(root, first))).toBe(true)
    for (const path of files) expect(texts.get(path)).toContain(read(path))
    const left = readdirSync(join(root, 'offers'), { recursive: true, encoding: 'utf8' })
    expect(left.filter((path) => path.includes('.tmp'))).toEqual([])
  }, 30_000)
})

test('the screen', async () => {
  edit('storage]', 'Storage, storage]')
  edit('+47-55-555-0100', '+4755550100')
  edit('language: en', 'language: xx')
  const { out } = await martlet(root, 'check', '--fix')
  await expect(out).toMatchFileSnapshot('screens/check-fix.txt')
})
