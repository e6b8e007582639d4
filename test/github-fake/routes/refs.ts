import { type Call, Refusal } from '../call.ts'
import type { Commit } from '../git.ts'

/** The commit that a branch, a pull request's hidden ref or an id names. */
export function lookup({ state, repository }: Call, ref: string): Commit | undefined {
  const name = ref.replace(/^refs\//, '')
  const pull = /^pull\/(\d+)\/head$/.exec(name)
  const sha =
    pull === null
      ? repository.branches.get(name.replace(/^heads\//, ''))
      : repository.pulls.get(Number(pull[1]))?.head.sha
  return state.git.find(sha ?? ref)
}

export function resolve(call: Call, ref: string): Commit {
  const commit = lookup(call, ref)
  if (commit === undefined) throw new Refusal(422, `No commit found for SHA: ${ref}`)
  return commit
}
