import type { Action } from '#contracts/world.ts';

/** What the screenwriter must know of an action. One row, one action. */
type Act = {
  /** Foreseen seconds; the world decides. */
  seconds: number;
  /** Takes the thing named right after the verb in hand (`with`); what else is named is aimed at. */
  handles?: true;
  /** Two who do it together do it to each other. */
  mutual?: true;
  /** Only somebody alive does it: a thing that does it has come alive. */
  living?: true;
  /** Done where one stands: "under the tree" says where that is. */
  stationary?: true;
};

const living = { living: true } as const;
const still = { living: true, stationary: true } as const;
const each = { living: true, mutual: true } as const;

export const acts: Readonly<Record<Action, Act>> = {
  lower: { seconds: 4, handles: true },
  raise: { seconds: 3, handles: true },
  throw: { seconds: 1.6, handles: true },
  shoot: { seconds: 3.2, handles: true },
  kick: { seconds: 2.4, handles: true },
  catch: { seconds: 1.4, handles: true, ...living },
  bounce: { seconds: 3.6, handles: true },
  roll: { seconds: 2.4, handles: true },
  topple: { seconds: 3.4 },
  fall: { seconds: 2 },
  jump: { seconds: 1.4, ...living },
  walk: { seconds: 2.8, ...living },
  run: { seconds: 2, ...living },
  ride: { seconds: 5, handles: true },
  wave: { seconds: 1.6, ...still },
  talk: { seconds: 2, ...still },
  hold: { seconds: 1.8, handles: true, ...living },
  look: { seconds: 1.2, ...living },
  drop: { seconds: 1.2, handles: true },
  push: { seconds: 2.8 },
  pull: { seconds: 4.6 },
  stand: { seconds: 1, stationary: true },
  sit: { seconds: 2, ...still },
  dance: { seconds: 3.6, ...still },
  laugh: { seconds: 1.8, ...still },
  swing: { seconds: 5 },
  float: { seconds: 4 },
  sink: { seconds: 4 },
  sail: { seconds: 5 },
  break: { seconds: 2.6 },
  pour: { seconds: 6 },
  attract: { seconds: 3 },
  melt: { seconds: 7.5, stationary: true },
  boil: { seconds: 8, stationary: true },
  freeze: { seconds: 8, stationary: true },
  evaporate: { seconds: 8, stationary: true },
  change: { seconds: 8, stationary: true },
  condense: { seconds: 7, stationary: true },
  rust: { seconds: 7, stationary: true },
  evacuate: { seconds: 7, stationary: true },
  stir: { seconds: 7 },
  water: { seconds: 6, ...living },
  fly: { seconds: 4.6 },
  drive: { seconds: 3.4 },
  brake: { seconds: 3 },
  clap: { seconds: 2, ...still },
  bow: { seconds: 1.9, ...still },
  hug: { seconds: 3.4, ...each },
  kiss: { seconds: 2.6, ...each },
  highfive: { seconds: 2.4, ...each },
  shakehands: { seconds: 3.2, ...each },
  pat: { seconds: 3, ...living },
  feed: { seconds: 3.4, ...living },
  hit: { seconds: 2.4, ...living },
  fight: { seconds: 3.8, ...each },
  cry: { seconds: 2.9, ...still },
  sneeze: { seconds: 1.6, ...still },
  nod: { seconds: 1.5, ...still },
  shakehead: { seconds: 1.4, ...still },
  spin: { seconds: 3, stationary: true },
  shake: { seconds: 1.6, ...still },
  blow: { seconds: 1.8, ...still },
  stretch: { seconds: 2, ...still },
  think: { seconds: 1.6, ...still },
  shrug: { seconds: 1.2, ...still },
  yoga: { seconds: 5.4, ...still },
  flip: { seconds: 2.4, ...still },
  exercise: { seconds: 2.7, ...still },
  point: { seconds: 1.8, ...living },
  bite: { seconds: 3, handles: true, ...living },
  eat: { seconds: 5, handles: true, ...living },
  drink: { seconds: 4, handles: true, ...living },
  knock: { seconds: 2.4, ...living },
  work: { seconds: 3.4, ...living },
  give: { seconds: 3.6, handles: true, ...living },
  put: { seconds: 3, handles: true, ...living },
  sleep: { seconds: 2.6, ...still },
  lie: { seconds: 2.6, ...still },
  kneel: { seconds: 2.4, ...still },
  crawl: { seconds: 4, ...living },
  climb: { seconds: 5, ...living },
  swim: { seconds: 5, ...living },
  chase: { seconds: 3, ...living },
  follow: { seconds: 4, ...living },
  hide: { seconds: 2.4, ...living },
  dive: { seconds: 3, ...living },
  scare: { seconds: 2.6, ...living },
  wake: { seconds: 4.5, ...living },
  kindle: { seconds: 6, ...living },
  open: { seconds: 3 },
  close: { seconds: 3 },
  cut: { seconds: 4 },
  paint: { seconds: 5, ...living },
  peel: { seconds: 5, ...living },
  fold: { seconds: 4, ...living },
  spread: { seconds: 5, ...living },
  squeeze: { seconds: 5, handles: true, ...living },
  switchon: { seconds: 3 },
  switchoff: { seconds: 3 },
  touch: { seconds: 2.4, ...living },
  stack: { seconds: 12, ...living },
  juggle: { seconds: 5, ...living },
  slip: { seconds: 3.4, ...living },
  slide: { seconds: 7, ...living },
  strike: { seconds: 3, handles: true, ...living },
  plant: { seconds: 4, handles: true, ...living },
  skip: { seconds: 5, handles: true, ...still },
};

/** The actions whose row says so. */
export const actsThat = (is: Exclude<keyof Act, 'seconds'>): ReadonlySet<Action> =>
  new Set(Object.entries(acts).flatMap(([action, act]) => (act[is] === true ? [action as Action] : [])));
