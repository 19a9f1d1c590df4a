import { canStandUp } from '#art/things/stood-up.ts';
import { unread } from '#contracts/unread.ts';
import { inHand } from '../acts/handiwork.ts';
import { meantBy } from '../beings/pronouns.ts';
import { chunksOf } from '../reading/chunks.ts';
import { beginAct, takeTurn } from '../reading/doing.ts';
import type { Reading, ReadVerb, State } from '../reading/reading.ts';
import { bodyParts } from '../words/body-parts.ts';
import { dressingOf, type Groom, groomingOf, otherLaces } from '../words/grooming.ts';
import { joiners, owners, prepositions } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';
import { spanOf, type Token } from '../words/tokens.ts';

/** What is done to a place of a body with the hand: one's own, or somebody's. */
const touches: ReadonlySet<string> = new Set(
  'touch rub bandage braid plait pick scratch wipe hold grab clutch cover cross tap paint pinch poke tug pull squeeze take press clasp massage'.split(
    ' ',
  ),
);
/** What one does to one's own by accident: the hand that goes there is seen, what hurts is not. */
const hurts: ReadonlySet<string> = new Set('burn hurt stub bump bang knock bruise twist sprain'.split(' '));
/** Struck with the hand: one's own only; of somebody else it is a blow. */
const strikes: ReadonlySet<string> = new Set(['hit', 'slap', 'smack', 'pat', 'beat']);
/** Brought to a place of a body: "puts her hand over her mouth". */
const brings: ReadonlySet<string> = new Set(['put', 'place', 'lay', 'press', 'clap', 'hold']);

/**
 * "Rubs his eyes", "taps her on the shoulder", "puts a hand over her mouth", "hits his thumb": a hand goes to that place.
 * Returns as `readVerb` does, null where a verb does something else.
 */
export const readTouch: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const after = tokens.slice(at + 1, at + 9);
  const face = faceOf(base, after);
  if (face !== null) {
    beginAct(r, t, base, face.action, null, tokens, s);
    const words = after.slice(0, face.words);
    r.refer.tell(words.slice(-1), face.action, 'action');
    for (const draft of s.acts) draft.tokens.push(...words);
    return at + 1 + face.words;
  }
  const own =
    placeOf(after) ??
    (strikes.has(base) || hurts.has(base) ? bare(after) : null) ??
    again(r, s, after[0]) ??
    itself(base, after[0]);
  const dressing = dressingOf(
    base,
    after.map((x) => x.word),
  );
  if (dressing !== null) {
    const words = after.slice(0, dressing.words);
    // Who has no hand for it, and none on two legs, only looks how it sits.
    if (!armedFor(r, s)) {
      for (const word of [t, ...words.filter((x) => x.word.length > 3)])
        r.notes.approximated.push({ span: spanOf([word]), word: word.text, as: 'look', score: 0.01 });
      beginAct(r, t, base, 'look', null, tokens, s);
      for (const draft of s.acts) draft.tokens.push(...words);
      return at + 1 + dressing.words;
    }
    beginAct(r, t, base, 'touch', null, tokens, s);
    r.refer.tell(words, 'touch', 'action');
    groom(r, s, dressing.groom, { words, after });
    return at + 1 + dressing.words;
  }
  const laces = readOtherLaces(r, t, base, after, { tokens, at }, s);
  if (laces !== null) return laces;
  const care = groomingOf(base, own?.word.word ?? null);
  if (care !== null && (care.tool === null ? hasHands(r, s) : armedFor(r, s))) {
    const read = beginAct(r, t, base, 'touch', null, tokens, s);
    if (own !== null) told(r, s, [], own.word);
    groom(r, s, care, { words: [], after });
    return read;
  }
  const accident = hurts.has(base);
  if (brings.has(base) && own !== null && bodyParts.get(own.word.word) === 'hand') {
    const to = /^(?:over|on|onto|to|against|around|in|behind|before)$/u.test(after[own.n]?.word ?? '')
      ? placeOf(after.slice(own.n + 1))
      : null;
    if (to !== null) {
      const read = beginAct(r, t, base, 'touch', null, tokens, s);
      return told(r, s, after.slice(0, own.n), to.word) ? at + 1 + own.n : read;
    }
  }
  const mouthed = readMouthing(r, t, base, { tokens, at }, s);
  if (mouthed !== null) return mouthed;
  const known = touches.has(base) || strikes.has(base) || accident;
  if (!known) return null;
  const place = own ?? (strikes.has(base) || accident ? null : placeOfOther(after));
  if (place === null) return null;
  const doer = r.company.actor(doerOf(r, s));
  const its = isOwn(r, s, place.owner);
  // What has neither hands nor paws gets nowhere near its own ear.
  const paws = doer?.rig === 'quadruped' && /^(?:scratch|rub|touch|wipe)$/u.test(base);
  if (its && doer?.rig !== 'person' && doer?.rig !== 'thing' && !paws) return null;
  if (!its && /^(?:his|her)$/u.test(place.owner ?? '') && !somebodyElse(r, place.owner, doer?.id)) {
    takeTurn(r, base, t, s);
    r.refer.refuse([t], unread('by-name'));
    s.acts = [];
    s.lost = true;
    return at + 1 + place.n;
  }
  // "Hits his face" may be somebody else's: that is a blow. "Pulls its tail" is a pull at it.
  if (strikes.has(base) && !its) return null;
  if (accident) {
    if (!its) return null;
    const score = Math.max(0.01, Number(r.nearest.between(base, 'touch').toFixed(2)));
    r.notes.approximated.push({ span: spanOf([t]), word: t.text, as: 'touch', score });
  }
  const read = beginAct(r, t, base, 'touch', null, tokens, s);
  told(r, s, [], place.word);
  for (const draft of s.acts) {
    if (accident) draft.expression ??= 'sad';
    if (own === null) draft.ofOther = true;
  }
  return read;
};

