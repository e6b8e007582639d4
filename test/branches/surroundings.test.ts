import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { Ran } from '../support/cli.ts'
import {
  branches,
  copyTwoPublishers,
  type Lab,
  lab,
  marketplace,
  mayTakeLong,
  merge,
  onOneDay,
  request,
  tempFolder,
} from './lab.ts'

mayTakeLong()
onOneDay()

const backup = 'hanbit/managed-backup'
const release = `martlet/go-live/${backup}`

/** Runs a command with more in its environment, and nothing else with it. */
async function surrounded(
  made: Lab,
  variables: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Ran> {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  try {
    return await made.martlet(...args)
  } finally {
    vi.unstubAllEnvs()
  }
}

/** A program that git would run, and that leaves a trace. */
function program(made: Lab, name: string, lines: readonly string[] = []): { path: string } {
  const path = join(made.root, '.git', name)
  writeFileSync(path, ['#!/bin/sh', `touch '${path}.ran'`, ...lines, ''].join('\n'))
  chmodSync(path, 0o755)
  return { path }
}

const ran = (path: string): boolean => existsSync(`${path}.ran`)

describe('the environment of a hook or an alias', () => {
  test('leads to no other repository than the one of the folder', async () => {
    const other = marketplace()
    other.remove('offers/hanbit')
    other.commit('Be another repository')
    const git = join(other.root, '.git')
    for (const below of ['', 'shop']) {
      const made = marketplace(below)
      const variables = {
        GIT_DIR: git,
        GIT_WORK_TREE: other.root,
        GIT_COMMON_DIR: git,
        GIT_INDEX_FILE: join(git, 'index'),
        GIT_OBJECT_DIRECTORY: join(git, 'objects'),
        GIT_NAMESPACE: 'other',
        GIT_PREFIX: 'live/',
      }
      const { code, err } = await surrounded(made, variables, 'go-live', backup)
      expect([code, err]).toEqual([0, ''])
      expect(branches(made)).toEqual([release])
      expect((await request(made, release)).errors).toEqual([])
      merge(made, release)
      expect((await surrounded(made, variables, 'rollback', backup)).code).toBe(0)
      expect((await surrounded(made, variables, 'history', backup)).out).toContain('newest first')
    }
    expect(branches(other)).toEqual([])
  })

  test('does not change how paths are read', async () => {
    const made = marketplace('*')
    for (const name of ['LITERAL', 'GLOB', 'NOGLOB', 'ICASE']) {
      const variables = { [`GIT_${name}_PATHSPECS`]: '1' }
      expect((await surrounded(made, variables, 'go-live', backup)).code).toBe(0)
      expect((await surrounded(made, variables, 'history', backup)).code).toBe(0)
    }
    expect((await request(made, release)).errors).toEqual([])
  })
})

describe('the settings of a clone', () => {
  test('run no program, and change no answer', async () => {
    const made = marketplace()
    const verify = [
      `case "$*" in`,
      `*--verify*) echo 'gpg: Good signature' >&2; echo '[GNUPG:] GOODSIG 1 Lab' ;;`,
      `*) cat >/dev/null; echo '[GNUPG:] SIG_CREATED ' >&2`,
      `printf -- '-----BEGIN PGP SIGNATURE-----\\n\\nx\\n-----END PGP SIGNATURE-----\\n' ;;`,
      'esac',
    ]
    const signer = program(made, 'signer', verify)
    made.git(
      '-c',
      `gpg.program=${signer.path}`,
      'commit',
      '-q',
      '-S',
      '--allow-empty',
      '-m',
      'Sign',
    )
    const [checker, monitor] = [program(made, 'checker', verify), program(made, 'monitor')]
    for (const [name, value] of [
      ['gpg.program', checker.path],
      ['log.showSignature', 'true'],
      ['core.fsmonitor', monitor.path],
      ['core.quotePath', 'true'],
      ['i18n.logOutputEncoding', 'ISO-8859-1'],
      ['diff.renameLimit', '1'],
      ['diff.renames', 'false'],
      ['trailer.separators', '#'],
      ['log.follow', 'true'],
    ] as const)
      made.git('config', name, value)
    const { code, out } = await made.martlet('go-live', backup)
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/One commit on main \(\w{7}, 2026-11-20\)/),
    ])
    // It knows its own branch again.
    expect((await made.martlet('go-live', backup)).out).toMatch(/^✓ Branch .* is prepared already/)
    expect((await made.martlet('check', '--base', 'main')).code).toBe(0)
    for (const file of ['offer.md', 'offer.ko.md'])
      made.edit(`offers/hanbit/landing-zone-review/${file}`, (text) => `${text}\nOne more line.\n`)
    made.git(
      '-c',
      'core.fsmonitor=false',
      'mv',
      'offers/hanbit/landing-zone-review',
      'offers/hanbit/zones',
    )
    made.git('-c', 'core.fsmonitor=false', 'commit', '-q', '-a', '-m', '이름을 바꿈')
    const history = await made.martlet('history', 'hanbit/zones')
    expect(history.out).toContain('renamed, before: hanbit/landing-zone-review')
    expect([ran(signer.path), ran(checker.path), ran(monitor.path)]).toEqual([true, false, false])
  })

  test('are not those of a folder in it that looks like a repository', async () => {
    const made = marketplace()
    const [monitor, filter] = [program(made, 'monitor'), program(made, 'filter', ['cat'])]
    const folder = `offers/${backup}/package/demo`
    copyTwoPublishers(join(made.root, folder))
    made.write(`${folder}/HEAD`, 'ref: refs/heads/main\n')
    made.write(`${folder}/refs/heads/main`, `${made.git('rev-parse', 'main')}\n`)
    cpSync(join(made.root, '.git/objects'), join(made.root, folder, 'objects'), { recursive: true })
    made.write(
      `${folder}/config`,
      [
        '[core]',
        'repositoryformatversion = 0',
        'bare = false',
        'worktree = .',
        `fsmonitor = ${monitor.path}`,
        '[filter "x"]',
        `clean = ${filter.path}`,
      ].join('\n'),
    )
    made.write(`${folder}/.gitattributes`, '* filter=x\n')
    const place = join(made.root, folder)
    made.git('--git-dir', place, '--work-tree', place, 'add', 'marketplace.yml')
    made.edit(`${folder}/marketplace.yml`, (text) => text.replace('Fieldmark', 'Fieldmork'))
    expect([monitor, filter].map(({ path }) => ran(path))).toEqual([true, true])
    for (const { path } of [monitor, filter]) rmSync(`${path}.ran`)
    made.git('add', '-f', '-A', '--', '.')
    made.git('commit', '-q', '-m', 'Add a demo')
    const inside = lab(place)
    for (const args of [
      ['check', '--base', 'HEAD'],
      ['go-live', backup],
    ])
      await inside.martlet(...args)
    await inside.martlet('build', '--channel', 'live', '--out', join(tempFolder(), 'pages'))
    expect([ran(monitor.path), ran(filter.path)]).toEqual([false, false])
  }, 120_000)

  test('that put another object in the place of one do not reach what goes live', async () => {
    const made = marketplace()
    const file = made.git('rev-parse', `main:offers/${backup}/offer.md`)
    made.write('other.md', `${made.read(`offers/${backup}/offer.md`)}\n바꾼 줄.\n`)
    made.git('replace', file, made.git('hash-object', '-w', 'other.md'))
    expect((await made.martlet('go-live', backup)).code).toBe(0)
    const tree = made.git('--no-replace-objects', 'rev-parse', `main:offers/${backup}`)
    expect(made.git('show', `${release}:live/${backup}.yml`)).toContain(tree)
    made.git('replace', '-d', file)
    made.remove('other.md')
    expect((await request(made, release)).errors).toEqual([])
  })
})

