import type { Draft } from './drafts.ts';
import type { Found } from './found.ts';

/** One act of a game. */
export type Turn = Pick<Draft, 'actor' | 'action' | 'objects'> &
  Partial<Pick<Draft, 'together' | 'line' | 'spot' | 'there' | 'already'>>;

/** Who plays, and with what, where that is named. */
export type Players = { one: string; two: string; thing: Found | null };
