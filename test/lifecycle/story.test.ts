import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Lab, lab, removeFolders, tempFolder } from '../branches/lab.ts'
import { projectRoot } from '../support/cli.ts'
import { base, type Files } from '../support/overlay.ts'

const id = 'alder/broker'
const folder = `offers/${id}`
const hourly = `${folder}/plans/standard.md`

/** The publisher of the smallest marketplace, with one of its offers. */
const smallest: Files = new Map(
  [...base()].filter(
    ([path]) =>
      !path.startsWith('offers/alder/') ||
      path.startsWith(folder) ||
      path.endsWith('/publisher.md'),
  ),
)

/** A marketplace whose day moves on with every merge, and who writes down what a person would see. */
class Story {
  readonly made: Lab
  #day = 0
  #lines: string[] = []
  #commits: string[] = []

  constructor() {
    this.#tomorrow()
    this.made = lab()
    this.made.git('init', '-q', '-b', 'main')
    this.made.write('.gitattributes', 'offers/** -text\nlive/** -text\n')
    for (const [path, bytes] of smallest) if (!path.startsWith(folder)) this.made.write(path, bytes)
    this.made.commit('Open the marketplace')
  }

  #tomorrow(): void {
    this.#day += 1
    const now = `2026-11-${String(this.#day).padStart(2, '0')}T09:00:00Z`
    vi.setSystemTime(new Date(now))
    vi.stubEnv('GIT_AUTHOR_DATE', now)
    vi.stubEnv('GIT_COMMITTER_DATE', now)
  }

  /** A change of a person, on a branch of its own. */
  change(branch: string, message: string, edit: (made: Lab) => void): void {
    const { made } = this
    made.git('checkout', '-q', '-b', branch, 'main')
    edit(made)
    made.commit(message)
    made.git('checkout', '-q', 'main')
  }

  /** One more commit on a branch that is open. */
  push(branch: string, message: string, edit: (made: Lab) => void): void {
    const { made } = this
    made.git('checkout', '-q', branch)
    edit(made)
    made.commit(message)
    made.git('checkout', '-q', 'main')
  }

  /** Judges what the merge would make of `main`, as for every request: its errors by rule, none if it passes. */
  async request(branch: string): Promise<string[]> {
    const { made } = this
    made.git('checkout', '-q', '--detach', 'main')
    made.git('merge', '-q', '--no-ff', '-m', 'Try it', branch)
    const { code, out } = await made.martlet('check', '--base', 'main', '--format', 'json')
    made.git('checkout', '-q', 'main')
    const { diagnostics } = JSON.parse(out) as {
      diagnostics: { severity: string; ruleId: string }[]
    }
    const errors = diagnostics.flatMap(({ severity, ruleId }) =>
      severity === 'error' ? [ruleId] : [],
    )
    expect(code).toBe(errors.length ? 1 : 0)
    return errors
  }

  async merge(branch: string): Promise<void> {
    expect(await this.request(branch)).toEqual([])
    this.#tomorrow()
    this.made.git('merge', '-q', '--no-ff', '-m', `Merge ${branch}`, branch)
    this.made.git('branch', '-q', '-D', branch)
  }

  /** A command that prepares a request; the branch it made. */
  async prepare(...args: string[]): Promise<string> {
    const { code, out, err } = await this.made.martlet(...args, '--json')
    expect([code, err]).toEqual([0, ''])
    return (JSON.parse(out) as { branch: string }).branch
  }

  /** Writes down what everybody sees now; the status in one word for the test itself. */
  async seen(what: string): Promise<string> {
    const { made } = this
    expect((await made.martlet('check')).code).toBe(0)
    const lines: string[] = []
    for (const command of [
      ['status', id],
      ['history', id],
    ]) {
      const { out, err } = await made.martlet(...command)
      lines.push(`$ martlet ${command.join(' ')}`, this.#counted(out || err))
    }
    this.#lines.push(`# ${what}\n`, ...lines)
    const { out } = await made.martlet('status', id, '--json')
    return (JSON.parse(out) as { status: string }).status
  }

  /** The page of the offer in both storefronts, `undefined` where there is none. */
  pages(): Record<'live' | 'preview', string | undefined> {
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

  /** Commits by the order in which they are seen first: their ids change with every word above. */
  #counted(text: string): string {
    return text.replace(/\b[0-9a-f]{7}\b/g, (id) => {
      if (!this.#commits.includes(id)) this.#commits.push(id)
      return String(this.#commits.indexOf(id) + 1).padStart(7, '0')
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

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  removeFolders()
})

const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to)

test('An offer goes from a draft to the market, changes, leaves it, and comes back', async () => {
  const story = new Story()

  // A draft may lack nearly everything.
  const draft = `---\ntype: virtual-machine\nalias: al-broker\ndraft: true\n---\n`
  story.change('broker', 'Begin a broker', (made) => made.write(`${folder}/offer.md`, draft))
  await story.merge('broker')
  expect(await story.seen('A draft is saved')).toBe('draft')
  expect((await story.made.martlet('go-live', id)).out).toContain('is a draft')

  // It is submitted, fails, and is mended in the same request.
  story.change('submit', 'Submit the broker', (made) => {
    for (const [path, bytes] of smallest) if (path.startsWith(folder)) made.write(path, bytes)
    made.edit(`${folder}/offer.md`, replaced(/^privacyPolicyUrl: .*\n/m, ''))
  })
  expect(await story.request('submit')).toEqual(['privacy-policy-required'])
  story.push('submit', 'Say where the privacy policy is', (made) =>
    made.write(`${folder}/offer.md`, smallest.get(`${folder}/offer.md`) ?? ''),
  )
  await story.merge('submit')
  expect(await story.seen('It is submitted, fails, is mended and merged')).toBe('awaiting-sign-off')
  expect(story.live('alder/broker/offer.md')).toBeUndefined()
  const submitted = story.pages()
  expect(submitted.preview).toContain('one machine')
  expect(submitted.live).toBeUndefined()

  await story.merge(await story.prepare('go-live', id))
  expect(await story.seen('It goes live')).toBe('live')
  expect(story.live('alder/broker/plans/standard.md')).toContain('price: 0.10')
  expect(story.live('alder/publisher.md')).toContain('name: Alder')

  // Whoever bought it keeps the price.
  story.change('dearer', 'Ask for more', (made) => made.edit(hourly, replaced('0.10', '0.20')))
  expect(await story.request('dearer')).toEqual(['locked-price'])
  expect(await story.seen('Another price is asked for, and refused')).toBe('live')

  story.change('version-5', 'Ship 1.5.0', (made) =>
    made.edit(hourly, (text) => text.replaceAll('1.4.0', '1.5.0')),
  )
  await story.merge('version-5')
  expect(await story.seen('A higher version is merged')).toBe('awaiting-sign-off')
  expect(story.live('alder/broker/plans/standard.md')).toContain('version: "1.4.0"')

  // Its request is overtaken by another change, and prepared once more.
  const overtaken = await story.prepare('go-live', id)
  const old = story.made.git('rev-parse', overtaken)
  expect(await story.request(overtaken)).toEqual([])
  story.change('words', 'Say it better', (made) =>
    made.edit(`${folder}/offer.md`, replaced('one machine', 'one small machine')),
  )
  await story.merge('words')
  expect(await story.request(overtaken)).toEqual(['restart-on-change'])
  expect(await story.seen('The go-live request is overtaken')).toBe('awaiting-sign-off')
  const changed = story.pages()
  expect(changed.preview).toContain('one small machine')
  expect(changed.live).toContain('one machine')
  expect(await story.prepare('go-live', id)).toBe(overtaken)
  expect(story.made.git('rev-parse', overtaken)).not.toBe(old)
  await story.merge(overtaken)
  expect(await story.seen('It goes live again')).toBe('live')
  expect(story.live('alder/broker/offer.md')).toContain('one small machine')

  // Going back is a change like any other, with a version above all before.
  await story.merge(await story.prepare('rollback', id))
  expect(await story.seen('It is rolled back by an ordinary change')).toBe('awaiting-sign-off')
  expect(story.made.read(hourly)).toContain('version: "1.5.1"')
  expect(story.made.read(`${folder}/offer.md`)).not.toContain('small machine')
  expect(story.live('alder/broker/offer.md')).toContain('one small machine')

  // Closed without a merge: what customers have stays.
  const canceled = await story.prepare('go-live', id)
  expect(await story.request(canceled)).toEqual([])
  story.made.git('branch', '-q', '-D', canceled)
  expect(await story.seen('Its go-live is canceled')).toBe('awaiting-sign-off')
  expect(story.live('alder/broker/offer.md')).toContain('one small machine')

  const asked = ['--reason', 'Replaced', '--ticket', '2611210040']
  const ticket = await story.made.martlet('delist', `${id}/byol`)
  expect(ticket.code).toBe(2)
  await story.merge(await story.prepare('delist', `${id}/byol`, ...asked))
  expect(await story.seen('A plan leaves the market')).toBe('awaiting-sign-off')
  expect(story.live('alder/broker.yml')).toMatch(/removedPlans:[\s\S]*byol/)
  story.change('no-byol', 'Drop the plan', (made) => made.remove(`${folder}/plans/byol.md`))
  await story.merge('no-byol')
  expect(await story.seen('Its file is deleted')).toBe('awaiting-sign-off')

  const copy = story.made.git('rev-parse', `main:live/${id}`)
  await story.merge(await story.prepare('delist', id, ...asked))
  expect(await story.seen('The offer leaves the market')).toBe('delisted')
  expect(story.made.git('rev-parse', `main:live/${id}`)).toBe(copy)

  const delisted = story.pages()
  expect(delisted.preview).toContain('0.10')
  expect(delisted.live).toContain('has not been on the market since 2026-11-10')
  expect(delisted.live).not.toContain('0.10')

  // What it was sold for is not forgotten.
  story.change('cheaper', 'Come back cheaper', (made) =>
    made.edit(hourly, replaced('0.10', '0.05')),
  )
  expect(await story.request('cheaper')).toEqual(['locked-price'])
  expect(await story.seen('Another price is asked for meanwhile, and refused')).toBe('delisted')

  await story.merge(await story.prepare('relist', id))
  expect(await story.seen('It returns to the market')).toBe('awaiting-sign-off')
  expect(story.made.git('rev-parse', `main:live/${id}`)).toBe(copy)
  await story.merge(await story.prepare('go-live', id))
  expect(await story.seen('What was rolled back goes live at last')).toBe('live')
  expect(story.live('alder/broker/plans/byol.md')).toBeUndefined()

  await expect(story.written).toMatchFileSnapshot('story.txt')
}, 240_000)
