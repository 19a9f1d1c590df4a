import type { PatchOp } from '#contracts/direction.ts';
import type { Beat, ScenePlan } from '#contracts/scene-plan.ts';
import type { Expression } from '#contracts/world.ts';
import { sha256 } from '../../canonical.ts';
import { moods } from '../words/verbs.ts';
import { doneAgain, retakeOf } from './retake.ts';

/** Changes to a running plan, and how they were read. */
export type Change = { ops: PatchOp[]; reading: string };

type Part = { id: string; name: string };
type Find = (plan: ScenePlan, name: string) => Part | undefined;

const off =
  /^(?:please )?(?:remove|lose|(?:get|gets) rid of|take away|take off|send (?:off|away)|delete|without|no(?: more)?) (?:the |her |his |that |this )?([\p{L}][\p{L}' -]*?)(?: (?:away|off|from the (?:stage|scene)))?[.! ]*$/iu;
const mood =
  /^(?:make |let |now )?(?:the )?([\p{L}][\p{L}'-]*) (?:(?:is|are|be|should be|gets?|becomes?|looks?|feels?|seems?) )?(?:now |all |very |really |so |suddenly |more |a bit )*([\p{L}]+)(?: now| again| please)?[.! ]*$/iu;
const everybody = /^(?:everybody|everyone|they|them|all|both|it|this|that|the (?:scene|film|mood))$/iu;
/** What a whole scene is, as those in it feel. */
const ofAScene: Readonly<Record<string, Expression>> = {
  scary: 'scared',
  spooky: 'scared',
  creepy: 'scared',
  cheerful: 'happy',
  joyful: 'happy',
  gloomy: 'sad',
  tragic: 'sad',
};

/** "Happier" and "sadder" are happy and sad. */
function feelingOf(word: string): Expression | undefined {
  return [word, word.replace(/ier$/u, 'y'), word.replace(/([a-z])\1er$/u, '$1'), word.replace(/e?r$/u, '')]
    .map((one) => moods[one])
    .find((found) => found !== undefined);
}

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
  const [, name = '', word = ''] = mood.exec(words.toLowerCase()) ?? [];
  const all = everybody.test(name);
  const expression = (all ? ofAScene[word] : undefined) ?? feelingOf(word);
  if (expression === undefined) return null;
  const one = find(plan, name)?.id;
  const who = plan.actors.filter((a) => all || a.id === one);
  if (who.length === 0) return null;
  const ops: PatchOp[] = who.map(({ id }) => ({ op: 'mood', actor: id, expression }));
  const reading = who.map((a) => `${a.name}: ${expression}`).join('. ');
  // What is uncanny is so in the dark.
  return word === 'spooky' || word === 'scary' || word === 'creepy'
    ? { ops: [{ op: 'time', time: 'night' }, ...ops], reading: `Night falls. ${reading}` }
    : { ops, reading };
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
