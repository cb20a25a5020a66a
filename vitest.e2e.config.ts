import { defineConfig } from 'vitest/config';

/** The tests that drive a browser; `npm run test:e2e`, apart from `npm test`. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: ['test/e2e/support/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // A browser and a server each: two at a time would only wait for each other.
    fileParallelism: false,
  },
});
