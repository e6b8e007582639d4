import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { removeFolders } from '../branches/lab.ts'
import { base, type Files } from '../support/overlay.ts'
import { Story } from './story/teller.ts'

const smallest = base()
const machine = 'alder/broker'
const service = 'alder/backup'
const hourly = `offers/${machine}/plans/standard.md`
const watched = `offers/${service}/plans/standard.md`

const filesOf = (id: string): Files =>
  new Map([...smallest].filter(([path]) => path.startsWith(`offers/${id}/`)))

const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to)
const both = (status: string) => ({ alone: status, told: status })

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  removeFolders()
})

/** A machine is begun, submitted, mended, and goes live at a price that stays. */
async function firstTime(story: Story): Promise<void> {
  const { made } = story
  const draft = `---\ntype: virtual-machine\nalias: al-broker\ndraft: true\n---\n`
  story.change(machine, 'broker', 'Begin a broker', (lab) =>
    lab.write(`offers/${machine}/offer.md`, draft),
  )
  await story.merge('broker')
  expect(await story.seen('A machine is begun as a draft', machine)).toEqual(both('-'))
  expect((await made.martlet('go-live', machine)).out).toContain('is a draft')

  story.change(machine, 'submit', 'Submit the broker', (lab) => {
    for (const [path, bytes] of filesOf(machine)) lab.write(path, bytes)
    lab.edit(`offers/${machine}/offer.md`, replaced(/^privacyPolicyUrl: .*\n/m, ''))
  })
  expect(await story.seen('It is submitted', machine)).toEqual({
    alone: '-',
    told: 'Publish in progress',
  })
  expect(await story.check('submit')).toEqual(['privacy-policy-required'])
  expect(await story.seen('Its check failed', machine)).toEqual({
    alone: '-',
    told: 'Publish failed',
  })
  story.push('submit', 'Say where the privacy policy is', (lab) =>
    lab.write(`offers/${machine}/offer.md`, smallest.get(`offers/${machine}/offer.md`) ?? ''),
  )
  expect(await story.check('submit')).toEqual([])
  expect(await story.seen('It is mended in the same request', machine)).toEqual({
    alone: '-',
    told: 'Publish in progress',
  })
  await story.merge('submit')
  expect(await story.seen('It is merged', machine)).toEqual(both('Awaiting publisher sign-off'))
  expect(story.live(`${machine}/offer.md`)).toBeUndefined()
  const pages = story.pages(machine)
  expect(pages.preview).toContain('one machine')
  expect(pages.live).toBeUndefined()

  const request = await story.prepare('go-live', machine)
  expect(await story.check(request)).toEqual([])
  expect(await story.seen('Its publisher signs it off', machine)).toEqual({
    alone: 'Awaiting publisher sign-off',
    told: 'Publish in progress',
  })
  expect(story.last(`status ${machine} --requests requests.json`)).toMatch(/→ 7 +Review +waiting/)
  await story.merge(request)
  expect(await story.seen('It is reviewed and goes live', machine)).toEqual(both('Live'))
  expect(story.live(`${machine}/plans/standard.md`)).toContain('price: 0.10')
  expect(story.live('alder/publisher.md')).toContain('name: Alder')

  // Whoever bought it keeps the price.
  story.change(machine, 'dearer', 'Ask for more', (lab) =>
    lab.edit(hourly, replaced('0.10', '0.20')),
  )
  expect(await story.check('dearer')).toEqual(['locked-price'])
  expect(await story.seen('Another price is asked for, and refused', machine)).toEqual({
    alone: 'Live',
    told: 'Publish failed',
  })
  story.close('dearer')
  expect(await story.seen('The request is closed; the listing stays', machine)).toEqual({
    alone: 'Live',
    told: 'Publish canceled',
  })
}

