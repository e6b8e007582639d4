import { type Handler, notFound, ok } from '../call.ts'
import type { Repository, Role } from '../model.ts'
import { repositoryShape, userShape } from '../shapes.ts'

export const getRepository: Handler = ({ state, api, repository }) => {
  const parent = repository.parent === null ? undefined : state.repositories.get(repository.parent)
  const origin = parent && repositoryShape(api, parent, 'repository')
  return ok({
    ...repositoryShape(api, repository, 'full-repository'),
    ...(origin && { parent: origin, source: origin }),
  })
}

/** The four old permissions; the finer roles are shown by name only. */
const permissionOf: Readonly<Record<Role, string>> = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
  none: 'none',
}

function roleOf({ roles, private: hidden }: Repository, login: string): Role {
  return roles.get(login) ?? (hidden ? 'none' : 'read')
}

/** Everybody may read a public repository; only somebody who does not exist has no permission at all. */
export const getPermission: Handler = ({ state, params, repository }) => {
  const login = params.username ?? ''
  if (!state.knows(login)) throw notFound(`${login} is not a user`)
  const role = roleOf(repository, login)
  const user = { ...userShape(state.user(login)), role_name: role }
  return ok({ permission: permissionOf[role], role_name: role, user })
}
