import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { martlet } from '../support/cli.ts'
import { copyMarketplace, type MarketplaceCopy } from '../support/marketplace.ts'

let copy: MarketplaceCopy
beforeEach(() => {
  copy = copyMarketplace()
})
afterEach(() => copy.remove())

let day = 0
const git = (...args: string[]): string =>
  execFileSync('git', ['-C', copy.root, '-c', 'commit.gpgsign=false', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'Lee Sora',
      GIT_AUTHOR_EMAIL: 'lee@example.org',
      GIT_AUTHOR_DATE: '2026-11-01T00:00:00Z',
      GIT_COMMITTER_NAME: 'forge',
      GIT_COMMITTER_EMAIL: 'forge@example.org',
      GIT_COMMITTER_DATE: new Date(Date.UTC(2026, 10, day, 12)).toISOString(),
    },
  }).trim()

function commit(message: string): string {
  day++
  git('add', '-A')
  git('commit', '-q', '-m', message)
  return git('rev-parse', '--short=7', 'HEAD')
}

function start(): string {
  day = 0
  git('init', '-q', '-b', 'main')
  return commit('Add the marketplace')
}

/** Commit ids differ with every version of git and of the example. */
const steady = (text: string): string => {
  const names = new Map<string, string>()
  return text.replaceAll(/\b[0-9a-f]{7}\b/g, (id) => {
    const name = names.get(id) ?? `c${String(names.size + 1).padStart(6, '0')}`
    names.set(id, name)
    return name
  })
}

const screen = (name: string) => `screens/${name}.txt`

