#!/usr/bin/env node
// Written so that any Node can read it: an old one must be able to say what is needed.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  const { existsSync } = await import('node:fs')
  const advice = existsSync(new URL('../node_modules/.bin/node', import.meta.url))
    ? 'Call it as npx martlet: that finds the Node 24 which npm ci brought along.'
    : `Where npm ci could bring Node 24 along (Linux, Windows), run it again without --omit=optional.
  Elsewhere, install Node 24 from https://nodejs.org`
  process.stderr.write(`✗ Martlet needs Node 22.18 or newer, and this is ${process.versions.node}
  ${advice}
`)
  process.exit(2)
}
const { generate } = await import('../src/schema/generate.ts')
await generate()
const { run } = await import('../src/cli/run.ts')
const { watchOutput } = await import('../src/cli/io.ts')
const settled = watchOutput(process)
process.exitCode = settled(await run(process.argv.slice(2), process))
