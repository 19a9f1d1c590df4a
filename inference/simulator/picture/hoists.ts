import { box, fillWith } from '#art/paint.ts';
import { drawCord } from '#art/things/cords.ts';
import { drawGrabber } from '#art/things/grabber.ts';
import type { PlanProp, ScenePlan } from '#contracts/scene-plan.ts';
import type { FrameState } from '#contracts/trace.ts';
import type { BodyAt } from './body-at.ts';
import type { Item } from './item.ts';

/** How far up over what hangs there cords and rods go: out of every picture, metres. */
const UP = 6;

const hangsIn = (frame: FrameState, id: string): boolean =>
  frame.progress?.some((p) => p.id === id && p.what === 'hung' && p.share > 0) === true;

/** The cord that a thing hangs on, from its top straight up. */
export function hungItems(prop: PlanProp, body: BodyAt | undefined, frame: FrameState, z: number): Item[] {
  if (prop.hung === undefined || prop.hung.by !== null || body === undefined || !hangsIn(frame, prop.id))
    return [];
  if (prop.hung.turns !== undefined) return [clampItem(prop, body, prop.hung.turns, z)];
  const half = prop.height / 2;
  const top = { x: body.x - Math.sin(body.angle) * half, y: body.y + Math.cos(body.angle) * half };
  const draw: Item['draw'] = (g) => drawCord(g, top, { x: prop.x, y: top.y + UP }, 'rope', false);
  return [{ z, shadow: draw, draw }];
}

/** A rod from above with a clamp about the middle of what it turns, or at its top. */
function clampItem(prop: PlanProp, body: BodyAt, about: 'middle' | 'top', z: number): Item {
  const up = about === 'top' ? prop.height / 2 : 0;
  const pin = { x: body.x - Math.sin(body.angle) * up, y: body.y + Math.cos(body.angle) * up };
  const draw: Item['draw'] = (g) => {
    drawCord(g, pin, { x: pin.x, y: pin.y + UP }, 'rod', false);
    if (about === 'top') return;
    g.save();
    g.translate(pin.x, pin.y);
    g.rotate(body.angle);
    box(g, -prop.width / 2 - 0.02, -0.03, prop.width + 0.04, 0.06, 0.014);
    fillWith(g, '#6d747c');
    g.restore();
  };
  return { z: z - 0.5, shadow: draw, draw };
}

/** Jaws on their rod, around what they hold. */
export function grabberItem(
  plan: ScenePlan,
  prop: PlanProp,
  body: BodyAt,
  frame: FrameState,
  z: number,
): Item {
  const load = plan.props.find((p) => p.hung?.by === prop.id);
  const holds = load !== undefined && hangsIn(frame, load.id);
  const how = { rod: UP, open: holds ? 0 : 1, grip: Math.min(0.4, load?.width ?? 0.12) };
  const draw: Item['draw'] = (g) => {
    g.save();
    g.translate(body.x, body.y);
    drawGrabber(g, prop, prop.tint, how);
    g.restore();
  };
  return { z, shadow: draw, draw };
}
