import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'eval/**/*.test.ts',
      'train/**/*.test.ts',
      'bench/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    exclude: ['test/slow/**', 'node_modules/**'],
    maxWorkers: 2,
    // Generous: a machine with much else to do is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
