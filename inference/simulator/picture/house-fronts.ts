import { darken, fade, lighten } from '#art/colour.ts';
import { box, down, fillWith } from '#art/paint.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Progress } from '#contracts/trace.ts';
import { openableOf } from '../openables.ts';
import { frontDoor, SHUTTER } from '../world/air/leaf.ts';
import type { BodyAt } from './body-at.ts';
import { type Item, inBody } from './item.ts';

/** Wide open, in radians, as the world has it. */
const WIDE = 1.9;
const WOOD = '#8a4f3a';
/** How high a door is, times its width. */
const TALL = 2;

/** The door in the front of a house, or the shutter of a stall, as far open as it is: light comes out of it. */
export function frontItem(prop: PlanProp, body: BodyAt, z: number, progress: Progress): Item {
  const shutter = openableOf(prop)?.way === 'shutter';
  const draw: Item['draw'] = (g) => (shutter ? slats : door)(g, prop, progress);
  return { z, shadow: () => undefined, draw: inBody(body, draw) };
}

type Draw = (g: Parameters<Item['draw']>[0], prop: PlanProp, progress: Progress) => void;

const door: Draw = (g, { width, height }, { share, side }) => {
  const w = frontDoor(width);
  const h = Math.min(TALL * w, 0.72 * height);
  const foot = -height / 2;
  box(g, -0.56 * w, foot, 1.12 * w, h + 0.06 * w, 0.04 * w);
  fillWith(g, darken(WOOD, 0.35));
  box(g, -0.5 * w, foot, w, h, 0.02 * w);
  fillWith(g, down(g, foot + h, foot, '#ffe9a8', '#d99a52'));
  const seen = Math.cos(share * WIDE);
  g.save();
  g.translate((side * w) / 2, 0);
  g.scale(Math.sign(seen || 1) * Math.max(0.05, Math.abs(seen)), 1);
  g.translate((-side * w) / 2, 0);
  box(g, -0.5 * w, foot, w, h, 0.02 * w);
  fillWith(g, WOOD);
  for (const y of [0.12, 0.56]) {
    box(g, -0.34 * w, foot + y * h, 0.68 * w, 0.32 * h, 0.03 * w);
    fillWith(g, lighten(WOOD, 0.14));
  }
  box(g, -side * 0.4 * w - 0.03 * w, foot + 0.46 * h, 0.06 * w, 0.06 * w, 0.03 * w);
  fillWith(g, '#e7c65a');
  g.restore();
};

const slats: Draw = (g, { width, height }, { share }) => {
  const top = SHUTTER.top * height;
  const foot = SHUTTER.foot * height;
  const low = foot + (top - foot) * Math.min(0.92, share);
  const w = 0.8 * width;
  box(g, -w / 2, low, w, top - low, 0.01);
  fillWith(g, '#a9b2b8');
  const many = Math.max(1, Math.round((top - low) / 0.09));
  for (let k = 0; k < many; k++) {
    box(g, -w / 2, low + (k * (top - low)) / many, w, 0.018, 0);
    fillWith(g, fade('#4b545c', 0.55));
  }
};
