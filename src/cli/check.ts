import { lstatSync, writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { CheckOptions } from '../check.ts'
import { blocks, counts } from '../model/blocks.ts'
import { UserError } from '../model/errors.ts'
import { openNetwork } from '../network/ask.ts'
import { findBase, readPast } from '../read/git.ts'
import { insideRoot } from '../read/root.ts'
import { toGithub } from '../report/github.ts'
import { toJson } from '../report/json.ts'
import { toMended } from '../report/mended.ts'
import { toText } from '../report/text.ts'
import type { Call, Command } from './command.ts'
import { excerptsOf } from './excerpts.ts'
import { judgingOptions, load, rootOf } from './load.ts'

export const checkCommand: Command = {
  name: 'check',
  group: 'Judge',
  args: '[paths…]',
  summary: 'find what keeps offers from passing, and how to mend it',
  options: [
    { name: 'base', value: 'REV', help: 'also judge what changed since this revision' },
    { name: 'changed', help: 'leave out offers that are as they were there' },
    { name: 'network', help: 'also ask whether links, videos and lead servers are there' },
    { name: 'fix', help: 'mend in the files what has one right answer' },
    {
      name: 'announce',
      value: 'FILE',
      help: 'write what the change tells whom into a private file',
    },
    { name: 'notices', help: 'show notices, too' },
    { name: 'max-warnings', value: 'N', help: 'fail when there are more warnings than this' },
    { name: 'format', value: 'F', oneOf: ['text', 'json', 'github'], help: 'text, json or github' },
    ...judgingOptions,
  ],
  examples: [
    ['martlet check', 'the whole marketplace'],
    ['martlet check offers/hanbit', 'one publisher'],
    ['martlet check --base main --changed', 'what this branch changes'],
    ['martlet check --fix', 'mend quotes, letter case and the like in place'],
  ],
  async run(call) {
    const { options, io, layout } = call
    const most = maxWarnings(options.value('max-warnings'))
    if (options.flag('changed') && !options.value('base')) {
      throw new UserError('`--changed` needs something to compare with', [
        'Name it: npx martlet check --base main --changed',
      ])
    }
    const announced = options.value('announce')
    if (announced !== undefined && !options.value('base')) {
      throw new UserError('`--announce` needs something to compare with', [
        'Name it: npx martlet check --base main --announce FILE',
      ])
    }
    // A verdict takes a while, so whoever waits for one is not told of a taken name afterwards.
    if (announced !== undefined) refuseTaken(resolve(io.cwd(), announced))
    const root = rootOf(call)
    const revision = options.value('base')
    const base =
      revision === undefined ? undefined : await readPast(root, await findBase(root, revision))
    const format = options.value('format') ?? 'text'
    const checked = await load(
      call,
      {
        ...(base && { base }),
        ...(options.flag('network') && { network: { ask: openNetwork(), of: 'all' as const } }),
        ...chosen(call, root),
      },
      root,
      options.flag('fix'),
    )
    const { report, mended, announcements } = checked
    if (announced !== undefined) {
      writePrivately(resolve(io.cwd(), announced), announcements)
      io.stderr.write(`Written to ${announced}; it holds private addresses, so commit it nowhere\n`)
    }
    // Data and annotations stay alone on stdout.
    const told = format === 'text' ? io.stdout : io.stderr
    if (options.flag('fix')) told.write(toMended(mended, report.language, layout))
    io.stdout.write(
      format === 'json'
        ? toJson(report)
        : format === 'github'
          ? toGithub(report)
          : toText(report, {
              layout,
              excerpts: excerptsOf(checked),
              notices: options.flag('notices'),
            }),
    )
    const warnings = report.diagnostics.filter(
      (diagnostic) => diagnostic.severity === 'warning' && counts(diagnostic),
    )
    return report.diagnostics.some(blocks) || warnings.length > most ? 1 : 0
  },
}

function maxWarnings(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY
  if (!/^\d{1,6}$/.test(value)) {
    throw new UserError(`\`--max-warnings\` is \`${value}\`, expected a number from 0`, [
      'All options: npx martlet check --help',
    ])
  }
  return Number(value)
}

/** Which offers the paths and `--changed` leave. */
function chosen({ options, io }: Call, root: string): Pick<CheckOptions, 'only'> {
  const paths = options.paths.map((path) => insideRoot(root, io.cwd(), path))
  const changed = options.flag('changed')
  if (!changed && (paths.length === 0 || paths.includes(''))) return {}
  return {
    only: (path, differs) =>
      (paths.length === 0 || paths.some((chosen) => covers(chosen, path))) && (!changed || differs),
  }
}

/** A path chooses what is below it, and the offer that it lies in. */
function covers(path: string, folder: string): boolean {
  return path === '' || !relative(path, folder).startsWith('..') || path.startsWith(`${folder}/`)
}

function refuseTaken(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })) throw taken(path)
}

const taken = (path: string): UserError =>
  new UserError(`\`${path}\` is there already`, ['Name a new file: --announce announcements.json'])

/** Addresses are in it, so only its owner may read it, and nothing that is there is written over. */
function writePrivately(path: string, content: unknown): void {
  try {
    writeFileSync(path, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw taken(path)
    throw new UserError(`\`${path}\` cannot be written: ${code}`, [
      'Name a new file in a folder that is there: --announce announcements.json',
    ])
  }
}
