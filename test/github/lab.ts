import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { pullRequest, workflowRunCompleted } from '../github-fake/events.ts'
import type { CheckRun, Comment, Pull } from '../github-fake/model.ts'
import type { PullOptions } from '../github-fake/records.ts'
import { type GitHub, startGitHub } from '../github-fake/server.ts'
import { base as smallest } from '../support/overlay.ts'
import { type GitServer, serveGit } from './git-http.ts'
import { type Changes, initGit } from './real-git.ts'
import { type Ran, runAction } from './shipped.ts'

export const home = 'octocat/offers'
export const bot = 'github-actions[bot]'

/** A fake GitHub and a real git repository that say the same, and the shipped Action between them. */
export interface Lab {
  readonly gh: GitHub
  readonly git: GitServer
  /** Commits to a branch of the base or of a fork; pull requests from or into it move along. */
  push(repository: string, branch: string, changes: Changes): Promise<string>
  openPull(options: Omit<PullOptions, 'into'>): Promise<Pull>
  /** The commit that GitHub made of a pull request, `GITHUB_SHA` of its check. */
  mergeOf(pull: Pull): string
  /** Runs the check of a pull request as its fork's workflow does: nothing but what everybody may read. */
  check(pull: Pull, more?: Variables): Promise<Ran>
  /** Runs the report that follows the check of a pull request. */
  report(pull: Pull, more?: Variables): Promise<Ran>
  /** Runs the Action on any event. */
  run(eventName: string, event: unknown, more: Variables): Promise<Ran>
  comments(pull: Pull): readonly Comment[]
  checkRuns(pull: Pull): readonly CheckRun[]
}

type Variables = Readonly<Record<string, string | undefined>>

/** The one lab of a test; what the fake says against GitHub's description at its end fails the test. */
export async function openLab(files: Changes = smallest()): Promise<Lab> {
  const root = await mkdtemp(join(tmpdir(), 'martlet-lab-'))
  await mkdir(join(root, 'octocat'))
  const real = await initGit(join(root, home))
  const git = await serveGit(root)
  const gh = await startGitHub()
  onTestFinished(async () => {
    await Promise.all([gh.close(), git.close()])
    await rm(root, { recursive: true, force: true })
    expect(gh.violations).toEqual([])
    // Nothing of an untrusted run is ever asked for.
    expect(gh.requests.filter(({ path }) => /artifact|\/actions\//.test(path))).toEqual([])
  })
  const merges = new Map<number, string>()
  const { state } = gh
  state.addRepository(home)
  await put(home, 'main', await real.commit(undefined, files, 'Begin'), [])

  async function put(name: string, branch: string, sha: string, parents: string[]): Promise<void> {
    const { branches, owner } = state.repository(name)
    const message = 'Change an offer'
    state.git.adopt({ sha, parents, message, tree: {}, author: owner.login, date: state.tick() })
    branches.set(branch, sha)
    if (name === home) await real.setRef(`refs/heads/${branch}`, sha)
    for (const pull of state.repository(home).pulls.values()) {
      if (pull.state !== 'open') continue
      const isHead = pull.head.repository === name && pull.head.branch === branch
      const isBase = name === home && pull.base.branch === branch
      if (isHead) pull.head.sha = sha
      if (isBase) pull.base.sha = sha
      if (isHead || isBase) await mergeAgain(pull)
    }
  }

  /** As GitHub does after every push; a request that conflicts keeps the merge commit it had. */
  async function mergeAgain({ number, base, head }: Pull): Promise<void> {
    await real.setRef(`refs/pull/${number}/head`, head.sha)
    const merge = await real.merge(base.sha, head.sha)
    if (!merge) return
    merges.set(number, merge)
    await real.setRef(`refs/pull/${number}/merge`, merge)
  }

  const run: Lab['run'] = (eventName, event, more) =>
    runAction(
      {
        GITHUB_REPOSITORY: home,
        GITHUB_SERVER_URL: git.url,
        GITHUB_API_URL: gh.url,
        GITHUB_EVENT_NAME: eventName,
        GITHUB_SHA: state.repository(home).branches.get('main'),
        ...more,
      },
      event,
    )

  const lab: Lab = {
    gh,
    git,
    run,
    push: async (name, branch, changes) => {
      if (!state.repositories.has(name)) state.fork(home, name.split('/')[0] as string)
      const { branches } = state.repository(name)
      const parent = branches.get(branch) ?? (branches.get('main') as string)
      const sha = await real.commit(parent, changes, 'Change an offer')
      await put(name, branch, sha, [parent])
      return sha
    },
    openPull: async (options) => {
      const pull = state.openPull({ into: home, ...options })
      await mergeAgain(pull)
      return pull
    },
    mergeOf: ({ number }) => merges.get(number) ?? '',
    check: (pull, more) =>
      run('pull_request', pullRequest(gh, home, pull), {
        INPUT_MODE: 'check',
        INPUT_TOKEN: '',
        GITHUB_SHA: lab.mergeOf(pull),
        ...more,
      }),
    report: (pull, more) => {
      const path = '.github/workflows/martlet-check.yml'
      // A stranger's run can leave what it likes; the report must not even ask for it.
      const artifacts = [{ name: 'martlet-report', size: 1_000_000 }]
      const ended = state.addRun(home, { of: pull, name: 'Martlet check', path, artifacts })
      return run('workflow_run', workflowRunCompleted(gh, home, ended), {
        INPUT_MODE: 'report',
        INPUT_TOKEN: 'bot',
        ...more,
      })
    },
    comments: ({ number }) => state.comments(home, number),
    checkRuns: ({ head }) =>
      state.repository(home).checks.filter(({ headSha }) => headSha === head.sha),
  }
  return lab
}
