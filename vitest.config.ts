import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/generate.ts'],
    // A CommonJS module means in a test what it means in Node.
    deps: { interopDefault: false },
    // The default leaves one core idle, which of two is half of the machine.
    maxWorkers: '100%',
    // Nothing is timed here: this only ends what hangs, however busy the machine is.
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
