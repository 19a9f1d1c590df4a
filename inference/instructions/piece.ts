import type { FeedRule, Want } from '#contracts/feed-rule.ts';
import type { Hours, Item, Length } from './items.ts';
import { subjectOf } from './subject.ts';

/** How a piece hangs on the one before it. */
export type Joint = 'start' | 'join' | 'but' | 'break';

export type Facets = Pick<FeedRule, 'people' | 'mood' | 'length' | 'kind'> & { subject: string | null };

/** What one piece of a sentence says: at most one rule. */
export type Piece = {
  joint: Joint;
  items: readonly Item[];
  want: Want | null;
  facets: Facets | null;
  hours: Hours | null;
  days: FeedRule['days'];
  lasts: FeedRule['lasts'];
  /** Stretches that were not understood. A piece with none may still say nothing ("please"). */
  beyond: readonly (readonly Item[])[];
};

/** Cuts a sentence at its commas and conjunctions. "Weird and wonderful machines" stays whole. */
export function piecesOf(items: readonly Item[]): Piece[] {
  const pieces: Piece[] = [];
  let run: Item[] = [];
  let joint: Joint = 'start';
  const close = (next: Joint): void => {
    if (run.length > 0) {
      pieces.push(readPiece(run, joint));
      joint = next;
    } else if (joint !== 'start' && next !== 'break') joint = next;
    run = [];
  };
  for (const [at, item] of items.entries()) {
    const isPair = item.is === 'join' && items[at + 1]?.is === 'vague' && items[at + 2]?.is === 'word';
    if (isPair) continue;
    if (item.is === 'join' || item.is === 'but' || item.is === 'break') close(item.is);
    else run.push(item);
  }
  close('break');
  return pieces;
}

const resumes = (item: Item): boolean =>
  item.is === 'filler' && /^(?:please|show|give|just)$/u.test(item.tokens[0]?.word ?? '');

/** Takes out what cannot be read: from a condition or a comparison up to where the wish goes on. */
function partBeyond(items: readonly Item[]): { rest: Item[]; beyond: Item[][] } {
  const rest: Item[] = [];
  const beyond: Item[][] = [];
  let tail: Item[] | null = null;
  for (const [at, item] of items.entries()) {
    const startsTail = item.is === 'beyond' || (item.is === 'mine' && items[at + 1]?.is === 'word');
    if (tail === null && startsTail) {
      tail = [];
      beyond.push(tail);
    } else if (tail !== null && resumes(item)) tail = null;
    (tail ?? rest).push(item);
  }
  return { rest, beyond };
}

function readPiece(items: readonly Item[], joint: Joint): Piece {
  const { rest, beyond } = partBeyond(items);
  const blank: Piece = {
    joint,
    items,
    want: null,
    facets: null,
    hours: null,
    days: null,
    lasts: null,
    beyond,
  };
  const lost: Piece = { ...blank, beyond: [items] };
  const wants = new Set<Want>();
  const people = new Map<string, Facets['people']>();
  const [moods, lengths, kinds] = [
    new Set<Facets['mood']>(),
    new Map<string, Length>(),
    new Set<Facets['kind']>(),
  ];
  let piece = blank;
  for (const item of rest) {
    if (item.is === 'want') wants.add(item.want);
    else if (item.is === 'bound') {
      wants.add('never');
      lengths.set(JSON.stringify(item.length), item.length);
    } else if (item.is === 'pause-all') wants.add('pause');
    else if (item.is === 'circle') people.set(item.circle, { circle: item.circle });
    else if (item.is === 'person')
      people.set(item.person.memberId, { memberId: item.person.memberId, handle: item.person.handle });
    else if (item.is === 'mood') moods.add(item.mood);
    else if (item.is === 'kind') kinds.add(item.kind);
    else if (item.is === 'length') lengths.set(JSON.stringify(item.length), item.length);
    else if (item.is === 'hours') piece = { ...piece, hours: item.hours };
    else if (item.is === 'days') piece = { ...piece, days: item.days };
    else if (item.is === 'lasts') piece = { ...piece, lasts: item.lasts };
  }
  // "I'd like to see fewer": the liking is only politeness then.
  if (wants.size > 1) wants.delete('more');
  const several = [wants, people, moods, lengths, kinds].some(({ size }) => size > 1);
  const subject = subjectOf(rest, joint === 'join');
  if (several || subject === 'unread') return lost;
  const [want = null] = wants;
  const [someone = null] = people.values();
  const [mood = null] = moods;
  const [length = null] = lengths.values();
  const [kind = null] = kinds;
  const names = someone ?? mood ?? length ?? kind ?? subject;
  const isVague = rest.some(({ is }) => is === 'vague');
  if (names === null && want !== 'pause') {
    const saysNothing = want === null && !isVague && (beyond.length > 0 || rest.every(isQuiet));
    return saysNothing ? piece : lost;
  }
  return { ...piece, want, facets: { people: someone, mood, length, kind, subject } };
}

const isQuiet = ({ is }: Item): boolean =>
  is === 'filler' || is === 'hours' || is === 'days' || is === 'lasts' || is === 'beyond' || is === 'mine';
