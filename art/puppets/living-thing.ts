import { livingThing as rig } from '#contracts/rig-thing.ts';
import type { Look } from '#contracts/scene-plan.ts';
import type { FaceState } from '#contracts/trace.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, circle, curve, down, fillWith, ink, lifted, type Point } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { whoStands } from '../things/stood-up.ts';
import { uprightNames } from '../things/upright-animals.ts';
import { drawFace } from './face.ts';
import type { PartPose } from './pose.ts';

const hose = '#4a3532';
const glove = '#fffaf0';

/** How much taller than at rest a thing is now, read from how far its upper edge is from its middle: 1 is at rest. */
export function tallness(parts: readonly PartPose[], height: number): number {
  const body = parts.find((p) => p.part === 'body');
  const crown = parts.find((p) => p.part === 'crown');
  if (!body || !crown) return 1;
  return Math.hypot(crown.x - body.x, crown.y - body.y) / ((rig.bodyHeight / 2) * height);
}

/** A hose limb of a thing, from its pin on the body to `part`; in the world's frame. */
export function drawHose(
  g: Surface2D,
  parts: readonly PartPose[],
  part: string,
  mirror: number,
  height: number,
): void {
  const body = parts.find((p) => p.part === 'body');
  const end = parts.find((p) => p.part === part);
  if (!body || !end) return;
  const leg = part.startsWith('foot');
  const side = part.endsWith('near') ? -1 : 1;
  const tall = tallness(parts, height);
  const x = side * (leg ? rig.hipX : rig.shoulderX / Math.sqrt(tall)) * height * mirror;
  const y = (leg ? rig.hipY : rig.shoulderY) * tall * height;
  const c = Math.cos(body.angle);
  const s = Math.sin(body.angle);
  const from: Point = [body.x + x * c - y * s, body.y + x * s + y * c];
  const to: Point = [end.x - (leg ? 0.03 * height * mirror : 0), end.y];
  // What is longer than the way bends: knees forward, elbows outward.
  const length = (leg ? rig.leg : rig.arm) * height;
  const way = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const slack = Math.sqrt(Math.max(0, length * length - way * way)) / 2;
  const bend = leg ? mirror : side * mirror;
  const middle: Point = [
    (from[0] + to[0]) / 2 + slack * bend,
    (from[1] + to[1]) / 2 - (leg ? 0 : slack * 0.3),
  ];
  curve(g, [from, middle, to]);
  ink(g, part.endsWith('far') ? darken(hose, 0.15) : hose, 0.042 * height);
}

/** A shoe or a glove in its own frame (height 1, facing right). */
export function drawThingPart(g: Surface2D, look: Look, part: string): void {
  if (part.startsWith('hand')) {
    lifted(g, { blur: 0.025, alpha: 0.3 }, () => {
      circle(g, 0, 0, rig.hand);
      fillWith(g, glove);
    });
    circle(g, 0.035, 0.035, 0.024);
    fillWith(g, glove);
    circle(g, 0, 0, rig.hand);
    ink(g, fade(darken(glove, 0.4), 0.5), 0.008);
    return;
  }
  const color = part.endsWith('far') ? darken(look.top, 0.2) : look.top;
  const [w, h] = rig.foot;
  const path = () =>
    blob(g, [
      [-w / 2, -h / 2],
      [-w / 2 + 0.005, h * 0.35],
      [-0.01, h * 0.62],
      [w * 0.42, h * 0.2],
      [w * 0.56, -h * 0.3],
      [w * 0.5, -h / 2],
    ]);
  lifted(g, { blur: 0.025, alpha: 0.3 }, () => {
    path();
    fillWith(g, color);
  });
  path();
  fillWith(g, down(g, h, -h, lighten(color, 0.25), color, darken(color, 0.2)));
}

const features: Look = {
  skin: '#d9a06f',
  hair: '#3a2622',
  hairStyle: 'short',
  top: '#ffffff',
  bottom: '#ffffff',
  shoes: '#ffffff',
};

/** What has a head above a belly: its face is higher up. */
const uprightHead: ReadonlySet<string> = new Set(['ghost', 'game.squirrel', ...uprightNames]);

/** Is its face over a belly, and not in its middle? */
export const isUpright = (thing: string): boolean => uprightHead.has(thing) || whoStands(thing) !== null;

/** Eyes and mouth in the body's frame, of the same make as people's; on a pale patch, so that they show on anything. */
export function drawThingFace(g: Surface2D, face: FaceState, thing = ''): void {
  const upright = isUpright(thing);
  g.save();
  g.translate(0, upright ? 0.16 : 0.04);
  g.scale(upright ? 1.3 : 1.45, upright ? 1.3 : 1.45);
  drawFace(g, features, face);
  g.restore();
}
