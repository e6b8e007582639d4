import type { Command } from './command.ts'
import type { Option } from './options.ts'

const groups = ['Judge', 'Publish', 'Storefront'] as const

/** Options that every command has. */
export const commonOptions: readonly Option[] = [
  { name: 'no-color', help: 'plain text; NO_COLOR does the same' },
  { name: 'help', short: 'h', help: 'all commands, or the options of one' },
  { name: 'version', short: 'V', help: 'the version' },
]

const optionLine = ({ name, short, value, help }: Option): string =>
  `  ${`${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`.padEnd(22)}  ${help}`

/** Every command on one screen. */
export function generalHelp(commands: readonly Command[]): string {
  return [
    'martlet keeps marketplace offers as code',
    '',
    'Usage',
    '  martlet <command> [options]',
    '',
    ...groups.flatMap((group) => [
      group,
      ...commands
        .filter((command) => command.group === group)
        .map(({ name, args, summary }) => `  ${`${name} ${args}`.trim().padEnd(23)}  ${summary}`),
      '',
    ]),
    'Options',
    ...commonOptions.map(optionLine),
    '',
    'Exit codes',
    '  0  no errors    1  errors    2  could not judge',
    '',
  ].join('\n')
}

export function commandHelp({ name, args, summary, options, examples }: Command): string {
  const width = Math.max(...examples.map(([example]) => example.length))
  return [
    `martlet ${name}: ${summary}`,
    '',
    'Usage',
    `  martlet ${name} ${args}`.trimEnd() + (options.length ? ' [options]' : ''),
    '',
    'Options',
    ...[...options, ...commonOptions.slice(0, 2)].map(optionLine),
    '',
    'Examples',
    ...examples.map(([example, what]) => `  ${example.padEnd(width)}  ${what}`),
    '',
  ].join('\n')
}
