import type { Print } from '#contracts/print.ts';
import { against, drawPrint } from '../prints.ts';
import type { Surface2D } from '../surface.ts';

/** How far lines and spots lie apart on clothes; a puppet is 1 high. */
const STEP = 0.062;

/** Prints cloth of a colour within its outline. `size` is a puppet's height in the surface's units. */
export function printed(g: Surface2D, print: Print, color: string, path: () => void, size = 1): void {
  g.save();
  path();
  g.clip();
  g.globalAlpha *= 0.9 * (print.much ?? 1);
  drawPrint(g, print.kind, {
    w: 0.6 * size,
    h: 0.6 * size,
    step: STEP * size,
    tint: print.tint ?? against(color),
  });
  g.restore();
}

/** The cloth that pieces are cut from now, as a surface's colours are part of its state. */
const cloths = new WeakMap<Surface2D, Print>();

/** Draws with all pieces cut from cloth that has this print. */
export function fromCloth(g: Surface2D, print: Print | undefined, draw: () => void): void {
  if (print !== undefined) cloths.set(g, print);
  draw();
  cloths.delete(g);
}

/** The print of the cloth that pieces are cut from now. */
export const clothOf = (g: Surface2D): Print | undefined => cloths.get(g);
