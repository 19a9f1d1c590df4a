import type { SKRSContext2D } from '@napi-rs/canvas';
import { circle, fillWith, ink, polygon } from '#art/paint.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import { type BodyAt, sizeOf } from './body-at.ts';
import { type Item, inBody } from './item.ts';
import { FROM, onWall, TO } from './side-walls.ts';

const glass = 'rgba(191, 227, 242, 0.42)';
const bright = 'rgba(255, 255, 255, 0.75)';
const bars = '#f0e7d3';
/** How far the splinters reach that are left in the frame, as shares of the opening. */
const teeth = [0.1, 0.19, 0.06, 0.15, 0.22, 0.08, 0.17, 0.05, 0.13, 0.2];
/** A splinter is out of the stage's plane as wide as the pane was deep: its width to its height, by turns. */
const shapes = [0.5, 0.85, 0.62, 1.1, 0.42, 0.75] as const;

/** The glass of a window in the wall that the set ends at: whole, or what is left of it in the frame and lies about in pieces. */
export function paneItems(wall: PlanProp, places: readonly BodyAt[], z: number): Item[] {
  const whole = places.some((p) => p.part === null);
  const inFrame: Item = {
    z,
    shadow: () => undefined,
    draw: (g) => (whole ? drawWhole(g, wall) : drawRest(g, wall)),
  };
  const pieces = places
    .filter((p) => p.part !== null)
    .map(
      (at, k): Item => ({ z: z + 1, shadow: () => undefined, draw: inBody(at, (g) => splinter(g, at, k)) }),
    );
  return [inFrame, ...pieces];
}

function drawWhole(g: SKRSContext2D, wall: PlanProp): void {
  const { opening } = wall;
  if (opening === undefined) return;
  const at = onWall(wall);
  const [low, high] = [opening.bottom, opening.top - 0.09];
  polygon(g, [at(FROM, low), at(TO, low), at(TO, high), at(FROM, high)]);
  fillWith(g, glass);
  for (const u of [0.3, 0.42]) {
    g.beginPath();
    g.moveTo(...at(u, low + 0.25 * (high - low)));
    g.lineTo(...at(u + 0.22, low + 0.85 * (high - low)));
    ink(g, bright, u === 0.3 ? 0.03 : 0.015);
  }
  g.beginPath();
  g.moveTo(...at((FROM + TO) / 2, low));
  g.lineTo(...at((FROM + TO) / 2, high));
  g.moveTo(...at(FROM, (low + high) / 2));
  g.lineTo(...at(TO, (low + high) / 2));
  ink(g, bars, 0.035);
}

/** Splinters along all four sides of the frame. */
function drawRest(g: SKRSContext2D, wall: PlanProp): void {
  const { opening } = wall;
  if (opening === undefined) return;
  const at = onWall(wall);
  const [low, high] = [opening.bottom, opening.top - 0.09];
  const along = (k: number, side: number): [number, number] =>
    side % 2 === 0
      ? at(FROM + (TO - FROM) * k, side === 0 ? low : high)
      : at(side === 1 ? FROM : TO, low + (high - low) * k);
  const inwards = (k: number, side: number, deep: number): [number, number] => {
    const du = side === 1 ? deep : side === 3 ? -deep : 0;
    const dy = (side === 0 ? deep : side === 2 ? -deep : 0) * (high - low);
    return side % 2 === 0
      ? at(FROM + (TO - FROM) * k, (side === 0 ? low : high) + dy)
      : at((side === 1 ? FROM : TO) + du * (TO - FROM), low + (high - low) * k);
  };
  for (let side = 0; side < 4; side++)
    for (let k = 0; k < 4; k++) {
      const deep = teeth[(side * 4 + k) % teeth.length] ?? 0.1;
      polygon(g, [along(k / 4, side), along((k + 1) / 4, side), inwards((k + 0.4) / 4, side, deep)]);
      fillWith(g, glass);
      ink(g, bright, 0.012);
    }
}

function splinter(g: SKRSContext2D, at: BodyAt, k: number): void {
  const { height } = sizeOf(at.shape);
  const wide = (shapes[k % shapes.length] ?? 0.6) * height;
  if (height < 0.03) {
    circle(g, 0, 0, height / 2);
    fillWith(g, glass);
    return;
  }
  polygon(g, [
    [-wide * 0.5, -height * 0.5],
    [wide * 0.35, -height * 0.42],
    [wide * 0.5, height * 0.1],
    [-wide * 0.1, height * 0.5],
  ]);
  fillWith(g, glass);
  ink(g, bright, 0.014);
}
