import { type Call, type Handler, list, notFound, ok } from '../call.ts'
import type { Pull } from '../model.ts'
import { labelShape } from '../shapes.ts'
import { conversation } from './comments.ts'

function shapes({ api, repository }: Call, { labels }: Pull) {
  return labels.map((name) => labelShape(api, repository, name))
}

export const listLabels: Handler = (call) =>
  list(call, conversation(call).labels, (name) => labelShape(call.api, call.repository, name))

/** Adds what is not there yet; a label that the repository lacks is made. */
export const addLabels: Handler = (call) => {
  const pull = conversation(call)
  const labels = call.body.labels as (string | { name: string })[]
  for (const label of labels) {
    const name = typeof label === 'string' ? label : label.name
    if (!pull.labels.some((known) => same(known, name))) pull.labels.push(name)
  }
  call.state.tick()
  return ok(shapes(call, pull))
}

export const removeLabel: Handler = (call) => {
  const pull = conversation(call)
  const index = pull.labels.findIndex((known) => same(known, call.params.name ?? ''))
  if (index === -1) throw notFound('Label does not exist')
  pull.labels.splice(index, 1)
  call.state.tick()
  return ok(shapes(call, pull))
}

/** GitHub keeps the case of a label and ignores it when it compares. */
function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
