import type { Action } from '#contracts/world.ts';
import { readVerb } from '../verbs-read.ts';
import { STATES } from '../words/stated.ts';
import type { Token } from '../words/tokens.ts';
import { manners, moods } from '../words/verbs.ts';
import { aspectOf, tellAspect } from './aspects.ts';
import { endNegation } from './carriers.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { asksInside, endClause, feel, readJoin } from './clause-ends.ts';
import { beginAct } from './doing.ts';
import { feltThen } from './felt-then.ts';
import { isNextDoer, listsIn, nextTurn } from './listed-objects.ts';
import { readPronoun, readThing } from './naming.ts';
import { phraseAt } from './phrases.ts';
import { type Reading, type State, tellsWhere } from './reading.ts';

/** Reads chunks up to the next phrase that is read as one, or to the end; returns the index after them. */
export function readUpToPhrase(r: Reading, tokens: readonly Token[], from: number, s: State): number {
  let to = from + 1;
  while (to < tokens.length && phraseAt(tokens, to, true) === null) to++;
  const part = tokens.slice(from, to);
  const chunks = chunksOf(part, r.refer, s.acts.length > 0);
  const lists = listsIn(chunks);
  let at = 0;
  let listed = 0;
  for (const [k, chunk] of chunks.entries()) {
    if (k < listed) continue;
    if (at > 0 && (chunk.tokens[0]?.start ?? 0) < (part[at]?.start ?? Number.POSITIVE_INFINITY)) continue;
    const item = lists.get(k);
    if (item !== undefined && isNextDoer(r, s, chunks.slice(k, item), chunks[item])) {
      endClause(s, 'then');
      listed = item;
      continue;
    }
    if (item !== undefined && nextTurn(r, s)) {
      listed = item;
      continue;
    }
    const next = chunk.is === 'pronoun' ? doneAfter(chunks, k + 1) : chunks[k + 1];
    const skipTo = readChunk(r, chunk, next, part, s);
    at = Math.max(at, skipTo);
  }
  return to;
}

/** What is done behind a pronoun: in "it starts to burp" it burps. */
function doneAfter(chunks: readonly Chunk[], from: number): Chunk | undefined {
  const led = chunks
    .slice(from)
    .findIndex(
      (c) =>
        !(
          c.is === 'to' ||
          (c.is === 'verb' && begins.test(c.base)) ||
          (c.is === 'word' && saysWhen.test(c.word))
        ) && !(c.is === 'join' && c.word === 'then'),
    );
  const done = chunks[from + led];
  return led > 0 && done?.is === 'verb' ? done : chunks[from];
}
/** "It then laughs". */
const saysWhen = /^(?:then|also|just|suddenly|finally|even|.+ly)$/u;
const begins = /^(?:start|begin|try|continue|keep)$/u;

/** The word behind a chunk, and '' where none is. */
function wordBehind(tokens: readonly Token[], chunk: Chunk | undefined): string {
  const last = chunk?.tokens.at(-1)?.start;
  return last === undefined ? '' : (tokens[tokens.findIndex((t) => t.start === last) + 1]?.word ?? '');
}

