import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchArgs } from './scripts/ensure-browser.mjs';

const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/**
 * Suites: pure logic in Node, screens in a real browser, citizens' stories over the built files, those of them that a lost
 * network endangers once more in three engines, several collectors over one database, and what the documents tell to type and to paste.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/contract/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/postgres/setup.ts',
          // Real databases and processes, several at a time: how fast they are is the benches' to judge.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Read as text; any other style sheet is empty in Node.
          css: { include: [/tokens\.css/] },
        },
      },
      {
        oxc: jsx,
        publicDir: 'tests/browser/public',
        // Bundled before the first test, so that Vite does not reload the page in the middle of a run.
        optimizeDeps: {
          include: [
            'preact',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            '@testing-library/preact',
            'msw/browser',
            'msw',
            'idb-keyval',
            'hono',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            api: { host: '127.0.0.1' },
            provider: playwright({
              launchOptions: { executablePath: process.env.GOPY_CHROMIUM ?? '', args: launchArgs },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'sim',
          include: ['tests/sim/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          // One browser and one collector at a time: two cores, and every story wants a quiet machine.
          fileParallelism: false,
          testTimeout: 25_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'screens',
          include: ['tests/screens/**/*.test.ts'],
          environment: 'node',
          // A test goes through the whole catalogue; each file has a browser of its own.
          testTimeout: 600_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          // Typing goes key by key through a driver: on a busy machine a story takes ten times its ten seconds.
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'docs',
          include: ['tests/docs/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          // A block may build and start everything.
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'many',
          include: ['tests/many/**/*.test.ts'],
          environment: 'node',
          // Real processes and a database that waits for its disk.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'chaos',
          include: ['tests/chaos/**/*.test.ts'],
          environment: 'node',
          // A life and a death take some seconds, and the end waits until the device has sent all.
          testTimeout: 300_000,
        },
      },
    ],
  },
});
