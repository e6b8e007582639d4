import { describe, expect, test } from 'vitest'
import { cloned, type Lab, marketplace, mayTakeLong, merge, onOneDay, request } from './lab.ts'

mayTakeLong()
onOneDay()

const backup = 'hanbit/managed-backup'
const review = 'hanbit/landing-zone-review'
const why = ['--reason', 'Ends', '--ticket', '7']
const fine = { code: 0, errors: [], fix: '' }

/** Prepares a request and gives its branch another name, so that the command can prepare one more. */
async function prepared(made: Lab, name: string, ...args: string[]): Promise<string> {
  const { out } = await made.martlet(...args, '--json')
  made.git('branch', '-m', (JSON.parse(out) as { branch: string }).branch, name)
  return name
}

const change = (made: Lab): string => {
  made.edit(`offers/${backup}/offer.md`, (text) => `${text}\n한 줄 더.\n`)
  return made.commit('Write a line')
}

const other = (made: Lab): string => {
  made.write('NOTES.md', `${made.git('rev-parse', 'HEAD')}\n`)
  return made.commit('Change something else')
}

/** What is live of an offer, to the byte. */
const liveOf = (made: Lab, id: string, revision = 'main'): string =>
  made.git('ls-tree', revision, `live/${id}`, `live/${id}.yml`)

describe('of two requests for one offer', () => {
  test('that say the same, the second changes nothing', async () => {
    const made = marketplace()
    const twin = await prepared(made, 'twin', 'go-live', backup)
    merge(made, await prepared(made, 'first', 'go-live', backup))
    const before = liveOf(made, backup)
    expect(await request(made, twin)).toEqual(fine)
    merge(made, twin)
    expect(liveOf(made, backup)).toBe(before)
  })

  test('that were prepared at different times, the second says that it came second', async () => {
    const made = marketplace()
    const first = await prepared(made, 'first', 'go-live', backup)
    other(made)
    const second = await prepared(made, 'second', 'go-live', backup)
    merge(made, first)
    const { errors, fix } = await request(made, second, 'theirs')
    expect(errors).toEqual([
      `release-state: \`${backup}\` is live with this content already and only its record changes, expected it to stay`,
    ])
    expect(fix).toMatch(/^If another request took it live meanwhile, close this one\./)
    expect(await request(made, second, 'ours')).toEqual(fine)
  })

  test('that conflict, marks that are left say so, with the offer they are about', async () => {
    const made = marketplace()
    const old = await prepared(made, 'old', 'go-live', backup)
    change(made)
    merge(made, await prepared(made, 'new', 'go-live', backup))
    const { errors, fix } = await request(made, old, 'marks')
    expect(errors).toEqual([
      'yaml-syntax: A merge stopped here and left both versions (`<<<<<<<`), expected one of them',
    ])
    expect(fix).toContain('In `live/`, prepare the request again instead.')
    expect(() => merge(made, old)).toThrow()
    made.commit('Leave the marks')
    const { out } = await made.martlet('status', backup)
    expect(out).toMatch(/^hanbit\/managed-backup {2}✗ Publish failed\n/)
    expect(out).toMatch(/✗ 7 {2}Live +failed, 1 error\n/)
    expect((await made.martlet('go-live', backup)).out).toMatch(
      /^✗ Not prepared: what is live of hanbit\/managed-backup is not as it was signed\n/,
    )
  })

  test('the one with the older content is overtaken, however its conflict is resolved', async () => {
    const made = marketplace()
    const old = await prepared(made, 'old', 'go-live', backup)
    change(made)
    expect((await request(made, old)).errors).toEqual([
      `restart-on-change: Overtaken: the copy of \`${backup}\` is not what the base holds now, expected the same tree`,
    ])
    merge(made, await prepared(made, 'new', 'go-live', backup))
    expect((await request(made, old, 'theirs')).errors.join()).toMatch(
      /^live-copy-intact: The live copy of `hanbit\/managed-backup` has tree `\w{7}`, expected `\w{7}`$/,
    )
    expect(await request(made, old, 'ours')).toEqual(fine)
    // Its commit as it is, on top of the other.
    made.git('checkout', '-q', '-b', 'back', 'main')
    made.git('checkout', '-q', old, '--', 'live')
    made.commit('Put the older copy back')
    made.git('checkout', '-q', 'main')
    const { errors, fix } = await request(made, 'back')
    expect(errors).toEqual([
      `restart-on-change: Overtaken: \`${backup}\` is live as it is in the base, expected no other copy`,
    ])
    expect(fix).toContain(`\`npx martlet rollback ${backup}\``)
  })

  test('a delisting stays, whoever takes the offer live again by an older request', async () => {
    const made = marketplace()
    const release = await prepared(made, 'release', 'go-live', backup)
    const end = await prepared(made, 'end', 'delist', backup, ...why)
    const start = made.git('rev-parse', 'main')
    merge(made, end)
    const { errors, fix } = await request(made, release, 'theirs')
    expect(errors).toEqual([
      `release-state: \`${backup}\` is delisted and would return with another copy, expected the one that stayed`,
    ])
    expect(fix).toContain(`\`npx martlet relist ${backup}\``)
    expect((await made.martlet('go-live', backup)).out).toContain(`npx martlet relist ${backup}`)
    // The other way round, the record of the delisting is of a copy that is live no more.
    made.git('reset', '-q', '--hard', start)
    merge(made, release)
    expect((await request(made, end, 'theirs')).errors.join()).toMatch(
      /^live-copy-intact: [^:]* has tree `\w{7}`, expected `\w{7}`$/,
    )
    expect((await made.martlet('delist', backup, ...why)).code).toBe(0)
    expect(await request(made, `martlet/delist/${backup}`)).toEqual(fine)
  })

  test('a return and a go-live fit together, and a second return changes nothing', async () => {
    const made = marketplace()
    const release = await prepared(made, 'release', 'go-live', backup)
    merge(made, await prepared(made, 'end', 'delist', backup, ...why))
    const twin = await prepared(made, 'twin', 'relist', backup)
    merge(made, await prepared(made, 'back', 'relist', backup))
    expect(await request(made, twin)).toEqual(fine)
    expect(await request(made, release)).toEqual(fine)
    merge(made, release)
    const before = liveOf(made, backup)
    merge(made, twin)
    expect(liveOf(made, backup)).toBe(before)
    expect((await made.martlet('status', backup)).out).toContain('✓ Live, prepared 2026-11-21')
  })
})

