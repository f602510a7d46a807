import { defineConfig } from 'vitest/config'

// One browser, one file after the other: the tests share the built application in dist.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
