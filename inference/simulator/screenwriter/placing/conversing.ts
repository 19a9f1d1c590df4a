import type { Beat, PlanActor } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';

/** What is said and done where one stands: nobody needs a way to it. */
const inPlace: ReadonlySet<Action> = new Set([
  'talk',
  'look',
  'laugh',
  'cry',
  'nod',
  'shakehead',
  'shrug',
  'think',
  'kiss',
  'hug',
  'pat',
  'shakehands',
  'highfive',
  'holdhands',
  'love',
  'blush',
  'wink',
  'feel',
  'gape',
  'clap',
  'ignore',
]);

/** From one who talks to the next, metres: near enough to be heard by nobody else (Hall, The Hidden Dimension, 1966: personal distance is 0.45 to 1.2 m, and people of paper are broad). */
const APART = 1.8;
/** From one who waits to the next. */
export const IN_LINE = 0.85;

/**
 * How far these stand from one another who begin by talking with each other, metres; null where somebody of them first
 * does what needs a way, or nobody is spoken to.
 */
export function talkApart(actors: readonly PlanActor[], beats: readonly Beat[]): number | null {
  if (actors.length < 2 || actors.some((a) => a.rig !== 'person')) return null;
  const firsts = actors.map((a) => beats.find((b) => b.actor === a.id));
  if (firsts.some((b) => b !== undefined && (!inPlace.has(b.action) || b.spot != null))) return null;
  const ids = new Set(actors.map(({ id }) => id));
  const talks = beats.some((b) => b.action === 'talk' && ids.has(b.actor) && ids.has(b.target ?? ''));
  return talks ? APART : null;
}
