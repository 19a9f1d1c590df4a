import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { facePoints } from '../../likeness/face-points.ts';
import { moved, type Pixels } from './living-face.ts';

const side = 200;
const skin = [224, 172, 128];

/** A drawn face: skin, two blue irises, a red line for lips. Its points stand where they were drawn. */
function face(): Pixels {
  const canvas = createCanvas(side, side);
  const g = canvas.getContext('2d');
  g.fillStyle = `rgb(${skin.join(',')})`;
  g.beginPath();
  g.ellipse(100, 100, 70, 92, 0, 0, Math.PI * 2);
  g.fill();
  for (const x of [70, 130]) {
    g.fillStyle = '#ffffff';
    g.beginPath();
    g.ellipse(x, 80, 14, 8, 0, 0, Math.PI * 2);
    g.fill();
    g.fillStyle = '#2040ff';
    g.beginPath();
    g.arc(x, 80, 6, 0, Math.PI * 2);
    g.fill();
  }
  g.fillStyle = '#c03040';
  g.fillRect(76, 138, 48, 3);
  return { data: g.getImageData(0, 0, side, side).data, width: side, height: side };
}

const share = (x: number, y: number): [number, number] => [x / side, y / side];
const points = {
  mouth: { left: share(76, 139), right: share(124, 139), upper: share(100, 139), lower: share(100, 140) },
  chin: share(100, 188),
  eyes: [
    { outer: share(56, 80), inner: share(84, 80), upper: share(70, 72), lower: share(70, 88) },
    { outer: share(144, 80), inner: share(116, 80), upper: share(130, 72), lower: share(130, 88) },
  ],
} satisfies Parameters<typeof moved>[1];

function count(picture: Pixels, is: (r: number, g: number, b: number) => boolean): number {
  let found = 0;
  for (let i = 0; i < picture.data.length; i += 4) {
    const [r = 0, g = 0, b = 0, a = 0] = picture.data.subarray(i, i + 4);
    if (a > 200 && is(r, g, b)) found++;
  }
  return found;
}
const dark = (r: number, g: number, b: number) => r < 110 && g < 60 && b < 70;
const blue = (r: number, g: number, b: number) => b > 180 && r < 90 && g < 110;
const opaque = (picture: Pixels) => count(picture, () => true);

describe('a photographed face', () => {
  it('opens its mouth, the wider the louder, and keeps its outline', () => {
    const still = face();
    const [half, wide] = [0.5, 1].map((mouth) => moved(still, points, { mouth, blink: 0, wink: 0 }));
    if (!half || !wide) throw new TypeError('two of them');
    expect(count(still, dark)).toBe(0);
    expect(count(half, dark)).toBeGreaterThan(150);
    expect(count(wide, dark)).toBeGreaterThan(count(half, dark) * 1.5);
    expect(opaque(wide)).toBe(opaque(still));
    expect(count(wide, blue)).toBe(count(still, blue));
    // Above the lips nothing has moved.
    expect(wide.data.subarray(0, side * 130 * 4)).toEqual(still.data.subarray(0, side * 130 * 4));
  });

  it('closes its eyes by its own skin', () => {
    const still = face();
    const closed = moved(still, points, { mouth: 0, blink: 1, wink: 0 });
    expect(count(still, blue)).toBeGreaterThan(150);
    expect(count(closed, blue)).toBeLessThan(count(still, blue) * 0.05);
    expect(closed.data.subarray(side * 110 * 4)).toEqual(still.data.subarray(side * 110 * 4));
  });

  it('never changes the picture it came from', () => {
    const still = face();
    const before = Uint8ClampedArray.from(still.data);
    moved(still, points, { mouth: 1, blink: 1, wink: 0 });
    expect(still.data).toEqual(before);
  });
});

describe('the points of a face', () => {
  const mesh = Array.from({ length: 468 }, (_, i): [number, number] => [100 + (i % 20), 200 + (i % 30)]);

  it('are shares of what was cut out', () => {
    const found = facePoints(mesh, { left: 90, top: 190, width: 100, height: 50 });
    const [x, y] = mesh[152] ?? [0, 0];
    expect(found?.chin).toEqual([(x - 90) / 100, (y - 190) / 50]);
  });

  it('are none where the face is not in the cut-out', () => {
    expect(facePoints(mesh, { left: 110, top: 190, width: 100, height: 50 })).toBeNull();
    expect(facePoints([], { left: 0, top: 0, width: 10, height: 10 })).toBeNull();
  });
});
