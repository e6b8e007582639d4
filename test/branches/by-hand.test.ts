import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { branches, type Lab, marketplace, mayTakeLong, merge, onOneDay, request } from './lab.ts'

mayTakeLong()
onOneDay()

const backup = 'hanbit/managed-backup'
const desk = 'tidewater/cost-desk'
const release = `martlet/go-live/${backup}`

describe('in the place of an offer', () => {
  const strangers: Record<string, [(made: Lab, path: string) => void, string]> = {
    'a symbolic link': [
      (made, path) => {
        symlinkSync('managed-backup', join(made.root, path))
        made.git('add', path)
      },
      'is a symbolic link, expected a file or folder',
    ],
    'a submodule': [
      (made, path) => {
        const entry = `160000,${made.git('rev-parse', 'HEAD')},${path}`
        made.git('update-index', '--add', '--cacheinfo', entry)
      },
      'is a submodule, expected a file or folder',
    ],
  }

  test.each(Object.keys(strangers))('%s is refused, and not looked into', async (what) => {
    const [put, text] = strangers[what] as (typeof strangers)[string]
    for (const path of ['offers/hanbit/other', 'live/hanbit/other']) {
      const made = marketplace()
      put(made, path)
      made.git('commit', '-q', '-m', `Add ${what}`)
      for (const args of [
        ['check'],
        ['check', '--base', 'main~1', '--changed'],
        ['go-live', backup],
        ['go-live', 'hanbit/other'],
        ['history', 'hanbit/other'],
      ]) {
        const { code, err } = await made.martlet(...args)
        expect([code, err]).toEqual([2, expect.stringContaining(`\`${path}\` ${text}\n`)])
      }
    }
  })

  test.each(Object.keys(strangers))(
    '%s that was merged all the same can be taken out',
    async (what) => {
      const [put] = strangers[what] as (typeof strangers)[string]
      for (const path of ['offers/hanbit/other', 'live/hanbit/other']) {
        const made = marketplace()
        put(made, path)
        made.git('commit', '-q', '-m', `Add ${what}`)
        made.git('checkout', '-q', '-b', 'mend')
        made.git('rm', '-q', '--cached', path)
        rmSync(join(made.root, path), { recursive: true, force: true })
        made.edit(`offers/${backup}/offer.md`, (text) => `${text}\n한 줄 더.\n`)
        made.commit('Take it out')
        made.git('checkout', '-q', 'main')
        expect((await request(made, 'mend')).errors).toEqual([])
        merge(made, 'mend')
        await made.martlet('go-live', backup)
        merge(made, release)
        expect((await made.martlet('rollback', backup, '--to', 'main~2')).code).toBe(0)
        expect((await made.martlet('diff', backup, '--from', 'main~2')).out).toContain('1 change')
      }
    },
  )

  test('a folder whose name differs in capitals is not the offer', async () => {
    const made = marketplace()
    made.git('mv', `offers/${backup}`, 'offers/hanbit/Managed-Backup')
    made.commit('Write it large')
    expect((await made.martlet('go-live', 'hanbit/Managed-Backup')).out).toMatch(
      /^✗ Not prepared: hanbit\/Managed-Backup has \d errors? in main/,
    )
    expect((await made.martlet('go-live', backup)).err).toContain('or give it its name again')
    expect((await made.martlet('check')).out).toContain(`\`offers/${backup}\` was renamed to`)
  })
})

describe('a marketplace where somebody touched live/ by hand', () => {
  const hands: Record<string, [(made: Lab) => void, RegExp]> = {
    'in the copy': [
      (made) => made.edit(`live/${desk}/offer.md`, (text) => `${text}\nBy hand.\n`),
      /has tree `\w{7}`, expected\s+`\w{7}`/,
    ],
    'in the record': [
      (made) =>
        made.edit(`live/${desk}.yml`, (text) =>
          text.replace(/tree: .*/, `tree: ${'a'.repeat(40)}`),
        ),
      /has tree `\w{7}`, expected\s+`aaaaaaa`/,
    ],
    'taking the copy away': [(made) => made.remove(`live/${desk}`), /has no copy beside it/],
    'taking the record away': [(made) => made.remove(`live/${desk}.yml`), /has no release record/],
    'inventing a state': [
      (made) => made.edit(`live/${desk}.yml`, (text) => text.replace('state: live', 'state: gone')),
      /Unknown state `gone`, expected `live`/,
    ],
  }

  test.each(Object.keys(hands))('%s prepares nothing until that is mended', async (how) => {
    const [put, text] = hands[how] as (typeof hands)[string]
    const made = marketplace()
    put(made)
    made.commit('Touch it by hand')
    for (const args of [
      ['go-live', desk],
      ['delist', desk, '--reason', 'Ends', '--ticket', '7'],
      ['relist', desk],
      ['rollback', desk],
    ]) {
      const { code, out } = await made.martlet(...args)
      expect([args[0], code, out]).toEqual([args[0], 1, expect.stringMatching(text)])
      expect(out).toMatch(/^✗ Not prepared: what is live of tidewater\/cost-desk is not as it/)
      expect(out).toContain(`git log --oneline -- live/${desk} live/${desk}.yml\n`)
    }
    expect(branches(made)).toEqual([])
    expect((await made.martlet('check')).code).toBe(1)
    const { out } = await made.martlet('status', desk)
    expect(out).toMatch(/^tidewater\/cost-desk {2}✗ Publish failed\n/)
    expect(out).toMatch(/✗ 7 {2}Live +failed, 1 error\n/)
    // Another offer goes live all the same.
    expect((await made.martlet('go-live', backup)).code).toBe(0)
    expect((await request(made, release)).errors).toEqual([])
  })
})
