import type { Rule } from '../model/rule.ts'

/** Types a rule; what it returns is what it is given. */
export const defineRule = <R extends Rule>(rule: R): R => rule
