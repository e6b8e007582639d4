import { generate } from '../../src/schema/generate.ts'

await generate()