const hasHands = (r: Reading, s: State): boolean =>
  /^(?:person|thing)$/u.test(r.company.actor(doerOf(r, s))?.rig ?? '');

/** Has it hands, or will it have them once it has stood up for a tool (`on-two-legs.ts`)? */
const armedFor = (r: Reading, s: State): boolean =>
  hasHands(r, s) || canStandUp(r.company.actor(doerOf(r, s))?.thing ?? '');

/** "Opens its mouth wide", "closes her eyes": what is done with a face alone, and how many words say it. */
function faceOf(
  base: string,
  after: readonly Token[],
): { action: 'gape' | 'shuteyes'; words: number } | null {
  const said = after.map((x) => x.word).join(' ');
  const mouth = /^open$/u.test(base) ? opened.exec(said) : null;
  const eyes = /^(?:open|close|shut|squeeze)$/u.test(base) ? lidded.exec(said) : null;
  const match = mouth ?? eyes;
  if (match === null) return null;
  return { action: mouth === null ? 'shuteyes' : 'gape', words: match[0].split(' ').length };
}

const opened = /^(?:up )?(?:his|her|its|their|the|my)(?: \p{L}+)? (?:mouth|mouths|jaws|beak|beaks)(?= |$)/u;
const lidded = /^(?:his|her|its|their|both|my)(?: \p{L}+)? eyes(?: shut)?(?= |$)/u;

