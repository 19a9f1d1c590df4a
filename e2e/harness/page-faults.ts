import type { BrowserContext } from 'playwright-core';
import { afterEach, expect } from 'vitest';

const faults: string[] = [];

// At module level: a test file that opens a browser by this house's ways is watched without asking for it.
afterEach(() => expect(faults.splice(0)).toEqual([]));

/**
 * What no page may do, whatever is tried with it: leave an error uncaught, or ask for code that is not there. Either
 * fails the test in which it happens.
 */
export function watchForFaults(context: BrowserContext): void {
  context.on('weberror', (fault) => faults.push(`${fault.page()?.url()}: ${fault.error()}`));
  context.on('response', (answer) => {
    const { pathname } = new URL(answer.url());
    if (answer.status() === 404 && pathname.startsWith('/assets/')) faults.push(`404 ${pathname}`);
  });
}
