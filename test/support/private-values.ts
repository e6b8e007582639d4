import { schemaOf } from '../../src/schema/validate.ts'
import { valueAt, valuesOf } from '../properties/support/mutate.ts'
import { kindOf } from '../properties/support/values.ts'
import type { Files } from './overlay.ts'

type Schema = Readonly<Record<string, unknown>>

/** Whether the schema of a file says that what stands at a pointer is private. */
function isPrivate(path: string, pointer: readonly (string | number)[]): boolean {
  const kind = kindOf(path)
  let schema: Schema | undefined = kind && (schemaOf(kind) as Schema)
  let inside = false
  for (const step of pointer) {
    const inner = typeof step === 'number' ? schema?.items : (schema?.properties as Schema)?.[step]
    schema = inner as Schema | undefined
    inside ||= schema?.['x-sensitive'] === true
  }
  // The names to choose from are told to everybody.
  return inside && !schema?.enum
}

/** Every private text of some files that stands nowhere in what everybody may read: an oracle of the tests alone. */
export function privateValuesIn(files: Files): string[] {
  const secret = new Set<string>()
  const open: string[] = [...files.keys()]
  for (const { path, value, pointers, body } of valuesOf(files)) {
    if (path.endsWith('.csv')) for (const id of body.match(/[\da-f-]{36}/g) ?? []) secret.add(id)
    else open.push(body)
    for (const pointer of pointers) {
      const own = valueAt(value, pointer)
      if (typeof own !== 'string') continue
      if (isPrivate(path, pointer)) secret.add(own)
      else open.push(own)
    }
  }
  const all = open.join('\n')
  return [...secret].filter((value) => value.length > 5 && !all.includes(value))
}
