import { drawCord } from '#art/things/cords.ts';
import { drawGrabber } from '#art/things/grabber.ts';
import type { PlanProp, ScenePlan } from '#contracts/scene-plan.ts';
import type { FrameState } from '#contracts/trace.ts';
import type { Item } from './item.ts';
import type { BodyAt } from './props.ts';

/** How far up over what hangs there cords and rods go: out of every picture, metres. */
const UP = 6;

const hangsIn = (frame: FrameState, id: string): boolean =>
  frame.progress?.some((p) => p.id === id && p.what === 'hung' && p.share > 0) === true;

/** The cord that a thing hangs on, from its top straight up. */
export function hungItems(prop: PlanProp, body: BodyAt | undefined, frame: FrameState, z: number): Item[] {
  if (prop.hung === undefined || prop.hung.by !== null || body === undefined || !hangsIn(frame, prop.id))
    return [];
  const half = prop.height / 2;
  const top = { x: body.x - Math.sin(body.angle) * half, y: body.y + Math.cos(body.angle) * half };
  const draw: Item['draw'] = (g) => drawCord(g, top, { x: prop.x, y: top.y + UP }, 'rope', false);
  return [{ z, shadow: draw, draw }];
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
