import type { Token } from './tokens.ts';

/** Tags of what stands for something that is said of whoever was named before it, and is read elsewhere: "the lamp [flickers] because …". */
export const STATES: ReadonlySet<string> = new Set(['Stated']);

/** Such a mark, where a word stood. */
export const stated = (t: Token): Token => ({ ...t, text: '', word: '', kind: 'mark', tags: STATES });
