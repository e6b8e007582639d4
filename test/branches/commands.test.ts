import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../support/cli.ts'
import {
  branches,
  cloned,
  copyTwoPublishers,
  type Lab,
  marketplace,
  merge,
  onOneDay,
  tempFolder,
} from './lab.ts'

onOneDay()

const backup = 'hanbit/managed-backup'
const review = 'hanbit/landing-zone-review'
const desk = 'tidewater/cost-desk'

const record = (made: Lab, branch: string, id: string): unknown =>
  load(made.git('show', `${branch}:live/${id}.yml`))

describe('go-live', () => {
  test('makes one commit with the copy and its record, and touches nothing else', async () => {
    const made = marketplace()
    made.write('offers/hanbit/managed-backup/offer.md', 'half an edit')
    made.git('add', '-A')
    const before = made.surface()
    const { code, err } = await made.martlet('go-live', backup)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(made.surface()).toBe(before)
    const branch = `martlet/go-live/${backup}`
    const tree = made.git('rev-parse', `main:offers/${backup}`)
    expect(made.git('rev-parse', `${branch}:live/${backup}`)).toBe(tree)
    expect(record(made, branch, backup)).toEqual({
      state: 'live',
      tree,
      source: made.git('rev-parse', 'main'),
      released: '2026-11-21',
    })
    expect(made.git('log', '--format=%an %s', `main..${branch}`)).toBe(`Lab Take ${backup} live`)
    expect(made.git('diff', '--name-only', 'main', branch, '--', ':!live')).toBe('')
    expect(branches(made)).toEqual([branch])
  })

  test('of a first offer brings the profile along, with the mode of every file', async () => {
    const made = marketplace()
    made.remove('live/hanbit')
    chmodSync(join(made.root, `offers/${review}/media/logo-48.png`), 0o755)
    made.commit('Have nothing of hanbit live')
    const { out } = await made.martlet('go-live', review)
    const branch = `martlet/go-live/${review}`
    expect(out).toContain('The profile goes live with it, as `live/hanbit/publisher.md`.')
    expect(
      made.git('diff', `main:offers/hanbit/publisher.md`, `${branch}:live/hanbit/publisher.md`),
    ).toBe('')
    expect(made.git('ls-tree', '-r', branch, `live/${review}/media/logo-48.png`)).toMatch(/^100755/)
    merge(made, branch)
    expect((await made.martlet('check')).code).toBe(0)
    expect((await made.martlet('status', review)).out).toContain('✓ Live, prepared 2026-11-21')
  })

  test('of a publisher releases the profile alone', async () => {
    const made = marketplace()
    expect((await made.martlet('go-live', 'hanbit')).out).toMatch(
      /^✓ Nothing to do: the profile of hanbit/,
    )
    made.edit('offers/hanbit/publisher.md', (text) =>
      text.replace(/\n---\n/, '\n---\n\nA new word.\n'),
    )
    made.commit('Write a word')
    expect((await made.martlet('go-live', backup)).out.replaceAll(/\s+/g, ' ')).toContain(
      'The profile of hanbit changed, too, and has a request of its own: `npx martlet go-live hanbit`',
    )
    expect((await made.martlet('go-live', 'hanbit')).code).toBe(0)
    const branch = 'martlet/go-live/hanbit/publisher.md'
    expect(made.git('diff', '--name-only', 'main', branch)).toBe('live/hanbit/publisher.md')
  })

  test('twice makes one branch, and again after a merge another commit', async () => {
    const made = marketplace()
    const branch = `martlet/go-live/${backup}`
    await made.martlet('go-live', backup)
    const first = made.git('rev-parse', branch)
    const { out } = await made.martlet('go-live', backup)
    expect(out).toMatch(/^✓ Branch martlet\/go-live\/hanbit\/managed-backup is prepared already\n/)
    expect(made.git('rev-parse', branch)).toBe(first)
    made.edit(`offers/${backup}/offer.md`, (text) => `${text}\n한 줄 더.\n`)
    made.commit('Write a line')
    expect((await made.martlet('go-live', backup)).out).toMatch(/^✓ Prepared branch/)
    expect(made.git('rev-parse', `${branch}~`)).toBe(made.git('rev-parse', 'main'))
  })

  test('refuses what cannot go live, each in a sentence, and makes nothing', async () => {
    const made = marketplace()
    made.edit(`offers/${review}/offer.md`, (text) =>
      text.replace(/^name: .*$/m, `name: ${'긴 이름 '.repeat(20)}`),
    )
    made.commit('Write a long name')
    const refused: [string, number, RegExp][] = [
      ['nobody/offer', 2, /^✗ There is no publisher `nobody` in main \(/],
      [
        'hanbit/managed-backu',
        2,
        /^✗ There is no offer .* Did you mean `hanbit\/managed-backup`\?\n/,
      ],
      [
        'hanbit/managed/backup',
        2,
        /^✗ `hanbit\/managed\/backup` is no offer, expected <publisher>/,
      ],
      ['tidewater/patch-watch', 1, /^✗ Not prepared: tidewater\/patch-watch is a draft in main \(/],
      [desk, 0, /^✓ Nothing to do: tidewater\/cost-desk is live as it is in main/],
      [
        review,
        1,
        /^✗ Not prepared: hanbit\/landing-zone-review has 1 error in main \(.*\n.*\n\noffers\/hanbit\/landing-zone-review\/offer\.md:\d+:\d+\n {2}`name`/,
      ],
    ]
    for (const [id, code, text] of refused) {
      const ran = await made.martlet('go-live', id)
      expect(ran.out + ran.err).toMatch(text)
      expect([id, ran.code]).toEqual([id, code])
    }
    expect(branches(made)).toEqual([])
  })

  test('refuses a copy that was edited by hand, a delisted offer and a marketplace without sign-off', async () => {
    const made = marketplace()
    made.edit(`live/${desk}/offer.md`, (text) => `${text}\nBy hand.\n`)
    made.commit('Edit by hand')
    expect((await made.martlet('go-live', desk)).out).toMatch(
      /^✗ Not prepared: what is live of tidewater\/cost-desk is not as it was signed off/,
    )
    made.git('revert', '--no-edit', 'HEAD')
    made.edit(`live/${desk}.yml`, (text) =>
      text.replace('live\n', 'delisted\nreason: Ends\nticket: "7"\n'),
    )
    made.commit('Delist')
    expect((await made.martlet('go-live', desk)).out).toContain(`npx martlet relist ${desk}`)
    made.edit('marketplace.yml', (text) => text.replace('signOff: required', 'signOff: none'))
    made.commit('Sign nothing off')
    const { code, out } = await made.martlet('go-live', desk)
    expect(out).toMatch(/^✗ Not prepared: this marketplace asks for no sign-off/)
    expect(code).toBe(1)
    expect(branches(made)).toEqual([])
  })

  test('leaves a branch alone that somebody works on', async () => {
    const made = marketplace()
    const branch = `martlet/go-live/${backup}`
    await made.martlet('go-live', backup)
    made.git('checkout', '-q', branch)
    const { code, err } = await made.martlet('go-live', backup, '--base', 'main')
    expect(err).toMatch(/^✗ Branch `.*` is checked out, expected it to be nowhere in use\n/)
    expect(err).toContain(`${made.root}\n`)
    expect(code).toBe(2)
    made.commit('Add to it')
    made.git('checkout', '-q', 'main')
    const own = made.git('rev-parse', branch)
    expect((await made.martlet('go-live', backup)).err).toMatch(
      /ends with a commit that Martlet did/,
    )
    expect(made.git('rev-parse', branch)).toBe(own)
  })

  test('of two at once makes one branch that is whole', async () => {
    const made = marketplace()
    const ran = await Promise.all([1, 2].map(() => made.martlet('go-live', backup)))
    expect(ran.map(({ code }) => code)).toContain(0)
    const branch = `martlet/go-live/${backup}`
    expect(made.git('rev-parse', `${branch}:live/${backup}`)).toBe(
      made.git('rev-parse', `main:offers/${backup}`),
    )
    made.git('fsck', '--strict')
  })

  test('says as JSON what it made', async () => {
    const made = marketplace()
    made.git('remote', 'add', 'origin', 'https://user:secret@github.com/fieldmark/offers.git')
    const { out } = await made.martlet('go-live', backup, '--json')
    expect(out).not.toContain('secret')
    expect(JSON.parse(out)).toMatchObject({
      kind: 'prepared',
      branch: `martlet/go-live/${backup}`,
      commit: made.git('rev-parse', `martlet/go-live/${backup}`),
      base: { name: 'main', branch: 'main', commit: made.git('rev-parse', 'main') },
      offer: backup,
      moreChanges: 0,
    })
  })

  test('tells what differs from what is live, of private plans only that something does', async () => {
    const made = marketplace()
    made.edit(`offers/${backup}/plans/dedicated.md`, (text) =>
      text.replace(/^summary: .*$/m, 'summary: Told to three customers'),
    )
    made.commit('Say it otherwise')
    const { out } = await made.martlet('go-live', backup, '--json')
    const { changes } = JSON.parse(out) as { changes: { what: { en: string } }[] }
    expect(changes.map(({ what }) => what.en)).toEqual(
      expect.arrayContaining(['manifest', 'link 2', 'private plans']),
    )
    expect(out).not.toMatch(/dedicated|three customers/)
  })
})

describe('other places', () => {
  test('a clone builds on what the remote has, and says how old that is', async () => {
    const made = marketplace()
    const clone = cloned(made)
    clone.git('checkout', '-q', '-b', 'work')
    clone.commit('Work on something else')
    const { out, code } = await clone.martlet('go-live', backup)
    expect(code).toBe(0)
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      `One commit on origin/main (${made.git('rev-parse', '--short=7', 'main')}, 2026-11-20):`,
    )
    expect(out).toContain(`git push origin martlet/go-live/${backup}\n`)
    clone.git('push', '-q', 'origin', `martlet/go-live/${backup}`)
    made.edit(`offers/${backup}/offer.md`, (text) => `${text}\n한 줄 더.\n`)
    made.commit('Write a line')
    clone.git('fetch', '-q')
    expect((await clone.martlet('go-live', backup)).out).toContain(
      'git push --force-with-lease origin ',
    )
  })

  test('a shallow clone is enough', async () => {
    const clone = cloned(marketplace(), '--depth=1')
    expect((await clone.martlet('go-live', backup)).code).toBe(0)
  })

  test('a partial clone brings what it judges, in one go', async () => {
    const made = marketplace()
    made.git('config', 'uploadpack.allowFilter', 'true')
    const clone = cloned(made, '--filter=blob:none')
    made.edit(`offers/${backup}/offer.md`, (text) => `${text}\n한 줄 더.\n`)
    const head = made.commit('Write a line')
    clone.git('fetch', '-q')
    const missing = (): string =>
      clone.git('rev-list', '--objects', '--missing=print', head).match(/^\?.*/m)?.[0] ?? ''
    expect(missing()).toMatch(/^\?/)
    expect((await clone.martlet('go-live', backup)).code).toBe(0)
    expect(clone.git('rev-parse', `martlet/go-live/${backup}~`)).toBe(head)
    expect(missing()).toBe('')
  })

  test('a clone that lacks a file says so, and does not take it for deleted', async () => {
    const made = marketplace()
    const id = made.git('rev-parse', `main:offers/${backup}/offer.md`)
    execFileSync('rm', ['-f', join(made.root, '.git/objects', id.slice(0, 2), id.slice(2))])
    const { code, err } = await made.martlet('go-live', backup)
    expect(err).toMatch(
      /^✗ The content of `offers\/hanbit\/managed-backup\/offer\.md` is not in this clone\n/,
    )
    expect(code).toBe(2)
  })

  test('a bare repository, and one whose marketplace lies in a folder', async () => {
    const made = marketplace('한글 market')
    const below = await made.martlet('go-live', backup)
    expect(below.code).toBe(0)
    const branch = `martlet/go-live/${backup}`
    expect(made.git('diff', '--name-only', 'main', branch, '--', ':!한글 market/live')).toBe('')
    const bare = cloned(made, '--bare')
    bare.git('branch', '-D', branch)
    const ran = await bare.martlet('go-live', backup, '--root', '한글 market')
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' })
    expect(bare.git('rev-parse', branch)).toBe(made.git('rev-parse', branch))
    expect((await bare.martlet('go-live', backup)).err).toMatch(
      /^✗ No `marketplace\.yml` in main \(/,
    )
  })

  test('a repository of SHA-256', async () => {
    const made = marketplace('', '--object-format=sha256')
    const ran = await made.martlet('go-live', backup)
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' })
    merge(made, `martlet/go-live/${backup}`)
    expect((await made.martlet('check', '--base', 'main~1')).code).toBe(0)
  })

  test('a folder outside git, and a repository without a commit', async () => {
    const folder = tempFolder()
    copyTwoPublishers(folder)
    const { martlet } = await import('../support/cli.ts')
    expect((await martlet(folder, 'go-live', backup)).err).toMatch(/^✗ This folder is in no git/)
    execFileSync('git', ['init', '-q', folder])
    expect((await martlet(folder, 'go-live', backup)).err).toMatch(
      /^✗ This repository has no commit yet/,
    )
  })
})

describe('delist and relist', () => {
  test('without a ticket say what the ticket needs, and make nothing', async () => {
    const made = marketplace()
    const { code, out, err } = await made.martlet('delist', `${desk}/team`, '--reason', 'Ends')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    for (const line of [
      /Problem type +Managing offers\n/,
      /Category +Modify an offer and\/or SKU already in production\n/,
      /Publisher +.+ \(tidewater\)\n/,
      /Offer +.+ \(cost-desk\)\n/,
      /Plan +.+ \(team\)\n/,
      /Reason +Ends\n/,
    ])
      expect(err).toMatch(line)
    expect((await made.martlet('delist', desk, '--ticket', '7')).err).toMatch(
      /`--reason` is missing\n/,
    )
    expect((await made.martlet('delist', desk, '--ticket', '7', '--reason', 'a\nb')).code).toBe(2)
    expect(branches(made)).toEqual([])
  })

  test('write the record and keep the copy, there and back', async () => {
    const made = marketplace()
    const why = ['--reason', 'Replaced by "Desk 2"', '--ticket', '7012']
    expect((await made.martlet('delist', desk, ...why)).code).toBe(0)
    const branch = `martlet/delist/${desk}`
    expect(made.git('diff', '--name-only', 'main', branch)).toBe(`live/${desk}.yml`)
    expect(record(made, branch, desk)).toMatchObject({
      state: 'delisted',
      reason: 'Replaced by "Desk 2"',
      ticket: '7012',
    })
    expect((await made.martlet('relist', desk)).out).toMatch(/^✓ Nothing to do: .* is live in main/)
    merge(made, branch)
    expect((await made.martlet('status', desk)).out).toContain('Delisted')
    expect((await made.martlet('delist', desk, ...why)).out).toMatch(/^✓ Nothing to do: .* is off/)
    expect((await made.martlet('relist', desk)).code).toBe(0)
    expect(made.git('diff', 'main~1', `martlet/relist/${desk}`)).toBe('')
  })

  test('do not bring back what differs in a locked value, or has no folder', async () => {
    const made = marketplace()
    await made.martlet('delist', desk, '--reason', 'Ends', '--ticket', '7')
    merge(made, `martlet/delist/${desk}`)
    made.edit(`offers/${desk}/plans/team.md`, (text) => text.replace(/price: .*/, 'price: 999.00'))
    made.commit('Change a price')
    const { code, out } = await made.martlet('relist', desk)
    expect(out).toMatch(
      /^✗ Not prepared: the branch would have 1 error\n\noffers\/tidewater.*team\.md/,
    )
    expect(code).toBe(1)
    const rolled = await made.martlet('rollback', desk)
    expect(rolled.code).toBe(1)
    expect(rolled.out).toContain(`npx martlet relist ${desk}\n`)
    made.git('revert', '--no-edit', 'HEAD')
    made.remove(`offers/${desk}`)
    made.commit('Delete the folder')
    const { out: gone } = await made.martlet('relist', desk)
    expect(gone).toMatch(/^✗ Not prepared: `offers\/.*` is gone in/)
    // What it says to type does what it says.
    const typed = /git (checkout [0-9a-f]{7} -- offers\/\S+)\n/.exec(gone)?.[1] ?? ''
    made.git(...typed.split(' '))
    made.commit('Bring the folder back')
    expect((await made.martlet('relist', desk)).code).toBe(0)
    made.git('branch', '-D', `martlet/relist/${desk}`)
    expect(branches(made)).toEqual([`martlet/delist/${desk}`])
  })

  test('of a plan name it as removed, but never the last one', async () => {
    const made = marketplace()
    const why = ['--reason', 'Ends', '--ticket', '7']
    expect((await made.martlet('delist', `${desk}/nothing`, ...why)).err).toMatch(
      /has no plan `nothing`/,
    )
    const team = await made.martlet('delist', `${desk}/team`, ...why)
    expect(team.out.replaceAll(/\s+/g, ' ')).toContain('a plan that left the market does not come')
    expect((await made.martlet('relist', `${desk}/team`)).err).toMatch(/^✗ A plan that left the/)
    const asked = await made.martlet('delist', `${desk}/team`, '--reason', "It's over")
    expect(asked.err).toContain(`--reason 'It'\\''s over' --ticket '(its number)'\n`)
    const gap = ['--reason', '(your reason)', '--ticket', '(its number)']
    expect((await made.martlet('delist', desk, ...gap)).code).toBe(2)
    merge(made, `martlet/delist-plan/${desk}/team`)
    expect(record(made, 'main', desk)).toMatchObject({ state: 'live', removedPlans: ['team'] })
    const last = await made.martlet('delist', `${desk}/solo`, ...why)
    expect(last.out).toMatch(/^✗ Not prepared: this is the last plan of tidewater\/cost-desk/)
    expect(last.code).toBe(1)
    made.edit(`offers/${desk}/offer.md`, (text) => `${text}\nOne more line.\n`)
    made.remove(`offers/${desk}/plans/team.md`)
    made.commit('Delete the plan')
    expect((await made.martlet('go-live', desk)).code).toBe(0)
    expect(record(made, `martlet/go-live/${desk}`, desk)).toMatchObject({
      state: 'live',
      removedPlans: ['team'],
      ticket: '7',
    })
  })

  test('keep the name of a private plan out of branch, request and message', async () => {
    const made = marketplace()
    made.git('remote', 'add', 'origin', 'git@github.com:fieldmark/offers.git')
    const { out, code } = await made.martlet(
      ...['delist', `${backup}/dedicated`, '--reason', 'Ends', '--ticket', '7'],
    )
    expect(code).toBe(0)
    const branch = `martlet/delist-plan/${backup}/private-1`
    expect(out).toContain(branch)
    expect(out + made.git('log', '-1', '--format=%B', branch)).not.toMatch(/dedicated|Ends/)
  })
})

describe('rollback', () => {
  /** The backup goes live, then once more with another manifest. */
  async function twice(): Promise<Lab> {
    const made = marketplace()
    await made.martlet('go-live', backup)
    merge(made, `martlet/go-live/${backup}`)
    made.edit(`offers/${backup}/plans/standard.md`, (text) =>
      text
        .replace('version: "2.3.0"', 'version: "2.10.0" # 새 역할')
        .replace('role: Reader', 'role: Backup Reader'),
    )
    made.edit(`offers/${backup}/offer.md`, (text) => `${text}\n잘못된 문장.\n`)
    made.commit('Change the manifest')
    await made.martlet('go-live', backup)
    merge(made, `martlet/go-live/${backup}`)
    return made
  }

  test('brings back what was live before, with versions above today', async () => {
    const made = await twice()
    const { out, code } = await made.martlet('rollback', backup)
    expect(code).toBe(0)
    expect(out).toContain(
      '`manifest.version` of plan `standard` is `2.10.1`, where it was `2.3.0`.',
    )
    expect(out).toMatch(/~ standard, manifest +2\.10\.0 → 2\.10\.1\n/)
    const branch = `martlet/rollback/${backup}`
    expect(made.git('diff', '--name-only', 'main', branch, '--', ':!offers')).toBe('')
    // Against what was live then, one version is all that differs.
    const diff = made.git('diff', '-U0', `main~2:live/${backup}`, `${branch}:offers/${backup}`)
    expect(diff.split('\n').filter((line) => /^[+-] /.test(line))).toEqual([
      '-  version: "2.3.0"',
      '+  version: "2.10.1"',
    ])
    merge(made, branch)
    // It is merged now, so what is left to do is to take it live, and no version rises once more.
    const again = await made.martlet('rollback', backup)
    expect(again.out).toMatch(
      /^✓ Nothing to prepare: what was live in .* is merged already in\s+main.*not live yet\n/s,
    )
    expect(again.out).toContain(`npx martlet go-live ${backup}\n`)
    expect(again.code).toBe(0)
    expect((await made.martlet('go-live', backup)).code).toBe(0)
    merge(made, `martlet/go-live/${backup}`)
    const live = await made.martlet('rollback', backup, '--to', 'main')
    expect(live.out).toMatch(/^✓ Nothing to prepare: what was live in .* is live\s+and\s+merged/)
    expect(live.out).toContain(`npx martlet history ${backup}\n`)
  })

  test('goes as far as it is told, and no further than there was something live', async () => {
    const made = await twice()
    const first = made.git('rev-list', '--max-parents=0', 'main')
    const ran = await made.martlet('rollback', backup, '--to', first)
    expect(ran.out).toContain(`becomes what was live in ${first.slice(0, 7)}`.split(' ').at(-1))
    expect((await made.martlet('rollback', backup, '--to', 'nowhere')).err).toMatch(
      /^✗ Revision `nowhere` is not in this clone/,
    )
    expect((await made.martlet('rollback', review, '--to', first)).err).toMatch(
      /is not live in main/,
    )
  })

  test('goes back to nothing that never was live', async () => {
    const made = await twice()
    const forge = (text: string) => text.replace(/^summary: .*$/m, 'summary: Never live anywhere')
    const copy = `live/${backup}/offer.md`
    made.git('switch', '-q', '-c', 'stranger')
    made.edit(copy, forge)
    made.commit('Forge it')
    made.git('switch', '-q', 'main')
    const strange = await made.martlet('rollback', backup, '--to', 'stranger')
    expect(strange.err).toMatch(
      /^✗ `stranger` is not on the way that main came, so what it holds was never live\n/,
    )
    expect(strange.err).toContain(`git log --first-parent --oneline main -- live/${backup}`)
    // Nor to what somebody changed by hand, and took back again.
    made.edit(copy, forge)
    const edited = made.commit('Edit it by hand')
    made.git('revert', '--no-edit', edited)
    const named = await made.martlet('rollback', backup, '--to', edited)
    expect(named.err.replaceAll(/\s+/g, ' ')).toContain(
      `The live copy of ${backup} in \`${edited}\` is not the one that its record names`,
    )
    expect([strange.code, named.code]).toEqual([2, 2])
    expect(made.git('branch', '--list', 'martlet/rollback/*')).toBe('')
    const { out } = await made.martlet('rollback', backup)
    expect(out).toContain('where it was `2.3.0`')
    expect(made.git('show', `martlet/rollback/${backup}:offers/${backup}/offer.md`)).not.toContain(
      'Never live',
    )
  })

  test('keeps a plan that came later, and leaves out one that was taken off', async () => {
    const made = marketplace()
    made.write(
      `offers/${desk}/plans/studio.md`,
      made
        .read(`offers/${desk}/plans/team.md`)
        .replace(/^name: .*$/m, 'name: Studio')
        .replace(/^summary: .*$/m, 'summary: For studios with many small projects'),
    )
    made.edit(`offers/${desk}/offer.md`, (text) => `${text}\nOne more line.\n`)
    made.commit('Add a plan')
    expect((await made.martlet('go-live', desk)).out).toMatch(/^✓ Prepared/)
    merge(made, `martlet/go-live/${desk}`)
    await made.martlet('delist', `${desk}/solo`, '--reason', 'Ends', '--ticket', '7')
    merge(made, `martlet/delist-plan/${desk}/solo`)
    const { out } = await made.martlet('rollback', desk)
    expect(out).toContain('1 plan that came later stays as live.')
    expect(out).toContain('1 plan that was taken off the market stays away.')
    const files = made.git(
      'ls-tree',
      '--name-only',
      `martlet/rollback/${desk}:offers/${desk}/plans`,
    )
    expect(files.split('\n')).toEqual(['studio.md', 'team.md'])
  })

  test('says where history is cut off, or was never there', async () => {
    const made = await twice()
    const shallow = cloned(made, '--depth=1')
    const cut = await shallow.martlet('rollback', backup)
    expect(cut.err).toMatch(/^✗ No earlier live content .*\n {2}This clone is shallow\./)
    shallow.remove('.git')
    shallow.git('init', '-q', '-b', 'main')
    shallow.commit('Start from a template')
    const fresh = await shallow.martlet('rollback', backup)
    expect(fresh.err).toContain(`npx martlet rollback ${backup} --to <revision>`)
    expect([cut.code, fresh.code]).toEqual([2, 2])
  })
})

describe('adopt', () => {
  test('copies what is live elsewhere, where nothing is live yet', async () => {
    const made = marketplace()
    expect((await made.martlet('adopt')).out).toMatch(
      /^✗ Not prepared: main .* has live copies already/,
    )
    made.remove('live')
    made.commit('Start from nothing')
    expect((await made.martlet('adopt', 'tidewater/patch-watch')).out).toMatch(
      /^✗ .* is a draft in main/,
    )
    const { code } = await made.martlet('adopt')
    expect(code).toBe(0)
    const branch = 'martlet/adopt'
    for (const id of [backup, review, desk]) {
      const tree = made.git('rev-parse', `main:offers/${id}`)
      expect(made.git('rev-parse', `${branch}:live/${id}`)).toBe(tree)
      expect(record(made, branch, id)).toEqual({
        state: 'live',
        tree,
        source: 'adopted',
        released: '2026-11-21',
      })
    }
    expect(made.git('ls-tree', '--name-only', `${branch}:live/tidewater`).split('\n')).toEqual([
      'cost-desk.yml',
      'cost-desk',
      'publisher.md',
    ])
    for (const named of [desk, 'tidewater']) {
      expect((await made.martlet('adopt', named)).code).toBe(0)
      expect(made.git('ls-tree', '--name-only', `${branch}:live`)).toBe('tidewater')
    }
    expect((await made.martlet('adopt', 'tidewate')).err).toContain('Did you mean `tidewater`?')
    expect(existsSync(join(made.root, 'live'))).toBe(false)
  })
})

describe('what is not merged yet', () => {
  test('is named by status and go-live, and a branch that is prepared anew says what it replaces', async () => {
    const made = marketplace()
    expect((await made.martlet('status', desk)).out).not.toContain('differ')
    const first = await made.martlet('go-live', backup)
    expect(first.out).not.toContain('This replaces')
    const old = made.git('rev-parse', '--short=7', `martlet/go-live/${backup}`)
    made.edit(`offers/${desk}/offer.md`, (text) => `${text}\nOne more line.\n`)
    const note = new RegExp(`^Your files differ from main \\(.*\\) in\\s+${desk}\\. What`, 'm')
    expect((await made.martlet('status')).out).toMatch(note)
    expect((await made.martlet('status', backup)).out).not.toMatch(note)
    const live = await made.martlet('go-live', desk)
    expect(live.out).toMatch(/^✓ Nothing to do: /)
    expect(live.out).toContain(`npx martlet diff ${desk}\n`)
    made.commit('Write a line')
    expect((await made.martlet('status')).out).not.toMatch(note)
    expect((await made.martlet('go-live', backup)).out).toContain(`the branch held before, ${old}.`)
  })
})

describe('the screens', () => {
  const screen = (name: string): string => join(projectRoot, 'test/cli/screens', `${name}.txt`)

  /** The same whatever else is in the example marketplace. */
  const shown = (text: string): string =>
    text.replaceAll(/\b[0-9a-f]{7}(?=,\s+2026|%2C%202026| 대신)/g, '1a2b3c4')

  test('of a go-live, in both languages', async () => {
    const made = marketplace()
    made.git('remote', 'add', 'origin', 'git@github.com:fieldmark/offers.git')
    await expect(shown((await made.martlet('go-live', backup)).out)).toMatchFileSnapshot(
      screen('go-live'),
    )
    made.edit('marketplace.yml', (text) => text.replace('[en, ko]', '[ko, en]'))
    made.commit('Speak Korean')
    await expect(shown((await made.martlet('go-live', backup)).out)).toMatchFileSnapshot(
      screen('go-live-ko'),
    )
    await expect(shown((await made.martlet('delist', desk)).err)).toMatchFileSnapshot(
      screen('delist-ticket-ko'),
    )
  })

  test('of what is refused, and of what takes off and brings back', async () => {
    const made = marketplace()
    made.edit(`offers/${review}/offer.md`, (text) =>
      text.replace(/^name: .*$/m, `name: ${'긴 이름 '.repeat(20)}`),
    )
    made.commit('Write a long name')
    await expect(shown((await made.martlet('go-live', review)).out)).toMatchFileSnapshot(
      screen('go-live-refused'),
    )
    await expect(shown((await made.martlet('delist', `${desk}/team`)).err)).toMatchFileSnapshot(
      screen('delist-ticket'),
    )
    const why = ['--reason', 'Ends', '--ticket', '7']
    await expect(shown((await made.martlet('delist', desk, ...why)).out)).toMatchFileSnapshot(
      screen('delist'),
    )
    merge(made, `martlet/delist/${desk}`)
    await expect(shown((await made.martlet('relist', desk)).out)).toMatchFileSnapshot(
      screen('relist'),
    )
  })
})
