import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { include: ['tests/simulate/*.test.ts'], environment: 'jsdom', pool: 'forks', testTimeout: 60_000, hookTimeout: 120_000 } })
