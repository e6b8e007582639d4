import { type Changes, type Content, Git, type Tree } from './git.ts'
import type { Comment, Pull, Repository, Role, User, WorkflowRun } from './model.ts'
import { newPull, newRepository, newRun, type PullOptions, type RunOptions } from './records.ts'

/** GitHub's own id of the account behind every GITHUB_TOKEN. */
const actionsBot = { login: 'github-actions[bot]', id: 41898282 }

/**
 * Everything the fake GitHub remembers. Tests set it up and look into it directly; the server only adds HTTP.
 * Ids count up and time moves by a second per write, so two equal tests see equal bytes.
 */
export class GitHubState {
  readonly git = new Git()
  readonly repositories = new Map<string, Repository>()
  readonly #users = new Map<string, User>()
  #lastId = 1000
  #seconds = 0

  nextId(): number {
    this.#lastId += 1
    return this.#lastId
  }

  /** The time by the fake's own clock. */
  now(): string {
    return new Date(Date.UTC(2026, 0, 1, 0, 0, this.#seconds)).toISOString().replace('.000Z', 'Z')
  }

  tick(): string {
    this.#seconds += 1
    return this.now()
  }

  user(login: string): User {
    const known = this.#users.get(login)
    if (known !== undefined) return known
    const id = login === actionsBot.login ? actionsBot.id : this.nextId()
    const user: User = { id, login, type: login.endsWith('[bot]') ? 'Bot' : 'User' }
    this.#users.set(login, user)
    return user
  }

  repository(fullName: string): Repository {
    const repository = this.repositories.get(fullName)
    if (repository === undefined) throw new Error(`The fake has no repository ${fullName}`)
    return repository
  }

  pull(fullName: string, number: number): Pull {
    const pull = this.repository(fullName).pulls.get(number)
    if (pull === undefined) throw new Error(`${fullName} has no pull request ${number}`)
    return pull
  }

  addRepository(
    fullName: string,
    files: Tree = {},
    options: { private?: boolean } = {},
  ): Repository {
    const repository = this.#addRepository(fullName, null, options.private ?? false)
    repository.roles.set(repository.owner.login, 'admin')
    repository.branches.set(
      'main',
      this.git.commit({
        tree: files,
        parents: [],
        message: 'Begin',
        author: repository.owner.login,
        date: this.tick(),
      }),
    )
    return repository
  }

  /** A fork under another owner, with the branches as they are now. */
  fork(fullName: string, owner: string): Repository {
    const parent = this.repository(fullName)
    const fork = this.#addRepository(`${owner}/${parent.name}`, fullName, parent.private)
    fork.roles.set(owner, 'admin')
    for (const [branch, sha] of parent.branches) fork.branches.set(branch, sha)
    return fork
  }

  /** Deletes a repository; pull requests from it stay open and lose their head repository. */
  deleteRepository(fullName: string): void {
    this.repositories.delete(fullName)
    for (const pull of this.#allPulls()) {
      if (pull.head.repository === fullName) pull.head.repository = null
    }
  }

  /** Commits to a branch, which begins at the default branch if it is new, and moves open pull requests along. */
  push(fullName: string, branch: string, changes: Changes, message = 'Change files'): string {
    const { branches, defaultBranch, owner } = this.repository(fullName)
    const parent = branches.get(branch) ?? branches.get(defaultBranch)!
    const next: Record<string, Content | null> = { ...this.git.get(parent).tree, ...changes }
    const kept = Object.entries(next).filter(
      (entry): entry is [string, Content] => entry[1] !== null,
    )
    const sha = this.git.commit({
      tree: Object.fromEntries(kept),
      parents: [parent],
      message,
      author: owner.login,
      date: this.tick(),
    })
    branches.set(branch, sha)
    for (const pull of this.#allPulls()) {
      const { repository, branch: from } = pull.head
      if (pull.state === 'open' && repository === fullName && from === branch) pull.head.sha = sha
    }
    return sha
  }

  openPull(options: PullOptions): Pull {
    const base = this.repository(options.into)
    const head = this.repository(options.from)
    const author = this.user(options.author ?? head.owner.login)
    const pull = newPull(options, { id: this.nextId(), createdAt: this.tick(), author, base, head })
    base.pulls.set(pull.number, pull)
    return pull
  }

  addComment(fullName: string, number: number, login: string, body: string): Comment {
    const createdAt = this.tick()
    const author = this.user(login)
    const comment = { id: this.nextId(), number, author, body, createdAt, updatedAt: createdAt }
    this.repository(fullName).comments.push(comment)
    return comment
  }

  /** The comments on one pull request, oldest first. */
  comments(fullName: string, number: number): readonly Comment[] {
    return this.repository(fullName).comments.filter((comment) => comment.number === number)
  }

  /** Deletes a comment and the reactions to it. */
  deleteComment(fullName: string, id: number): void {
    const repository = this.repository(fullName)
    repository.comments = repository.comments.filter((comment) => comment.id !== id)
    repository.reactions = repository.reactions.filter(({ comment }) => comment !== id)
    this.tick()
  }

  knows(login: string): boolean {
    return this.#users.has(login)
  }

  setRole(fullName: string, login: string, role: Role): void {
    this.repository(fullName).roles.set(this.user(login).login, role)
  }

  /** A run of a `pull_request` workflow for a pull request's present head. */
  addRun(fullName: string, options: RunOptions): WorkflowRun {
    const run = newRun(fullName, options, () => this.nextId(), this.tick())
    this.repository(fullName).runs.set(run.id, run)
    return run
  }

  #allPulls(): Pull[] {
    return [...this.repositories.values()].flatMap(({ pulls }) => [...pulls.values()])
  }

  #addRepository(fullName: string, parent: string | null, isPrivate: boolean): Repository {
    const owner = this.user(fullName.split('/')[0]!)
    const repository = newRepository(fullName, owner, {
      id: this.nextId(),
      createdAt: this.now(),
      parent,
      private: isPrivate,
    })
    this.repositories.set(fullName, repository)
    return repository
  }
}
