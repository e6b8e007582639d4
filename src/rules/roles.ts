import leven from 'leven'
import type { Finding } from '../model/rule.ts'
import { data, type RoleInfo } from '../schema/data.ts'
import { nearest } from './nearest.ts'
import { code, count } from './words.ts'

export const owner = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635'
export const contributor = 'b24988ac-6180-42a0-ab88-20f7382dd24c'
export const userAccessAdministrator = '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9'
export const registrationDelete = '91c1777a-f3dc-4fae-b103-61d183457e46'

const plain = (role: string): string => role.trim().replace(/\s+/g, ' ').toLowerCase()

const ids = new Map(data.roles.map(({ id, name }) => [plain(name), id]))
const roles = new Map(data.roles.map((role) => [role.id, role]))

/** Id of a built-in role that a file names by id or by name; what is not known stays as it is. */
export function roleId(role: string): string {
  const name = plain(role)
  return ids.get(name) ?? name
}

/** The built-in role that a file names by id or by name. */
export const roleOf = (role: string | undefined): RoleInfo | undefined =>
  role === undefined ? undefined : roles.get(roleId(role))

/** Subscription administrators from before there were roles. */
const classic =
  /^(?:classic )?(?:co|service|account)[- ]?admin(?:istrator)?s?$|^(?:공동|서비스|계정) ?관리자$/

/** What a role is that no built-in role's id or name says. */
export function strangerOf(role: string): 'classic' | 'custom' | 'unknown' | undefined {
  if (roleOf(role)) return undefined
  if (classic.test(plain(role))) return 'classic'
  return /\bcustom\b|사용자 ?지정/.test(plain(role)) ? 'custom' : 'unknown'
}

/** The built-in role that was probably meant: by its id inside a longer text, or by a name much like it. */
function meantRole(role: string): RoleInfo | undefined {
  const name = plain(role)
  const id = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/.exec(name)?.[0]
  if (id) return roles.get(id)
  const alike = data.roles.filter((known) => known.name.charAt(0).toLowerCase() === name.charAt(0))
  const found = nearest(
    name,
    alike.map((known) => known.name),
  )
  // Long names have much in common; a role that is only somewhat alike would be another power.
  return found && leven(name, found.toLowerCase()) <= Math.max(2, name.length / 6)
    ? roleOf(found)
    : undefined
}

/** Words for a role that is not in the list. An id is not shown: it may be a principal's, put into the wrong line. */
export function describeUnknown(role: string): Pick<Finding, 'reason' | 'fix'> {
  const meant = meantRole(role)
  const shown = /[\da-f]{8}-[\da-f]{4}-/i.test(role) ? '' : ` ${code(role)}`
  if (meant) {
    const others = data.roles.length - 1
    return {
      reason: {
        en: `Unknown role${shown}, expected ${code(meant.name)} or one of ${count(others, 'other')}`,
        ko: `알 수 없는 역할${shown && `:${shown}`} (비슷한 역할: ${code(meant.name)}, 그 밖에 ${others}개)`,
      },
      fix: {
        en: `Write ${code(meant.name)}, if that is the role you mean.`,
        ko: `이 역할이 맞으면 이렇게 쓰세요: ${code(meant.name)}`,
      },
    }
  }
  return {
    reason: {
      en: `${shown ? `Unknown role${shown}` : 'The id is of no known role'}, expected one of ${count(data.roles.length, 'built-in role')}`,
      ko: `${shown ? `알 수 없는 역할:${shown}` : '알려진 역할의 ID가 아닙니다'}, 기본 제공 역할 ${data.roles.length}개 중 하나가 필요합니다`,
    },
  }
}

/** Whether a file means the role with that id, if only with a typing mistake. */
export const isRole = (role: string, id: string): boolean =>
  roleId(role) === id || (!roleOf(role) && meantRole(role)?.id === id)
