import type { SKRSContext2D } from '@napi-rs/canvas';
import { drawDrop, drawSmoothFace } from '#art/things/bead.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { FrameState } from '#contracts/trace.ts';
import { surfaceOf } from '../wetting-angles.ts';
import { LARGE } from '../world/water/beads.ts';
import type { BodyAt } from './body-at.ts';
import type { Item } from './item.ts';

/** How much of the surface is seen behind where a drop begins, and ahead of where it may end, m of life. */
const [BEHIND, AHEAD] = [0.006, 0.001];

/** A drop of water on its strip of something smooth, as large as it is shown; null for anything else. */
export function beadItems(prop: PlanProp, body: BodyAt, frame: FrameState, z: number): Item[] | null {
  const { bead } = prop;
  if (bead === undefined) return null;
  const seen = frame.beads?.find((b) => b.id === prop.id);
  const long = (BEHIND + bead.length + AHEAD) * LARGE;
  const onIt = (draw: (g: SKRSContext2D) => void) => (g: SKRSContext2D) => {
    g.save();
    g.translate(body.x - (Math.cos(bead.slope) * long) / 2, body.y + (Math.sin(bead.slope) * long) / 2);
    g.rotate(-bead.slope);
    draw(g);
    g.restore();
  };
  const face = onIt((g) => drawSmoothFace(g, long, surfaceOf(bead.surface)?.colour ?? '#bfe0ea', bead.slope));
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const drop = onIt((g) => {
    if (seen === undefined) return;
    const along = Math.min(seen.along / 1000, bead.length);
    g.translate((BEHIND + along) * LARGE, 0);
    if (seen.falls > 0) {
      const radius = Math.cbrt((3 * seen.microlitres * 1e-9) / (4 * Math.PI)) * LARGE;
      g.rotate(bead.slope);
      g.translate(0.6 * radius, (-seen.falls / 1000) * LARGE);
      drawDrop(g, radius, 1, 1, true);
    } else drawDrop(g, (seen.foot / 1000) * LARGE, rad(seen.front), rad(seen.back), false);
  });
  return [
    { z, shadow: face, draw: face },
    { z: z + 0.1, shadow: drop, draw: drop },
  ];
}
