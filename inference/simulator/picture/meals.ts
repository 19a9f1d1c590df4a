import type { SKRSContext2D } from '@napi-rs/canvas';
import { drawDish, drawTumbler } from '#art/things/tableware.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Progress } from '#contracts/trace.ts';
import type { BodyAt } from './body-at.ts';
import type { Item } from './item.ts';
import type { Sprites } from './sprites.ts';
import { still } from './still.ts';
import type { ThingImages } from './thing-images.ts';
import { paintWhole } from './whole.ts';

/** How wide what a bite lays bare is seen beside it, as a share of the bite's radius. */
const RIND = 0.34;
/** Levels of a bowl or a glass that are painted, of a whole one. */
const STEPS = 24;

/** Is it seen how much of this is left? */
export const showsMeal = ({ food, filled, thing }: PlanProp): boolean =>
  food !== undefined || (filled !== undefined && thing === 'glass');

/** Food that is bitten off, a bowl that gets empty, a glass that is drunk up. */
export function mealItem(
  sprites: Sprites,
  images: ThingImages,
  ppm: number,
  prop: PlanProp,
  body: BodyAt,
  seen: { eaten: Progress | undefined; peeled: boolean },
  z: number,
): Item {
  const { width: w, height: h, food, filled } = prop;
  const unit = Math.max(w, h);
  const left = 1 - (seen.eaten?.share ?? 0);
  const painted = (key: string, paint: (g: SKRSContext2D) => void): Item =>
    still(sprites, ppm, `prop/${prop.id}/${key}`, body, unit, 0.72, 1, z, (g) => {
      g.scale(1 / unit, 1 / unit);
      paint(g);
    });
  const level = Math.round(left * STEPS) / STEPS;
  if (filled !== undefined) {
    const tipped = Math.round(body.angle * 20) / 20;
    return painted(`drink/${level}/${tipped}`, (g) => drawTumbler(g, w, h, filled, level, tipped));
  }
  if (prop.thing === 'dish') return painted(`dish/${level}`, (g) => drawDish(g, w, h, prop.tint, level));
  const bites = seen.eaten?.bites ?? [];
  return painted(`bites/${bites.length}/${seen.peeled && bites.length > 0}`, (g) => {
    g.save();
    paintWhole(g, images, prop);
    g.restore();
    if (seen.peeled && bites.length > 0) {
      g.globalCompositeOperation = 'source-atop';
      g.globalAlpha = 0.8;
      g.fillStyle = food?.flesh ?? '#f0d6a4';
      g.fillRect(-w, -h, 2 * w, 2 * h);
      g.globalAlpha = 1;
    }
    const discs = (wider: number, how: 'source-atop' | 'destination-out', colour: string) => {
      g.globalCompositeOperation = how;
      g.fillStyle = colour;
      for (let i = 0; i + 2 < bites.length; i += 3) {
        g.beginPath();
        g.arc(bites[i] ?? 0, bites[i + 1] ?? 0, (bites[i + 2] ?? 0) * wider, 0, 2 * Math.PI);
        g.fill();
      }
      g.globalCompositeOperation = 'source-over';
    };
    discs(1 + RIND, 'source-atop', food?.flesh ?? '#f0d6a4');
    discs(1, 'destination-out', '#000000');
  });
}
