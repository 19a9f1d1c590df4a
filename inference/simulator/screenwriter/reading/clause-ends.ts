import type { Expression } from '#contracts/world.ts';
import type { Draft } from '../plan/drafts.ts';
import { lemma } from '../words/inflections.ts';
import { earlierWords, joiners, togetherWords } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import type { Chunk } from './chunks.ts';
import { direct, MOST_TURNS, oneByOne, type Reading, type State } from './reading.ts';

export function feel(r: Reading, t: Token, mood: Expression, s: State): void {
  if (s.acts.length > 0) {
    for (const draft of s.acts) {
      draft.expression = mood;
      draft.tokens.push(t);
    }
  } else if (s.pending.length > 0) {
    s.stated = 'said';
    for (const { id } of s.pending) r.company.change(id, (a) => ({ ...a, expression: mood }));
  } else {
    s.mood = mood;
    s.felt.push(t);
  }
  const bearer = s.acts.length > 0 ? undefined : r.company.actor(s.pending[0]?.id ?? '');
  if (bearer === undefined) r.refer.tell([t], mood, 'action');
  else r.refer.tell([t], bearer.name, 'cast');
}

/** What is only known or asked of is not seen to happen: "finds out who ate it", "forgets where he put it". */
const asksOf: ReadonlySet<string> = new Set(
  'find forget remember wonder know guess discover realize realise understand figure learn ask'.split(' '),
);

/** Does a question begin here that hangs on what was just done? Then nothing in it is acted. */
export function asksInside(s: State): boolean {
  const [act] = s.acts;
  if (act === undefined || !asksOf.has(lemma(act.tokens[0]?.word ?? ''))) return false;
  closeActs(s);
  s.pending = [];
  s.negated = true;
  return true;
}

const isPast = (t: Token | undefined): boolean => t?.tags.has('PastTense') === true;

export function readJoin(word: string, next: Chunk | undefined, s: State): void {
  isOver(s);
  if (word === 'who' && s.acts.every((d) => d.objects.length === 0) && asksInside(s)) return;
  if (word === 'who' || word === 'which' || word === 'that' || word === 'whom') {
    const whom = s.last.length > 0 ? s.last : s.acts.length > 0 ? [] : s.pending;
    if (s.acts.length === 0) s.outer = s.pending.length > 0 ? s.pending : null;
    // "The ball that Mia throws": what comes is done with it, not by it.
    s.gap = next?.is === 'thing' || next?.is === 'pronoun' ? whom : [];
    s.nobody ||= whom.length === 0 || (s.last.length === 0 && s.acts.length > 0);
    // "Shows the card to a seagull who stole the ball": that was before.
    const before = s.acts.some((d) => !isPast(d.tokens[0])) && next?.is === 'verb' && isPast(next.tokens[0]);
    closeActs(s);
    if (before) s.links.push({ how: 'earlier', clause: s.clause, fronted: false });
    s.pending = s.gap.length > 0 ? [] : [...whom];
    return;
  }
  // "The girl whose dog barks": the dog does, and then the sentence comes back to her.
  if (word === 'whose') {
    s.outer = s.acts.length > 0 ? s.last : s.pending;
    closeActs(s);
    s.pending = [];
    return;
  }
  if (word === 'and' && s.acts.length === 0 && s.pending.length > 0) {
    s.joined = true;
    s.preposition = '';
    return;
  }
  endClause(s, word);
}

/** "Mia is tired and …", "Mia is on the phone, …": who comes next is not with her in it. */
function isOver(s: State): void {
  if (s.stated === 'said') s.stated = 'over';
}

export function endClause(s: State, word: string | null): void {
  isOver(s);
  if (s.outer !== null && s.acts.length > 0) {
    closeActs(s);
    s.pending = s.outer;
    s.main = s.outer;
    s.cameBack = [...s.outer];
    s.outer = null;
  }
  const fronted = s.acts.length === 0 && s.pending.length === 0 && s.clauseOf.size === 0;
  // "She, before leaving, waves": she leaves later.
  const later = word === 'before' && s.acts.length === 0 && s.clauseOf.size === 0;
  comesBack(s, word);
  closeActs(s);
  s.tooLate = word === 'before' && !later;
  if (word === null) return;
  if (togetherWords.has(word)) {
    s.together = !fronted;
    if (fronted) s.links.push({ how: 'together', clause: s.clause, fronted });
  } else if (word === 'until' || word === 'till') s.links.push({ how: 'until', clause: s.clause, fronted });
  else if (earlierWords.has(word) && !fronted) s.links.push({ how: 'earlier', clause: s.clause, fronted });
  else if (later) s.links.push({ how: 'later', clause: s.clause, fronted });
}

const hangsOn = /^(?:until|till|while|as|when|because)$/u;

/**
 * "Waits until Theo sleeps, and steals his hat", "eats while the dog watches, then waves": behind a comma or "then" the sentence is about
 * whom it was about; who waits for something does what comes when it has happened.
 */
function comesBack(s: State, word: string | null): void {
  const [act] = s.acts;
  if (act === undefined) return;
  if (word !== null && hangsOn.test(word) && s.governs.length === 0) {
    s.governs = s.acts;
    s.governsBy = word;
    return;
  }
  // "Spills his drink when his team scores and hugs …": what happens once is over with its verb.
  const once = s.governsBy === 'when' && s.acts.every((d) => d.objects.every((o) => o.found.is !== 'actor'));
  const waits = lemma(s.governs[0]?.tokens[0]?.word ?? '') === 'wait';
  if (word === null || word === 'then' || (word === 'and' && (waits || once)))
    s.comesBack ||= s.governs.length > 0;
}

