import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import { beginAct } from '../reading/doing.ts';
import { nounPhraseAt } from '../reading/noun-phrases.ts';
import type { Reading, ReadVerb, State } from '../reading/reading.ts';
import { liquidColour } from '../things/liquids.ts';
import { lemma } from '../words/inflections.ts';
import { determiners, helpers, owners } from '../words/lexicon.ts';
import type { Known } from '../words/noun-words.ts';
import { placeIn } from '../words/token.ts';
import type { Token } from '../words/tokens.ts';

type How = NonNullable<Beat['liquid']>['how'];

/** Verbs of what runs out of something, and how it does. */
const verbs: readonly (readonly [How, string])[] = [
  ['drips', 'drip dribble drop'],
  ['runs', 'trickle leak ooze seep flow run stream drain cascade course'],
  ['spouts', 'gush spurt spout squirt shoot spray jet burst'],
];
const howOf: ReadonlyMap<string, How> = new Map(
  verbs.flatMap(([how, words]) => words.split(' ').map((w) => [w, how] as const)),
);
/** Of these nobody has to say what runs out of it. */
const alone = /^(?:drip|dribble|leak|ooze|spout|gush|spurt|drain|overflow)$/u;
/** Liquids that no vessel is filled with here. */
const more: Readonly<Record<string, string>> = {
  blood: '#a8232c',
  sweat: '#bfe0ea',
  paint: '#3f7fc1',
  ink: '#26304a',
  sap: '#c98a2e',
  mud: '#6b4d33',
  slime: '#7cb342',
  petrol: '#c9a94a',
  gasoline: '#c9a94a',
  fuel: '#c9a94a',
  drool: '#cfe6ee',
  saliva: '#cfe6ee',
  wax: '#f3e6c4',
  rainwater: '#7fc4dc',
};
const WATER = '#7fc4dc';
/** Water over the rim of what is full of it: paler than what is in there, so that it is seen. */
const OVER = '#dff3f8';
/** What rises from something instead. */
const gases: Readonly<Record<string, string>> = {
  smoke: '#7e7674',
  steam: '#eef1f3',
  vapor: '#eef1f3',
  vapour: '#eef1f3',
  fumes: '#a8a58c',
};
const rising =
  /^(?:ris|rose|billow|drift|curl|waft|pour|stream|com(?:es?|ing)|emanat|float|puff|escap|spiral|swirl)/u;
const colourOf = (word: string): string | null => more[word] ?? liquidColour(word);

/** A verb that a sentence is retold with; no script has such a word. */
const [MARK, ING] = ['runs-out:', ':ing'];
const VERB: ReadonlySet<string> = new Set(['Verb', 'Gerund', 'PresentTense']);
const PRONOUN: ReadonlySet<string> = new Set(['Noun', 'Pronoun']);

/** How many words before the noun of a liquid say which: "the hot", "some"; none where it is no liquid. */
function liquidAt(tokens: readonly Token[], i: number): { end: number; colour: string } | null {
  let k = i;
  if (determiners.has(tokens[k]?.word ?? '') || tokens[k]?.word === 'some') k++;
  while (k < i + 3 && tokens[k]?.tags.has('Adjective') === true) k++;
  // "Drops of water".
  if (
    /^(?:drops?|droplets?|streams?|trickles?)$/u.test(tokens[k]?.word ?? '') &&
    tokens[k + 1]?.word === 'of'
  )
    k += 2;
  const colour = colourOf(tokens[k]?.word ?? '');
  return colour === null ? null : { end: k + 1, colour };
}

/** "Smoke", "thick black smoke", "the steam", where the sentence begins with it. */
function gasAt(tokens: readonly Token[]): { end: number; colour: string } | null {
  const end = tokens.slice(0, 5).findIndex((t) => Object.hasOwn(gases, t.word)) + 1;
  const leads = tokens.slice(0, Math.max(0, end - 1));
  if (
    end === 0 ||
    !leads.every((t) => t.tags.has('Adjective') || determiners.has(t.word) || t.word === 'some')
  )
    return null;
  return { end, colour: gases[tokens[end - 1]?.word ?? ''] ?? WATER };
}

/**
 * "Water drips from the tap" as "the tap drips", with the water in the verb: what it comes out of, or runs down, does it. "Tears run
 * down her face" is that she cries.
 */
export function runsOut(tokens: readonly Token[], known: Known): readonly Token[] {
  // "He goes red, and smoke comes from his ears": a clause of its own.
  for (let i = 0; i < tokens.length; i++) {
    const before = tokens[i - 1];
    if (i > 0 && before?.kind !== 'mark' && !clause.test(before?.word ?? '')) continue;
    const told = comesOutOf(tokens.slice(i), known);
    if (told !== null) return [...tokens.slice(0, i), ...runsOut(told, known)];
  }
  return tokens;
}
const clause = /^(?:and|then|while|until|but|so|when)$/u;

