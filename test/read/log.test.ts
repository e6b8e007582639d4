import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLog } from '../../src/read/log.ts'

let folder: string
let second = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'martlet-log-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const git = (root: string, author: string, ...args: string[]): string =>
  execFileSync('git', ['-C', root, '-c', 'commit.gpgsign=false', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: author,
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'forge',
      GIT_COMMITTER_EMAIL: 'forge@example.org',
      GIT_COMMITTER_DATE: new Date(Date.UTC(2026, 2, 1, 0, 0, ++second)).toISOString(),
    },
  }).trim()

function repository(name: string): {
  root: string
  commit(author: string, files: Record<string, string | undefined>): string
} {
  const root = join(folder, name)
  mkdirSync(root)
  git(root, 'x', 'init', '-q', '-b', 'main')
  return {
    root,
    commit(author, files) {
      for (const [path, text] of Object.entries(files)) {
        const full = join(root, path)
        if (text === undefined) rmSync(full, { recursive: true })
        else {
          mkdirSync(dirname(full), { recursive: true })
          writeFileSync(full, text)
        }
      }
      git(root, author, 'add', '-A')
      git(root, author, 'commit', '-q', '--allow-empty', '-m', 'Change something')
      return git(root, author, 'rev-parse', 'HEAD')
    },
  }
}

const offer = 'offers/p/o/offer.md'

describe('the log of an offer', () => {
  test('has a commit for each change of folder, copy and record, newest first, and no other', async () => {
    const { root, commit } = repository('plain')
    const first = commit('Ada', { 'README.md': 'x' })
    const made = commit('Ada', { [offer]: 'one' })
    commit('Ada', { 'offers/p/other/offer.md': 'x' })
    const live = commit('Bo', { 'live/p/o/offer.md': 'one', 'live/p/o.yml': 'state: live\n' })
    const gone = commit('Cy', { 'live/p/o.yml': 'state: delisted\n' })
    const { entries, end } = await readLog(root, 'HEAD', 'p/o')
    expect(entries.map((each) => each.commit)).toEqual([gone, live, made])
    expect(entries.map(({ author }) => author)).toEqual(['Cy', 'Bo', 'Ada'])
    expect(entries[0]?.date).toBe('2026-03-01')
    expect(entries[1]?.live).toBe(entries[1]?.offers)
    expect(entries[0]?.record).not.toBe(entries[1]?.record)
    expect(entries[2]).not.toHaveProperty('live')
    expect(end).toBe('before')
    expect((await readLog(root, first, 'p/o')).entries).toEqual([])
  })

  test('follows the folder through renames, also of the publisher', async () => {
    const { root, commit } = repository('renames')
    commit('Ada', { 'offers/old/a/offer.md': 'the text of the offer\n'.repeat(20) })
    git(root, 'Ada', 'mv', 'offers/old', 'offers/p')
    commit('Ada', {})
    git(root, 'Ada', 'mv', 'offers/p/a', 'offers/p/o')
    commit('Ada', {})
    commit('Ada', { [offer]: 'new' })
    const { entries, end } = await readLog(root, 'HEAD', 'p/o')
    expect(entries.map((each) => each.offer)).toEqual(['p/o', 'p/o', 'p/a', 'old/a'])
    expect(entries.every(({ offers }) => offers)).toBe(true)
    expect(end).toBe('root')
  })

  test('names who wrote a merged request, not who merged it', async () => {
    const { root, commit } = repository('merges')
    commit('Ada', { [offer]: 'one' })
    git(root, 'x', 'switch', '-q', '-c', 'change')
    commit('Bo', { [offer]: 'half' })
    commit('Bo', { [offer]: 'two' })
    git(root, 'x', 'switch', '-q', 'main')
    commit('Ada', { 'README.md': 'x' })
    git(root, 'Merger', 'merge', '-q', '--no-ff', '-m', 'Merge', 'change')
    const { entries } = await readLog(root, 'HEAD', 'p/o')
    expect(entries.map(({ author }) => author)).toEqual(['Bo', 'Ada'])
  })

  test('says where a shallow clone was cut off', async () => {
    const { root, commit } = repository('deep')
    for (const text of ['one', 'two', 'three']) commit('Ada', { [offer]: text })
    const shallow = join(folder, 'shallow')
    git(folder, 'x', 'clone', '-q', '--depth', '2', `file://${root}`, shallow)
    const { entries, end } = await readLog(shallow, 'HEAD', 'p/o')
    expect([entries.length, end]).toEqual([2, 'shallow'])
    expect((await readLog(root, 'HEAD', 'p/o')).end).toBe('root')
  })

  test('works below a folder of the repository', async () => {
    const { root, commit } = repository('below')
    commit('Ada', { [`shop/${offer}`]: 'one', [offer]: 'elsewhere' })
    commit('Ada', { [`shop/${offer}`]: 'two' })
    commit('Ada', { [offer]: 'elsewhere, too' })
    expect((await readLog(join(root, 'shop'), 'HEAD', 'p/o')).entries).toHaveLength(2)
  })

  test('takes names as they are, runs no hook and follows no setting of the repository', async () => {
    const { root, commit } = repository('hostile')
    const name = 'Eve\u001B[2J \u202E`$(touch x)`'
    commit(name, { [offer]: 'one' })
    git(root, 'x', 'config', 'log.showSignature', 'true')
    git(root, 'x', 'config', 'format.pretty', 'oneline')
    git(root, 'x', 'config', 'core.fsmonitor', 'touch ran')
    cpSync('/bin/true', join(root, '.git/hooks/post-checkout'))
    const { entries } = await readLog(root, 'HEAD', 'p/o')
    expect(entries.map(({ author }) => author)).toEqual([name])
    expect(existsSync(join(root, 'ran'))).toBe(false)
    expect((await readLog(root, 'HEAD', '*/o')).entries).toEqual([])
  })
})
