import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from './support/cli.ts'

interface Locked {
  readonly hasInstallScript?: true
}

const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>
}

/** Packages whose install script does no more than look whether the binary that came along can run. */
const harmless = ['esbuild']

test('no dependency runs a script when it is installed', () => {
  const names = Object.entries(packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? path.replace(/^.*node_modules\//, '') : [],
  )
  expect(names).toEqual(harmless)
})