/** Ends a clause, in which something was done or nothing. */
export function closeActs(s: State): void {
  if (s.acts.length > 0) {
    s.lastActs = s.acts;
    s.clause += 1;
    s.closed = true;
    s.caused = null;
  }
  if (s.lost) s.clause += 1;
  if (s.acts.length > 0 || s.lost) s.nobody = false;
  s.acts = [];
  s.lost = false;
  s.preposition = '';
  s.passive = false;
  s.wears = false;
  s.carried = false;
}

/** What stood after a joining word without a verb of its own belongs to the act before. */
export function flushPending(r: Reading, s: State, tokens: readonly Token[]): void {
  s.pending = s.pending.filter((f) => f.is === 'actor' || !s.merelyThere.has(f.id));
  const acted = s.acts.length > 0 ? [] : s.outer === null ? s.lastActs : [];
  const [one] = acted;
  if (
    one !== undefined &&
    acted.length === 1 &&
    oneByOne.has(one.action) &&
    one.objects.some((o) => o.found.is === 'prop' && direct.has(o.by))
  ) {
    // "Throws a ball and a cup": one after the other.
    for (const found of s.pending.splice(0, MOST_TURNS - 1)) {
      const others = one.objects.filter((o) => !(o.found.is === 'prop' && direct.has(o.by)));
      const turn: Draft = { ...one, objects: [{ found, by: '' }, ...others], tokens: [...one.tokens] };
      r.drafts.push(turn);
      s.clauseOf.set(turn, s.clauseOf.get(one) ?? 0);
    }
  }
  if (one !== undefined && isSaidToBe(tokens)) {
    s.pending = [];
    return;
  }
  if (one !== undefined && doTheSame(r, s, acted)) return;
  for (const draft of acted)
    for (const found of s.pending) if (found.id !== draft.actor) draft.objects.push({ found, by: 'and' });
  s.pending = [];
}

const be = /^(?:is|are|was|were|'s|’s|looks?|seems?|feels?)$/u;

/** "The ghost leaves and everybody is happy": of the last ones named it is said how they are, and nothing that they do. */
function isSaidToBe(tokens: readonly Token[]): boolean {
  const from = tokens.findLastIndex((t) => t.kind === 'mark' || joiners.has(t.word));
  const last = tokens.slice(from + 1);
  // "Mia waves, and Theo is too".
  return last.some((t) => be.test(t.word)) && !/^(?:too|also)$/u.test(last.at(-1)?.word ?? '');
}

/** "The boy jumps, then the girl": whoever stands there does what was done last by a body alone. */
function doTheSame(r: Reading, s: State, acted: readonly Draft[]): boolean {
  // Back from what others were let do, whoever is named behind it does that, and not who let them.
  const named = s.pending.filter((f) => s.main === null || !s.cameBack.some((m) => m.id === f.id));
  const own = acted.every(
    (d) =>
      d.line === null &&
      d.objects.every((o) => !direct.has(o.by) && o.by !== 'with' && o.found.is !== 'actor'),
  );
  const alive =
    named.length > 0 && named.every((f) => f.is === 'actor' && acted.every((d) => d.actor !== f.id));
  const [one] = acted;
  if (!own || !alive || one === undefined) return false;
  s.pending = [];
  for (const [k, found] of named.entries()) {
    const next: Draft = {
      ...one,
      actor: found.id,
      tokens: [...one.tokens],
      together: k > 0,
      at: one.at + 0.1,
    };
    r.drafts.push(next);
    s.clauseOf.set(next, s.clauseOf.get(one) ?? 0);
  }
  return true;
}

/** "After", "when", "before": the acts of a sentence in the order in which they are to happen. */
export function orderActs(r: Reading, from: number, s: State): void {
  const drafts = r.drafts.slice(from);
  if (drafts.length < 2 || s.links.length === 0) return;
  const rank = new Map<number, number>();
  for (let k = 0; k <= s.clause; k++) rank.set(k, k);
  for (const { how, clause, fronted } of s.links) {
    if (how === 'until') lastUntil(drafts, clause, fronted, s);
    if (how === 'earlier') rank.set(clause, clause - 1.5);
    if (how === 'later' || (how === 'until' && fronted)) rank.set(clause, clause + 1.5);
    if (how === 'together') {
      const next = drafts.find((d) => (s.clauseOf.get(d) ?? 0) > clause);
      if (next !== undefined) next.together = true;
    }
  }
  const ats = drafts.map((d) => d.at).toSorted((a, b) => a - b);
  const wanted = drafts
    .map((draft, k) => ({ draft, k, rank: rank.get(s.clauseOf.get(draft) ?? 0) ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank || a.k - b.k);
  for (const [k, { draft }] of wanted.entries()) draft.at = ats[k] ?? draft.at;
}

/** "She dances until the ball lands": the acts of one clause last until the first of another one is over. */
function lastUntil(drafts: readonly Draft[], clause: number, fronted: boolean, s: State): void {
  const of = (d: Draft) => s.clauseOf.get(d) ?? 0;
  const event = drafts.find((d) => of(d) === clause);
  const others = drafts.map(of).filter((c) => (fronted ? c > clause : c < clause));
  const held = fronted ? Math.min(...others) : Math.max(...others);
  const acts = drafts.filter((d) => of(d) === held);
  // Who does both does one after the other: "runs until she falls".
  if (event === undefined || acts.some((d) => d.actor === event.actor)) return;
  for (const act of acts) act.until = event;
}
