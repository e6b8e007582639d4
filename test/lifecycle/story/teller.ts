import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import type { Announcement } from '../../../src/lifecycle/announce.ts'
import type { RequestFacts } from '../../../src/model/request.ts'
import { type Lab, lab, tempFolder } from '../../branches/lab.ts'
import { projectRoot } from '../../support/cli.ts'
import type { Files } from '../../support/overlay.ts'

/** What `martlet status` calls the state of an offer, from git alone and when it is told of the requests. */
interface Seen {
  readonly alone: string
  readonly told: string
}

/** Fewer lines than that are sooner read again than looked up. */
const mostRepeated = 4

/** A marketplace whose day moves on with every request that ends, and who writes down what a person would see. */
export class Story {
  readonly made: Lab
  readonly #requestsFile = join(tempFolder(), 'requests.json')
  #day = 0
  #lines: string[] = []
  #commits: string[] = []
  #requests = new Map<string, RequestFacts>()
  #ended: RequestFacts[] = []
  /** What each command said the last time. */
  #before = new Map<string, string[]>()

  /** @param files what is there before the first offer */
  constructor(files: Files) {
    this.#tomorrow()
    this.made = lab()
    this.made.git('init', '-q', '-b', 'main')
    this.made.write('.gitattributes', 'offers/** -text\nlive/** -text\n')
    for (const [path, bytes] of files) this.made.write(path, bytes)
    this.made.commit('Open the marketplace')
    this.#count()
  }

