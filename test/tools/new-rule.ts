/**
 * npm run new-rule <id> [scope] [stage]: writes the rule, its fixture folders and its line in the index.
 * Nothing is overwritten; the tests stay red until the texts and fixtures are written.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const scopes: Readonly<Record<string, string>> = {
  offer: '  check(offer, report) {},\n',
  plan: '  check(plan, report) {},\n',
  publisher: '  check(publisher, report) {},\n',
  catalogue: '  check(catalogue, report) {},\n',
  history: "  against: ['live'],\n  check(now, before, report) {},\n",
  network: '  addresses(offer) {},\n  describe(address, answer) {},\n',
  removal: '  check(removal, report) {},\n',
  schema: '',
}
const stages = [
  'validate-prerequisites',
  'validate-influenced-revenue',
  'certification',
  'packaging',
  'live',
]

/** Files to write and the index with the new line, or a sentence about what is wrong with the words. */
export function scaffold(
  [id = '', scope = 'offer', stage = 'validate-prerequisites']: readonly string[],
  index: string,
): { files: Record<string, string> } | { problem: string } {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/.test(id)) {
    return {
      problem: `\`${id}\` is no rule id, expected lower case words with hyphens: npm run new-rule logo-size`,
    }
  }
  if (!(scope in scopes))
    return {
      problem: `\`${scope}\` is no scope, expected one of ${Object.keys(scopes).join(', ')}`,
    }
  if (!stages.includes(stage))
    return { problem: `\`${stage}\` is no stage, expected one of ${stages.join(', ')}` }
  if (index.includes(`/${id}.ts'`)) return { problem: `The rule \`${id}\` exists already` }
  const name = id.replace(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase())
  const rule = `import { defineRule } from '${'../'.repeat(1 + id.split('/').length - 1)}define.ts'

export default defineRule({
  id: '${id}',
  stage: '${stage}',
  section: 'listing',
  severity: 'error',
  summary: { en: '', ko: '' },
  why: { en: '', ko: '' },
  fix: { en: '', ko: '' },
  basis: { facts: [] },
  scope: '${scope}',
${scopes[scope]}})
`
  const [imports = '', list = ''] = index.split(/(?<=\n)(?=\n\/\*\*)/)
  const isRule = (line: string): boolean => line.includes(" from './")
  const lines = [
    ...imports.split('\n').filter(isRule),
    `import ${name} from './${stage}/${id}.ts'`,
  ].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))
  const head = imports.split('\n').filter((line) => line && !isRule(line))
  const entries = lines
    .toSorted((a, b) => stageOf(a) - stageOf(b))
    .map((line) => `  ${line.split(' ')[1]},`)
    .join('\n')
  const array = list.replace(/(= \[\n)[\s\S]*(\n\]\n)/, `$1${entries}$2`)
  return {
    files: {
      [`src/rules/${stage}/${id}.ts`]: rule,
      [`test/rules/${id}/good/.gitkeep`]: '',
      [`test/rules/${id}/bad/.gitkeep`]: '',
      'src/rules/index.ts': `${[...head, ...lines].join('\n')}\n${array}`,
    },
  }
}

const pathOf = (line: string): string => / from '\.\/(.+)\.ts'/.exec(line)?.[1] ?? ''
const stageOf = (line: string): number => stages.indexOf(pathOf(line).split('/')[0] ?? '')

if (import.meta.main) {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const result = scaffold(
    process.argv.slice(2),
    readFileSync(join(root, 'src/rules/index.ts'), 'utf8'),
  )
  if ('problem' in result) {
    process.stderr.write(`✗ ${result.problem}\n`)
    process.exitCode = 2
  } else {
    for (const [path, text] of Object.entries(result.files)) {
      mkdirSync(join(root, path, '..'), { recursive: true })
      if (path.startsWith('src/rules/index') || !existsSync(join(root, path)))
        writeFileSync(join(root, path), text)
    }
    process.stdout.write(
      `${Object.keys(result.files)
        .map((path) => `wrote ${path}`)
        .join(
          '\n',
        )}\n\nNext: write bad/ and good/ (see CONTRIBUTING.md), then the rule, then npm test.\n`,
    )
  }
}
