import { createCanvas } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import type { BodyAt } from './body-at.ts';
import type { Item } from './item.ts';
import { mirrorItem } from './mirrors.ts';
import { prop } from './test-support.ts';

/** Red, 20 cm wide and 2 m high, with its middle at x. */
const stripe = (x: number): Item => ({
  z: 0,
  shadow: () => undefined,
  draw: (g) => {
    g.fillStyle = '#ff0000';
    g.fillRect(x - 0.1, -1, 0.2, 2);
  },
});

it('shows who stands beside it as far behind its edge as they stand before it, and nobody outside of its glass', () => {
  const canvas = createCanvas(400, 200);
  const g = canvas.getContext('2d');
  g.setTransform(100, 0, 0, -100, 200, 100);
  const mirror = prop('mirror', { thing: 'standing-mirror', width: 1, height: 1.8, x: 0 });
  const at: BodyAt = { part: null, x: 0, y: 0, angle: 0, shape: { kind: 'box', width: 1, height: 1.8 } };
  // The glass begins 0.42 m from the middle.
  mirrorItem(mirror, at, [{ x: -0.8, items: [stripe(-0.8)] }], 1).draw(g);
  const red = (x: number) => {
    const [r = 0, , b = 0] = g.getImageData(200 + 100 * x, 100, 1, 1).data;
    return r > b + 60;
  };
  expect(red(-0.04)).toBe(true);
  expect(red(-0.3)).toBe(false);
  expect(red(-0.8)).toBe(false);
  expect(red(0.8)).toBe(false);
});
