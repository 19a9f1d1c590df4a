import type { Action } from '#contracts/world.ts';
import { actsThat } from '../acts/acts.ts';
import type { Draft } from '../plan/drafts.ts';
import { headWord } from '../words/noun-phrase.ts';
import { STATES } from '../words/stated.ts';
import type { Chunk } from './chunks.ts';
import { direct, type Reading, type State } from './reading.ts';

/** Most things that one verb is done to, one after the other. */
const MOST = 4;

/** Done with all that is named at once, or to nothing that is named. */
const atOnce: ReadonlySet<Action> = new Set([
  ...actsThat('stationary'),
  ...([
    'stack',
    'juggle',
    'talk',
    'pour',
    'stir',
    'appear',
    'vanish',
    'alter',
    'attract',
    'walk',
    'run',
    'fly',
  ] as const),
]);
/** What is named behind these is together what is meant. */
const joining = /^(?:with|between|among|of|to|for|by|than)$/u;

const isNamed = (c: Chunk | undefined): boolean => c?.is === 'thing' || c?.is === 'pronoun';
/** What is told of it elsewhere ("the car goes flat") is done as well. */
const isDone = (c: Chunk | undefined): boolean =>
  (c?.is === 'verb' && !/ing$/u.test(c.tokens[0]?.word ?? '')) ||
  (c?.is === 'mark' && c.tokens[0]?.tags === STATES);
const parts = (c: Chunk | undefined): boolean =>
  c?.is === 'mark' ? c.tokens[0]?.text === ',' : c?.is === 'join' && /^(?:and|or|then)$/u.test(c.word);
const passes = (c: Chunk | undefined): boolean =>
  c?.is === 'word' && /^(?:finally|then|even|also|lastly|eventually)$/u.test(c.word);

/**
 * Where a list of what a verb is done to goes on ("kicks the ball, the box and then the chair"): the places of its commas and joining
 * words among a sentence's chunks, each with the place of the name behind it. What has a verb of its own behind it is a clause.
 */
export function listsIn(chunks: readonly Chunk[]): Map<number, number> {
  const found = new Map<number, number>();
  for (let k = 1; k < chunks.length; k++) {
    if (!parts(chunks[k]) || !isNamed(chunks[k - 1]) || found.has(k)) continue;
    const begun = chunks.slice(0, k).findLastIndex((c) => c.is === 'mark' || c.is === 'join') + 1;
    if (!chunks.slice(begun, k).some((c) => c.is === 'verb')) continue;
    for (const [from, to] of itemsFrom(chunks, k)) found.set(from, to);
  }
  return found;
}

function itemsFrom(chunks: readonly Chunk[], from: number): [number, number][] {
  const items: { at: number; to: number; closes: boolean; comma: boolean }[] = [];
  let k = from;
  while (parts(chunks[k])) {
    const at = k;
    while (parts(chunks[k]) || passes(chunks[k])) k++;
    if (!isNamed(chunks[k])) break;
    const between = chunks.slice(at, k);
    items.push({
      at,
      to: k,
      closes: between.some((c) => c.is === 'join'),
      comma: between[0]?.is === 'mark',
    });
    k++;
  }
  k = (items.at(-1)?.to ?? from) + 1;
  while (k < chunks.length && !parts(chunks[k]) && chunks[k]?.is !== 'join') {
    if (!isDone(chunks[k])) {
      k++;
      continue;
    }
    // "Eats a cake and a pie, and Ben laughs": Ben is not eaten, nor is whoever laughs with him.
    items.splice(
      Math.max(
        0,
        items.findLastIndex((i) => i.comma),
      ),
    );
    break;
  }
  const relative = chunks[(items.at(-1)?.to ?? from) + 1];
  const hangs = relative?.is === 'join' && /^(?:who|which|that|whose|whom)$/u.test(relative.word);
  return items.some((i) => i.closes) && !hangs ? items.map(({ at, to }) => [at, to]) : [];
}

/** Of several turns of one act ("puts a cup and a plate on the table"), those before the last, where they go nowhere else. */
export const turnsBefore = (r: Reading, { acts }: State): Draft[] =>
  r.drafts.filter(
    (d) =>
      !acts.includes(d) &&
      acts.some((a) => a.actor === d.actor && a.action === d.action && a.tokens[0] === d.tokens[0]) &&
      d.objects.every((o) => direct.has(o.by)),
  );

/** Begins the same act anew for the next of a list; false where the act is one that is done to all of them at once. */
export function nextTurn(r: Reading, s: State): boolean {
  if (doneByTheNext(s, r)) return true;
  const turns = s.acts.length > 0 && s.acts.every((d) => canTurn(r, d));
  const [first] = s.acts;
  const by = first?.objects.at(-1)?.by;
  // "With a fork and some tape": with both.
  if (!turns && by === 'with') s.preposition = by;
  if (!turns || first === undefined) return !turns && by === 'with';
  const so = r.drafts.filter((d) => d.tokens[0] === first.tokens[0] && d.actor === first.actor).length;
  if (so >= MOST) return false;
  const last = first.objects.at(-1);
  const again = s.acts
    .filter((d, k, all) => all.findIndex((o) => o.actor === d.actor) === k)
    .map((d): Draft => ({ ...d, objects: d.objects.slice(0, -1), tokens: [...d.tokens] }));
  r.drafts.push(...again);
  for (const draft of again) s.clauseOf.set(draft, s.clause);
  s.acts = again;
  s.preposition = last?.by ?? '';
  return true;
}

const canTurn = (r: Reading, { actor, action, objects, line }: Draft): boolean => {
  const last = objects.at(-1);
  return (
    r.company.actor(actor) !== undefined &&
    !atOnce.has(action) &&
    line === null &&
    last !== undefined &&
    !joining.test(last.by)
  );
};

/**
 * "A dog jumps over the fence, then a cat": the next of a list is alive, and does what the one before it did to a thing, where nothing is
 * done to anything. The clause is over then, and whoever is named waits for a verb.
 */
export function isNextDoer(
  r: Reading,
  s: State,
  between: readonly Chunk[],
  next: Chunk | undefined,
): boolean {
  if (next?.is !== 'thing' || !between.some((c) => c.is === 'join' && c.word === 'then')) return false;
  if (r.company.words.kindOf(headWord(next.phrase)) === null || s.acts.length === 0) return false;
  return s.acts.every((d) =>
    d.objects.every((o) => !direct.has(o.by) && o.by !== 'with' && r.company.actor(o.found.id) === undefined),
  );
}

/** "Is chased by a man, a woman and a goat": by each of them, at once. */
function doneByTheNext(s: State, r: Reading): boolean {
  const { patient, acts } = s;
  const [act] = acts;
  if (patient === null || act === undefined || acts.length > 1 || act.objects.at(-1)?.found.id !== patient.id)
    return false;
  const again: Draft = {
    ...act,
    actor: patient.id,
    objects: [],
    tokens: [...act.tokens],
    passive: true,
    together: true,
  };
  r.drafts.push(again);
  s.clauseOf.set(again, s.clause);
  s.acts = [again];
  s.passive = true;
  s.preposition = 'by';
  return true;
}