describe('a go-live request that is open', () => {
  test('goes through after one of another offer, and needs no new base', async () => {
    const made = marketplace()
    made.remove('live/hanbit')
    made.commit('Have nothing of hanbit live')
    const [a, b] = [
      await prepared(made, 'a', 'go-live', review),
      await prepared(made, 'b', 'go-live', backup),
    ]
    expect([await request(made, a), await request(made, b)]).toEqual([fine, fine])
    merge(made, a)
    made.edit('offers/hanbit/publisher.md', (text) => text.replace(/\n---\n/, '\n---\n\nA word.\n'))
    made.commit('Write a word')
    expect(await request(made, b)).toEqual(fine)
    merge(made, b)
    expect((await made.martlet('check')).code).toBe(0)
    expect((await made.martlet('status')).out).toContain('3 live, 1 other')
  })

  test('is told the new name where the folder was renamed, also that of the publisher', async () => {
    const made = marketplace()
    made.remove('live/hanbit')
    made.commit('Have nothing of hanbit live')
    const open = await prepared(made, 'open', 'go-live', review)
    const start = made.git('rev-parse', 'main')
    for (const [from, to, now] of [
      [`offers/${review}`, 'offers/hanbit/landing-zone-check', 'hanbit/landing-zone-check'],
      ['offers/hanbit', 'offers/hanbit-cloud', 'hanbit-cloud/landing-zone-review'],
    ] as const) {
      made.git('reset', '-q', '--hard', start)
      made.git('mv', from, to)
      made.commit('Rename a folder')
      const { errors, fix } = await request(made, open)
      expect(errors).toEqual([
        `no-skip-to-production: \`offers/${review}\` is \`offers/${now}\` in the base by now, expected the copy under that name`,
      ])
      expect(fix).toBe(
        `Close this request, and prepare one for the new name: \`npx martlet go-live ${now}\``,
      )
      const { err, code } = await made.martlet('go-live', review)
      expect([code, err]).toEqual([2, expect.stringContaining(`Did you mean \`${now}\`?`)])
      expect((await made.martlet('go-live', now)).code).toBe(0)
    }
  })

  test('of an offer that is live asks for the old name back', async () => {
    const made = marketplace()
    const open = await prepared(made, 'open', 'go-live', backup)
    made.git('mv', `offers/${backup}`, 'offers/hanbit/other-backup')
    made.commit('Rename a folder')
    expect((await request(made, open)).errors[0]).toBe(
      `live-offer-deleted: The folder of live offer \`${backup}\` is gone, expected the offer to be delisted first`,
    )
    const { code, err } = await made.martlet('go-live', backup)
    expect(code).toBe(2)
    expect(err).toMatch(
      /^✗ `live\/hanbit\/managed-backup` is in main \(.*\), and its folder `offers\/hanbit\/managed-backup` is not\n {2}Restore the folder/,
    )
  })

  test('prepared in a clone that lags behind is overtaken, and prepared again after a fetch', async () => {
    const made = marketplace()
    const clone = cloned(made)
    change(made)
    expect((await clone.martlet('go-live', backup)).code).toBe(0)
    clone.git('push', '-q', 'origin', `martlet/go-live/${backup}`)
    const { errors, fix } = await request(made, `martlet/go-live/${backup}`)
    expect(errors.join()).toMatch(/^restart-on-change: Overtaken: /)
    expect(fix).toContain(`\`npx martlet go-live ${backup}\``)
    clone.git('fetch', '-q')
    expect((await clone.martlet('go-live', backup)).out).toContain('git push --force-with-lease ')
    clone.git('push', '-q', '--force-with-lease', 'origin', `martlet/go-live/${backup}`)
    expect(await request(made, `martlet/go-live/${backup}`)).toEqual(fine)
  })
})

describe('the button that reverts a merged request', () => {
  test('names the way back of an offer, and the way off the market of a first go-live', async () => {
    for (const [id, command] of [
      [backup, 'rollback'],
      [review, 'delist'],
    ] as const) {
      const made = marketplace()
      merge(made, await prepared(made, 'release', 'go-live', id))
      made.git('checkout', '-q', '-b', 'revert')
      made.git('revert', '--no-edit', '-m', '1', 'HEAD')
      made.git('checkout', '-q', 'main')
      const { errors, fix } = await request(made, 'revert')
      expect(errors).toHaveLength(1)
      expect(fix).toContain(`\`npx martlet ${command} ${id}\``)
    }
  })
})
