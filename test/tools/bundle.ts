/** npm run bundle: makes dist/action.js, the one file that GitHub runs. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { generate } from '../../src/schema/generate.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The bundle's text. The same sources give the same bytes, so that CI can compare it with the committed file. */
export async function bundleAction(): Promise<string> {
  await generate()
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/github/main.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // jsonc-parser's main file hides its parts from bundlers; its module does not.
    mainFields: ['module', 'main'],
    legalComments: 'none',
    charset: 'utf8',
    // Some of what is bundled was written for require(), which a module does not have.
    banner: {
      js: "// Made by npm run bundle from src/. Do not edit.\nimport { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)",
    },
  })
  return outputFiles[0]?.text ?? ''
}

if (import.meta.main) {
  const { mkdir, writeFile } = await import('node:fs/promises')
  await mkdir(`${root}dist`, { recursive: true })
  await writeFile(`${root}dist/action.js`, await bundleAction())
}
