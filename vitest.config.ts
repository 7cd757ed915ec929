import { configDefaults, defineConfig } from 'vitest/config';

const SECONDS = 1000;

export default defineConfig({
  test: {
    // As many as the smallest machine of CI has cores; on such a machine the default is one.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          // Whatever is nobody else's, so that no test is left out.
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'test/{truth,operations,browser}/**'],
          testTimeout: 20 * SECONDS,
        },
      },
      { test: { name: 'truth', include: ['test/truth/**/*.test.ts'], testTimeout: 30 * SECONDS } },
      {
        test: {
          name: 'operations',
          include: ['test/operations/**/*.test.ts'],
          testTimeout: 120 * SECONDS,
          hookTimeout: 120 * SECONDS,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120 * SECONDS,
          hookTimeout: 180 * SECONDS,
        },
      },
    ],
  },
});
