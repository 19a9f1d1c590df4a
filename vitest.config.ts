import { defineConfig } from 'vitest/config';

const outside = ['**/node_modules/**', '**/dist/**', '**/out/**', '**/.data/**'];

/**
 * Three kinds of tests, told apart by name and place:
 *  - `unit`: `*.test.ts` beside the source; no services. `simulator` is the part of them that reads and plays scripts.
 *  - `integration`: `*.it.test.ts` beside the source; a real PostgreSQL and a real Temporal are started
 *    once (see `dev/test-services.ts` for how a test gets a database of its own).
 *  - `browser` and `pages`: everything in `e2e/`; the whole program and Chromium.
 */
/** What waits for pages more than it works, and looks at no clock: two at a time hinder nobody. */
const pages = ['safety', 'outward', 'social', 'texts', 'verify'].map((each) => `e2e/${each}/**/*.test.ts`);

/** What reads and plays scripts. Nothing of it keeps a state between two films. */
const simulator = [
  'inference/simulator/**/*.test.ts',
  'inference/chat-screenwriter/**/*.test.ts',
  'bench/prompts/**/*.test.ts',
  'client/stage/**/*.test.ts',
];

export default defineConfig({
  test: {
    reporters: ['default'],
    // A condition is waited for as long as a busy machine takes; the default of a second is a clock.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...outside, ...simulator, '**/*.it.test.ts', 'e2e/**'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'simulator',
          environment: 'node',
          include: simulator,
          exclude: outside,
          // Some eighty files read words with the same models: once for each worker, not for each file.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 30_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          environment: 'node',
          include: ['**/*.it.test.ts'],
          exclude: [...outside, 'e2e/**'],
          globalSetup: ['./dev/test-global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['e2e/**/*.test.ts'],
          exclude: [...outside, ...pages],
          // A browser, a renderer and an encoder share the cores: one file at a time.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'node',
          include: pages,
          exclude: outside,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
