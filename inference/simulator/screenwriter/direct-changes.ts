import type { PatchOp } from '#contracts/direction.ts';
import type { Beat, ScenePlan } from '#contracts/scene-plan.ts';
import { sha256 } from '../canonical.ts';
import { lemma, moods, verbs } from './verbs.ts';

/** Changes to a running plan, and how they were read. */
export type Change = { ops: PatchOp[]; reading: string };

type Part = { id: string; name: string };
type Find = (plan: ScenePlan, name: string) => Part | undefined;

const off =
  /^(?:please )?(?:remove|lose|(?:get|gets) rid of|take away|take off|send (?:off|away)|delete|without|no more) (?:the |her |his |that |this )?([\p{L}][\p{L}' -]*?)(?: (?:away|off|from the (?:stage|scene)))?[.! ]*$/iu;
const mood =
  /^(?:make |let |now )?(?:the )?([\p{L}][\p{L}'-]*) (?:(?:is|are|be|gets?|becomes?|looks?|feels?) )?(?:very |really |so |suddenly )?([\p{L}]+)[.! ]*$/iu;
const again =
  /^(?:(?:do (?:it|that) |play (?:it|that) |and )?(?:again|once more|one more time)|repeat(?: (?:it|that))?|retake)\b(?:,? (?:from|with) (?:the |her |his )?([\p{L}]+))?(?:,? (?:but )?(.*?))?[.! ]*$/iu;

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
  const match = again.exec(words);
  if (match === null) return null;
  const from = match[1] === undefined ? null : (verbs.get(lemma(match[1].toLowerCase())) ?? null);
  if (match[1] !== undefined && from === null) return null;
  const at = from === null ? 0 : plan.beats.findIndex((b) => b.action === from);
  const beats = plan.beats.slice(Math.max(0, at));
  if (at < 0 || beats.length === 0) return null;
  const how = match[2] ?? '';
  const by = strength(how);
  const outcome = /\b(?:miss|fail|drop)/iu.test(how)
    ? 'fail'
    : /\b(?:score|hit|goes? in|catch|succeed)/iu.test(how)
      ? 'succeed'
      : null;
  const salt = sha256(words).slice(0, 6);
  const copies = beats.slice(0, 20).map((beat, k): Beat => {
    const before = k === 0 ? [] : [`r${salt}-${k}`];
    return {
      ...beat,
      id: `r${salt}-${k + 1}`,
      vigour: Math.min(2.5, Math.max(0.25, Number((beat.vigour * by).toFixed(3)))),
      outcome: outcome !== null && k === 0 ? outcome : beat.outcome,
      after: before,
      together: null,
      source: { start: 0, end: 0 },
    };
  });
  const told = [by === 1 ? '' : ` × ${by.toFixed(2)}`, outcome === null ? '' : ` to ${outcome}`].join('');
  return {
    ops: copies.map((beat) => ({ op: 'beat', beat })),
    reading: `Again, from: ${copies[0]?.actor} ${copies[0]?.action}${told}`,
  };
}

/** "5 % softer", "a bit harder", "twice as hard": a factor on how strongly. */
function strength(how: string): number {
  const share = /(\d{1,3}) ?(?:%|percent)/u.exec(how)?.[1];
  const step =
    share !== undefined ? Number(share) / 100 : /\b(?:bit|little|slightly)\b/iu.test(how) ? 0.1 : 0.25;
  if (/\b(?:soft|gentl|weak|slow|less|light)/iu.test(how)) return Math.max(0.25, 1 - step);
  if (/\b(?:hard|strong|fast|more|quick|far|high)/iu.test(how)) return 1 + step;
  return 1;
}
