import { person, quadruped } from '#contracts/rig.ts';
import { livingThing } from '#contracts/rig-thing.ts';
import type { Puppet } from './puppet.ts';

/** How far a brim comes down over the crown of a head, as a share of what is worn (judged). */
const DOWN = 0.3;

/** Where the top of somebody's head is: over the middle of which limb, in heights; null for whoever has none. */
const crowns = {
  person: ['head', person.headRadius],
  quadruped: ['head', quadruped.headRadius],
  thing: ['body', livingThing.bodyHeight / 2],
  winged: null,
  swimming: null,
  wheeled: null,
} as const;

/** The limb that a hat sits on. */
export const hatLimb = ({ actor }: Puppet): string | null => crowns[actor.rig]?.[0] ?? null;

/** Where the middle of a hat of that height lies, from the middle of the limb that it sits on; metres. */
export const onTheHead = ({ actor, height }: Puppet, high: number): readonly [number, number] => [
  0,
  (crowns[actor.rig]?.[1] ?? 0) * height + (0.5 - DOWN) * high,
];
