import { unread } from '#contracts/unread.ts';
import type { Action } from '#contracts/world.ts';
import { beginAct } from '../reading/doing.ts';
import { leaveOut } from '../reading/left-out.ts';
import { areAlive, doersOf, goesByItself, isOfThings } from '../reading/of-whom.ts';
import { sideX } from '../reading/phrases.ts';
import type { Reading, ReadVerb, State } from '../reading/reading.ts';
import { lemma } from '../words/inflections.ts';
import { prepositions } from '../words/lexicon.ts';
import { actsLike } from '../words/noun-words.ts';
import { placeIn } from '../words/token.ts';
import { verbs } from '../words/verbs.ts';

/** "Goes sledding", "comes running": the going is the sledding's; "is going to jump" only says when. */
export const readGoingToDo: ReadVerb = (_r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const next = tokens[at + 1];
  const goesDoing = next !== undefined && /ing$/u.test(next.word) && verbs.has(lemma(next.word));
  const goesToDo = t.word === 'going' && next?.word === 'to' && actsLike(tokens[at + 2]?.word ?? '');
  if (!((base === 'go' && (goesDoing || goesToDo)) || (base === 'come' && goesDoing))) return null;
  if (goesToDo) s.passive = false;
  s.carriers.push(t);
  return 0;
};

const rigOf = (r: Reading, s: State) => r.company.actor(doersOf(r, s)[0]?.id ?? '')?.rig;

/** How whoever or whatever settles comes to rest: on its wings, sitting down, or by its weight. */
function settlesBy(r: Reading, s: State): Action {
  const rig = rigOf(r, s);
  if (rig === 'winged') return 'fly';
  return rig === undefined ? 'fall' : 'sit';
}

/** "The tree bends in the wind", "a butterfly settles on a flower", "the leaves settle on the ground". */
export const readSettling: ReadVerb = (r, t, base, tokens, s) => {
  const next = tokens[placeIn(tokens, t) + 1];
  // What is rooted gives way.
  const alone = next === undefined || next.kind === 'mark' || prepositions.has(next.word);
  if (base === 'bend' && isOfThings(s) && alone) return beginAct(r, t, base, 'swing', null, tokens, s);
  if (base === 'settle' && !/^(?:down|in)$/u.test(next?.word ?? '') && prepositions.has(next?.word ?? ''))
    return beginAct(r, t, base, settlesBy(r, s), null, tokens, s);
  return null;
};

/** "The rock sinks" is what a rock does; "Mia sinks it" is how a shot came out. */
export const readSinking: ReadVerb = (r, t, base, tokens, s) => {
  const sinks = verbs.get(base);
  return base === 'sink' && sinks !== undefined && s.pending.some((f) => f.is === 'prop')
    ? beginAct(r, t, base, sinks, null, tokens, s)
    : null;
};

/** "The fish scatter": each to a side of its own. */
export const readScattering: ReadVerb = (r, t, base, tokens, s) => {
  if (base !== 'scatter' || !goesByItself(tokens[placeIn(tokens, t) + 1]) || !areAlive(r, s)) return null;
  const read = beginAct(r, t, base, 'run', null, tokens, s);
  for (const [k, draft] of s.acts.entries()) draft.spot = sideX(k % 2 === 0 ? 'right' : 'left');
  return read;
};

/** "The fire goes out", "the ball comes back": things go nowhere by themselves, and nobody sends them. */
export const readGoneByItself: ReadVerb = (r, t, base, tokens, s) => {
  const next = tokens[placeIn(tokens, t) + 1];
  const goesOut = base === 'go' && /^(?:out|off)$/u.test(next?.word ?? '');
  if (goesOut && s.pending.length > 0 && s.pending.every((f) => f.is === 'prop'))
    return leaveOut(r, [t], base, s, unread('no-act-yet'));
  if (/^(?:come|return)$/u.test(base) && isOfThings(s) && (base === 'return' || next?.word === 'back'))
    return leaveOut(r, [t], base, s, unread('nobody-to-do-it'));
  return null;
};

/** "The platform turns": a thing has nowhere to look. */
export const readTurning: ReadVerb = (r, t, base, tokens, s) => {
  const things = doersOf(r, s);
  const next = tokens[placeIn(tokens, t) + 1]?.word ?? '';
  const turns = base === 'turn' && !/^(?:on|off|into|over|up|down|to|red|green|back)$/u.test(next);
  return turns && things.length > 0 && things.every((f) => f.is === 'prop')
    ? beginAct(r, t, base, 'spin', null, tokens, s)
    : null;
};

/** "A butterfly passes": by, on its wings where it has any, and hands nothing on. */
export const readPassing: ReadVerb = (r, t, base, tokens, s) => {
  const next = tokens[placeIn(tokens, t) + 1];
  if (base !== 'pass' || !goesByItself(next)) return null;
  if (areAlive(r, s) && next?.word !== 'to')
    return beginAct(r, t, base, rigOf(r, s) === 'winged' ? 'fly' : 'walk', null, tokens, s);
  const onWheels = doersOf(r, s).some((f) => r.company.actor(f.id)?.rig === 'wheeled');
  return onWheels ? beginAct(r, t, base, 'walk', null, tokens, s) : null;
};

/** "The bus drives off without him": it goes out of the picture. */
export const readDrivingOff: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const off = tokens[at + 1];
  const wheels =
    doersOf(r, s).length > 0 && doersOf(r, s).every((f) => r.company.actor(f.id)?.rig === 'wheeled');
  if (!/^(?:drive|speed|roar|go|pull)$/u.test(base) || !/^(?:off|away)$/u.test(off?.word ?? '') || !wheels)
    return null;
  beginAct(r, t, base, 'drive', null, tokens, s);
  for (const draft of s.acts) draft.away = true;
  return at + 2;
};

/** "Gives way", "the floor gives way": nothing is given to anybody, and there is nothing to point at. */
export const readGivingWay: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const way = tokens[at + 1];
  if (base !== 'give' || way?.word !== 'way') return null;
  const things = doersOf(r, s).length > 0 && doersOf(r, s).every((f) => f.is === 'prop');
  if (!things || tokens[at + 2]?.word === 'to') {
    leaveOut(r, [t, way], base, s, unread('no-act-yet'));
    return at + 2;
  }
  beginAct(r, t, base, 'break', null, tokens, s);
  r.refer.tell([way], 'break', 'action');
  for (const draft of s.acts) draft.tokens.push(way);
  return at + 2;
};

const pebbles = /^(?:stones?|pebbles?|rocks?)$/u;

/** "Skims a stone over the lake": it is thrown, and nobody hops over it. */
export const readSkimming: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const few = tokens.slice(at + 1, at + 4);
  const ends = few.findIndex((x) => x.kind === 'mark' || prepositions.has(x.word));
  const thrown = (ends < 0 ? few : few.slice(0, ends)).some((x) => pebbles.test(x.word));
  return /^(?:skim|skip)$/u.test(base) && thrown ? beginAct(r, t, base, 'throw', null, tokens, s) : null;
};

/** "Is sent to the shop": off they go. "Is thrown off his horse": who is thrown falls. */
export const readSentOff: ReadVerb = (r, t, base, tokens, s) => {
  if (!s.passive) return null;
  const next = tokens[placeIn(tokens, t) + 1];
  if (base === 'send' && /^(?:to|home|out|away|back|off)$/u.test(next?.word ?? 'home')) {
    s.passive = false;
    return beginAct(r, t, base, 'walk', null, [], s);
  }
  return next?.word === 'off' && verbs.get(base) === 'throw'
    ? beginAct(r, t, base, 'fall', null, tokens, s)
    : null;
};