/** "Ties his father's shoelaces together": hands at the feet of somebody who is there for it. */
function readOtherLaces(
  r: Reading,
  t: Token,
  base: string,
  after: readonly Token[],
  { tokens, at }: { tokens: readonly Token[]; at: number },
  s: State,
): number | null {
  const said = otherLaces(
    base,
    after.map((x) => x.word),
  );
  const chunk = said === null ? undefined : chunksOf(after.slice(0, said.whose), r.refer)[0];
  if (said === null || chunk?.is !== 'thing') return null;
  const other = r.refer.find(chunk.phrase).find((f) => f.is === 'actor');
  if (other === undefined) return null;
  beginAct(r, t, base, 'touch', null, tokens, s);
  const words = after.slice(said.whose, said.words);
  r.refer.tell(
    words.filter((x) => x.word.length > 2),
    'touch',
    'action',
  );
  for (const draft of s.acts) {
    draft.part = 'foot';
    draft.ofOther = true;
    draft.objects.push({ found: other, by: '' });
    draft.tokens.push(...words);
  }
  return at + 1 + said.words;
}

/** What an animal does to somebody with its mouth, and to what of them besides places of a body. */
const mouths: ReadonlySet<string> = new Set('lick nibble sniff nuzzle peck chew nip smell'.split(' '));
const LACES = /^(?:shoe ?)?laces?$|^shoes?$|^boots?$|^sneakers?$/u;

/** "Licks his face", "a goose nibbles his laces": the muzzle comes to that place of somebody else. Null of one's own, and of hands. */
function readMouthing(
  r: Reading,
  t: Token,
  base: string,
  { tokens, at }: { tokens: readonly Token[]; at: number },
  s: State,
): number | null {
  if (!mouths.has(base)) return null;
  const after = tokens.slice(at + 1, at + 9);
  const doer = r.company.actor(doerOf(r, s));
  const owned = after.findIndex((x) => x.word === "'s");
  const whose = owned < 1 ? undefined : chunksOf(after.slice(0, owned), r.refer)[0];
  const k = after.findIndex((x) => bodyParts.has(x.word) || LACES.test(x.word));
  const place = after[k];
  const next = after[k + 1];
  if (doer === undefined || doer.rig === 'person' || place === undefined || k < 1 || k > 4) return null;
  if (next?.kind === 'word' && !joiners.has(next.word) && !prepositions.has(next.word)) return null;
  const [owner] = after;
  const of =
    owner !== undefined && /^(?:his|her|their)$/u.test(owner.word) && k < 3
      ? meantBy(owner.word === 'his' ? 'him' : 'her', r.company, { acting: [doer.id], late: true })?.[0]
      : owned > 0 && whose?.is === 'thing'
        ? r.refer.find(whose.phrase).find((f) => f.is === 'actor')
        : undefined;
  if (of === undefined || of.id === doer.id || of.is !== 'actor') return null;
  beginAct(r, t, base, 'touch', null, tokens, s);
  const words = after.slice(0, k + 1);
  r.refer.tell([place], 'touch', 'action');
  for (const draft of s.acts) {
    draft.part = bodyParts.get(place.word) ?? 'foot';
    draft.ofOther = true;
    draft.objects.push({ found: of, by: '' });
    draft.tokens.push(...words);
  }
  return at + 2 + k;
}

/** With what is in hand for it, at the place it is usually done to where none is named. */
function groom(
  r: Reading,
  s: State,
  { tool, part }: Groom,
  { words, after }: { words: readonly Token[]; after: readonly Token[] },
): void {
  const named = after.some((x) => x.word === 'with');
  for (const draft of s.acts) {
    draft.part ??= part ?? 'head';
    draft.tokens.push(...words);
    const id = tool === null || named ? null : inHand(draft.actor, tool, r.company);
    if (id !== null) draft.objects.push({ found: { is: 'prop', id, many: false }, by: 'with' });
  }
}

/** Marks the acts with the place, whose word is told with them. */
function told(r: Reading, s: State, words: readonly Token[], place: Token): boolean {
  const part = bodyParts.get(place.word);
  if (part === undefined) return false;
  for (const draft of s.acts) {
    draft.part = part;
    draft.tokens.push(...words, place);
  }
  if (s.acts.length > 0)
    r.refer.tell([...words.filter((w) => bodyParts.has(w.word)), place], 'touch', 'action');
  return s.acts.length > 0;
}

