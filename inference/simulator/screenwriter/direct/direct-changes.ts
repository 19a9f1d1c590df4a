import type { PatchOp } from '#contracts/direction.ts';
import type { Beat, ScenePlan } from '#contracts/scene-plan.ts';
import { sha256 } from '../../canonical.ts';
import { moods } from '../words/verbs.ts';
import { doneAgain, retakeOf } from './retake.ts';

/** Changes to a running plan, and how they were read. */
export type Change = { ops: PatchOp[]; reading: string };

type Part = { id: string; name: string };
type Find = (plan: ScenePlan, name: string) => Part | undefined;

const off =
  /^(?:please )?(?:remove|lose|(?:get|gets) rid of|take away|take off|send (?:off|away)|delete|without|no more) (?:the |her |his |that |this )?([\p{L}][\p{L}' -]*?)(?: (?:away|off|from the (?:stage|scene)))?[.! ]*$/iu;
const mood =
  /^(?:make |let |now )?(?:the )?([\p{L}][\p{L}'-]*) (?:(?:is|are|be|gets?|becomes?|looks?|feels?) )?(?:very |really |so |suddenly )?([\p{L}]+)[.! ]*$/iu;
/** Somebody or something goes off; a face changes; what was done is done again, softer or harder, or coming out otherwise. */
export function changeOf(plan: ScenePlan, words: string, find: Find): Change | null {
  return removed(plan, words, find) ?? felt(plan, words, find) ?? repeated(plan, words);
}

function removed(plan: ScenePlan, words: string, find: Find): Change | null {
  const part = find(plan, off.exec(words)?.[1]?.toLowerCase() ?? '');
  return part === undefined
    ? null
    : { ops: [{ op: 'remove', part: part.id }], reading: `${part.name} goes off` };
}

function felt(plan: ScenePlan, words: string, find: Find): Change | null {
  const match = mood.exec(words);
  const expression = moods[match?.[2]?.toLowerCase() ?? ''];
  const who = find(plan, match?.[1]?.toLowerCase() ?? '');
  if (who === undefined || expression === undefined || !plan.actors.some((a) => a.id === who.id)) return null;
  return { ops: [{ op: 'mood', actor: who.id, expression }], reading: `${who.name}: ${expression}` };
}

/** "Again, from the throw, 5 % softer": copies of the beats from there on. */
function repeated(plan: ScenePlan, words: string): Change | null {
  const wish = retakeOf(words);
  const beats = wish === null ? null : doneAgain(plan.beats, wish);
  if (wish === null || beats === null) return null;
  const salt = sha256(`${words}|${plan.beats.length}`).slice(0, 6);
  const copies = beats.slice(0, 20).map(
    (beat, k): Beat => ({
      ...beat,
      id: `r${salt}-${k + 1}`,
      after: k === 0 ? [] : [`r${salt}-${k}`],
      together: null,
      source: { start: 0, end: 0 },
    }),
  );
  const { by, outcome } = wish;
  const told = [by === 1 ? '' : ` × ${by.toFixed(2)}`, outcome === null ? '' : ` to ${outcome}`].join('');
  return {
    ops: copies.map((beat) => ({ op: 'beat', beat })),
    reading: `Again, from: ${copies[0]?.actor} ${copies[0]?.action}${told}`,
  };
}
