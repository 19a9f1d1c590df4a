import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { type Orbit, orbitOf, pointFrom } from '#art/orbit.ts';
import { floorSheet, turnedFloor } from './turned-floor.ts';

const camera = { x: 0, y: 1.2, width: 6.4 };
const size = { width: 640, height: 360 };
const view = { left: -3.2, right: 3.2, bottom: -0.6, top: 3 };
const density = 100;
const [LEFT, WIDE] = [-10, 20];

/** A floor up to 0.7 m with a red spot on it. */
function painted(spot: { x: number; y: number }, stands = false) {
  const canvas = createCanvas(WIDE * density, 360);
  const g = canvas.getContext('2d');
  g.setTransform(density, 0, 0, -density, -LEFT * density, view.top * density);
  g.fillStyle = '#406030';
  g.fillRect(LEFT, -1, WIDE, 1.7);
  g.fillStyle = '#ff0000';
  if (stands) g.fillRect(spot.x - 0.1, spot.y, 0.2, 2);
  else g.fillRect(spot.x - 0.08, spot.y - 0.03, 0.16, 0.06);
  return floorSheet(canvas, LEFT, view.top, density);
}

const around = (orbit: number): Orbit => orbitOf({ ...camera, orbit })!;

/** The middle of what is red within half a metre of a place, metres of the picture; null where nothing is. Beyond it the floor is mirrored. */
function red(
  sheet: ReturnType<typeof painted>,
  orbit: Orbit,
  near: { x: number; y: number },
): { x: number; y: number } | null {
  const turned = turnedFloor(sheet, orbit, view, size);
  if (turned === null) return null;
  const { canvas, y: first } = turned;
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let [n, sx, sy] = [0, 0, 0];
  for (let y = 0; y < canvas.height; y++)
    for (let x = 0; x < canvas.width; x++)
      if (
        data[4 * (y * canvas.width + x)]! > 170 &&
        Math.abs(view.left + x / density - near.x) < 0.5 &&
        Math.abs(view.top - (first + y) / density - near.y) < 0.2
      )
        [n, sx, sy] = [n + 1, sx + x, sy + y];
  return n === 0 ? null : { x: view.left + sx / n / density, y: view.top - (first + sy / n) / density };
}

describe('a floor under a camera that goes around', () => {
  it('lies as it is painted when the camera is back', () => {
    const at = red(painted({ x: 1, y: 0.2 }), around(2 * Math.PI), { x: 1, y: 0.2 });
    expect(at?.x).toBeCloseTo(1, 1);
    expect(at?.y).toBeCloseTo(0.2, 1);
  });

  it.each([0.5, 1.5, 2.6, 4])('turns with what stands on it: from %f', (angle) => {
    const orbit = around(angle);
    // A spot on the stage itself is where somebody's feet would be.
    const there = pointFrom(orbit, 0.7, 0);
    const at = red(painted({ x: 0.7, y: 0 }), orbit, there);
    expect(Math.abs((at?.x ?? 9) - there.x)).toBeLessThan(0.12);
    expect(Math.abs((at?.y ?? 9) - there.y)).toBeLessThan(0.08);
  });

  it('has nothing on it of what stands there', () => {
    expect(painted({ x: 1, y: 0.3 }, true).edge).toBeCloseTo(0.7, 1);
    expect(red(painted({ x: 1, y: 0.3 }, true), around(2 * Math.PI), { x: 1, y: 0.3 })).toBeNull();
  });
});
