import type { Puppet } from './puppet.ts';

/** Somebody came through what crumbles: where, how fast, and with how much of themselves. */
export type Knock = { of: string; by: Puppet; x: number; y: number; vx: number; vy: number };
