import type { Beat, ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import type { ContentWord } from './content-words.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';

const place = '(?:the|a|an|his|her|their|our|my) (?:\\p{L}+ )?';
const opening = 'door|doorway|window';
const room = 'room|house|building|kitchen|classroom|office|shop|church|bathroom|bedroom|apartment|flat';
/** A verb, and behind it that it goes out of a door, a window or a room. */
const out = new RegExp(
  `^(?:(?:leaves?|left|exits?|exited) ${place}(?:${room})|\\p{L}+ (?:(?!and |then )[\\p{L}'’]+ ){0,6}?out (?:of |through )?${place}(?:${opening}|${room}))\\b`,
  'iu',
);
/** What is seen beside somebody's middle, metres: so far out of the picture they are gone. */
const BODY = 0.1;

/** Is it out of the picture, to the side, in this frame? */
export function isOut(trace: WorldTrace, id: string, frame: number): boolean {
  const body = bodyOf(trace, id);
  const camera = trace.camera[Math.min(frame, trace.camera.length - 1)];
  if (body === undefined || camera === undefined) return false;
  return Math.abs(poseOf(body, frame)[0] - camera[0]) > camera[2] / 2 + BODY;
}

/** Whoever goes off has passed the wall that the set ends at, and is out of the picture as that ends. */
export function wentOff(plan: ScenePlan, { trace, beat, to }: Evidence): boolean {
  const wall = plan.props.find((p) => p.sidewall !== undefined);
  const body = bodyOf(trace, beat.actor);
  if (beat.leaves !== true) return true;
  if (wall?.sidewall === undefined || body === undefined) return false;
  const beyond = (poseOf(body, to)[0] - wall.x) * wall.sidewall.outward > 0;
  return beyond && isOut(trace, beat.actor, trace.frames - 1);
}

/**
 * Is what a word says to leave, or to be sent, out of a door, a window or a room on the other side of a wall with that opening? True
 * of all other words, and of what is out of something else.
 */
export function leftAsSaid(prompt: string, word: ContentWord, plan: ScenePlan): boolean {
  if (word.kind !== 'action' || !out.test(prompt.slice(word.start))) return true;
  const own = (b: Beat) => b.source.start <= word.start && b.source.end >= word.end;
  const beats = plan.beats.filter(own);
  const wall = (b: Beat) => plan.props.some((p) => p.id === b.target && p.opening !== undefined);
  return beats.length === 0 || beats.some((b) => b.way === 'out of' || (b.way === 'through' && wall(b)));
}
