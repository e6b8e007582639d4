import type { Need, Scope } from './operations.ts'

export type Permissions = Readonly<Partial<Record<Scope, 'none' | 'read' | 'write'>>>

/** Who a token speaks for, and what it may do. */
export interface Persona {
  readonly login: string
  readonly permissions: Permissions
}

const login = 'github-actions[bot]'

/** The GITHUB_TOKEN of a workflow that may report: it reads everything and writes what a report needs. */
const bot: Persona = {
  login,
  permissions: {
    actions: 'read',
    checks: 'write',
    contents: 'read',
    metadata: 'read',
    'pull-requests': 'write',
  },
}

/** The GITHUB_TOKEN that GitHub hands to a pull request from a fork: it writes nothing. */
const fork: Persona = {
  login,
  permissions: {
    actions: 'read',
    checks: 'read',
    contents: 'read',
    issues: 'read',
    metadata: 'read',
    'pull-requests': 'read',
  },
}

/** The personas by token; `permissions` changes those of the bot. */
export function personas(permissions: Permissions = {}): ReadonlyMap<string, Persona> {
  return new Map([
    ['bot', { ...bot, permissions: { ...bot.permissions, ...permissions } }],
    ['fork', fork],
  ])
}

/** The token of an `authorization` header, in either of the two ways to write it. */
export function tokenOf(authorization: string | undefined): string | undefined {
  return /^(?:bearer|token) (.+)$/i.exec(authorization ?? '')?.[1]
}

export function may({ permissions }: Persona, { access, scopes }: Need): boolean {
  return scopes.some((scope) => {
    const held = permissions[scope]
    return held === 'write' || (held === 'read' && access === 'read')
  })
}
