import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Stage } from '../stage.ts';
import { attach, letGo } from './grip.ts';
import type { Loose } from './loose.ts';
import type { Puppet } from './puppet.ts';

/** Soft and wet food that stays where it hits somebody. */
const STICKY =
  /(?:^|[ .-])(?:pies?|cakes?|cupcake|cheesecake|pancakes?|tomato|eggs?|omelette|pizza|dough|jelly|pudding|ice ?cream|icecream|custard|spaghetti|noodles?|porridge|cream|tart|muffin|waffle|trifle|lasagne|mud)$/u;
/** What a blow changes of its speed at least, m/s: less, and it only comes to lie there; how long it sticks before it slides off, seconds (judged). */
const [SPLATS, STICKS] = [1.2, 2.6];
/** Steps in a second. */
const RATE = 120;
/** Where nothing stays. */
const SLIPS_OFF = /^(?:foot|lower-leg)/u;

/** Does it stay where it hits somebody? */
export const isSticky = ({ name, thing }: PlanProp): boolean =>
  STICKY.test(name.toLowerCase()) || STICKY.test(thing);

/**
 * After a step: food that was thrown and hits somebody sticks there, and slides off after a while. It hangs on the limb as what is
 * worn does, from exactly where it met that.
 */
export function stickStep(stage: Stage): void {
  for (const loose of stage.loose.values())
    if (loose.held?.sticks !== undefined && stage.step > loose.held.sticks) letGo(stage, loose);
  for (const { a, b, impulse } of stage.touches) splat(stage, a, b, impulse) ?? splat(stage, b, a, impulse);
}

function splat(stage: Stage, id: string, other: string, impulse: number): Loose | null {
  const loose = stage.loose.get(id);
  const [who = '', part = ''] = other.split('/');
  const puppet = stage.puppets.get(who);
  if (loose === undefined || puppet === undefined || !hits(loose, puppet, impulse) || SLIPS_OFF.test(part))
    return null;
  const holding = puppet.holding;
  attach(stage, puppet, loose, part);
  puppet.holding = holding;
  if (loose.held !== null) loose.held.sticks = stage.step + STICKS * RATE;
  return loose;
}

const hits = (loose: Loose, puppet: Puppet, impulse: number): boolean =>
  loose.held === null &&
  loose.flight !== null &&
  loose.flight.by !== puppet.id &&
  !loose.flight.met.some((m) => m.startsWith('set/')) &&
  loose.prop.hollow === undefined &&
  puppet.actor.rig !== 'wheeled' &&
  isSticky(loose.prop) &&
  impulse > SPLATS * loose.mass;
