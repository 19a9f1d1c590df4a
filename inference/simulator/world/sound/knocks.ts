import type { Loose } from '../puppets/loose.ts';
import type { Stage } from '../stage.ts';

/** A leg's share of the body (Winter, Biomechanics and Motor Control of Human Movement, table 4.1). */
const LEG = 0.16;
/** Lumps so far from where it was struck go along, metres; judged. */
const REACH = { kick: 0.22, run: 0.34 } as const;

/**
 * Lumps that were struck go on together with what struck them, as in any blow that gives nothing back: momentum is shared by
 * mass, so a foot sends a few of them on, and who runs into them is slowed.
 */
export function passKnocksOn(stage: Stage): void {
  for (const { of, by, x, y, vx, vy } of stage.knocks.splice(0)) {
    const kicks = by.freeFoot !== null;
    const reach = kicks ? REACH.kick : REACH.run;
    const near = ({ owner, body }: Loose) => {
      const at = body.translation();
      return owner === of && Math.hypot(at.x - x, kicks ? at.y - y : 0) < reach && at.y < by.height;
    };
    const lumps = [...stage.loose.values()].filter(near);
    const heap = lumps.reduce((sum, { mass }) => sum + mass, 0);
    const own = by.mass * (kicks ? LEG : 1);
    const share = own / (own + heap);
    for (const lump of lumps) {
      const v = lump.body.linvel();
      lump.body.setLinvel({ x: v.x + share * (vx - v.x), y: v.y + share * (vy - v.y) }, true);
      stage.worked.add(lump.id);
    }
    if (!kicks) by.velocity *= share;
  }
}
