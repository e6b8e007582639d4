import { generate } from '../../src/schema/generate.ts'

/** Validators and types must be there before any test imports them. */
export default async function setup(): Promise<void> {
  await generate()
}
