import { drawBed, drawCoil, drawCord, drawString } from '#art/things/cords.ts';
import { type MechanismPoint, onPart } from '#contracts/mechanism.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import { type BodyAt, sizeOf } from './body-at.ts';
import { cushionItem, isCushion } from './cushions.ts';
import type { Item } from './item.ts';

/** Rods, ropes and coils between the parts of a mechanism, where those are just now. */
export function cordItems(prop: PlanProp, bodies: readonly BodyAt[], z: number): Item[] {
  const { mechanism } = prop;
  if (mechanism == null) return [];
  const at = (name: string | null, point: MechanismPoint): { x: number; y: number } | null => {
    if (name === null) return { x: prop.x + point[0], y: prop.y + point[1] };
    const body = bodies.find((b) => b.part === name);
    if (body === undefined) return null;
    const [x, y] = onPart(
      mechanism.parts.find((p) => p.name === name),
      point,
    );
    const c = Math.cos(body.angle);
    const s = Math.sin(body.angle);
    return { x: body.x + x * c - y * s, y: body.y + x * s + y * c };
  };
  if (isCushion(mechanism)) return [cushionItem(prop, bodies, z)];
  return mechanism.joints.flatMap((joint): Item[] => {
    if (joint.kind !== 'rod' && joint.kind !== 'rope' && joint.kind !== 'spring') return [];
    const from = at(joint.a, joint.from);
    const to = at(joint.b, joint.to);
    if (from === null || to === null) return [];
    const part = mechanism.parts.find((p) => p.name === joint.b);
    if (part === undefined) return [];
    const { width } = sizeOf(part.shape);
    if (joint.kind === 'spring' && part.look === 'bed') {
      const rim = prop.y + part.y;
      const draw: Item['draw'] = (g) =>
        drawBed(
          g,
          { x: to.x - width / 2, y: rim },
          { x: to.x + width / 2, y: rim },
          { x: to.x, y: to.y },
          prop.tint,
        );
      return [{ z, shadow: draw, draw }];
    }
    const draw: Item['draw'] = (g) => {
      if (joint.kind === 'spring') drawCoil(g, from, to, width * 0.34);
      else drawCord(g, from, to, joint.kind, part.look === 'wrecking-ball' || part.look === 'seat');
    };
    return [{ z, shadow: draw, draw }];
  });
}

/** The string of a prop, from its underside to the knot; of one that is gone, what lies about the knot. */
export function stringItems(prop: PlanProp, bodies: readonly BodyAt[], z: number): Item[] {
  const knot = bodies.find((b) => b.part === 'string');
  if (knot === undefined || prop.string === undefined) return [];
  const whole = bodies.find((b) => b.part === null);
  const { string: length, height } = prop;
  const end =
    whole === undefined
      ? { x: knot.x + 0.3 * length, y: knot.y }
      : {
          x: whole.x + (Math.sin(whole.angle) * height) / 2,
          y: whole.y - (Math.cos(whole.angle) * height) / 2,
        };
  const draw: Item['draw'] = (g) => drawString(g, end, knot, length);
  return [{ z, shadow: draw, draw }];
}

/** The line from a rod's tip to what is on it. */
export function lineItems(prop: PlanProp, bodies: readonly BodyAt[], z: number): Item[] {
  const tip = bodies.find((b) => b.part === 'line');
  const whole = bodies.find((b) => b.part === null);
  if (tip === undefined || whole === undefined) return [];
  const [x, y] = [
    whole.x - (Math.sin(whole.angle) * prop.height) / 2,
    whole.y + (Math.cos(whole.angle) * prop.height) / 2,
  ];
  const draw: Item['draw'] = (g) => {
    g.beginPath();
    g.moveTo(tip.x, tip.y);
    g.lineTo(x, y);
    g.strokeStyle = 'rgba(58,52,60,0.8)';
    g.lineWidth = 0.009;
    g.stroke();
  };
  return [{ z, shadow: draw, draw }];
}
