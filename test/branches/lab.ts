import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, vi } from 'vitest'
import { projectRoot, type Ran, martlet as run } from '../support/cli.ts'
import { marketplaceRoot } from '../support/marketplace.ts'

/** Nothing of the machine's own settings, and the same commit ids every time. */
const settings = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Lab',
  GIT_AUTHOR_EMAIL: 'lab@martlet.example',
  GIT_AUTHOR_DATE: '2026-11-20T09:00:00Z',
  GIT_COMMITTER_NAME: 'Lab',
  GIT_COMMITTER_EMAIL: 'lab@martlet.example',
  GIT_COMMITTER_DATE: '2026-11-20T09:00:00Z',
}
Object.assign(process.env, settings)

const folders: string[] = []

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'martlet-git-'))
  folders.push(folder)
  return folder
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** Every test of a file begins on this day, and leaves no folder behind. */
export function onOneDay(day = '2026-11-21T10:00:00Z'): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) })
  })
  afterEach(() => {
    vi.useRealTimers()
    removeFolders()
  })
}

/** Real git, many times over, is slow where others use the machine, too. */
export const mayTakeLong = (): void => vi.setConfig({ testTimeout: 120_000 })

/** A real repository with what tests do to it. */
export interface Lab {
  readonly root: string
  git(...args: string[]): string
  write(path: string, content: string | Uint8Array): void
  edit(path: string, change: (text: string) => string): void
  read(path: string): string
  remove(path: string): void
  commit(message: string): string
  martlet(...args: string[]): Promise<Ran>
  /** Everything that no command of ours may touch. */
  surface(): string
}

export function lab(root = tempFolder(), below = ''): Lab {
  const at = (path: string): string => join(root, below, path)
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', root, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).replace(/\n$/, '')
  return {
    root,
    git,
    write: (path, content) => {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), content)
    },
    edit: (path, change) => {
      const before = readFileSync(at(path), 'utf8')
      const after = change(before)
      if (before === after) throw new Error(`The edit of ${path} changed nothing`)
      writeFileSync(at(path), after)
    },
    read: (path) => readFileSync(at(path), 'utf8'),
    remove: (path) => rmSync(at(path), { recursive: true }),
    commit: (message) => {
      git('add', '-A')
      git('commit', '-q', '--allow-empty', '-m', message)
      return git('rev-parse', 'HEAD')
    },
    martlet: (...args) => run(join(root, below), ...args),
    surface: () => {
      const index = git('rev-parse', '--git-path', 'index')
      return [
        existsSync(join(root, index)) ? readFileSync(join(root, index)).toString('base64') : '',
        git('status', '--porcelain=v2', '--branch', '--ignored'),
        git('stash', 'list'),
        git('rev-parse', 'HEAD'),
      ].join('\n')
    },
  }
}

export function initialised(...args: string[]): Lab {
  const made = lab()
  made.git('init', '-q', '-b', 'main', ...args)
  return made
}

/** Two publishers of the tests' marketplace: one offer is live as merged, one awaits its go-live, one is a draft. */
export function marketplace(below = '', ...args: string[]): Lab {
  const made = lab(tempFolder(), below)
  made.git('init', '-q', '-b', 'main', ...args)
  copyTwoPublishers(join(made.root, below))
  made.commit('Add the marketplace')
  return made
}

export function copyTwoPublishers(to: string): void {
  mkdirSync(to, { recursive: true })
  const parts = [
    'marketplace.yml',
    'offers/tidewater/publisher.md',
    'offers/tidewater/cost-desk',
    'offers/tidewater/patch-watch',
    'offers/hanbit/publisher.md',
    'offers/hanbit/managed-backup',
    'offers/hanbit/landing-zone-review',
    'live/tidewater/publisher.md',
    'live/tidewater/cost-desk',
    'live/tidewater/cost-desk.yml',
    'live/hanbit/publisher.md',
    'live/hanbit/managed-backup',
    'live/hanbit/managed-backup.yml',
  ]
  for (const path of parts) cpSync(join(marketplaceRoot, path), join(to, path), { recursive: true })
  cpSync(join(projectRoot, '.gitattributes'), join(to, '.gitattributes'))
}

/** A clone of a lab, as `git clone` makes it with these options. */
export function cloned(from: Lab, ...args: string[]): Lab {
  const made = lab()
  made.git('clone', '-q', ...args, `file://${from.root}`, '.')
  return made
}

export interface Judged {
  readonly code: number
  /** `rule: reason` of every error. */
  readonly errors: readonly string[]
  /** What to do about the first of them. */
  readonly fix: string
}

/**
 * What the required check says of a request: it judges what merging the branch into `main` would make.
 * @param resolved how somebody resolved what git could not: with one side, or not at all
 */
export async function request(
  made: Lab,
  branch: string,
  resolved?: 'ours' | 'theirs' | 'marks',
): Promise<Judged> {
  made.git('checkout', '-q', '--detach', 'main')
  const side = resolved && resolved !== 'marks' ? ['-X', resolved] : []
  try {
    made.git('merge', '-q', '--no-ff', '-m', 'Try it', ...side, branch)
  } catch (error) {
    if (resolved !== 'marks') throw error
    made.commit('Leave the marks')
  }
  const { code, out } = await made.martlet('check', '--base', 'main', '--changed', '--format=json')
  made.git('checkout', '-q', 'main')
  const { diagnostics } = JSON.parse(out) as {
    diagnostics: { severity: string; ruleId: string; reason: string; fix: string }[]
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return {
    code,
    errors: errors.map(({ ruleId, reason }) => `${ruleId}: ${reason}`),
    fix: errors[0]?.fix ?? '',
  }
}

/** The branches that commands of ours made. */
export const branches = (made: Lab): string[] =>
  made
    .git('for-each-ref', '--format=%(refname:short)', 'refs/heads/martlet')
    .split('\n')
    .filter(Boolean)

export function merge(made: Lab, branch: string): string {
  made.git('merge', '-q', '--no-ff', '-m', `Merge ${branch}`, branch)
  return made.git('rev-parse', 'HEAD')
}
