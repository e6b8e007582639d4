import { expect, test } from 'vitest'
import { check } from '../src/check.ts'
import { readMemory } from '../src/read/memory.ts'
import { base } from './support/overlay.ts'

/** Addresses that the findings of a marketplace with these settings lead to. */
async function pagesWith(settings: string): Promise<Set<string | undefined>> {
  const files = base()
  files.set('marketplace.yml', Buffer.from(`name: Alder\nlocales: [en]\n${settings}\n`))
  files.set('offers/alder/broker/plans/byol.md', Buffer.from('---\nbilling: [\n---\n'))
  const { report } = await check(readMemory(files), { now: new Date('2026-11-21') })
  expect(report.diagnostics).not.toEqual([])
  return new Set(report.diagnostics.map(({ ruleId, url }) => url?.replace(ruleId, '*')))
}

const url = 'url: https://alder.example/shop'

test.each([
  ['public', `${url}\nsignOff: required\npreview: public`],
  ['protected', `${url}/\nsignOff: required\npreview: protected`],
])('findings lead to the rules of a preview that is %s', async (_, settings) => {
  expect(await pagesWith(settings)).toEqual(
    new Set(['https://alder.example/shop/preview/rules/*/']),
  )
})

test.each([
  ['has no preview', `${url}\nsignOff: required\npreview: none`],
  ['is published as merged', `${url}\nsignOff: none\npreview: public`],
  ['has no address', 'signOff: required\npreview: public'],
])('findings lead nowhere where the marketplace %s', async (_, settings) => {
  expect(await pagesWith(settings)).toEqual(new Set([undefined]))
})