/** "Bumps his head and rubs it". */
function again(r: Reading, s: State, next: Token | undefined): Place | null {
  const last = r.drafts.at(-1);
  const doer = doerOf(r, s);
  if (next?.word !== 'it' || last?.part === undefined || last.ofOther === true || last.actor !== doer)
    return null;
  const word = last.tokens.findLast((x) => bodyParts.has(x.word));
  return word === undefined ? null : { word, n: 1, owner: 'own' };
}

/** "Scratches itself": at the belly, where everybody can reach. */
const itself = (base: string, next: Token | undefined): Place | null =>
  next !== undefined && /^(?:scratch|rub|touch|pinch|pat|tap|poke)$/u.test(base) && reflexive.test(next.word)
    ? { word: { ...next, word: 'belly' }, n: 1, owner: 'own' }
    : null;
const reflexive = /^(?:him|her|it|them)sel(?:f|ves)$/u;

/** Is anybody there, besides whoever does it, whom "his" or "her" can mean? */
const somebodyElse = (r: Reading, owner: string | null, doer: string | undefined): boolean =>
  r.company.actors.some(
    (a) =>
      a.id !== doer &&
      (r.company.gender.get(a.id) ?? (owner === 'his' ? 'he' : 'she')) === (owner === 'his' ? 'he' : 'she'),
  );

/** Who does what comes: those who wait for a verb, whoever did the last, or who spoke before. */
const doerOf = (r: Reading, s: State): string =>
  (s.pending[0] ?? r.subjects[0])?.id ?? (s.nobody ? '' : (r.company.lastActor ?? ''));

type Place = { word: Token; n: number; owner: string | null };

/** "His nose", "the dog's wet nose", "a hand": the place that stands here, and how many words name it. */
function placeOf(after: readonly Token[]): Place | null {
  let owner: string | null = null;
  for (const [k, t] of after.entries()) {
    if (t.kind !== 'word' || joiners.has(t.word) || (prepositions.has(t.word) && t.word !== 'back'))
      return null;
    // "Its mother's tail": whoever is named last has it.
    if (owners.has(t.word) || t.word === "'s") owner = t.word;
    else if (k === 0 && /^(?:a|an|one|both)$/u.test(t.word)) owner = 'a';
    else if (owner !== null && bodyParts.has(t.word)) {
      // "Her hair dryer", "his head coach": the place is no part of a longer name.
      const next = after[k + 1];
      const longer = next?.kind === 'word' && next.tags.has('Noun') && !prepositions.has(next.word);
      return longer ? null : { word: t, n: k + 1, owner };
    } else if (k > 3) return null;
  }
  return null;
}

/** "Hits thumb", "stubs toe": one's own, as notes are written. */
function bare([word, next]: readonly Token[]): Place | null {
  const closes =
    next === undefined || next.kind === 'mark' || joiners.has(next.word) || prepositions.has(next.word);
  return word !== undefined && bodyParts.has(word.word) && closes ? { word, n: 1, owner: 'own' } : null;
}

/** "Him on the shoulder", "Theo by the hand". */
function placeOfOther(after: readonly Token[]): Place | null {
  const k = after.findIndex((t) => /^(?:on|by|in|at)$/u.test(t.word));
  const [the, noun] = [after[k + 1], after[k + 2]];
  const named = after.slice(0, Math.max(0, k)).every((t) => t.kind === 'word' && !joiners.has(t.word));
  if (k < 1 || k > 3 || !named || noun === undefined || !bodyParts.has(noun.word)) return null;
  return the?.word === 'the' ? { word: noun, n: k + 3, owner: null } : null;
}

/** May it be a place of the body of whoever does it? */
function isOwn(r: Reading, s: State, owner: string | null): boolean {
  const doer = doerOf(r, s);
  if (owner === null || owner === "'s" || r.company.actor(doer) === undefined) return false;
  const gender = r.company.gender.get(doer);
  return !((owner === 'his' && gender === 'she') || (owner === 'her' && gender === 'he'));
}
