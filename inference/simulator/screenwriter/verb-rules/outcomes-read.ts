import { unread } from '#contracts/unread.ts';
import type { Action } from '#contracts/world.ts';
import { isHull } from '../../boats.ts';
import { byThing } from '../placing/furnishing.ts';
import { type Draft, lastTry } from '../plan/drafts.ts';
import { REBOUND } from '../reading/aspects.ts';
import { beginAct, takeTurn } from '../reading/doing.ts';
import type { Reading, State } from '../reading/reading.ts';
import { lemma } from '../words/inflections.ts';
import { joiners } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { outcomeVerbs } from '../words/verbs.ts';

export function readOutcomeVerb(
  r: Reading,
  t: Token,
  base: string,
  at: number,
  tokens: readonly Token[],
  s: State,
): number {
  const outcome = outcomeVerbs.get(base)!;
  if (base === 'fail' && tokens[at + 1]?.word === 'to') {
    s.fails = true;
    r.refer.tell([t], 'fail', 'outcome');
    return at + 2;
  }
  const sinks = r.company.prop(s.pending.at(-1)?.id ?? r.drafts.at(-1)?.actor ?? '');
  // "The ship hits a rock and sinks": no ball goes in.
  if (base === 'sink' && isHull(sinks?.thing ?? '')) return beginAct(r, t, base, 'sink', null, tokens, s);
  const own = lastTry(base === 'score' ? shotsOf(r, s) : r.drafts);
  const other = s.pending.length > 0 && s.pending.at(-1)?.id !== own?.actor;
  // "Tries to sing but fails": no ball comes for it.
  if (own === null && base === 'fail') {
    r.refer.refuse([t], unread('nothing-comes-out'));
    s.pending = [];
    s.acts = [];
    s.lost = true;
    return 0;
  }
  if (own === null || (other && base === 'miss')) {
    // "Scores the winning goal": into it, with the foot.
    const ahead = tokens.slice(at + 1, at + 6).map((x) => x.word);
    if (base === 'score' && ahead.some((w) => /^goals?$/u.test(w))) {
      beginAct(r, t, base, 'kick', outcome, tokens, s);
      s.preposition = 'into';
      return 0;
    }
    // "The knights miss", with nothing there that could be: no ball comes for it.
    const next = tokens[at + 1];
    const bare = next === undefined || next.kind === 'mark' || joiners.has(next.word);
    // "Misses his birthday", "misses home": nothing that could be caught or hit, and no ball comes for it either.
    const thrown = ahead.some((w) => missable.test(w));
    if (base === 'miss' && (bare || !thrown) && !r.company.props.some((p) => p.shape === 'ball')) {
      r.refer.refuse([t], unread('without-it'));
      takeTurn(r, base, t, s);
      s.acts = [];
      s.lost = true;
      return 0;
    }
    const there = bare || /^(?:in|at|for|against|again)$/u.test(next.word);
    if (base === 'score' && there && onAPitch(r)) return scoresAGoal(r, t, tokens, s);
    const shot = base === 'score' || base === 'sink' || base === 'nail';
    // "Theo misses the ball": a catch that fails; "Mia scores": a shot that goes in.
    return beginAct(r, t, base, shot ? 'shoot' : 'catch', outcome, tokens, s);
  }
  s.pending = [];
  readOutcome(r, [t], s.negated ? (outcome === 'fail' ? 'succeed' : 'fail') : outcome, own);
  s.negated = false;
  // "Misses the board": what it misses is told with the act.
  s.lastActs = [own];
  s.lost = true;
  return 0;
}

/** "Mia shoots, the goalie dives and she scores": with what she did, and not with what was done about it. */
function shotsOf(r: Reading, s: State): readonly Draft[] {
  const scorer = s.pending.at(-1)?.id;
  const own = r.drafts.filter((d) => d.actor === scorer && (d.action === 'kick' || d.action === 'shoot'));
  return own.length > 0 ? own : r.drafts;
}

/** What is caught, hit or aimed at. */
const missable =
  /(?:balls?|frisbees?|darts?|pucks?|targets?|bullseye|nets?|goals?|hoops?|baskets?|pins?|shots?|catch(?:es)?|throws?|kicks?|penalt(?:y|ies)|putts?|nails?|boards?|rims?|passes|pass|arrows?|stones?|apples?|it)$/u;

/** Is this where balls are kicked, and not thrown at a basket? */
const onAPitch = ({ company }: Reading): boolean =>
  /^(?:stadium|pitch|football-field|field)$/u.test(company.place ?? '') ||
  company.props.some((p) => /football|soccer|goal/u.test(p.thing));