  #tomorrow(): void {
    this.#day += 1
    const now = `2026-11-${String(this.#day).padStart(2, '0')}T09:00:00Z`
    vi.setSystemTime(new Date(now))
    vi.stubEnv('GIT_AUTHOR_DATE', now)
    vi.stubEnv('GIT_COMMITTER_DATE', now)
  }

  /** A request with a change of a person, on a branch of its own. */
  change(id: string, branch: string, message: string, edit: (made: Lab) => void): void {
    const { made } = this
    made.git('checkout', '-q', '-b', branch, 'main')
    edit(made)
    made.commit(message)
    made.git('checkout', '-q', 'main')
    this.#open(branch, 'change', id)
  }

  /** One more commit in a request that is open; its check begins again. */
  push(branch: string, message: string, edit: (made: Lab) => void): void {
    const { made } = this
    made.git('checkout', '-q', branch)
    edit(made)
    made.commit(message)
    made.git('checkout', '-q', 'main')
    this.#set(branch, 'pending')
  }

  /** A request with what a command prepares; its branch. Prepared again, the request stays the same one. */
  async prepare(...args: [command: string, target: string, ...options: string[]]): Promise<string> {
    const { code, out, err } = await this.made.martlet(...args, '--json')
    expect([code, err]).toEqual([0, ''])
    const { branch } = JSON.parse(out) as { branch: string }
    const [command, target] = args
    const id = target.split('/').slice(0, 2).join('/')
    const kind = command === 'rollback' ? 'change' : command === 'delist' ? 'delist' : 'go-live'
    if (this.#requests.has(branch)) this.#set(branch, 'pending')
    else this.#open(branch, kind, id)
    return branch
  }

  #open(branch: string, kind: RequestFacts['kind'], id: string): void {
    const number = this.#requests.size + this.#ended.length + 1
    this.#requests.set(branch, { number, kind, offers: [id], state: 'open', check: 'pending' })
  }

  #set(branch: string, check: 'pending' | 'failed' | 'passed'): void {
    this.#requests.set(branch, { ...(this.#requests.get(branch) as RequestFacts), check })
  }

  #end(branch: string, state: 'merged' | 'closed'): void {
    this.#tomorrow()
    const { check: _, ...request } = this.#requests.get(branch) as RequestFacts
    this.#requests.delete(branch)
    this.#ended.push({ ...request, state, endedAt: new Date().toISOString() })
    this.made.git('branch', '-q', '-M', branch, `over/${request.number}`)
  }

  /** Judges what the merge would make of `main`, as for every request: its errors by rule, none if it passes. */
  async check(branch: string): Promise<string[]> {
    const { made } = this
    made.git('checkout', '-q', '--detach', 'main')
    made.git('merge', '-q', '--no-ff', '-m', 'Try it', branch)
    const command = ['check', '--base', 'main', '--changed']
    const { code, out } = await made.martlet(...command, '--format', 'json')
    const { diagnostics } = JSON.parse(out) as {
      diagnostics: { severity: string; ruleId: string }[]
    }
    const errors = diagnostics.flatMap(({ severity, ruleId }) =>
      severity === 'error' ? [ruleId] : [],
    )
    if (errors.length) {
      const { number } = this.#requests.get(branch) as RequestFacts
      this.#lines.push(`# The check of #${number}\n`)
      this.#write(command.join(' '), (await made.martlet(...command)).out)
    }
    made.git('checkout', '-q', 'main')
    expect(code).toBe(errors.length ? 1 : 0)
    this.#set(branch, errors.length ? 'failed' : 'passed')
    return errors
  }

  /** Whom the merge of a request would tell what. */
  async announcements(branch: string): Promise<string[]> {
    const { made } = this
    const file = join(tempFolder(), 'announced.json')
    made.git('checkout', '-q', branch)
    await made.martlet('check', '--base', 'main', '--announce', file)
    made.git('checkout', '-q', 'main')
    const all = JSON.parse(readFileSync(file, 'utf8')) as Announcement[]
    const { number } = this.#requests.get(branch) as RequestFacts
    this.#lines.push(
      `# What #${number} tells whom\n`,
      ...all.map(({ audience, text }) => `${audience}: ${text.en}`),
      '',
    )
    return all.map(({ audience, transition }) => `${audience} ${transition}`)
  }

  async merge(branch: string): Promise<void> {
    expect(await this.check(branch)).toEqual([])
    const { number } = this.#requests.get(branch) as RequestFacts
    this.#end(branch, 'merged')
    this.made.git('merge', '-q', '--no-ff', '-m', `Merge #${number}`, `over/${number}`)
    this.#count()
  }

  /** Ends a request unmerged. */
  close(branch: string): void {
    this.#end(branch, 'closed')
  }

  /** Writes down what everybody sees of an offer now. */
  async seen(what: string, id: string): Promise<Seen> {
    const { made } = this
    expect((await made.martlet('check')).code).toBe(0)
    this.#lines.push(`# ${what}\n`)
    const alone = await made.martlet('status', id)
    this.#write(`status ${id}`, alone.out || alone.err)
    const requests = [...this.#ended, ...this.#requests.values()]
    writeFileSync(this.#requestsFile, JSON.stringify({ requests }))
    const told = await made.martlet('status', id, '--requests', this.#requestsFile)
    this.#write(
      `status ${id} --requests requests.json`,
      told.out === alone.out ? 'The same.\n' : told.out || told.err,
    )
    const history = await made.martlet('history', id)
    this.#write(`history ${id}`, history.out || history.err)
    return { alone: statusIn(alone.out), told: statusIn(told.out) }
  }

  /** The last answer of a command, whole. */
  last(command: string): string {
    return this.#before.get(command)?.join('\n') ?? ''
  }

  /** What a command says; where it ends as it did the last time, only that it does. */
  #write(command: string, text: string): void {
    const lines = this.#counted(text).split('\n')
    const before = this.#before.get(command) ?? []
    const same = (index: number): boolean => lines.at(index) === before.at(index)
    let common = 0
    while (common < Math.min(lines.length, before.length) && same(-common - 1)) common += 1
    // Whole paragraphs, so that a table is not cut in two.
    const start = lines.findIndex(
      (line, index) =>
        index >= lines.length - common && (index === 0 || lines[index - 1] === '') && line !== '',
    )
    const repeated = start < 0 ? 0 : lines.length - 1 - start
    const shown =
      repeated > mostRepeated
        ? [...lines.slice(0, start), `(${repeated} lines as before)`, '']
        : lines
    this.#lines.push([`$ martlet ${command}`, ...shown].join('\n'))
    this.#before.set(command, lines)
  }

  /** The page of an offer in both storefronts, `undefined` where there is none. */
  pages(id: string): Record<'live' | 'preview', string | undefined> {
    const out = tempFolder()
    const command = join(projectRoot, 'bin/martlet.js')
    const args = ['build', '--channel', 'both', '--root', this.made.root, '--out', out]
    execFileSync(process.execPath, [command, ...args], { stdio: 'pipe' })
    const page = (path: string): string | undefined =>
      existsSync(join(out, path)) ? readFileSync(join(out, path), 'utf8') : undefined
    return {
      live: page(`offers/${id}/index.html`),
      preview: page(`preview/offers/${id}/index.html`),
    }
  }

  #count(): void {
    this.#commits.push(this.made.git('rev-parse', 'main').slice(0, 7))
  }

  /** Commits of `main` by their number: their ids change with every word above. */
  #counted(text: string): string {
    return text.replace(/\b[0-9a-f]{7}\b/g, (id) => {
      const index = this.#commits.indexOf(id)
      return index < 0 ? id : String(index + 1).padStart(7, '0')
    })
  }

  /** What is in `live/` now, `undefined` where nothing is. */
  live(path: string): string | undefined {
    try {
      return this.made.git('show', `main:live/${path}`)
    } catch {
      return undefined
    }
  }

  get written(): string {
    return this.#lines.join('\n')
  }
}

/** `alder/broker  ✓ Live, prepared 2026-11-03` without id, sign and day. */
const statusIn = (text: string): string =>
  (/^\S+ {2}(?:[✓✗→·] )?([^,\n]+)/.exec(text)?.[1] ?? '').trim()
