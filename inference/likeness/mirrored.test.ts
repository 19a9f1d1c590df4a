import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { FacePoints } from './face-points.ts';
import { mirrored } from './mirrored.ts';

const eye = (x: number): FacePoints['eyes'][number] => ({
  outer: [x, 0.4],
  inner: [x + 0.1, 0.4],
  upper: [x + 0.05, 0.38],
  lower: [x + 0.05, 0.42],
});

it('shows a head turned to the other side, with its points where they are seen then', async () => {
  const face: FacePoints = {
    mouth: { left: [0.3, 0.7], right: [0.5, 0.7], upper: [0.4, 0.69], lower: [0.4, 0.71] },
    chin: [0.4, 0.9],
    eyes: [eye(0.2), eye(0.5)],
  };
  const half = { create: { width: 4, height: 8, channels: 4, background: '#ff0000' } } as const;
  const png = await sharp({ create: { width: 8, height: 8, channels: 4, background: '#0000' } })
    .composite([{ input: await sharp(half).png().toBuffer(), left: 0, top: 0 }])
    .png()
    .toBuffer();
  const seen = await mirrored({ png, face });
  const { data } = await sharp(seen.png).raw().toBuffer({ resolveWithObject: true });
  expect([data[3], data[7 * 4 + 3]]).toEqual([0, 255]);
  expect(seen.face?.mouth.left).toEqual([0.5, 0.7]);
  expect(seen.face?.mouth.right).toEqual([0.7, 0.7]);
  expect(seen.face?.eyes[0].outer[0]).toBeCloseTo(0.5, 9);
  expect(seen.face?.eyes[1].outer[0]).toBeCloseTo(0.8, 9);
  const again = await mirrored(seen);
  expect(again.face?.chin[0]).toBeCloseTo(face.chin[0], 9);
});
