import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { UserError } from '../model/errors.ts'
import { nearest } from '../rules/nearest.ts'

/** One option of a command, as help shows it. */
export interface Option {
  readonly name: string
  readonly short?: string
  /** Name of the value, for options that take one. */
  readonly value?: string
  /** The values that are known, where there are only these. */
  readonly oneOf?: readonly string[]
  readonly help: string
}

export interface Parsed {
  readonly paths: readonly string[]
  flag(name: string): boolean
  value(name: string): string | undefined
}

/**
 * The words after a command's name.
 * @throws UserError for an unknown option, a missing value, or a value that is not known
 */
export function parseOptions(
  command: string,
  args: readonly string[],
  options: readonly Option[],
): Parsed {
  const config: ParseArgsOptionsConfig = Object.fromEntries(
    options.map(({ name, short, value }) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), ...(short && { short }) },
    ]),
  )
  const help = `All options: npx martlet ${command} --help`.replace('  ', ' ')
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: config,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const seen = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = options.find(({ name }) => name === token.name)
    if (!option) {
      const meant = nearest(
        token.name,
        options.map(({ name }) => name),
      )
      throw new UserError(
        `Unknown option \`${token.rawName}\`.${meant ? ` Did you mean \`--${meant}\`?` : ''}`,
        [help],
      )
    }
    if (
      option.value &&
      (token.value === undefined || (!token.inlineValue && token.value.startsWith('-')))
    ) {
      throw new UserError(`\`--${option.name}\` needs a value: --${option.name} ${option.value}`, [
        help,
      ])
    }
    if (!option.value && token.value !== undefined)
      throw new UserError(`\`--${option.name}\` takes no value`, [help])
    if (option.oneOf && !option.oneOf.includes(String(token.value))) {
      throw new UserError(
        `\`--${option.name}\` is \`${token.value}\`, expected ${option.oneOf.join(', ')}`,
        [help],
      )
    }
    if (seen.has(option.name))
      throw new UserError(`\`--${option.name}\` stands twice, expected once`, [help])
    seen.add(option.name)
  }
  return {
    paths: positionals,
    flag: (name) => values[name] === true,
    value: (name) => (typeof values[name] === 'string' ? (values[name] as string) : undefined),
  }
}
