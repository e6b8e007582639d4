import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { extraSchemas, operations } from './operations.ts'

/**
 * Cuts GitHub's description of its API down to what the fake answers:
 *
 *     node test/github-fake/extract-openapi.ts <folder of @octokit/openapi>/generated/api.github.com.json
 *
 * The package is far too big to be a dependency, so its newest version is fetched by hand, beside the project.
 */

type Tree = Record<string, unknown>

/** Words for people, which no validator reads. */
const prose = new Set([
  'description',
  'example',
  'examples',
  'externalDocs',
  'summary',
  'tags',
  'title',
])

/** Below these, a key is a name that GitHub chose, so `description` there is a field and stays. */
const named = new Set(['content', 'properties', 'responses'])

/** Takes prose and extensions out of a part of the description, and notes what the part refers to. */
function strip(part: unknown, refs: Set<string>, keysAreNames = false): unknown {
  if (Array.isArray(part)) return part.map((item) => strip(item, refs))
  if (part === null || typeof part !== 'object') return part
  const kept: Tree = {}
  for (const [key, value] of Object.entries(part)) {
    if (!keysAreNames && (prose.has(key) || key === 'headers' || key.startsWith('x-'))) continue
    if (key === '$ref' && !keysAreNames) refs.add(String(value))
    kept[key] = strip(value, refs, !keysAreNames && named.has(key))
  }
  return kept
}

const [, , source] = process.argv
if (source === undefined) throw new Error('Usage: node extract-openapi.ts <api.github.com.json>')
const full = JSON.parse(readFileSync(source, 'utf8'))
const folder = dirname(dirname(source))
const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

const refs = new Set(extraSchemas.map((schema) => `#/components/schemas/${schema}`))
const paths: Record<string, Tree> = {}
const found = new Set<string>()
for (const [path, item] of Object.entries<Tree>(full.paths)) {
  for (const [method, operation] of Object.entries(item)) {
    const { operationId } = operation as { operationId?: string }
    if (operationId === undefined || !Object.hasOwn(operations, operationId)) continue
    found.add(operationId)
    paths[path] ??= {}
    paths[path][method] = strip(operation, refs)
  }
}
const lost = Object.keys(operations).filter((operation) => !found.has(operation))
if (lost.length > 0) throw new Error(`${source} does not describe ${lost.join(', ')}`)

const components: Record<string, Tree> & { schemas: Tree } = { schemas: {} }
// The set grows while it is walked: what is kept may refer to more.
for (const ref of refs) {
  const [, , section, key] = ref.split('/') as [string, string, string, string]
  components[section] ??= {}
  components[section][key] = strip(full.components[section][key], refs)
}

// The description forgets that the fork of a pull request may be gone by now; `repo` is `null` then.
for (const name of ['pull-request', 'pull-request-simple']) {
  const { properties } = components.schemas[name] as { properties: { head: { properties: Tree } } }
  const { head } = properties
  head.properties.repo = { ...(head.properties.repo as Tree), nullable: true }
}

/** One line per operation and per component, so that the next version shows as a readable change. */
function lines(tree: Tree): string {
  const entries = Object.keys(tree).sort()
  return `{\n${entries.map((key) => `${JSON.stringify(key)}:${JSON.stringify(tree[key])}`).join(',\n')}\n}`
}

const info = {
  title: full.info.title,
  version: full.info.version,
  package: `${name}@${version}`,
  license: readFileSync(join(folder, 'LICENSE'), 'utf8').trim(),
}
const sections = Object.keys(components)
  .sort()
  .map((section) => `${JSON.stringify(section)}:${lines(components[section] as Tree)}`)
writeFileSync(
  new URL('openapi.subset.json', import.meta.url),
  `{"openapi":${JSON.stringify(full.openapi)},\n"info":${JSON.stringify(info)},\n` +
    `"paths":${lines(paths)},\n"components":{${sections.join(',\n')}}}\n`,
)
