import { data } from '../schema/data.ts'

export const userAccessAdministrator = '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9'
export const registrationDelete = '91c1777a-f3dc-4fae-b103-61d183457e46'

const ids = new Map(data.roles.map(({ id, name }) => [name.toLowerCase(), id]))

/** Id of a built-in role that a file names by id or by name; what is not known stays as it is. */
export function roleId(role: string): string {
  const name = role.trim().toLowerCase()
  return ids.get(name) ?? name
}
