import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // The servers, databases and browsers of the tests share two cores.
    maxWorkers: 2,
    // No test keeps anything in a module, and the analyzer's weights are read once instead of a hundred times.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