/** The same where a clause begins; null where it says nothing of the kind. */
function comesOutOf(tokens: readonly Token[], known: Known): readonly Token[] | null {
  const [first] = tokens;
  if (first === undefined) return null;
  const tears = /^tears?$/u.test(first.word);
  const liquid = tears ? { end: 1, colour: WATER } : (liquidAt(tokens, 0) ?? gasAt(tokens));
  if (liquid === null) return null;
  let at = liquid.end;
  while (helpers.has(lemma(tokens[at]?.word ?? ''))) at++;
  while (tokens[at]?.tags.has('Adverb') === true) at++;
  const isGas = tokens.slice(0, liquid.end).some((x) => Object.hasOwn(gases, x.word));
  const gas = isGas && rising.test(tokens[at]?.word ?? '') ? 'rises' : null;
  if (isGas && gas === null) return null;
  const how =
    gas ??
    howOf.get(lemma(tokens[at]?.word ?? '')) ??
    (/^(?:roll|fall|pour)/u.test(tokens[at]?.word ?? '') ? 'runs' : null);
  if (how === null) return null;
  let by = at + 1;
  while (
    tokens[by]?.tags.has('Adverb') === true &&
    !/^(?:out|off|down|through)$/u.test(tokens[by]?.word ?? '')
  )
    by++;
  const out =
    tokens[by]?.word === 'out' && /^(?:of|from|through)$/u.test(tokens[by + 1]?.word ?? '') ? by + 1 : by;
  const way = tokens[out]?.word ?? '';
  if (!/^(?:from|of|off|through|down|out|over)$/u.test(way) || (isGas && way === 'down')) return null;
  const whose = tokens[out + 1];
  const span = (from: number, to: number, word: string): Token => ({
    // Written small: it is no name.
    text: tokens
      .slice(from, to)
      .map((t) => t.word)
      .join(' '),
    word,
    start: tokens[from]?.start ?? first.start,
    end: tokens[to - 1]?.end ?? first.end,
    kind: 'word',
    tags: VERB,
  });
  if (tears) {
    const owner = { his: 'he', her: 'she', their: 'they', its: 'it' }[whose?.word ?? ''];
    const face = /^(?:faces?|cheeks?|eyes?|chin|nose)$/u.test(tokens[out + 2]?.word ?? '');
    if (owner === undefined || whose === undefined || !face) return null;
    return [
      { ...whose, word: owner, text: owner, tags: PRONOUN },
      span(0, out + 3, 'cries'),
      ...tokens.slice(out + 3),
    ];
  }
  const named = /^(?:it|them)$/u.test(whose?.word ?? '') ? out + 2 : out + 1;
  const end = nounPhraseAt(tokens, out + 1, known)?.end ?? named;
  if (end <= out + 1 || whose === undefined) return null;
  const down = way === 'down' || (way === 'over' && how === 'runs');
  const verb = `${MARK}${liquid.colour}:${down ? 'down' : how}${ING}`;
  return [...tokens.slice(out + 1, end), span(0, out + 1, verb), ...tokens.slice(end)];
}

/** Takes in such a verb, and "the tap drips", "the pipe leaks oil", "the fountain spouts water". Null for all others. */
export const readRunningOut: ReadVerb = (r, t, base, tokens, s) => {
  if (t.word.startsWith(MARK)) {
    const [colour = WATER, how = ''] = t.word.slice(MARK.length, -ING.length).split(':');
    return runs(
      r,
      t,
      tokens,
      {
        colour,
        how: how === 'down' || how === 'drips' || how === 'spouts' || how === 'rises' ? how : 'runs',
      },
      s,
    );
  }
  const how = base === 'overflow' ? 'down' : howOf.get(base);
  const who = s.pending.length > 0 ? s.pending : r.subjects;
  if (how === undefined || who.length === 0 || !who.every((f) => r.company.prop(f.id) !== undefined))
    return null;
  const at = placeIn(tokens, t);
  const liquid = liquidAt(tokens, at + 1);
  if (liquid === null && !alone.test(base)) return null;
  const read = runs(r, t, tokens, { colour: liquid?.colour ?? (base === 'overflow' ? OVER : WATER), how }, s);
  if (liquid === null || s.acts.length === 0) return read;
  const named = tokens.slice(at + 1, liquid.end);
  r.refer.tell(
    named.filter((x) => !determiners.has(x.word) && !owners.has(x.word)),
    'leak',
    'action',
  );
  for (const draft of s.acts) draft.tokens.push(...named);
  return liquid.end;
};

function runs(
  r: Reading,
  t: Token,
  tokens: readonly Token[],
  liquid: NonNullable<Beat['liquid']>,
  s: State,
): number {
  const read = beginAct(r, t, 'leak', 'leak', null, tokens, s);
  for (const draft of s.acts) draft.liquid = liquid;
  return read;
}

/** How high over the ground a tap is whose drops are seen to fall, metres: as over a basin. */
const TAP = 0.9;

/** A tap that lets water out is fixed over the ground, unless somebody put it somewhere. */
export const tapsUp = (
  props: readonly PlanProp[],
  beats: readonly Beat[],
  placed: ReadonlySet<string>,
): PlanProp[] =>
  props.map((p) =>
    p.thing === 'own.faucet' &&
    p.y < 0.1 &&
    !placed.has(p.id) &&
    beats.some((b) => b.action === 'leak' && b.actor === p.id)
      ? { ...p, y: TAP, fixed: true }
      : p,
  );
