import fc from 'fast-check'
import { test } from 'vitest'

/** The same in every run, so that a failure is the change's own; `FUZZ_SEED` and `FUZZ_RUNS` look further. */
const seed = Number(process.env.FUZZ_SEED ?? 20261121)
export const times = Number(process.env.FUZZ_RUNS ?? 1)

/** A test of a property over random values; what fails is shown with seed and path, at its smallest. */
export function holds<Value>(
  name: string,
  arbitrary: fc.Arbitrary<Value>,
  runs: number,
  property: (value: Value) => Promise<void> | void,
): void {
  test(name, { timeout: 120_000 * times }, () =>
    fc.assert(
      fc.asyncProperty(arbitrary, async (value) => property(value)),
      {
        seed,
        numRuns: runs * times,
        includeErrorInReport: true,
        interruptAfterTimeLimit: 110_000 * times,
        markInterruptAsFailure: true,
      },
    ),
  )
}
