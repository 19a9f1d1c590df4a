import type { PatchOp } from '#contracts/direction.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { deviceOf } from '../../devices.ts';
import { looksIn } from '../film/look-words.ts';
import { musicAsked } from '../film/music-words.ts';
import { type AmbientOp, ambient } from './ambient-words.ts';
import { cameraSaid } from './camera-said.ts';
import type { Change } from './direct-changes.ts';
import { partNamed } from './part-named.ts';

/** Paper again. */
const unpainted =
  /\b(?:(?:back )?(?:in(?:to)?|to) (?:full )?colou?rs?|(?:normal|usual|paper|own) look|(?:stop|no more|without|end) (?:the )?(?:filter|look|effect))\b/iu;

/** "Make it black and white": the film is painted over from here on. Answers the words without those, too. */
function lookSaid(words: string): (AmbientOp & { rest: string }) | null {
  const said = looksIn(words, { start: 0, end: words.length }).find((one) => one.look !== null);
  if (said !== undefined) {
    const rest = `${words.slice(0, said.span.start)}${words.slice(said.span.end)}`;
    return { op: { op: 'look', look: said.look }, reading: `Look: ${said.look}`, rest };
  }
  return unpainted.test(words)
    ? { op: { op: 'look', look: null }, reading: 'Look: paper', rest: words.replace(unpainted, '') }
    : null;
}

/** Where one clause of a direction ends and the next begins. */
const between = /\s*[,.;!?]+\s*|\s+(?:and|while|when|as|because|since|then|but|so that|so)\s+/iu;
/** "In the rain", "at night": what is around somebody who does something. */
const around =
  /(?:in|at|by|under|through|during|into|until|before|after|with|on|like)(?: (?:an?|the|this|super|heavy|pouring|strong|full|thick|total|complete))*\s*$/iu;
const pronouns =
  /^(?:he|she|they|we|both|all|everybody|everyone|somebody|someone|nobody)(?: (?:of them|both|all))? (?!(?:in|on|at|by)\b)\p{L}/iu;
/** What is not a part of the stage, and acts only as the air, the light or the camera does. */
const nobody =
  /^(?:music|soundtrack|sun|moon|sky|rain|snow|fog|mist|storm|thunderstorm|wind|breeze|gale|night|day|evening|morning|lights?|camera|film|scene|picture|shot|close|wide|dusk|dawn|thunder|lightning|clouds?|weather|zoom|next|following|gentle|soft|huge|big|sudden|mighty|wild|thick|dense|bit|lot|little|strong|heavy|cold|light|black|old|slow)/iu;

/** Does somebody or something of the play act in this clause? */
function hasSubject(plan: ScenePlan, clause: string): boolean {
  if (pronouns.test(clause)) return true;
  const [, determiner, noun = ''] =
    /^(the |an? |her |his |their |two |three |some |another )?([\p{L}’'-]+) (?!(?:in|on|at|by|from)\b)\p{L}/iu.exec(
      clause,
    ) ?? [];
  if (noun === '' || nobody.test(noun)) return false;
  return determiner !== undefined || partNamed(plan, noun.toLowerCase()) !== undefined;
}

/** Words beside those that name a change, which ask for no more than it. */
const filler =
  /\b(?:it[’']s|its?|is|are|be|now|then|please|ok|okay|make|makes|let|lets?|have|add|turn|turns|start|starts|started|begin|begins|to|of|the|an?|some|more|lots?|bit|little|very|really|so|all|everywhere|outside|suddenly|again|get|gets|become|becomes|come|comes|came|up|down|out|on|in|at|by|over|from|falls?|rises?|blows?|blowing|rolls?|there|strong|heavy|thick|big|back|go|goes|want|play|set|this|that|everything|film|scene|picture|look|looks|like|as|into|with|harder|hard|stronger|next|following)\b|[^\p{L}\s]/giu;

/** "The wind blows the hat away": the wind, and what becomes of the hat. */
const blownAway = /\bblows? (?:the|an?|her|his|their|everything|everybody)\b/iu;

/** What plays is something on the stage, which is switched on and off by hand. */
const playsItself = ({ props }: ScenePlan): boolean =>
  props.some((prop) => deviceOf(prop)?.gives === 'music');

/** What one clause says of the surroundings, and what is left of it: to be acted, or understood by nobody. `follows`: somebody acts before it, who may go on. */
function readClause(
  plan: ScenePlan,
  clause: string,
  follows: boolean,
): { said: AmbientOp[]; acts: string; unsaid: string } {
  const isAct = hasSubject(plan, clause);
  const said: AmbientOp[] = [];
  let [rest, unsaid] = [clause, clause];
  for (const [pattern, make] of ambient) {
    const match = pattern.exec(clause);
    if (match === null) continue;
    const led = around.exec(clause.slice(0, match.index))?.[0];
    if (isAct && led === undefined) continue;
    said.push(make(match));
    unsaid = unsaid.replace(match[0], ' ');
    if (led !== undefined) rest = rest.replace(`${led}${match[0]}`, ' ').replace(/\s+/gu, ' ').trim();
  }
  const shot = isAct ? null : cameraSaid(plan, clause);
  if (shot !== null) said.push(shot);
  const music = isAct || playsItself(plan) ? undefined : musicAsked(clause);
  if (music !== undefined) {
    const reading = music === null ? 'The music stops' : `Music: ${music}`;
    return { said: [{ op: { op: 'music', music }, reading }], acts: '', unsaid: '' };
  }
  if (isAct || said.length === 0) return { said, acts: rest, unsaid: '' };
  if (rest !== clause && (hasSubject(plan, rest) || (follows && rest !== '')))
    return { said, acts: rest, unsaid: '' };
  if (blownAway.test(clause)) return { said, acts: clause, unsaid: '' };
  return {
    said,
    acts: '',
    unsaid: shot === null ? unsaid.replace(filler, ' ').replace(/\s+/gu, ' ').trim() : '',
  };
}

/** "Mia comes in" and "dances" are one sentence, "Mia comes in" and "Ben laughs" two. */
const joined = (plan: ScenePlan, acts: readonly string[]): string =>
  acts.reduce((so, act) => (so === '' ? act : `${so}${hasSubject(plan, act) ? '.' : ' and'} ${act}`), '');

/** What a direction without spoken words changes of the air, the light, the clock, the look and the camera, and the words that ask for more than that; null where it changes nothing of them. */
export function ambientChange(
  plan: ScenePlan,
  words: string,
): (Change & { acts: string; unsaid: string[] }) | null {
  const look = hasSubject(plan, words) ? null : lookSaid(words);
  const ops: PatchOp[] = look === null ? [] : [look.op];
  const readings = look === null ? [] : [look.reading];
  const left: string[] = [];
  const lost: string[] = [];
  // "No slow motion" must not be read as slow motion: of two that change the same, the first one found counts.
  const seen = new Set<string>();
  for (const clause of (look?.rest ?? words).split(between).filter((one) => one !== '')) {
    const { said, acts, unsaid } = readClause(plan, clause, left.length > 0);
    for (const { op, reading } of said) {
      if (seen.has(op.op)) continue;
      seen.add(op.op);
      ops.push(op);
      readings.push(reading);
    }
    if (acts.replace(filler, '').trim() !== '' && (left.length > 0 || /\p{L} \p{L}/u.test(acts)))
      left.push(acts);
    if (unsaid !== '') lost.push(unsaid);
  }
  return ops.length === 0
    ? null
    : { ops, reading: readings.join('. '), acts: joined(plan, left), unsaid: lost };
}
