import { person, quadruped } from '#contracts/rig.ts';
import { livingThing } from '#contracts/rig-thing.ts';
import type { Stage } from '../stage.ts';
import { attach, putInHand } from './grip.ts';
import type { Loose } from './loose.ts';
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

/** Has it on the head as the curtain rises; in the hand where there is no head for it. */
export function wearAtFirst(stage: Stage, who: Puppet, loose: Loose): void {
  const limb = hatLimb(who);
  if (limb === null) {
    putInHand(stage, who, loose);
    return;
  }
  const at = who.pose(limb);
  const [x, y] = onTheHead(who, loose.prop.height);
  loose.body.setTranslation({ x: at.x + x, y: at.y + y }, true);
  loose.body.setRotation(0, true);
  attach(stage, who, loose, limb);
  if (loose.held !== null) loose.held.worn = true;
  who.holding = null;
}
