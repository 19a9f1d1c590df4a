/**
 * Handles of the demo town's accounts begin so, and nobody else's do: wherever a handle is, one can tell what is
 * fictional, even in a film's watermark. `member.demo` says the same in the database.
 */
export const DEMO_PREFIX = 'demo_';

export const isDemo = (handle: string): boolean => handle.startsWith(DEMO_PREFIX);

/** What stands beside such an account on every page. */
export const DEMO_WORDS = 'Demo · fictional';
