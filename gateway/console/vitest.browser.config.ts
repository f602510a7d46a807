import { defineConfig } from 'vitest/config'

// Two files at a time, each with a server and a browser of its own; what they share, the built application in dist, they
// only read.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/browser/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