/** A change of each kind to a live offer. */
function editBroker(): void {
  const offer = 'offers/larkspur/queue-broker'
  copy.edit(`${offer}/plans/standard.md`, (text) =>
    text.replace(/price: [\d.]+/, 'price: 0.24').replace(/(version: "\d+\.)\d+/, '$199'),
  )
  copy.edit(`${offer}/offer.md`, (text) =>
    text
      .replace(/^name: .*$/m, (line) => `${line}, renewed`)
      .replace(/^alias: .*$/m, 'alias: SENTINEL-ALIAS'),
  )
  writeFileSync(
    join(copy.root, offer, 'plans/premium.md'),
    '---\nname: Premium\nsummary: More.\npricing: { model: monthly, currency: USD, price: 240 }\n---\n\nMore.\n',
  )
  rmSync(join(copy.root, offer, 'plans/byol.md'))
}

describe('martlet diff', () => {
  test('tells what the work tree changes of what is live', async () => {
    editBroker()
    const { code, out, err } = await martlet(copy.root, 'diff', 'larkspur/queue-broker')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    await expect(steady(out)).toMatchFileSnapshot(screen('diff'))
    expect(out).not.toContain('SENTINEL')
  })

  test('speaks Korean, and wraps by the cells of its letters', async () => {
    editBroker()
    copy.edit('marketplace.yml', (text) => text.replace(/locales: .*/, 'locales: [ko, en]'))
    const { out } = await martlet(copy.root, 'diff', 'larkspur/queue-broker')
    await expect(steady(out)).toMatchFileSnapshot(screen('diff-ko'))
  })

  test('says that an offer is new, that nothing differs, and that only the form does', async () => {
    const { out } = await martlet(copy.root, 'diff', 'larkspur/lakehouse')
    expect(out).toMatch(
      /^larkspur\/lakehouse: live \(nothing yet\) → work tree\n\nNew plan\n {2}\+ /,
    )
    const same = await martlet(copy.root, 'diff', 'larkspur/queue-broker')
    expect(same.out).toContain('\nNo difference: both are the same.\n')
    copy.edit('offers/larkspur/queue-broker/offer.md', (text) =>
      text.replace('---\n', '---\n# note\n'),
    )
    const form = await martlet(copy.root, 'diff', 'larkspur/queue-broker')
    expect(form.out).toContain('only the form of the files differs')
  })

  test('compares any two versions, also across a rename and with what was live by then', async () => {
    start()
    editBroker()
    const second = commit('Change the broker')
    rmSync(join(copy.root, 'offers/larkspur/queue-broker/plans/premium.md'))
    const from = await martlet(copy.root, 'diff', 'larkspur/queue-broker', '--from', 'base')
    expect(from.out).toMatch(/main \([0-9a-f]{7}\) → work tree\n\nRemoval\n {2}- premium/)
    const past = await martlet(
      copy.root,
      'diff',
      'larkspur/queue-broker',
      '--from',
      'HEAD~1',
      '--to',
      'base',
    )
    expect(past.out).toContain(`HEAD~1 (`)
    expect(past.out).toContain(`main (${second})`)
    const live = await martlet(copy.root, 'diff', 'larkspur/queue-broker', '--to', second)
    expect(live.out).toContain('New plan\n  + premium')
  })

  test('calls what is live what its history calls it, whatever the record says of its source', async () => {
    start()
    const { out } = await martlet(copy.root, 'diff', 'hanbit/managed-backup')
    const history = await martlet(copy.root, 'history', 'hanbit/managed-backup')
    const name = /^Live +(tree [0-9a-f]{7}), prepared/m.exec(history.out)?.[1]
    expect(out).toContain(`: live (${name}) → work tree`)
  })

  test('compares with what is merged where that is live', async () => {
    rmSync(join(copy.root, 'live'), { recursive: true })
    copy.edit('marketplace.yml', (text) => text.replace(/signOff: .*/, 'signOff: none'))
    const id = start()
    copy.edit('offers/larkspur/queue-broker/offer.md', (text) =>
      text.replace(/^name: .*$/m, (line) => `${line}, renewed`),
    )
    const { out } = await martlet(copy.root, 'diff', 'larkspur/queue-broker')
    expect(out).toContain(`: live (${id}) → work tree\n\nNon-technical\n  ~ name `)
    expect(out).toContain('\n1 change. ')
    const draft = await martlet(copy.root, 'diff', 'tidewater/patch-watch')
    expect(draft.out).toContain(': live (nothing yet) → work tree')
    const history = await martlet(copy.root, 'history', 'larkspur/queue-broker')
    expect(history.out).toContain(`newest first\n\nLive      ${id}, since 2026-11-01\n`)
  })

  test('says of a plan that is off the market only that its file is gone', async () => {
    copy.edit('live/larkspur/queue-broker.yml', (text) => `${text}removedPlans: [byol]\n`)
    rmSync(join(copy.root, 'offers/larkspur/queue-broker/plans/byol.md'))
    const { out } = await martlet(copy.root, 'diff', 'larkspur/queue-broker')
    expect(out).not.toContain('Removal')
    expect(out).toMatch(/Non-technical\n {2}~ byol +its file is deleted; customers lost the plan/)
  })

  test('names no offer as meant that was typed', async () => {
    start()
    rmSync(join(copy.root, 'offers/larkspur/queue-broker'), { recursive: true })
    commit('Delete it')
    const { err } = await martlet(copy.root, 'diff', 'larkspur/queue-broker', '--from', 'base')
    expect(err).toContain('There is no offer `larkspur/queue-broker` on either side.\n')
  })

  test('gives plain data on request, with the way to production each change needs', async () => {
    editBroker()
    const { out } = await martlet(copy.root, 'diff', 'larkspur/queue-broker', '--json')
    const json = JSON.parse(out)
    expect(json).toMatchObject({
      offer: 'larkspur/queue-broker',
      class: ['new-plan', 'technical', 'listing', 'removal'],
      marketingOnly: false,
      identical: false,
    })
    expect(out).not.toContain('SENTINEL')
  })

  test.each([
    [['diff'], /^✗ `diff` takes one offer/],
    [['diff', 'larkspur'], /^✗ `larkspur` is no offer/],
    [
      ['diff', 'larkspur/queue-brokre'],
      /^✗ There is no offer .* Did you mean `larkspur\/queue-broker`\?/,
    ],
    [['diff', 'larkspur/queue-broker', '--from', 'base'], /^✗ This folder is in no git repository/],
    [
      ['history', 'larkspur/queue-brokre'],
      /^✗ There is no offer .* Did you mean `larkspur\/queue-broker`\?/,
    ],
  ])('%s: one sentence, what to do, exit 2', async (args, sentence) => {
    const { code, out, err } = await martlet(copy.root, ...args)
    expect(err).toMatch(sentence)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  test('shows signs of an author that nobody sees as what they are', async () => {
    copy.edit('offers/larkspur/queue-broker/offer.md', (text) =>
      text.replace(/^name: .*$/m, 'name: "Broker \\u202E \\e[31m red"'),
    )
    const { out } = await martlet(copy.root, 'diff', 'larkspur/queue-broker')
    expect(out).toContain('U+202E')
    for (const sign of ['\u001B', '\u202E']) expect(out).not.toContain(sign)
  })
})

describe('martlet history', () => {
  test('tells which version was where when, by whom, and what it changed', async () => {
    start()
    copy.edit('offers/larkspur/lakehouse/plans/operated.md', (text) =>
      text.replace(/price: 110/, 'price: 121'),
    )
    commit('Raise the price')
    git('mv', 'offers/larkspur/lakehouse', 'offers/larkspur/lake-house')
    commit('Give it another name')
    const base = git('rev-parse', 'HEAD')
    const tree = git('rev-parse', 'HEAD:offers/larkspur/lake-house')
    execFileSync('cp', ['-r', 'offers/larkspur/lake-house', 'live/larkspur/lake-house'], {
      cwd: copy.root,
    })
    const record = (state: string, more = '') =>
      writeFileSync(
        join(copy.root, 'live/larkspur/lake-house.yml'),
        `state: ${state}\ntree: ${tree}\nsource: ${base}\nreleased: "2026-11-04"\n${more}`,
      )
    record('live')
    commit('Take it live')
    record('delisted', 'reason: Sold out\nticket: "123"\n')
    commit('Take it off')
    const { code, out, err } = await martlet(copy.root, 'history', 'larkspur/lake-house')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    await expect(steady(out)).toMatchFileSnapshot(screen('history'))

    const json = JSON.parse(
      (await martlet(copy.root, 'history', 'larkspur/lake-house', '--json')).out,
    )
    expect(json.events.map(({ kind }: { kind: string }) => kind)).toEqual([
      'delisted',
      'live',
      'renamed',
      'preview',
      'preview',
    ])
    expect(json).toMatchObject({ end: 'root', live: { since: '2026-11-05', delisted: true } })
  })

  test('says that a copy from a template knows nothing of before', async () => {
    start()
    const { out } = await martlet(copy.root, 'history', 'larkspur/queue-broker')
    expect(out).toContain('the history begins with a copy; its record was prepared')
    expect(out).toContain('The repository begins here: what was before, it does not know.')
  })

  test('reads the record alone where there is no git', async () => {
    const { code, out } = await martlet(copy.root, 'history', 'larkspur/queue-broker')
    expect(code).toBe(0)
    expect(out).toMatch(/Live +tree [0-9a-f]{7}, prepared \d{4}-\d\d-\d\d/)
    expect(out).toContain('only the release record tells of the')
  })

  test('shows the newest events, and all when asked', async () => {
    start()
    for (let round = 1; round <= 22; round++) {
      copy.edit('offers/larkspur/lakehouse/plans/operated.md', (text) =>
        text.replace(/price: \d+/, `price: ${110 + round}`),
      )
      commit(`Price ${round}`)
    }
    const { out } = await martlet(copy.root, 'history', 'larkspur/lakehouse')
    expect(out).toContain('3 earlier events: npx martlet history larkspur/lakehouse --all')
    expect(out.match(/→/g)).toHaveLength(20)
    const all = await martlet(copy.root, 'history', 'larkspur/lakehouse', '--all')
    expect(all.out.match(/→/g)).toHaveLength(22)
  })
})
