import { defineConfig } from 'vitest/config'

// One system, one story: the tests of a file build on one another, so the first failure ends it.
export default defineConfig({
  test: { include: ['*.test.ts'], fileParallelism: false, bail: 1, testTimeout: 60_000, hookTimeout: 60_000 },
})
