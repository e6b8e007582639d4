/**
 * Martlet cannot judge, and the user can do something about it. Ends with exit code 2.
 * `message` is the first line; `advice` are the lines under it, commands included.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly advice: readonly string[]

  constructor(message: string, advice: readonly string[] = [], options?: ErrorOptions) {
    super(message, options)
    this.advice = advice
  }
}

/** A rule threw: our fault, never the offer's. Ends with exit code 2. */
export class RuleError extends Error {
  override readonly name = 'RuleError'
  readonly ruleId: string
  readonly path: string

  constructor(ruleId: string, path: string, cause: unknown) {
    super(`Rule ${ruleId} failed at ${path}`, { cause })
    this.ruleId = ruleId
    this.path = path
  }
}
