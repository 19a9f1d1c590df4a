import { unread } from '#contracts/unread.ts';
import { hasWheels } from '../../world/devices/wheels.ts';
import { byThing } from '../placing/furnishing.ts';
import { impossible, owners, standing } from '../words/lexicon.ts';
import { lightDeed } from '../words/light-verbs.ts';
import { nearActOf, nearGathering } from '../words/near-acts.ts';
import { phrasalDeed } from '../words/phrasal-verbs.ts';
import { placeIn } from '../words/token.ts';
import { spanOf, type Token } from '../words/tokens.ts';
import { UNHEARD } from '../words/utterances.ts';
import { verbs } from '../words/verbs.ts';
import { beginAct, takeTurn } from './doing.ts';
import type { Reading, ReadVerb, State } from './reading.ts';

/** Nearness from which an unknown verb is taken for a known one, and shown as such. */
const NEAR_VERB = 0.5;

/** A verb that is shown as an act near it, with how near the model finds the two words; null where none is known. */
export const readNear: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const near = nearActOf(
    base,
    tokens.slice(at + 1, at + 6).map((x) => x.word),
  );
  if (near === null) return null;
  // Who counts or chooses without an arm looks.
  const rig = r.company.actor((s.pending[0] ?? r.subjects[0])?.id ?? '')?.rig ?? 'thing';
  const act =
    near.action === 'point' && rig !== 'person' && rig !== 'thing'
      ? { action: 'look' as const, mood: null }
      : near;
  const score = Math.max(0.01, Number(r.nearest.between(base, act.action).toFixed(2)));
  r.notes.approximated.push({ span: spanOf([t]), word: t.text, as: act.action, score });
  const read = beginAct(r, t, base, act.action, null, tokens, s);
  for (const draft of s.acts) draft.expression = act.mood ?? draft.expression;
  return read;
};

/** "Takes a nap", "dozes off": what several words say is done, told as near where it is. Null where they are none. */
export function readDeed(
  r: Reading,
  t: Token,
  base: string,
  tokens: readonly Token[],
  s: State,
  alive: boolean,
): number | null {
  const at = placeIn(tokens, t);
  const after = tokens.slice(at + 1, at + 8).map((x) => x.word);
  const deed = lightDeed(base, after) ?? (s.passive ? null : phrasalDeed(base, after, alive));
  if (deed === null) return null;
  // A bomb that goes off does not ring.
  const thing = r.company.prop((s.pending[0] ?? r.subjects[0])?.id ?? '');
  const what = thing?.name ?? '';
  // What is stuck somewhere is there; what goes on wheels tries to get away.
  if (deed.action === 'struggle' && base === 'be' && thing !== undefined && !hasWheels(thing.thing))
    return null;
  if (deed.action === 'ring' && !/clock|phone|alarm|bell|timer|siren|radio|detector/u.test(what)) return null;
  const rest = tokens.slice(at + 1 + deed.from, at + 1 + deed.words);
  const told = rest.filter(
    (x) => x.word.length > 4 || ['Noun', 'Verb', 'Adjective'].some((tag) => x.tags.has(tag)),
  );
  const score = Math.max(0.01, Number(r.nearest.between(told.at(-1)?.word ?? base, deed.action).toFixed(2)));
  for (const word of deed.near ? [t, ...told] : [])
    r.notes.approximated.push({ span: spanOf([word]), word: word.text, as: deed.action, score });
  beginAct(r, t, base, deed.action, null, tokens, s);
  if (!deed.near && s.acts.length > 0) r.refer.tell(told, deed.action, 'action');
  for (const draft of s.acts) {
    draft.tokens.push(...rest);
    draft.expression = deed.mood ?? draft.expression;
    // What is asked or answered is not said; that it is, is heard.
    if (deed.action === 'talk' && r.company.actor(draft.actor)?.rig === 'person') draft.line ??= UNHEARD;
    const brought =
      deed.brings === null || namesIt(r, tokens.slice(at + 1 + deed.words), deed.brings)
        ? null
        : byThing(r.company, deed.brings, {
            tint: null,
            many: false,
            fresh: s.acts.length > 1 && deed.action !== 'bathe',
          });
    if (brought !== null) draft.objects.push({ found: brought, by: '' });
  }
  return deed.from > 0 || deed.words === 0 ? 0 : at + 1 + deed.words;
}

/** "Takes a bath in a tub": what it is done with is named by itself. */
const namesIt = ({ company }: Reading, after: readonly Token[], word: string): boolean =>
  after.some((t) => company.words.thingOf(t.word)?.thing === company.words.thingOf(word)?.thing);

/** "Have a picnic": told as near to what is shown of it. Null where nothing of the kind is had. */
export function readGathering(r: Reading, t: Token, tokens: readonly Token[], s: State): number | null {
  const at = placeIn(tokens, t);
  const near = nearGathering(tokens.slice(at + 1, at + 6).map((x) => x.word));
  if (near === null) return null;
  const had = tokens.slice(at + 1, at + 1 + near.words);
  const noun = had.at(-1) ?? t;
  const score = Math.max(0.01, Number(r.nearest.between(noun.word, near.action).toFixed(2)));
  r.notes.approximated.push({ span: spanOf([noun]), word: noun.text, as: near.action, score });
  beginAct(r, t, 'have', near.action, null, tokens, s);
  for (const draft of s.acts) {
    draft.tokens.push(...had);
    // On the ground, beside what was brought.
    if (noun.word.startsWith('picnic') && draft.action === 'sit')
      draft.heading = { way: 'down', across: false };
  }
  return at + 1 + near.words;
}

/** "Trips him", "pulls Anna down with him": somebody is brought down, near to being pushed over. Null for anything else. */
export const readBringingDown: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const after = tokens.slice(at + 1, at + 5).map((x) => x.word);
  const next = tokens[at + 1];
  const somebody =
    next?.kind === 'word' &&
    (/^(?:him|her|them|the|his|an?)$/u.test(next.word) ||
      next.tags.has('ProperNoun') ||
      owners.has(next.word));
  // Blinds come down on their cord.
  const down = base === 'pull' && after.slice(1).includes('down') && !after.some((w) => /^blinds?$/u.test(w));
  if (!somebody || !(base === 'trip' || down)) return null;
  const score = Math.max(0.01, Number(r.nearest.between(base, 'topple').toFixed(2)));
  r.notes.approximated.push({ span: spanOf([t]), word: t.text, as: 'topple', score });
  return beginAct(r, t, base, 'topple', null, tokens, s);
};

/** A verb that no list has: the act it is nearest to, with its score, or said to be none. */
export function readStranger(r: Reading, t: Token, base: string, tokens: readonly Token[], s: State): number {
  const read = readNear(r, t, base, tokens, s);
  if (read !== null) return read;
  const never = impossible.find(([p]) => p.test(t.word) || p.test(base));
  const near =
    never === undefined && t.word.length > 2 && !standing.has(base) ? r.nearest.find(base, 'verbs') : null;
  if (near !== null && near.score >= NEAR_VERB && verbs.has(near.word)) {
    r.notes.approximated.push({
      span: spanOf([t]),
      word: t.text,
      as: near.word,
      score: Number(near.score.toFixed(2)),
    });
    return beginAct(r, t, base, verbs.get(near.word)!, null, tokens, s);
  }
  r.refer.refuse([t], never?.[1] ?? unread('no-act-yet'));
  takeTurn(r, base, t, s);
  s.acts = [];
  s.lost = true;
  return 0;
}
