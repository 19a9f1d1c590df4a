import type { SKRSContext2D } from '@napi-rs/canvas';
import type { PlanProp } from '#contracts/scene-plan.ts';
import { pinOf } from '../world/air/sways.ts';
import type { BodyAt } from './body-at.ts';
import type { Item } from './item.ts';

/** Is it bent by the wind rather than turned: a foot in the ground, a rod at its upper edge? */
export const isBent = (prop: PlanProp, at: BodyAt): boolean =>
  (prop.sways === 'foot' || prop.sways === 'top') && at.part === null && at.origin === undefined;

/** Where a bent thing would be without the wind. */
export function unbent(prop: PlanProp, at: BodyAt): BodyAt {
  const pin = pinOf(prop);
  return {
    ...at,
    x: at.x - Math.sin(at.angle) * pin,
    y: at.y + Math.cos(at.angle) * pin - pin,
    angle: 0,
  };
}

/** What was drawn as unbent leans over its pinned edge, which stays level. */
export function bent(prop: PlanProp, at: BodyAt, item: Item): Item {
  const straight = unbent(prop, at);
  const y = straight.y + pinOf(prop);
  const lean = (g: SKRSContext2D, draw: () => void) => {
    g.save();
    g.translate(straight.x, y);
    g.transform(1, 0, -Math.tan(at.angle), 1, 0, 0);
    g.translate(-straight.x, -y);
    draw();
    g.restore();
  };
  return {
    ...item,
    shadow: (g) => lean(g, () => item.shadow(g)),
    draw: (g) => lean(g, () => item.draw(g)),
  };
}

/** Cloth that flies from an upright pole at its left edge. */
const flown = /^own\.flagpole$/u;
/** Strips that the cloth is cut into, waves along it, how often one comes by in a second, and how high it is, of the flag's width. */
const [STRIPS, WAVES, HERTZ, HIGH] = [24, 1.3, 1.15, 0.055] as const;
/** How far from the left edge the pole ends, of the width; how far down the cloth hangs, of the height; and how far a wind has to bend a thing to lift its cloth all the way, radians. */
const [POLE, CLOTH, FRESH] = [0.2, 0.6, 0.1] as const;

export const isFlown = (prop: PlanProp): boolean => flown.test(prop.thing);

/** What was drawn as unbent, with its pole upright and waves that run along the cloth: the more wind, the higher. */
export function fluttering(prop: PlanProp, at: BodyAt, item: Item, seconds: number): Item {
  const straight = unbent(prop, at);
  const { width, height } = prop;
  const high = HIGH * width * Math.min(1.2, 0.45 + Math.abs(at.angle) / FRESH);
  const left = straight.x - width / 2;
  const hem = straight.y + height / 2 - CLOTH * height;
  const liftAt = (u: number): number => {
    const away = Math.max(0, u - POLE) / (1 - POLE);
    return high * away ** 0.7 * Math.sin(2 * Math.PI * (WAVES * away - HERTZ * seconds));
  };
  const strips = (g: SKRSContext2D, draw: () => void) => {
    for (let k = 0; k < STRIPS; k++) {
      const u = k / STRIPS;
      const lift = liftAt(u + 0.5 / STRIPS);
      const slope = (liftAt(u + 1 / STRIPS) - liftAt(u)) / (width / STRIPS);
      g.save();
      g.transform(1, slope, 0, 1, 0, lift - slope * (left + (u + 0.5 / STRIPS) * width));
      g.beginPath();
      // The last strips have room for shadows beside them; a hair more than a strip leaves no light between two.
      const from = k === 0 ? left - width : left + u * width;
      const to = k === STRIPS - 1 ? left + 2 * width : left + (u + 1.15 / STRIPS) * width;
      g.rect(from, hem, to - from, height);
      g.clip();
      draw();
      g.restore();
    }
    g.save();
    g.beginPath();
    g.rect(left - width, hem - height, 3 * width, height);
    g.clip();
    draw();
    g.restore();
  };
  return {
    ...item,
    shadow: (g) => strips(g, () => item.shadow(g)),
    draw: (g) => strips(g, () => item.draw(g)),
  };
}
