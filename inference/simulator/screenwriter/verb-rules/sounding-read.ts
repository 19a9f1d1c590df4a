import type { Noise } from '#contracts/noise.ts';
import { isAnimal } from '../acts/enliven.ts';
import { beginAct } from '../reading/doing.ts';
import { doersOf, goesByItself, isSomebodys, names } from '../reading/of-whom.ts';
import type { Reading, ReadVerb, State } from '../reading/reading.ts';
import { lemma } from '../words/inflections.ts';
import { noiseOf } from '../words/noise-words.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';
import { verbs } from '../words/verbs.ts';

/** What goes on a motor, and is heard to. */
const motor = /^(?:roar|hum|whir|whirr|start)$/u;
/** Said of things these are no noise: what it is done to goes another way. */
const takesMore: ReadonlySet<string> = new Set([
  'to',
  'into',
  'over',
  'past',
  'along',
  'down',
  'through',
  'off',
  'against',
  'across',
]);
/** Verbs of noise that are as well of how something goes or breaks. */
const alsoOtherwise =
  /^(?:crash|bang|thump|crack|clatter|rumble|thunder|roar|knock|grind|rattle|chug|chuff|swish|whoosh)$/u;

/** Is it said of things alone, none of them alive so far, or of what goes on wheels? */
function ofThings(r: Reading, s: State): boolean {
  const who = doersOf(r, s);
  return (
    who.length > 0 &&
    who.every(({ id, is }) => {
      const actor = r.company.actor(id);
      return actor === undefined
        ? is === 'prop' && !isAnimal(r.company.prop(id))
        : actor.rig === 'wheeled' && r.drafts.every((d) => d.actor !== id || d.action !== 'talk');
    })
  );
}

/** The noise that the words behind "go" or "make" are; and how many they are. */
function cried(base: string, after: readonly Token[]): { noise: Noise; words: number } | null {
  const words = after.map((t) => t.word);
  if (base === 'go') {
    const noise = noiseOf(words[0] ?? '');
    if (noise === null) return null;
    let n = 1;
    while (words[n] === words[0] || (words[n] === 'and' && words[n + 1] === words[0])) n++;
    return { noise, words: n };
  }
  if (base !== 'make') return null;
  const match =
    /^(?:(?:an?|the|its|some|such|his|her) )(?:\p{L}+ ){0,2}?(?<what>\p{L}+) (?:noises?|sounds?)(?=$| )/u.exec(
      words.join(' '),
    );
  const noise = match === null ? null : noiseOf(lemma(match.groups?.['what'] ?? ''));
  return match === null || noise === null ? null : { noise, words: match[0].split(' ').length };
}

/** What is pressed to click. */
const pressed = /^(?:buttons?|switch|switches|mouse|remote|keys?|keyboard|pedal|link|icon|trigger|shutter)$/u;

/** "Jingles the keys", "clicks the button": by hand. "The old robot clanks": by itself. */
function madeByHand(
  r: Reading,
  t: Token,
  base: string,
  noise: Noise,
  tokens: readonly Token[],
  s: State,
): number | null {
  const at = placeIn(tokens, t);
  const what = tokens.slice(at + 1, at + 5).map((x) => x.word);
  if (names(tokens[at + 1]))
    return beginAct(
      r,
      t,
      base,
      noise === 'click' && what.some((w) => pressed.test(w)) ? 'push' : 'shake',
      null,
      tokens,
      s,
    );
  if (!goesByItself(tokens[at + 1])) return null;
  const read = beginAct(r, t, base, 'sound', null, tokens, s);
  for (const draft of s.acts) draft.noise = noise;
  return read;
}

/**
 * "The door creaks", "keys jingling", "the spring goes boing", "makes a clicking noise": heard of the thing itself, which stays a thing and
 * moves by it. Whoever is alive does it with the mouth, and motors are heard as they run.
 */
export const readSounding: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const said = cried(base, tokens.slice(at + 1, at + 8));
  const noise = said?.noise ?? noiseOf(base);
  const next = tokens[at + 1];
  if (noise === null || (s.passive && !/ing$/u.test(t.word))) return null;
  if (said === null && !verbs.has(base) && isSomebodys(r, s)) return madeByHand(r, t, base, noise, tokens, s);
  if (!ofThings(r, s)) return null;
  const wheeled = doersOf(r, s).some(({ id }) => r.company.actor(id) !== undefined);
  // A car that rumbles down the road goes, and what hums a song is alive.
  if (said === null && !goesByItself(next)) return null;
  if (said === null && alsoOtherwise.test(base) && takesMore.has(next?.word ?? '')) return null;
  if (said === null && (base === 'crack' || base === 'crash')) return null;
  if (wheeled && (motor.test(base) || noise === 'toot')) return null;
  const read = beginAct(r, t, base, 'sound', null, tokens, s);
  const words = tokens.slice(at + 1, at + 1 + (said?.words ?? 0));
  if (s.acts.length > 0)
    r.refer.tell(
      words.filter((x) => x.word.length > 2 && x.kind === 'word'),
      'sound',
      'action',
    );
  for (const draft of s.acts) {
    draft.noise = noise;
    draft.tokens.push(...words);
  }
  return said === null ? read : at + 1 + said.words;
};
