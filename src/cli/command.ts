import type { Layout } from '../report/layout.ts'
import type { Io } from './io.ts'
import type { Option, Parsed } from './options.ts'

/** 0: no errors. 1: errors, or what is in the base refuses to be published. 2: could not judge. */
export type ExitCode = 0 | 1 | 2

export interface Call {
  readonly options: Parsed
  readonly io: Io
  readonly layout: Layout
}

/** A command with everything its help says. */
export interface Command {
  readonly name: string
  readonly group: 'Judge' | 'Publish' | 'Storefront'
  readonly args: string
  readonly summary: string
  readonly options: readonly Option[]
  readonly examples: readonly (readonly [string, string])[]
  run(call: Call): Promise<ExitCode>
}
