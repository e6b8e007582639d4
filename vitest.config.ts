import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/generate.ts'],
    // A CommonJS module means in a test what it means in Node.
    deps: { interopDefault: false },
    // The default leaves one core idle, which of two is half of the machine.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 180_000,
  },
})
