import type { Adornment } from '#contracts/adornment.ts';
import type { Alteration } from '#contracts/alteration.ts';
import type { Clothing } from '#contracts/garment.ts';
import type { Manner } from '#contracts/manner.ts';
import type { Noise } from '#contracts/noise.ts';
import type { Routine } from '#contracts/routine.ts';
import type { Beat, BodyPart, Heading } from '#contracts/scene-plan.ts';
import type { SkyChange } from '#contracts/sky-change.ts';
import type { Action, Expression } from '#contracts/world.ts';
import type { Treatment } from '../things/treatments.ts';
import type { Token } from '../words/tokens.ts';
import type { Found } from './found.ts';

/** Games with pieces, tiles or cards. */
export type BoardGame = 'chess' | 'checkers' | 'cards' | 'dominoes' | 'board game';

/** Games that are made of acts that can be staged. */
export type Game =
  | BoardGame
  | 'play'
  | 'catch'
  | 'tag'
  | 'hide and seek'
  | 'musical chairs'
  | 'fetch'
  | 'football'
  | 'volleyball'
  | 'frisbee'
  | 'basketball'
  | 'tennis'
  | 'table tennis'
  | 'badminton'
  | 'cricket'
  | 'darts'
  | 'dodgeball'
  | 'relay'
  | 'quiz'
  | 'baseball'
  | 'golf'
  | 'hockey'
  | 'bowling'
  | 'throwing'
  | Trial;

/** Games in which one side is stronger than the other (`trials-of-strength.ts`). */
export type Trial = 'tug of war' | 'arm wrestling';

export const isTrial = (game: Game | undefined): game is Trial =>
  game === 'tug of war' || game === 'arm wrestling';

/** What goes on between two, and is made of acts that can be staged (`dealings.ts`). */
export type Dealing =
  | 'buy'
  | 'sell'
  | 'pay'
  | 'trade'
  | 'marry'
  | 'befriend'
  | 'submit'
  | 'tend'
  | 'crown'
  | 'arrest'
  | 'kidnap'
  | 'rescue'
  | 'rob'
  | 'charge'
  | 'bribe'
  | 'share'
  | 'stop';

/** What one does, and what another does and feels by it (`stirring.ts`). */
export type Stirring = {
  does: Action;
  as: Expression | null;
  part: BodyPart | null;
  comes: Action;
  felt: Expression;
};

/** An act as read, before it is given props, places and an order. */
export type Draft = {
  actor: string;
  action: Action;
  /** Things and people it acts on, with the preposition before each, and where their words begin. */
  objects: { found: Found; by: string; at?: number }[];
  /** What changes around everybody, where nobody acts. */
  sky?: SkyChange;
  outcome: 'any' | 'succeed' | 'fail' | 'barely' | 'almost';
  vigour: number;
  expression: Expression | null;
  spot: number | null;
  line: string | null;
  together: boolean;
  passive: boolean;
  /** What goes with it and is no act of its own. */
  adorned?: Adornment[];
  /** Which way it goes, and whether it begins at the other side of the stage. */
  heading?: { way: Heading; across: boolean };
  /** What runs out of it, and how. */
  liquid?: NonNullable<Beat['liquid']>;
  /** How it goes where it goes. */
  manner?: Manner;
  /** Goes to one side, to the other, and back. */
  toAndFro?: true;
  /** Goes in circles. */
  round?: true;
  /** Goes with the back ahead. */
  backwards?: true;
  /** Does not stop before what it goes into. */
  crashes?: true;
  /** Lies with the belly down. */
  prone?: true;
  /** It is so as the film begins. */
  already?: true;
  /** On what or in what it is done, and how one is there. */
  there?: NonNullable<Beat['there']>;
  /** What is put on or taken off. */
  garment?: Clothing;
  /** A vessel that is turned on its side. */
  tilts?: true;
  /** What is heard of it, by itself. */
  noise?: Noise;
  /** What it goes through with its own body. */
  routine?: Routine;
  /** How what acts looks at first and at last. */
  alters?: Alteration;
  /** What hands leave on what it is done to, and what that is done with; whether that is on it afterwards. */
  treatment?: Treatment;
  spent?: true;
  /** Put into, or taken out of, what nobody looks into. */
  within?: true;
  /** What comes of it is no thing of its own: a hole, a knot. */
  came?: string;
  /** The noun of what the doer has on that it is done to. */
  worn?: string;
  /** What of a body is touched. */
  part?: BodyPart;
  /** Of somebody else's body, who has to be there. */
  ofOther?: true;
  /** What it is done with was named, and is not here. */
  without?: true;
  /** Comes out of what was spoken of before: "opens it and a puppy jumps out". */
  out?: true;
  /** The rod that it is caught with. */
  rod?: string;
  /** Is caught out of the air. */
  midair?: true;
  /** Goes off, out of the picture. */
  away?: true;
  /** Goes on until that act is over. */
  until?: Draft;
  /** How often, one after the other. */
  times?: number;
  /** The game that its players play: it stands for all of its acts. */
  game?: Game;
  /** Who is said to win or to lose it. */
  won?: string[];
  lost?: string[];
  /** What it is part of between two: it stands for all of its acts. */
  dealing?: Dealing;
  /** What comes of it in somebody else: it stands for both. */
  stirring?: Stirring;
  /** It follows from that act, and nobody does it. */
  caused?: Draft;
  tokens: Token[];
  /** Its place among the acts: the offset of its word, unless "after" or "before" turns the order. */
  at: number;
};

/** What an act aims at, and what is handled in it. */
export type Roles = { target: string | null; prop: string | null };

/** Acts that can come out one way or another. */
const tries: ReadonlySet<Action> = new Set([
  'shoot',
  'throw',
  'kick',
  'catch',
  'topple',
  'push',
  'pull',
  'jump',
  'ride',
  'brake',
  'bounce',
  'roll',
  'highfive',
  'climb',
  'give',
  'hit',
  'dive',
  'open',
  'close',
  'stack',
  'juggle',
  'blow',
  'kindle',
  'strike',
  // A bat that is swung at a ball.
  'swing',
  'wake',
  'touch',
]);

/** A weight may be too much for whoever would lift it; what is taken in the hand is taken. */
const isLift = ({ action, tokens }: Draft): boolean =>
  action === 'hold' && tokens.some((t) => /^(?:lift|press|rais|heav|pick)/u.test(t.word));

export const lastTry = (drafts: readonly Draft[]): Draft | null =>
  drafts.findLast((d) => tries.has(d.action) || isLift(d)) ?? null;