/** "The team scores": one of them kicks it in, and the others are glad of it. */
function scoresAGoal(r: Reading, t: Token, tokens: readonly Token[], s: State): number {
  const read = beginAct(r, t, 'score', 'kick', 'succeed', tokens, s);
  const goal = byThing(r.company, 'goal', { tint: null, many: false, fresh: false });
  for (const [k, draft] of s.acts.entries()) {
    if (k > 0) {
      draft.action = 'dance';
      draft.outcome = 'any';
      draft.together = k > 1;
    } else if (goal !== null) draft.objects.push({ found: goal, by: 'into' });
  }
  return read;
}

export function readOutcome(
  r: Reading,
  tokens: readonly Token[],
  outcome: 'succeed' | 'fail',
  draft: Draft | null = lastTry(r.drafts),
): void {
  const last = r.drafts.at(-1);
  // "Ducks just in time": as true as that it is not hit.
  if (
    last !== undefined &&
    tokens.at(-1)?.word === 'time' &&
    /^(?:duck|dodg)/u.test(last.tokens[0]?.word ?? '')
  ) {
    last.tokens.push(...tokens);
    r.refer.tell(tokens, last.action, 'action');
    return;
  }
  if (draft === null) {
    r.refer.refuse(tokens, unread('nothing-comes-out'));
    return;
  }
  // "Does not stop in time": what was not done was not done in time either.
  const kept = draft.outcome === 'fail' && tokens[0]?.word === 'in' ? 'fail' : outcome;
  draft.outcome = kept;
  draft.tokens.push(tokens[0]!);
  r.refer.tell(tokens, kept, 'outcome');
}

/** "… and hits the cups": what is already on its way meets its target. */
export function meetsOnItsWay(r: Reading, t: Token, s: State): boolean {
  if (s.acts.length > 0 || s.pending.length > 1) return false;
  // "She throws a hat. The dog waits. It lands …": what others do meanwhile ends no flight.
  const flown = s.pending.map((f) =>
    r.drafts.findLast((d) => d.actor === f.id || d.objects.some((o) => o.found.id === f.id)),
  )[0];
  const last = flown?.action === 'throw' || flown?.action === 'kick' ? flown : r.drafts.at(-1);
  const who = s.pending[0]?.id ?? last?.actor;
  const handled = last?.objects.some((o) => o.found.id === who) === true && last.action !== 'hold';
  // To whom a ball is thrown hits it by an act of their own.
  if (/^(?:hit|strik)/u.test(t.word) && r.company.actor(who ?? '')?.rig === 'person') return false;
  if (last === undefined || !(handled || (who === last.actor && r.company.prop(who) !== undefined)))
    return false;
  // What flies by itself flies past; to hit is an act of its own.
  if (last.action === 'fly' && /^(?:hit|strik)/u.test(t.word)) return false;
  r.refer.tell([t], /^(?:rebound|bounce)$/u.test(lemma(t.word)) ? REBOUND : 'meets', 'outcome');
  last.tokens.push(t);
  s.pending = [];
  s.acts = [last];
  s.preposition = 'at';
  return true;
}

/** "… and splashes everyone": what jumps or falls into water splashes; the trace must have it. */
export function splashes(r: Reading, t: Token, s: State): boolean {
  const last = r.drafts.at(-1);
  const wet = last?.objects.some((o) => r.company.prop(o.found.id)?.mechanism?.water != null) === true;
  if (last === undefined || !wet || s.pending.some((f) => f.id !== last.actor)) return false;
  r.refer.tell([t], 'splash', 'outcome');
  last.tokens.push(t);
  s.pending = [];
  s.acts = [last];
  s.preposition = 'splashing';
  return true;
}

/** What comes down by itself. */
const comesDown: ReadonlySet<Action> = new Set(['roll', 'fall', 'slip', 'jump', 'flip', 'dive']);

/** "Slides down and lands in the sand", "slips and lands on his back": where it ends is no act of its own. */
export function landsAfter(r: Reading, t: Token, s: State): boolean {
  const last = r.drafts.at(-1);
  if (last === undefined || !comesDown.has(last.action)) return false;
  if (r.company.actor(last.actor) === undefined || s.pending.some((f) => f.id !== last.actor)) return false;
  r.refer.tell([t], 'lands', 'outcome');
  last.tokens.push(t);
  s.pending = [];
  s.acts = [last];
  s.preposition = 'landing';
  return true;
}
