import type { Rig } from '#contracts/scene-plan.ts';
import { circle, curve, fillWith, ink, oval } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** Middle and radius of the glass in the head's frame, and how low its collar lies; height 1. Null for who needs none. */
const fits: Record<Rig, { x: number; y: number; radius: number; collar: number } | null> = {
  person: { x: 0, y: 0.012, radius: 0.236, collar: -0.19 },
  quadruped: { x: 0.06, y: 0.01, radius: 0.4, collar: -0.31 },
  winged: { x: 0.05, y: 0.01, radius: 0.3, collar: -0.24 },
  thing: null,
  swimming: null,
  wheeled: null,
};

/** A tin man breathes no air. */
export const needsHelmet = (rig: Rig, thing: string): boolean => fits[rig] !== null && thing !== 'robot';

/** The half of a round glass helmet that lies behind the head: all of it that is seen of who is a cut-out. */
export function drawHelmetBack(g: Surface2D, rig: Rig): void {
  const fit = fits[rig];
  if (fit === null) return;
  oval(g, fit.x, fit.y + fit.collar, fit.radius * 0.74, fit.radius * 0.2);
  fillWith(g, '#c9ced6');
  circle(g, fit.x, fit.y, fit.radius);
  fillWith(g, 'rgba(196,224,240,0.3)');
  ink(g, 'rgba(238,240,242,0.95)', fit.radius * 0.09);
}

/** The half before it: thin enough that the face is read through it, with its rim, its gleam and its collar. */
export function drawHelmetFront(g: Surface2D, rig: Rig): void {
  const fit = fits[rig];
  if (fit === null) return;
  const { x, y, radius: r, collar } = fit;
  circle(g, x, y, r);
  fillWith(g, 'rgba(206,232,246,0.1)');
  ink(g, 'rgba(238,240,242,0.95)', r * 0.075);
  curve(g, [
    [x - r * 0.68, y + r * 0.3],
    [x - r * 0.52, y + r * 0.6],
    [x - r * 0.22, y + r * 0.8],
  ]);
  ink(g, 'rgba(255,255,255,0.8)', r * 0.075);
  oval(g, x, y + collar, r * 0.72, r * 0.13);
  fillWith(g, '#e6e9ee');
  ink(g, 'rgba(120,128,140,0.7)', r * 0.03);
}