describe('what keeps a branch from being made', () => {
  test('is named, with the way around it, and nothing is changed', async () => {
    const made = marketplace()
    const lock = join(made.root, `.git/refs/heads/${release}.lock`)
    mkdirSync(dirname(lock), { recursive: true })
    writeFileSync(lock, '')
    const locked = await made.martlet('go-live', backup)
    expect(locked.code).toBe(2)
    expect(locked.err).toContain('cannot be made, and nothing was changed\n')
    expect(locked.err).toContain(`was killed and left its lock: ${lock}\n`)
    const other = marketplace()
    other.git('branch', `${release}/mine`)
    const blocked = await other.martlet('go-live', backup)
    expect(blocked.err).toContain(`Branch \`${release}/mine\` stands in its way`)
    expect([blocked.code, branches(made), branches(other)]).toEqual([2, [], [`${release}/mine`]])
  })

  test('may be that git does not trust the folder: then nobody is told that there is no git', async () => {
    const made = marketplace()
    for (const args of [
      ['go-live', backup],
      ['check', '--base', 'main'],
      ['history', backup],
      ['diff', backup, '--to', 'base'],
    ]) {
      const { code, err } = await surrounded(
        made,
        { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' },
        ...args,
      )
      expect([code, err]).toEqual([
        2,
        `✗ git does not read this repository, as it belongs to another user\n  If you trust it: git config --global --add safe.directory "${made.root}"\n`,
      ])
    }
  })
})
