import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { check } from '../../src/check.ts'
import { run } from '../../src/cli/run.ts'
import { readGit } from '../../src/read/git.ts'
import { martlet } from '../support/cli.ts'
import { copyMarketplace, type MarketplaceCopy } from '../support/marketplace.ts'

let copy: MarketplaceCopy
beforeEach(() => {
  copy = copyMarketplace()
})
afterEach(() => copy.remove())

const git = (...args: string[]): string =>
  execFileSync(
    'git',
    [
      '-C',
      copy.root,
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.org',
      '-c',
      'commit.gpgsign=false',
      ...args,
    ],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  ).trim()

function commitAll(): string {
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-q', '-m', 'Add the marketplace')
  return git('rev-parse', 'HEAD')
}

describe('what cannot be judged', () => {
  const cases: Record<string, [string[], RegExp]> = {
    'an unknown command': [
      ['chekc'],
      /^✗ Unknown command `chekc`\. Did you mean `check`\?\n {2}All commands: /,
    ],
    'an unknown option': [
      ['check', '--formt', 'json'],
      /^✗ Unknown option `--formt`\. Did you mean `--format`\?/,
    ],
    'an option without its value': [['check', '--base'], /^✗ `--base` needs a value: --base REV/],
    'an option whose value is an option': [
      ['check', '--base', '--changed'],
      /^✗ `--base` needs a value/,
    ],
    'a value that is not known': [
      ['check', '--format', 'xml'],
      /^✗ `--format` is `xml`, expected text, json, github/,
    ],
    'a profile that is not known': [
      ['check', '--profile', 'aws'],
      /^✗ `--profile` is `aws`, expected azure-2020, azure-current/,
    ],
    'a flag with a value': [['check', '--changed=yes'], /^✗ `--changed` takes no value/],
    'an option twice': [
      ['check', '--format', 'json', '--format', 'text'],
      /^✗ `--format` stands twice/,
    ],
    'a number that is none': [
      ['check', '--max-warnings', 'few'],
      /^✗ `--max-warnings` is `few`, expected a number/,
    ],
    'changes without a base': [
      ['check', '--changed'],
      /^✗ `--changed` needs something to compare with/,
    ],
    'a path outside the root': [
      ['check', '../elsewhere'],
      /^✗ `..\/elsewhere` is outside the marketplace/,
    ],
    'a path that does not exist': [
      ['check', 'offers/nobody'],
      /^✗ `offers\/nobody` does not exist/,
    ],
    'a root that does not exist': [
      ['check', '--root', 'nowhere'],
      /^✗ No `marketplace\.yml` in .*nowhere/,
    ],
    'a revision outside git': [
      ['check', '--base', 'main'],
      /^✗ This folder is in no git repository/,
    ],
    'an offer that does not exist': [
      ['status', 'larkspur/lakehuse'],
      /^✗ There is no offer `larkspur\/lakehuse`\. Did you mean `larkspur\/lakehouse`\?/,
    ],
    'a rule that does not exist': [
      ['explain', 'listing-name-lenght'],
      /^✗ There is no rule .* Did you mean `listing-name-length`\?/,
    ],
    'no rule to explain': [['explain'], /^✗ `explain` takes the id of one rule/],
  }
  test.each(Object.keys(cases))(
    '%s: one sentence, what to do, exit 2, and nothing on stdout',
    async (name) => {
      const [args, sentence] = cases[name] as [string[], RegExp]
      const { code, out, err } = await martlet(copy.root, ...args)
      expect(err).toMatch(sentence)
      expect(err.trimEnd().split('\n').length).toBeGreaterThan(1)
      expect({ code, out }).toEqual({ code: 2, out: '' })
    },
  )

  test('a folder without offers/', async () => {
    rmSync(join(copy.root, 'offers'), { recursive: true })
    expect((await martlet(copy.root, 'check')).err).toMatch(/^✗ No `offers\/` in /)
  })

  test('a folder with no marketplace.yml above it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'empty-'))
    expect((await martlet(folder, 'check')).err).toMatch(
      /^✗ No `marketplace\.yml` in .* or above\n {2}Change into the marketplace/,
    )
    rmSync(folder, { recursive: true })
  })

  test('a link that leads out of the repository', async () => {
    symlinkSync('/etc/passwd', join(copy.root, 'offers/larkspur/lakehouse/terms.md'))
    const { code, err } = await martlet(copy.root, 'check')
    expect(err).toMatch(
      /^✗ `offers\/larkspur\/lakehouse\/terms\.md` is a symbolic link, expected a file/,
    )
    expect(code).toBe(2)
  })

  test('a linked folder', async () => {
    symlinkSync('/etc', join(copy.root, 'offers/larkspur/etc'))
    expect((await martlet(copy.root, 'check')).err).toMatch(
      /^✗ `offers\/larkspur\/etc` is a symbolic link/,
    )
  })

  test('a pipe where a file should be', async () => {
    execFileSync('mkfifo', [join(copy.root, 'offers/larkspur/lakehouse/terms.md')])
    expect((await martlet(copy.root, 'check')).err).toMatch(
      /^✗ `offers\/.*terms\.md` is neither a file nor a folder/,
    )
  })

  test('a revision that a shallow clone lacks', async () => {
    commitAll()
    git('commit', '-q', '--allow-empty', '-m', 'Change nothing')
    const clone = mkdtempSync(join(tmpdir(), 'shallow-'))
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${copy.root}`, join(clone, 'c')], {
      stdio: 'ignore',
    })
    const { code, err } = await martlet(join(clone, 'c'), 'check', '--base', 'HEAD~1')
    expect(err).toBe(
      '✗ Revision `HEAD~1` is not in this clone\n  This clone is shallow. Its history was cut off. Bring it in: git fetch --unshallow\n',
    )
    expect(code).toBe(2)
    rmSync(clone, { recursive: true })
  })

  test('a revision that looks like an option', async () => {
    commitAll()
    const { code, err } = await martlet(copy.root, 'check', '--base=--upload-pack=touch pwned')
    expect(err).toMatch(/^✗ Revision `--upload-pack=touch pwned` is not in this clone/)
    expect(code).toBe(2)
  })
})

test('a file name that would command the terminal or forge a line of the log', async () => {
  for (const name of [
    'a\n::error::forged.png',
    'a\u001B[31m.png',
    'a\u202Egnp.exe',
    'a\u2028b.png',
  ]) {
    writeFileSync(join(copy.root, 'offers/larkspur/lakehouse/media', name), '')
    const { code, err } = await martlet(copy.root, 'check')
    expect(err).toMatch(/^✗ A file name holds a sign that cannot be shown: `[^\n]*`\n/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not be there
    expect(err).not.toMatch(/[\u001B\u202E\u2028]/)
    expect(code).toBe(2)
    rmSync(join(copy.root, 'offers/larkspur/lakehouse/media', name))
  }
})

test('a change that edits its own yardstick in live/ is still held against what was live', async () => {
  commitAll()
  for (const place of ['offers', 'live']) {
    copy.edit(`${place}/tidewater/cost-desk/plans/team.md`, (text) =>
      text.replace(/price: .*/, 'price: 999.00'),
    )
  }
  const { out, code } = await martlet(
    copy.root,
    'check',
    '--base',
    'main',
    '--changed',
    '--format',
    'json',
  )
  const found = JSON.parse(out).diagnostics.map(({ ruleId }: { ruleId: string }) => ruleId)
  expect(found.sort()).toEqual(['live-copy-intact', 'locked-price'])
  expect(code).toBe(1)
})

test('a change that takes settings, a profile or a live copy away is not nothing', async () => {
  commitAll()
  rmSync(join(copy.root, 'live/tidewater/cost-desk'), { recursive: true })
  rmSync(join(copy.root, 'live/tidewater/cost-desk.yml'))
  rmSync(join(copy.root, 'offers/larkspur/publisher.md'))
  const { out, code } = await martlet(
    copy.root,
    'check',
    '--base',
    'main',
    '--changed',
    '--format',
    'json',
  )
  const found = JSON.parse(out).diagnostics.map(({ ruleId }: { ruleId: string }) => ruleId)
  expect(found.sort()).toEqual(['live-copy-intact', 'publisher-file-missing'])
  expect(code).toBe(1)
})

test('a line of the log cannot be taken for a workflow command, old or new', async () => {
  copy.edit('offers/tidewater/cost-desk/offer.md', (text) =>
    text.replace('---\n', '---\n"x##[add-mask]y::error::z": 1\n'),
  )
  const { out } = await martlet(copy.root, 'check', '--format', 'github')
  expect(out).toContain('unknown-field')
  for (const line of out.split('\n').filter((each) => !each.startsWith('::')))
    expect(line).not.toMatch(/::|##\[/)
})

describe('pages go', () => {
  const refused = async (out: string, why: RegExp): Promise<void> => {
    const ran = await martlet(copy.root, 'build', '--out', out)
    expect(ran.err).toMatch(why)
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' })
  }

  test('into no file, and below none', async () => {
    await refused('marketplace.yml', /^✗ `--out` is a file: /)
    await refused('marketplace.yml/pages/deep', /^✗ `--out` is a file: .*marketplace\.yml\n/)
  })

  test('into no folder that is judged, by no way', async () => {
    await refused('live/tidewater/site', /^✗ `--out` is in `live\/`: /)
    await refused('offers', /^✗ `--out` is in `offers\/`: /)
    symlinkSync(join(copy.root, 'live'), join(copy.root, 'way'))
    await refused('way/site', /^✗ `--out` is in `live\/`: /)
    rmSync(join(copy.root, 'way'))
  })

  test('through no link, also one that leads nowhere', async () => {
    const target = join(copy.root, 'elsewhere')
    symlinkSync(target, join(copy.root, 'pages'))
    await refused('pages', /^✗ `--out` is a link: .*\n.*elsewhere\n/)
    mkdirSync(target)
    await refused('pages', /^✗ `--out` is a link: /)
    rmSync(join(copy.root, 'pages'))
    rmSync(target, { recursive: true })
  })
})

describe('check', () => {
  test('from a folder inside the marketplace finds its root', async () => {
    const { out } = await martlet(join(copy.root, 'offers/larkspur'), 'check')
    expect(out).toContain('12 offers of 5 publishers')
  })

  test('of a path judges the offers below it and says how many it left out', async () => {
    const { out } = await martlet(copy.root, 'check', 'offers/larkspur')
    expect(out).toContain('2 offers of 1 publisher: no errors, no warnings; 10 more not judged')
    const one = await martlet(join(copy.root, 'offers/larkspur'), 'check', 'lakehouse/offer.md')
    expect(one.out).toContain('1 offer of 1 publisher')
  })

  test('of an offer by its id, or by a path from the root, judges that offer', async () => {
    const one = /^✓ 1 offer of 1 publisher: /m
    expect((await martlet(copy.root, 'check', 'larkspur/lakehouse')).out).toMatch(one)
    const above = await martlet(
      join(copy.root, 'offers'),
      ...['check', '--root', '..', 'offers/larkspur/lakehouse'],
    )
    expect(above.out).toMatch(one)
  })

  test('with --changed judges what differs from the base, and says so when that is nothing', async () => {
    commitAll()
    const none = await martlet(copy.root, 'check', '--base', 'main', '--changed')
    expect(none.out).toMatch(/^! No offer was chosen or changed/)
    expect(none.code).toBe(0)
    copy.edit('offers/tidewater/cost-desk/offer.md', (text) => text.replace(/^summary: .*\n/m, ''))
    copy.edit('offers/larkspur/lakehouse/offer.md', (text) => `${text}\n`)
    const some = await martlet(
      copy.root,
      'check',
      '--base',
      'main',
      '--changed',
      '--format',
      'json',
    )
    const { offers, diagnostics, base, skipped } = JSON.parse(some.out)
    expect(
      offers
        .filter((offer: { judged: boolean }) => offer.judged)
        .map(({ id }: { id: string }) => id),
    ).toEqual(['larkspur/lakehouse', 'tidewater/cost-desk'])
    expect(diagnostics.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
      'summary-required',
    ])
    expect(base).toMatch(/^revision [0-9a-f]{7}$/)
    expect(skipped.map(({ what }: { what: { en: string } }) => what.en)).toEqual([
      'whether links answer',
    ])
  })

  test('compares with the merge base, not with what the base became since', async () => {
    commitAll()
    git('checkout', '-q', '-b', 'change')
    copy.edit('offers/larkspur/lakehouse/offer.md', (text) => `${text}\n`)
    git('commit', '-q', '-a', '-m', 'Change one offer')
    git('checkout', '-q', 'main')
    copy.edit('offers/tidewater/cost-desk/offer.md', (text) => `${text}\n`)
    git('commit', '-q', '-a', '-m', 'Change another')
    git('checkout', '-q', 'change')
    const { out } = await martlet(copy.root, 'check', '--base', 'main', '--changed')
    expect(out).toContain('1 offer of 1 publisher')
  })

  test('of a revision gives the same verdict as of the work tree', async () => {
    copy.edit('offers/tidewater/cost-desk/offer.md', (text) => text.replace(/^summary: .*\n/m, ''))
    const commit = commitAll()
    const snapshot = await readGit(copy.root, commit)
    const { report } = await check(snapshot, { now: new Date('2026-11-21') })
    await snapshot.close()
    const fromDisk = JSON.parse((await martlet(copy.root, 'check', '--format', 'json')).out)
    expect(report.diagnostics).toEqual(fromDisk.diagnostics)
    expect(report.offers).toEqual(fromDisk.offers)
  })

  test('reads a marketplace with Korean file names in a subfolder of a repository', async () => {
    const nested = join(copy.root, '한글 폴더')
    mkdirSync(nested)
    execFileSync('sh', ['-c', `mv marketplace.yml offers live "${nested}"`], { cwd: copy.root })
    const commit = commitAll()
    const snapshot = await readGit(nested, commit)
    expect((await check(snapshot, { now: new Date('2026-11-21') })).report.offers).toHaveLength(12)
    await snapshot.close()
  })

  test('warnings fail it only when asked to', async () => {
    copy.edit('offers/tidewater/cost-desk/offer.md', (text) =>
      text.replace(/^name: /m, 'colour: red\nname: '),
    )
    expect((await martlet(copy.root, 'check')).code).toBe(0)
    expect((await martlet(copy.root, 'check', '--max-warnings', '1')).code).toBe(0)
    expect((await martlet(copy.root, 'check', '--max-warnings', '0')).code).toBe(1)
  })

  test('finds the same twice, byte for byte', async () => {
    const [first, second] = [
      await martlet(copy.root, 'check', '--format', 'json'),
      await martlet(copy.root, 'check', '--format', 'json'),
    ]
    expect(first).toEqual(second)
  })

  test('an offer that only the work tree holds has no status yet', async () => {
    commitAll()
    execFileSync('cp', ['-r', 'offers/tidewater/cost-desk', 'offers/tidewater/rate-desk'], {
      cwd: copy.root,
    })
    const text = await martlet(copy.root, 'status', 'tidewater/rate-desk')
    expect(text.out).toContain('not merged yet, ')
    const { out } = await martlet(copy.root, 'status', 'tidewater/rate-desk', '--json')
    expect(JSON.parse(out)).toMatchObject({ id: 'tidewater/rate-desk', status: 'draft' })
  })
})

describe('the screens', () => {
  const edits = (): void => {
    copy.edit('offers/tidewater/cost-desk/offer.md', (text) =>
      text.replace(/^name: .*$/m, `name: ${'한글 이름 '.repeat(9)}`).replace(/^summary: .*\n/m, ''),
    )
    copy.edit('offers/larkspur/queue-broker/plans/standard.md', (text) =>
      text.replace('price: 0.12', 'price: 0.14'),
    )
    copy.edit('offers/larkspur/queue-broker/offer.md', (text) =>
      text.replace(/^( {2}phone:.*)$/m, '$1\n  fax: 12'),
    )
  }
  test('of findings', async () => {
    edits()
    const { out, code } = await martlet(copy.root, 'check')
    expect(code).toBe(1)
    await expect(out).toMatchFileSnapshot('screens/check-findings.txt')
  })

  test('of findings in Korean', async () => {
    edits()
    copy.edit('marketplace.yml', (text) => text.replace('[en, ko]', '[ko, en]'))
    await expect((await martlet(copy.root, 'check')).out).toMatchFileSnapshot(
      'screens/check-findings-ko.txt',
    )
  })

  test('of findings for GitHub', async () => {
    edits()
    await expect((await martlet(copy.root, 'check', '--format', 'github')).out).toMatchFileSnapshot(
      'screens/check-github.txt',
    )
  })

  test.each([
    ['status', ['status']],
    ['status-offer', ['status', 'larkspur/queue-broker']],
    ['explain', ['explain', 'listing-name-length']],
    ['help', ['--help']],
    ['help-check', ['check', '--help']],
    ['check-clean', ['check']],
  ])('of %s', async (name, args) => {
    const { out, code } = await martlet(copy.root, ...args)
    expect(code).toBe(0)
    await expect(out).toMatchFileSnapshot(`screens/${name}.txt`)
  })
})

test('a crash says that it is our fault, and passes nothing', async () => {
  let err = ''
  const code = await run(['check'], {
    stdout: {
      write: () => {
        throw new RangeError('Offset is outside the bounds')
      },
    },
    stderr: { write: (text) => (err += text) },
    env: {},
    cwd: () => copy.root,
    once: () => {},
  })
  expect(code).toBe(2)
  expect(err).toMatch(
    /^! No verdict: Martlet failed\. The mistake is ours\.\n\n {2}error {10}RangeError: Offset is outside the bounds\n/,
  )
  expect(err).toContain('no offer has passed or failed')
})

test('control characters of an offer never reach the terminal', async () => {
  const path = join(copy.root, 'offers/tidewater/cost-desk/offer.md')
  copy.edit('offers/tidewater/cost-desk/offer.md', (text) =>
    text.replace(/^name: .*$/m, `name: "${'x'.repeat(60)}\\e[31m" # \u001B[2J\u202E`),
  )
  const { out } = await martlet(copy.root, 'check')
  expect(out).toContain('listing-name-length')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not be there
  expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/)
  writeFileSync(path, '')
  expect((await martlet(copy.root, 'check')).out).toContain('frontmatter-missing')
})
