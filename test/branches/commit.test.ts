import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { afterEach, describe, expect, test } from 'vitest'
import { claimBranch, moveBranch } from '../../src/git/branch.ts'
import { entryAt, type TreeEntry, writeCommit } from '../../src/git/commit.ts'
import { recordText } from '../../src/git/record.ts'
import { findRemote, requestPage } from '../../src/git/remote.ts'
import { isBare, openRepository } from '../../src/git/repository.ts'
import { cloned, initialised, type Lab, removeFolders, tempFolder } from './lab.ts'

afterEach(removeFolders)

/** A small repository with everything in it that is easily broken. */
function odd(...args: string[]): Lab {
  const made = initialised(...args)
  made.git('config', 'core.autocrlf', 'true')
  made.write('.gitattributes', '* text=auto\noffers/** -text\nlive/** -text\n')
  made.write('offers/a/x/offer.md', 'one\r\ntwo\r\n')
  made.write('offers/a/x/run.sh', '#!/bin/sh\n')
  chmodSync(join(made.root, 'offers/a/x/run.sh'), 0o755)
  made.write('offers/a/x/media/logo.png', new Uint8Array([137, 80, 0, 255, 13, 10]))
  made.write('live/a/old.yml', 'state: live\n')
  made.write('other/한글 이름.txt', 'stays\n')
  made.commit('Start')
  return made
}

const copy = async (made: Lab, root = made.root) => {
  const repository = await openRepository(root)
  const head = made.git('rev-parse', 'HEAD')
  const entry = (await entryAt(repository, head, 'offers/a/x')) as TreeEntry
  return { repository, head, entry, edits: [{ path: 'live/a/x', entry }] }
}

