import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from './support/cli.ts'

/** Which rooms of src/ a room may import. Everyone may import model and say; a room may import itself. */
const may: Readonly<Record<string, readonly string[]>> = {
  model: [],
  say: [],
  read: [],
  network: [],
  parse: [],
  schema: [],
  privacy: ['schema'],
  // The look-up tables, and the shape of what parser and schema hand to the runner.
  rules: ['schema', 'parse', 'privacy'],
  lifecycle: ['schema', 'privacy'],
  // Terms are parsed by the one Markdown parser when their page is built.
  render: ['parse'],
  report: ['privacy'],
  'check.ts': ['sides.ts', 'narrow.ts', 'rules', 'lifecycle', 'privacy'],
  'narrow.ts': ['sides.ts', 'changes.ts', 'caused.ts', 'rules'],
  'caused.ts': ['sides.ts', 'rules'],
  'sides.ts': ['live.ts', 'parse', 'schema', 'rules'],
  'live.ts': ['parse', 'schema'],
  'changes.ts': ['sides.ts'],
  github: ['check.ts', 'read', 'network', 'report'],
  edit: [],
  git: ['read'],
  cli: [
    'check.ts',
    'edit',
    'git',
    'read',
    'network',
    'parse',
    'schema',
    'privacy',
    'rules',
    'lifecycle',
    'report',
    'render',
    'site',
  ],
  site: ['check.ts', 'read', 'render', 'rules', 'schema', 'privacy', 'report'],
}

/** Rule files are held closer than the runner beside them. */
const ruleMay = [/^\.\.?\//, /^unist-util-visit$/, /^mdast-util-to-string$/, /^mdast$/]

/** The only room that opens each library. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'node:fs': ['read', 'schema', 'cli', 'site', 'github'],
  'node:fs/promises': ['read', 'site'],
  'node:child_process': ['read'],
  'node:dns/promises': ['network'],
  'node:net': ['network', 'site'],
  'node:tls': ['network'],
  'gray-matter': ['parse'],
  'js-yaml': ['parse'],
  'remark-parse': ['parse'],
  'remark-gfm': ['parse'],
  'csv-parse': ['parse'],
  'jsonc-parser': ['parse'],
  yaml: ['edit'],
  yauzl: ['parse'],
  ajv: ['schema'],
  'json-schema-to-typescript': ['schema'],
  unified: ['parse', 'render'],
  'remark-rehype': ['render'],
  'rehype-sanitize': ['render'],
  'rehype-stringify': ['render'],
  'hast-util-sanitize': ['render'],
  astro: ['site'],
  '@octokit/core': ['github'],
}

interface Import {
  readonly file: string
  readonly room: string
  readonly target: string
}

function sources(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (path) =>
        /\.(ts|astro|mjs)$/.test(path) && !path.includes('generated/') && !path.startsWith('dist/'),
    )
    .map((path) => `${folder}/${path}`)
}

const roomOf = (path: string): string => {
  const [top, room = ''] = path.split('/')
  return top === 'src' ? room : (top ?? '')
}

const imports: Import[] = [...sources('src'), ...sources('site')].flatMap((file) => {
  const text = readFileSync(join(projectRoot, file), 'utf8')
  const statements = text.matchAll(
    /^\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm,
  )
  return [...statements].map((match) => ({
    file,
    room: roomOf(file),
    target: (match[1] ?? match[2] ?? match[3]) as string,
  }))
})

describe('the import statements', () => {
  test('are found at all', () => {
    expect(imports.length).toBeGreaterThan(150)
  })

  test('keep every room to the rooms it may know', () => {
    const wrong = imports.flatMap(({ file, room, target }) => {
      if (!target.startsWith('.')) return []
      const path = resolve(dirname(join(projectRoot, file)), target).slice(projectRoot.length)
      // Data, and the types made from it.
      if (/^(schemas|package\.json|src\/schema\/generated\/types\.ts)/.test(path)) return []
      const other = roomOf(path)
      const fine =
        other === room || other === 'model' || other === 'say' || (may[room] ?? []).includes(other)
      return fine ? [] : [`${file} imports ${target}`]
    })
    expect(wrong).toEqual([])
  })

  test('open each library in its own room only', () => {
    const wrong = imports.flatMap(({ file, room, target }) => {
      const name = target.startsWith('node:')
        ? target
        : target
            .split('/')
            .slice(0, target.startsWith('@') ? 2 : 1)
            .join('/')
      const rooms = doors[name]
      return rooms && !rooms.includes(room) ? [`${file} imports ${target}`] : []
    })
    expect(wrong).toEqual([])
  })

  test('let exactly one file touch gray-matter', () => {
    expect(
      imports.filter(({ target }) => target === 'gray-matter').map(({ file }) => file),
    ).toEqual(['src/parse/document.ts'])
  })

  test('keep rules away from disk, git, clock, network and environment', () => {
    const files = sources('src/rules').filter((file) => file.split('/').length > 3)
    expect(files.length).toBeGreaterThan(25)
    for (const file of files) {
      const text = readFileSync(join(projectRoot, file), 'utf8')
      expect(text, file).not.toMatch(/\bprocess\.|\bfetch\(|Date\.now|new Date\(\)|Math\.random/)
      const own = imports.filter((entry) => entry.file === file).map(({ target }) => target)
      expect(
        own.filter((target) => !ruleMay.some((pattern) => pattern.test(target))),
        file,
      ).toEqual([])
      expect(
        own.filter((target) => /\/(parse|read|lifecycle|report|cli)\//.test(target)),
        file,
      ).toEqual([])
    }
  })

  test('never lead from src or site into test', () => {
    expect(
      imports
        .filter(({ target }) => /(^|\/)test\//.test(target))
        .map(({ file, target }) => `${file} ${target}`),
    ).toEqual([])
  })
})
