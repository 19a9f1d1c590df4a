import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';

/** An act of somebody's own, of no words. */
export const plainBeat = (actor: string, action: Action, id: string): Beat => ({
  id,
  shot: 0,
  actor,
  action,
  target: null,
  with: null,
  spot: null,
  outcome: 'any',
  vigour: 1,
  expression: null,
  line: null,
  after: [],
  together: null,
  source: { start: 0, end: 0 },
});