/** Reads one chunk; returns the index in `tokens` before which everything is read (0: go on as usual). */
function readChunk(
  r: Reading,
  chunk: Chunk,
  next: Chunk | undefined,
  tokens: readonly Token[],
  s: State,
): number {
  switch (chunk.is) {
    case 'mark':
      // "The lamp flickers because a worm …": it does nothing of what comes next.
      if (chunk.tokens[0]?.tags === STATES) {
        if (s.acts.length === 0 && s.pending.length > 0) s.stated = 'over';
        return 0;
      }
      endClause(s, null);
      s.behindComma = chunk.tokens[0]?.text === ',';
      return 0;
    case 'join':
      s.behindComma = false;
      if (chunk.word !== 'and' && chunk.word !== 'or') endNegation(r, s);
      readJoin(chunk.word, next, s);
      return 0;
    case 'to':
      return 0;
    case 'there':
      s.pending = [];
      return 0;
    case 'preposition':
      // "Walks through the shop without breaking a thing": that does not happen.
      if (chunk.word === 'without' && next?.is === 'verb' && s.acts.length > 0) {
        endClause(s, null);
        s.negated = true;
        return 0;
      }
      s.preposition = chunk.word;
      s.amid = chunk.tokens.some((t) => /^(?:middle|center|centre|midst)$/u.test(t.word));
      s.way = tellsWhere.test(chunk.word) ? chunk.tokens : [];
      // "Runs past": nobody says whom, so it goes along as it went.
      if (
        chunk.word === 'past' &&
        s.acts.length > 0 &&
        (next === undefined || next.is !== 'thing') &&
        next?.is !== 'pronoun'
      )
        r.refer.tell(chunk.tokens, 'past', 'place');
      if (chunk.word === 'out' && next?.is !== 'thing') for (const draft of s.acts) draft.out = true;
      // "On top of", "in front of": the noun is part of how things stand.
      // "Throws it back to him": as true as the throw.
      if (chunk.tokens.length > 1 && chunk.tokens[0]?.word === 'back' && s.acts.length > 0) {
        for (const draft of s.acts) draft.tokens.push(chunk.tokens[0]);
        r.refer.tell(chunk.tokens.slice(0, 1), s.acts[0]?.action ?? 'back', 'action');
      }
      for (const t of chunk.tokens.slice(1, -1))
        if (t.tags.has('Noun')) r.refer.tell([t], chunk.word, 'place');
      return 0;
    case 'pronoun':
      readPronoun(r, chunk.tokens, { verb: next, behind: wordBehind(tokens, next) }, s);
      return 0;
    case 'thing':
      readThing(r, chunk.phrase, s);
      return 0;
    case 'verb':
      return readVerb(r, chunk.tokens[0]!, chunk.base, tokens, s);
    case 'word':
      readWord(r, chunk.tokens[0]!, s);
      return 0;
  }
}

/** What is done with the back ahead. */
const goesBack: ReadonlySet<Action> = new Set(['walk', 'run', 'crawl']);

function readWord(r: Reading, t: Token, s: State): void {
  const w = t.word;
  const aspect = s.shows ? aspectOf(r, w) : null;
  if (aspect !== null) tellAspect(r, aspect, [t]);
  // "Is fast asleep", "pretends to be asleep".
  else if (w === 'asleep' && s.acts.length === 0 && (s.pending.length > 0 || s.carriers.length > 0))
    beginAct(r, t, 'sleep', 'sleep', null, [], s);
  else if (/^(?:what|where|why|how)$/u.test(w) && asksInside(s)) return;
  else if (w === 'meanwhile') s.together = true;
  else if (w === 'not' || w === 'never' || w === 'cannot') s.negated = true;
  else if (/^backwards?$/u.test(w) && s.acts.some((d) => goesBack.has(d.action))) {
    for (const draft of s.acts) draft.backwards = true;
    r.refer.tell([t], 'backwards', 'action');
  } else if (/^(?:back|there|here|again|all)$/u.test(w) && s.acts.length > 0) {
    // "Throws it back": as true as the throw.
    for (const draft of s.acts) draft.tokens.push(t);
    r.refer.tell([t], s.acts[0]?.action ?? w, 'action');
  } else if (/^(?:(?:anti|counter)-?)?clockwise$/u.test(w) && s.acts.some((d) => d.action === 'spin')) {
    // As seen from above.
    for (const draft of s.acts) {
      if (w !== 'clockwise') draft.backwards = true;
      draft.tokens.push(t);
    }
    r.refer.tell([t], 'spin', 'action');
  } else if (w === 'almost' || w === 'nearly') s.almost = 'almost';
  else if (w === 'barely' || w === 'narrowly') s.almost = 'barely';
  else if (Object.hasOwn(manners, w)) {
    s.vigour = manners[w]!;
    for (const draft of s.acts) draft.vigour = s.vigour;
    r.refer.tell([t], `× ${s.vigour}`, 'action');
  } else if (Object.hasOwn(moods, w) && !feltThen(r, s, t, moods[w]!)) feel(r, t, moods[w]!, s);
}