/** A managed service asks for more access, is overtaken, goes live, goes back, and is canceled once. */
async function update(story: Story): Promise<void> {
  const { made } = story
  story.change(service, 'backup', 'Submit a service', (lab) => {
    for (const [path, bytes] of filesOf(service)) lab.write(path, bytes)
  })
  await story.merge('backup')
  await story.merge(await story.prepare('go-live', service))
  expect(await story.seen('A managed service is live, too', service)).toEqual(both('Live'))

  story.change(service, 'access', 'Ask to see the metrics', (lab) =>
    lab.edit(watched, replaced('role: Reader', 'role: Monitoring Reader')),
  )
  expect(await story.check('access')).toEqual(['manifest-version-increase'])
  expect(await story.seen('Its manifest changes under the old version', service)).toEqual({
    alone: 'Live',
    told: 'Publish failed',
  })
  story.push('access', 'Raise the version', (lab) => lab.edit(watched, replaced('1.2.0', '1.3.0')))
  await story.merge('access')
  expect(await story.seen('The version is raised and merged', service)).toEqual(
    both('Awaiting publisher sign-off'),
  )
  expect(story.live(`${service}/plans/standard.md`)).toContain('version: "1.2.0"')

  // Its request is overtaken by another change, and prepared once more.
  const request = await story.prepare('go-live', service)
  const old = made.git('rev-parse', request)
  expect(await story.check(request)).toEqual([])
  story.change(service, 'words', 'Say it better', (lab) =>
    lab.edit(`offers/${service}/offer.md`, replaced('every quarter.', 'every month.')),
  )
  await story.merge('words')
  expect(await story.check(request)).toEqual(['restart-on-change'])
  expect(await story.seen('Its go-live is overtaken', service)).toEqual({
    alone: 'Awaiting publisher sign-off',
    told: 'Publish failed',
  })
  const pages = story.pages(service)
  expect(pages.preview).toContain('every month')
  expect(pages.preview).toContain('Monitoring Reader')
  expect(pages.live).toContain('every quarter')
  expect(pages.live).not.toContain('Monitoring Reader')
  story.close(request)
  expect(await story.prepare('go-live', service)).toBe(request)
  expect(made.git('rev-parse', request)).not.toBe(old)
  expect(await story.announcements(request)).toContain('customers update-available')
  await story.merge(request)
  expect(await story.seen('It goes live again', service)).toEqual(both('Live'))
  expect(story.live(`${service}/plans/standard.md`)).toContain('version: "1.3.0"')

  // Going back is a change like any other, with a version above all before.
  await story.merge(await story.prepare('rollback', service))
  expect(await story.seen('It is rolled back by an ordinary change', service)).toEqual(
    both('Awaiting publisher sign-off'),
  )
  expect(made.read(watched)).toContain('version: "1.3.1"')
  expect(made.read(watched)).not.toContain('Monitoring Reader')
  expect(story.live(`${service}/plans/standard.md`)).toContain('Monitoring Reader')

  const canceled = await story.prepare('go-live', service)
  expect(await story.check(canceled)).toEqual([])
  story.close(canceled)
  expect(await story.seen('Its go-live is canceled', service)).toEqual({
    alone: 'Awaiting publisher sign-off',
    told: 'Publish canceled',
  })
  expect(story.live(`${service}/plans/standard.md`)).toContain('Monitoring Reader')
  await story.merge(await story.prepare('go-live', service))
  expect(await story.seen('It starts anew and goes live', service)).toEqual(both('Live'))
  expect(story.live(`${service}/plans/standard.md`)).not.toContain('Monitoring Reader')
}

/** The machine loses a plan, leaves the market, and comes back. */
async function away(story: Story): Promise<void> {
  const { made } = story
  const asked = ['--reason', 'Replaced', '--ticket', '2611210040']
  expect((await made.martlet('delist', `${machine}/byol`)).code).toBe(2)
  const plan = await story.prepare('delist', `${machine}/byol`, ...asked)
  expect(await story.check(plan)).toEqual([])
  expect(await story.seen('A plan of the machine is to leave the market', machine)).toEqual({
    alone: 'Live',
    told: 'Publish in progress',
  })
  await story.merge(plan)
  expect(await story.seen('The plan has left the market', machine)).toEqual(both('Live'))
  expect(story.live(`${machine}.yml`)).toMatch(/removedPlans:[\s\S]*byol/)
  story.change(machine, 'no-byol', 'Drop the plan', (lab) =>
    lab.remove(`offers/${machine}/plans/byol.md`),
  )
  await story.merge('no-byol')
  expect(await story.seen('Its file is deleted', machine)).toEqual(
    both('Awaiting publisher sign-off'),
  )

  const copy = made.git('rev-parse', `main:live/${machine}`)
  await story.merge(await story.prepare('delist', machine, ...asked))
  expect(await story.seen('The machine leaves the market', machine)).toEqual(both('Delisted'))
  expect(made.git('rev-parse', `main:live/${machine}`)).toBe(copy)
  const pages = story.pages(machine)
  expect(pages.preview).toContain('0.10')
  expect(pages.live).toContain('no longer on the market')
  expect(pages.live).not.toContain('0.10')

  // What it was sold for is not forgotten.
  story.change(machine, 'cheaper', 'Come back cheaper', (lab) =>
    lab.edit(hourly, replaced('0.10', '0.05')),
  )
  expect(await story.check('cheaper')).toEqual(['locked-price'])
  expect(await story.seen('Another price is asked for meanwhile, and refused', machine)).toEqual(
    both('Delisted'),
  )
  story.close('cheaper')

  await story.merge(await story.prepare('relist', machine))
  expect(await story.seen('It returns to the market', machine)).toEqual(
    both('Awaiting publisher sign-off'),
  )
  expect(made.git('rev-parse', `main:live/${machine}`)).toBe(copy)
  await story.merge(await story.prepare('go-live', machine))
  expect(await story.seen('It goes live without the plan', machine)).toEqual(both('Live'))
  expect(story.live(`${machine}/plans/byol.md`)).toBeUndefined()
}

test('Two offers go live, change, leave the market and come back', async () => {
  const settings: Files = new Map(
    [...smallest].filter(([path]) =>
      /^(marketplace\.yml|offers\/alder\/publisher\.md)$/.test(path),
    ),
  )
  const story = new Story(settings)
  await firstTime(story)
  await update(story)
  await away(story)
  await expect(story.written).toMatchFileSnapshot('story/story.txt')
}, 600_000)
