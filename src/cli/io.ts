import { visible } from '../report/comment/escape.ts'
import { type Layout, ownStyles } from '../report/layout.ts'
import type { ExitCode } from './command.ts'

/** The part of a process that a command needs, so that tests can stand in for it. */
export interface Io {
  readonly stdout: {
    write(text: string): unknown
    readonly isTTY?: boolean
    readonly columns?: number
  }
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  cwd(): string
  once(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown
}

interface Output {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
}

/**
 * Listens for what goes wrong while output is written, which a process hears only later. Whoever stops reading
 * (`| head`) has read enough: that changes no verdict. What could not be written for another reason is told, as
 * nobody must take half a report for a whole one.
 * @returns the exit code that holds, given the one that the command ended with
 */
export function watchOutput(process: {
  readonly stdout: Output
  readonly stderr: Output & { write(text: string): unknown }
  exitCode?: number | string | null | undefined
}): (code: ExitCode) => ExitCode {
  let failed = false
  process.stdout.on('error', ({ code, message }) => {
    if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return
    if (!failed)
      process.stderr.write(
        `✗ The output could not be written: ${message}\n  Make room, or write it elsewhere, and run the command again.\n`,
      )
    failed = true
    process.exitCode = 2
  })
  process.stderr.on('error', () => {})
  return (code) => (failed ? 2 : code)
}

/** How this terminal wants its text: 80 columns and no colour where there is none. */
export function layoutOf(io: Io, noColor: boolean): Layout {
  const terminal = io.stdout.isTTY === true
  const { env } = io
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0'
  const refused = noColor || Boolean(env.NO_COLOR) || env.TERM === 'dumb'
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || ''
  return {
    width: Math.max(40, (terminal && io.stdout.columns) || Number(env.COLUMNS) || 80),
    color: !refused && (forced || terminal),
    unicode: !/^(C|POSIX)$/.test(locale) || env.CI !== undefined,
  }
}

/**
 * The same process, whose standard output nobody but us commands: whatever an author, a commit or a command
 * line brings along, only our own colours are passed on, and every other sign that nobody sees is spelled out.
 */
export function guarded(io: Io, color: boolean): Io {
  const { stdout } = io
  return {
    stdout: {
      write: (text) => stdout.write(text.split('\n').map(shown).join('\n')),
      ...(stdout.isTTY !== undefined && { isTTY: stdout.isTTY }),
      ...(stdout.columns !== undefined && { columns: stdout.columns }),
    },
    stderr: io.stderr,
    env: io.env,
    cwd: () => io.cwd(),
    once: (event, listener) => io.once(event, listener),
  }

  function shown(line: string): string {
    if (!color) return visible(line)
    return line
      .split(ownStyles)
      .map((part, index) => (index % 2 ? part : visible(part)))
      .join('')
  }
}
