import { defineConfig, mergeConfig } from 'vitest/config'
import vite from './vite.config'

export default mergeConfig(
  vite,
  defineConfig({
    test: {
      environment: 'jsdom',
      include: ['src/**/*.test.ts'],
      setupFiles: ['tests/words.ts'],
      maxWorkers: 1,
      server: { deps: { inline: ['element-plus'] } },
    },
  }),
)