describe('a commit from object to object', () => {
  test('reuses what is there, byte for byte and with its modes', async () => {
    const made = odd()
    const before = made.surface()
    const { repository, head, edits } = await copy(made)
    const { commit } = await writeCommit(
      repository,
      head,
      [
        ...edits,
        { path: 'live/a/x.yml', text: '한\r\n' },
        { path: 'live/a/old.yml', remove: true },
      ],
      '라이브\n',
    )
    const at = (revision: string, path: string) => made.git('rev-parse', `${revision}:${path}`)
    expect(at(commit, 'live/a/x')).toBe(at(head, 'offers/a/x'))
    expect(at(commit, 'other')).toBe(at(head, 'other'))
    expect(made.git('ls-tree', '-r', commit, 'live/a/x/run.sh')).toMatch(/^100755 /)
    expect(made.git('cat-file', 'blob', `${commit}:live/a/x/offer.md`)).toBe('one\r\ntwo\r')
    expect(made.git('cat-file', 'blob', `${commit}:live/a/x.yml`)).toBe('한\r')
    expect(made.git('log', '-1', '--format=%P %B', commit)).toBe(`${head} 라이브\n`)
    expect(made.git('diff', '--name-status', head, commit).split('\n')).toEqual([
      'D\tlive/a/old.yml',
      'A\tlive/a/x.yml',
      'A\tlive/a/x/media/logo.png',
      'A\tlive/a/x/offer.md',
      'A\tlive/a/x/run.sh',
    ])
    expect(made.surface()).toBe(before)
    made.git('fsck', '--strict')
  })

  test('changes a file inside a folder that it puts there, and keeps the mode of the file', async () => {
    const made = odd()
    const { repository, head, edits } = await copy(made)
    const { commit } = await writeCommit(
      repository,
      head,
      [
        ...edits,
        { path: 'live/a/x/run.sh', text: 'exit\n' },
        { path: 'live/a/x/media/logo.png', remove: true },
      ],
      'x',
    )
    expect(made.git('ls-tree', '-r', '--format=%(objectmode) %(path)', commit, 'live/a/x')).toBe(
      '100644 live/a/x/offer.md\n100755 live/a/x/run.sh',
    )
  })

  test('keeps names beside it that are no UTF-8', async () => {
    const made = odd()
    const name = Buffer.concat([
      Buffer.from(join(made.root, 'live/a/')),
      Buffer.from([0xe9, 0x2e, 0x74]),
    ])
    writeFileSync(name, 'latin')
    made.commit('Add a name of another time')
    const { repository, head, edits } = await copy(made)
    const { commit } = await writeCommit(repository, head, edits, 'x')
    expect(made.git('diff', '--name-only', '--diff-filter=DM', head, commit)).toBe('')
    expect(made.git('ls-tree', commit, 'live/a/')).toContain('"live/a/\\351.t"')
  })

  test('of all there was leaves an empty tree', async () => {
    const made = initialised()
    made.write('only.md', 'x')
    const head = made.commit('Start')
    const repository = await openRepository(made.root)
    const { tree } = await writeCommit(repository, head, [{ path: 'only.md', remove: true }], 'x')
    expect(made.git('ls-tree', tree)).toBe('')
  })

  test('never runs a hook', async () => {
    const made = odd()
    const ran = join(tempFolder(), 'ran')
    for (const hook of ['pre-commit', 'commit-msg', 'post-commit', 'reference-transaction']) {
      const path = join(made.root, '.git/hooks', hook)
      mkdirSync(join(made.root, '.git/hooks'), { recursive: true })
      writeFileSync(path, `#!/bin/sh\ntouch ${ran}\n`)
      chmodSync(path, 0o755)
    }
    const { repository, head, edits } = await copy(made)
    const { commit } = await writeCommit(repository, head, edits, 'x')
    await moveBranch(made.root, await claimBranch(made.root, 'martlet/x'), commit, 'x')
    expect(made.git('rev-parse', 'martlet/x')).toBe(commit)
    expect(existsSync(ran)).toBe(false)
  })

  test('says what git said where an object cannot be written, and leaves no branch', async () => {
    const made = odd()
    const { repository, head, edits } = await copy(made)
    await expect(
      writeCommit(repository, head, [...edits, { path: 'other/한글 이름.txt/x', text: '' }], 'x'),
    ).rejects.toMatchObject({
      message: 'The commit cannot be written, and nothing was changed',
      advice: ['git says: a file stands where a folder belongs', expect.any(String)],
    })
    expect(made.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main')
  })
})

describe('the same commit is made', () => {
  test.each([
    ['in a bare repository', (made: Lab) => cloned(made, '--bare')],
    ['in a shallow clone', (made: Lab) => cloned(made, '--depth=1')],
    [
      'with a detached HEAD',
      (made: Lab) => {
        made.git('checkout', '-q', '--detach')
        return made
      },
    ],
    [
      'in another work tree',
      (made: Lab) => {
        const folder = join(tempFolder(), 'tree')
        made.git('worktree', 'add', '-q', '--detach', folder)
        return { ...made, root: folder }
      },
    ],
  ])('%s', async (_, place) => {
    const made = odd()
    made.commit('Again')
    const expected = await copy(made)
    const first = await writeCommit(expected.repository, expected.head, expected.edits, 'x')
    const other = place(made)
    const { repository, head, edits } = await copy(other, other.root)
    expect(await writeCommit(repository, head, edits, 'x')).toEqual(first)
  })

  test('in a partial clone, without fetching a file', async () => {
    const made = odd()
    made.git('config', 'uploadpack.allowFilter', 'true')
    const expected = await copy(made)
    const first = await writeCommit(expected.repository, expected.head, expected.edits, 'x')
    const other = cloned(made, '--filter=blob:none', '--no-checkout')
    const { repository, head, edits } = await copy(other)
    other.git('remote', 'set-url', 'origin', '/nowhere')
    expect(await writeCommit(repository, head, edits, 'x')).toEqual(first)
  })

  test('in a repository of SHA-256', async () => {
    const made = odd('--object-format=sha256')
    const { repository, head, edits, entry } = await copy(made)
    const { commit } = await writeCommit(repository, head, edits, 'x')
    expect(commit).toHaveLength(64)
    expect(made.git('rev-parse', `${commit}:live/a/x`)).toBe(entry.id)
  })

  test('below a folder of the repository', async () => {
    const made = initialised()
    made.write('한글 폴더/offers/a/x/offer.md', 'x')
    made.write('offers/a/x/offer.md', 'not this one')
    made.write('live/other.md', 'stays')
    const head = made.commit('Start')
    const repository = await openRepository(join(made.root, '한글 폴더'))
    const entry = (await entryAt(repository, head, 'offers/a/x')) as TreeEntry
    const edits = [{ path: 'live/a/x', entry }]
    const { commit } = await writeCommit(repository, head, edits, 'x')
    expect(made.git('-c', 'core.quotePath=false', 'diff', '--name-only', head, commit)).toBe(
      '한글 폴더/live/a/x/offer.md',
    )
  })
})

describe('a branch', () => {
  const start = async () => {
    const made = odd()
    const { repository, head, edits } = await copy(made)
    const { commit } = await writeCommit(repository, head, edits, 'x\n\nMartlet: x\n')
    return { made, head, commit }
  }

  test('of ours is replaced, and of nobody else', async () => {
    const { made, head, commit } = await start()
    made.git('branch', 'martlet/x', commit)
    expect(await claimBranch(made.root, 'martlet/x')).toEqual({ name: 'martlet/x', tip: commit })
    made.git('branch', '-f', 'martlet/x', head)
    await expect(claimBranch(made.root, 'martlet/x')).rejects.toThrow(
      'Branch `martlet/x` ends with a commit that Martlet did not make',
    )
  })

  test('that is checked out anywhere stays', async () => {
    const { made, commit } = await start()
    made.git('branch', 'martlet/x', commit)
    made.git('worktree', 'add', '-q', join(tempFolder(), 'tree'), 'martlet/x')
    await expect(claimBranch(made.root, 'martlet/x')).rejects.toThrow(
      'Branch `martlet/x` is checked out',
    )
  })

  test('moves only from where it was', async () => {
    const { made, head, commit } = await start()
    const claimed = await claimBranch(made.root, 'martlet/x')
    made.git('branch', 'martlet/x', head)
    await expect(moveBranch(made.root, claimed, commit, 'x')).rejects.toThrow(
      'Another command moved branch `martlet/x` meanwhile; it was left as it is',
    )
    expect(made.git('rev-parse', 'martlet/x')).toBe(head)
  })

  test('that stands in the way of another is named', async () => {
    const { made, head, commit } = await start()
    made.git('branch', 'martlet', head)
    const moving = moveBranch(made.root, await claimBranch(made.root, 'martlet/x'), commit, 'x')
    await expect(moving).rejects.toMatchObject({
      message: 'Branch `martlet/x` cannot be made, and nothing was changed',
      advice: [expect.stringContaining('Branch `martlet` stands in its way'), expect.any(String)],
    })
  })
})

test('a folder outside git, and a repository without a name to commit with', async () => {
  const folder = tempFolder()
  await expect(openRepository(folder)).rejects.toThrow('This folder is in no git repository')
  expect(await isBare(folder)).toBe(false)
  const made = odd()
  made.git('config', 'user.useConfigOnly', 'true')
  const names = ['GIT_AUTHOR_NAME', 'GIT_AUTHOR_EMAIL', 'GIT_COMMITTER_NAME', 'GIT_COMMITTER_EMAIL']
  const before = names.map((name) => process.env[name])
  for (const name of names) delete process.env[name]
  try {
    await expect(openRepository(made.root)).rejects.toMatchObject({
      message: 'git does not know who you are, so it can make no commit',
    })
  } finally {
    for (const [at, name] of names.entries()) process.env[name] = before[at]
  }
})

test('a release record is YAML, whatever stands in it', async () => {
  const tree = `${'1'.repeat(20)}e${'2'.repeat(19)}`
  const text = recordText({
    state: 'delisted',
    tree,
    source: '9'.repeat(40),
    released: '2026-11-21',
    removedPlans: ['on', '007'],
    reason: 'Ends: "soon" # 한글 \\ ${x}',
    ticket: 'No',
  })
  expect(load(text)).toEqual({
    state: 'delisted',
    tree,
    source: '9'.repeat(40),
    released: '2026-11-21',
    removedPlans: ['on', '007'],
    reason: 'Ends: "soon" # 한글 \\ ${x}',
    ticket: 'No',
  })
})

describe('the page of a new pull request', () => {
  test.each([
    ['https://github.com/meridian/offers.git'],
    ['https://somebody:ghp_secret@github.com/meridian/offers'],
    ['git@github.com:meridian/offers.git'],
    ['ssh://git@github.com/meridian/offers.git'],
    ['ssh://git@ssh.github.com:443/meridian/offers.git'],
    ['git://github.com/meridian/offers/'],
  ])('is found for %s', async (address) => {
    const made = initialised()
    made.git('remote', 'add', 'origin', address)
    expect(await findRemote(made.root)).toEqual({
      name: 'origin',
      github: 'https://github.com/meridian/offers',
    })
  })

  test.each([
    ['https://github.com.evil.example/meridian/offers'],
    ['https://gitlab.com/meridian/offers'],
    ['https://evil.example/github.com/meridian/offers'],
    ['/srv/github.com/meridian/offers'],
    ['git@evil.example:github.com/meridian/offers'],
  ])('is not made up for %s', async (address) => {
    const made = initialised()
    made.git('remote', 'add', 'origin', address)
    expect(await findRemote(made.root)).toEqual({ name: 'origin' })
  })

  test('is never too long for an address', () => {
    const page = (body: string, title = '제목 & more') =>
      requestPage('https://github.com/o/r', 'main', 'martlet/go-live/a/b', { title, body })
    expect(page('- [ ] x\n')).toBe(
      'https://github.com/o/r/compare/main...martlet/go-live/a/b?expand=1&title=%EC%A0%9C%EB%AA%A9%20%26%20more&body=-%20%5B%20%5D%20x%0A',
    )
    expect(page('가'.repeat(2000))).toMatch(/more$/)
    expect(page('', '가'.repeat(2000))).toMatch(/\?expand=1$/)
  })
})
