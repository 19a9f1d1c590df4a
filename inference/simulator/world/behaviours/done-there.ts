import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Puppet } from '../puppets/puppet.ts';

/** What somebody does on the top of something, in something or on a seat with nothing but their own body. */
export const bodily: ReadonlySet<Action> = new Set([
  'talk',
  'look',
  'laugh',
  'wave',
  'point',
  'cry',
  'sneeze',
  'nod',
  'shakehead',
  'shake',
  'stretch',
  'wink',
  'gape',
  'shuteyes',
  'blush',
  'think',
  'shrug',
  'clap',
  'blow',
]);
/** … and what they do there with what they have in their hands. */
export const handled: ReadonlySet<Action> = new Set([
  'eat',
  'bite',
  'drink',
  'hold',
  'music',
  'peel',
  'photograph',
  'phone',
  'game',
  'touch',
  'make',
]);
/** What takes the legs: on a top alone. */
const onFeet: ReadonlySet<Action> = new Set(['stand', 'dance', 'struggle', 'juggle', 'balance']);

/** Is it done where they are, without getting up, out or down? */
export const isDoneThere = (actor: Puppet, beat: Beat): boolean =>
  bodily.has(beat.action) ||
  // A piece on the board that they sit at.
  beat.action === 'playpiece' ||
  (handled.has(beat.action) && (beat.with === null || beat.with === actor.holding));

/** … by somebody who stands up there. */
export const isDoneUpThere = (actor: Puppet, beat: Beat): boolean =>
  onFeet.has(beat.action) || isDoneThere(actor, beat);

/** What somebody stays for who is on an animal and does not ride it. */
export const staysThere = (action: Action): boolean =>
  bodily.has(action) || onFeet.has(action) || action === 'sit' || action === 'sleep' || action === 'lie';
