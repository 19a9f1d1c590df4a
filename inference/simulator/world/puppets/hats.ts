import type { Stage } from '../stage.ts';
import { hatLimb, onTheHead } from './crowns.ts';
import { attach, putInHand } from './grip.ts';
import type { Loose } from './loose.ts';
import type { Puppet } from './puppet.ts';

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
