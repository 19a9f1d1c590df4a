import type { Understanding } from '#contracts/scene-plan.ts';
import type { Action, Expression } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Nearest } from '../nearest/nearest.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found, Where } from '../plan/found.ts';
import type { Token } from '../words/tokens.ts';
import type { Referrer } from './refer.ts';

export type Span = { start: number; end: number };
/** Words that are read elsewhere; `states`: they say something of whoever was named before them. */
export type Skipped = Span & { states?: true };

/** How far one clause has been read. */
export type State = {
  /** Named and not yet given anything to do. */
  pending: Found[];
  /** Were those joined by "and"? Two names side by side are a relative clause without its "that". */
  joined: boolean;
  /** Somebody was just told to have something on: "with a beard and glasses". */
  dressing: boolean;
  /** What is being done: one act for each who does it. */
  acts: Draft[];
  lastActs: Draft[];
  /** What was named last. */
  last: Found[];
  /** Somebody to whom the sentence comes back after a relative clause. */
  outer: Found[] | null;
  /** Where something stands that something is done to: "charges at a dress hanging on a line and …" goes on about who charges. */
  aside: { what: readonly Found[]; about: readonly Found[] } | null;
  /** … and has just come back to them. */
  main: Found[] | null;
  /** Those alone, whoever is named beside them since. */
  cameBack: readonly Found[];
  /** What another clause hangs on: "waits until Theo sleeps, and …". */
  governs: readonly Draft[];
  /** … and by which word. */
  governsBy: string;
  /** That clause is over, and the sentence comes back to them. */
  comesBack: boolean;
  /** A thing of which a relative clause tells what is done with it. */
  gap: Found[];
  /** "The wind blows …": what comes is blown away by it. */
  blown: Token | null;
  /** … and over, or down. */
  blownOver: boolean;
  /** "In the middle of …". */
  amid: boolean;
  /** "Air is pumped into …": what comes becomes larger by it. */
  pumped: readonly Token[];
  /** "Mia uses …": what comes is a tool. */
  uses: boolean;
  /** "Taped to …": what comes is what this thing is fastened to. */
  fastened: string | null;
  /** "Is used to …": with what comes is done. */
  tools: Found[];
  preposition: string;
  /** Its words, where it says on which side, or that somebody goes past. */
  way: Token[];
  /** Stood at the front: "on the table, …". */
  front: { how: Where; of: Found } | null;
  negated: boolean;
  /** Of those who wait for a verb was told how they are: said, and over where the next clause has begun. */
  stated: 'said' | 'over' | null;
  /** It is tried, and does not come off. */
  fails: boolean;
  /** "Before she can …": what comes is too late. */
  tooLate: boolean;
  almost: 'almost' | 'barely' | null;
  together: boolean;
  mood: Expression | null;
  /** The words that said so before anybody was named. */
  felt: Token[];
  vigour: number;
  /** Said before the act: how often it is done. */
  times: number;
  passive: boolean;
  /** "…, causing it to …": what brings about what comes. */
  caused: Draft | null;
  /** To whom or to what it was done by somebody: "is thrown by Mia and caught by Theo". */
  patient: Found | null;
  /** Somebody was named who is not here. */
  nobody: boolean;
  /** A verb that is not understood takes its objects along. */
  lost: boolean;
  /** "Starts", "tries": words that carry the verb that comes. */
  carriers: Token[];
  /** "Does", "tries": what comes may be what is done. */
  carried: boolean;
  /** Somebody wears what comes. */
  wears: boolean;
  closed: boolean;
  /** The last mark was a comma, and no word has joined anything since. */
  behindComma: boolean;
  /** What is only said to be there: "…, confetti, applause". */
  merelyThere: ReadonlySet<string>;
  /** "Showing …": what comes is a side of what was done. */
  shows: boolean;
  clause: number;
  links: { how: 'earlier' | 'later' | 'together' | 'until'; clause: number; fronted: boolean }[];
  clauseOf: Map<Draft, number>;
};

export const begun = (): State => ({
  pending: [],
  joined: false,
  dressing: false,
  acts: [],
  lastActs: [],
  last: [],
  outer: null,
  aside: null,
  governs: [],
  governsBy: '',
  comesBack: false,
  main: null,
  cameBack: [],
  gap: [],
  blown: null,
  blownOver: false,
  amid: false,
  pumped: [],
  uses: false,
  fastened: null,
  tools: [],
  preposition: '',
  way: [],
  front: null,
  negated: false,
  stated: null,
  fails: false,
  tooLate: false,
  almost: null,
  together: false,
  mood: null,
  felt: [],
  vigour: 1,
  times: 1,
  passive: false,
  caused: null,
  patient: null,
  nobody: false,
  lost: false,
  carriers: [],
  carried: false,
  wears: false,
  closed: false,
  behindComma: false,
  merelyThere: new Set(),
  shows: false,
  clause: 0,
  links: [],
  clauseOf: new Map(),
});

/** Prepositions that say where something stands. */
export const places: Readonly<Record<string, Where>> = {
  on: 'on',
  onto: 'on',
  atop: 'on',
  upon: 'on',
  under: 'under',
  beneath: 'under',
  underneath: 'under',
  below: 'under',
  beside: 'beside',
  'left of': 'left',
  'right of': 'right',
  near: 'beside',
  by: 'beside',
  at: 'beside',
  against: 'beside',
  alongside: 'beside',
  between: 'beside',
  behind: 'behind',
  before: 'before',
  above: 'above',
  over: 'above',
  in: 'inside',
  inside: 'inside',
  into: 'inside',
  with: 'with',
};

/** Words for where something stands that are as true as what they are told of: "behind the sofa a cat sneezes". */
export const tellsWhere =
  /^(?:left of|right of|bottom of|past|around|behind|under|beneath|underneath|above|below)$/u;

/** Acts on one thing at a time: of several, each comes in turn. */
export const oneByOne: ReadonlySet<Action> = new Set([
  'throw',
  'kick',
  'shoot',
  'roll',
  'bounce',
  'drop',
  'catch',
  'hold',
  'put',
  'break',
]);

/** Most acts that one plural makes. */
export const MOST_TURNS = 3;

/** Prepositions that leave what comes after them the thing that is handled. */
export const direct = new Set(['', 'up', 'down', 'away', 'out', 'back']);

/** Is it done to whoever waits for a verb ("is helped"), and not by them ("is helping")? */
export const isSuffered = (t: Token, s: State): boolean => s.passive && !/ing$/u.test(t.word);

/** What a reader knows while it reads: the company, the notes, and the acts so far. */
export type Reading = {
  readonly drafts: Draft[];
  readonly notes: Understanding;
  readonly company: Company;
  readonly nearest: Nearest;
  readonly refer: Referrer;
  /** Who does what comes. */
  subjects: Found[];
};

export function foundBy(r: Pick<Reading, 'company'>, id: string): Found {
  return r.company.actor(id) === undefined ? { is: 'prop', id, many: false } : { is: 'actor', id };
}

/**
 * Reads one verb where it stands in its clause. `t` is its word and `base` its dictionary form, `tokens` are all of the clause. Returns the
 * place in the clause that is read next (0: right behind the word); null where the verb means something else there.
 */
export type ReadVerb = (
  r: Reading,
  t: Token,
  base: string,
  tokens: readonly Token[],
  s: State,
) => number | null;
