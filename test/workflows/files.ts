import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../support/cli.ts'

/** A workflow or an action, by its path from the project's root. */
export interface Text {
  readonly path: string
  readonly text: string
}

/** Every workflow that GitHub runs, and every one that a page of ours tells a reader to copy. */
export function workflows(): Text[] {
  return [
    ...read('.github/workflows/*.{yml,yaml}'),
    ...read('*.md', 'docs/**/*.md', '.github/**/*.md').flatMap(shown),
  ]
}

export const actions = (): Text[] => read('action.yml', '.github/actions/**/action.{yml,yaml}')

/** The workflows among the code blocks of a Markdown page. */
export function shown({ path, text }: Text): Text[] {
  return [...text.matchAll(/^( *)(`{3,}|~{3,}) *ya?ml.*\n([\s\S]*?)^ *\2/gm)]
    .map(([, indent = '', , block = '']) => block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
    .filter((block) => /^jobs:/m.test(block))
    .map((block) => ({ path, text: block }))
}

function read(...patterns: string[]): Text[] {
  return globSync(patterns, { cwd: projectRoot })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }))
}
