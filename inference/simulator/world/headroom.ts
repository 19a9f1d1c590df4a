import { type Composition, EAGERNESS, type Frame } from './framing.ts';
import type { Puppet } from './puppet.ts';
import type { Stage } from './stage.ts';

/** Where people rise higher than the picture of those who stand, the camera looks up with them. */
export function headroom(of: Composition, stage: Stage, frame: Frame): Frame {
  if (stage.plan.gravity === undefined) return upTheString(of, stage, frame);
  const shown = [...stage.puppets.values()].filter((p) => Math.abs(p.x - frame.x) < frame.width / 2);
  const highest = Math.max(0, ...shown.map((p) => risesTo(p, stage.around.gravity) + 1.15 * p.height));
  return upTheString(of, stage, {
    ...frame,
    y: Math.max(frame.y, highest - frame.width / of.aspect / 2),
  });
}

/** What somebody holds by a string is in the picture with them. */
function upTheString(of: Composition, stage: Stage, frame: Frame): Frame {
  const tops = [...stage.loose.values()]
    .filter((l) => l.string !== undefined && l.held !== null)
    .filter((l) => Math.abs(l.body.translation().x - frame.x) < frame.width / 2)
    .map((l) => l.body.translation().y + l.prop.height / 2 + 0.25);
  if (tops.length === 0) return frame;
  const top = Math.max(...tops);
  const { aspect, floor, widest } = of;
  const width = Math.min(widest, (top / (1 - floor)) * aspect);
  if (frame.y + frame.width / aspect / 2 >= top || width <= frame.width) return frame;
  return { ...frame, width, y: (width / aspect) * (0.5 - floor) };
}

/** How high the feet of somebody in a jump will come, in metres: the camera sets off in time to be there. */
function risesTo({ air, wings }: Puppet, gravity: number): number {
  if (!air.up || wings?.aloft === true) return air.y;
  const up = Math.max(0, air.vy);
  return air.y + (gravity === 0 ? (2 * up) / EAGERNESS : up ** 2 / (2 * gravity));
}
