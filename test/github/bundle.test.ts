import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { bundleAction } from '../tools/bundle.ts'
import { shipped } from './shipped.ts'

test('the committed bundle is made of the committed sources', async () => {
  const bundle = await bundleAction()
  // No diff of a megabyte: whether they are equal is all there is to say.
  expect((await readFile(shipped, 'utf8')) === bundle, 'Run: npm run bundle').toBe(true)
})
