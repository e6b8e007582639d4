import { RuleError, UserError } from '../model/errors.ts'
import { tool } from '../model/tool.ts'
import { visibleLines } from '../report/comment/escape.ts'
import { sign } from '../report/layout.ts'
import { nearest } from '../rules/nearest.ts'
import { adoptCommand } from './adopt.ts'
import { buildCommand, devCommand } from './build.ts'
import { checkCommand } from './check.ts'
import type { Command, ExitCode } from './command.ts'
import { delistCommand } from './delist.ts'
import { diffCommand } from './diff.ts'
import { explainCommand } from './explain.ts'
import { goLiveCommand } from './go-live.ts'
import { commandHelp, commonOptions, generalHelp } from './help.ts'
import { historyCommand } from './history.ts'
import { guarded, type Io, layoutOf } from './io.ts'
import { parseOptions } from './options.ts'
import { relistCommand } from './relist.ts'
import { rollbackCommand } from './rollback.ts'
import { statusCommand } from './status.ts'

const commands: readonly Command[] = [
  checkCommand,
  explainCommand,
  statusCommand,
  diffCommand,
  historyCommand,
  goLiveCommand,
  delistCommand,
  relistCommand,
  rollbackCommand,
  adoptCommand,
  buildCommand,
  devCommand,
]

/** Where a fault of Martlet itself is reported. */
const faultPage = 'https://github.com/martlet/martlet/issues/new'

/** Runs one command line; every way out is an exit code, and every failure a sentence. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const layout = layoutOf(io, args.includes('--no-color'))
  try {
    return await dispatch(args, guarded(io, layout.color))
  } catch (error) {
    const failed = sign(layout, 'failed')
    if (error instanceof UserError) {
      io.stderr.write(
        [
          `${failed} ${visibleLines(error.message)}`,
          ...error.advice.map((line) => `  ${visibleLines(line)}`),
          '',
        ].join('\n'),
      )
    } else io.stderr.write(visibleLines(ourFault(error, sign(layout, 'warning'))))
    return 2
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === undefined || name.startsWith('-')) {
    const options = parseOptions('', args, commonOptions)
    if (options.flag('version')) io.stdout.write(`${tool}\n`)
    else io.stdout.write(generalHelp(commands))
    return name === undefined ? 2 : 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    const meant = nearest(
      name,
      commands.map((candidate) => candidate.name),
    )
    throw new UserError(
      `Unknown command \`${name}\`.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
      ['All commands: npx martlet --help'],
    )
  }
  const options = parseOptions(name, rest, [...command.options, ...commonOptions.slice(0, 2)])
  if (options.flag('help')) {
    io.stdout.write(commandHelp(command))
    return 0
  }
  return command.run({ options, io, layout: layoutOf(io, options.flag('no-color')) })
}

/** A crash is never the author's business: it names itself, asks nothing of them, and passes nothing. */
function ourFault(error: unknown, mark: string): string {
  const cause = error instanceof RuleError ? error.cause : error
  const frames = cause instanceof Error ? (cause.stack ?? '').split('\n').slice(1) : []
  const at = frames
    .find((line) => /\/(src|site)\//.test(line))
    ?.replace(/^.*?((?:src|site)\/[^)]+)\)?$/, '$1')
  return [
    error instanceof RuleError
      ? `${mark} No verdict: rule \`${error.ruleId}\` failed. The mistake is ours.`
      : `${mark} No verdict: Martlet failed. The mistake is ours.`,
    '',
    ...(error instanceof RuleError ? [`  while judging  ${error.path}`] : []),
    `  error          ${cause instanceof Error ? `${cause.name}: ${cause.message.split('\n')[0]}` : String(cause)}`,
    ...(at ? [`  at             ${at}`] : []),
    '',
    'The check did not finish, so no offer has passed or failed.',
    '',
    `Report it  ${faultPage}`,
    `Send       the lines above and: ${tool}, node ${process.versions.node}`,
    '',
  ].join('\n')
}
