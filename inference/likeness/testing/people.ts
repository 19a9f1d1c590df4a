import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { cacheFolder } from '#dev/toolchain.ts';
import type { HeadPlace, Pixels } from './turned-head.ts';

export type TestPerson = { picture: Pixels; head: HeadPlace };

/** Places of the heads, measured once with FaceMesh on the picture at this size. */
const size = 480;
const people = {
  astronaut: {
    file: 'astronaut.png',
    crop: { left: 80, top: 0, width: 290, height: 290 },
    head: { x: 240, y: 204, rx: 75, ry: 86, mouthX: 237, mouthY: 242 },
  },
  president: {
    file: 'obama.jpg',
    crop: { left: 190, top: 0, width: 600, height: 600 },
    head: { x: 242, y: 217, rx: 93, ry: 113, mouthX: 244, mouthY: 265 },
  },
} as const;

export type TestPersonName = keyof typeof people;

/** The photograph's file, as a person would upload it. */
export function photographOf(name: TestPersonName): string {
  const file = join(cacheFolder(), 'test-faces', '1', people[name].file);
  if (!existsSync(file)) throw new Error('The test photographs are missing. Run: node dev/setup.cjs --test');
  return file;
}

/** A public-domain portrait as what a webcam would see: 480 × 480 px. */
export async function testPerson(name: TestPersonName): Promise<TestPerson> {
  const rgba = await sharp(photographOf(name))
    .extract(people[name].crop)
    .resize(size, size)
    .ensureAlpha()
    .raw()
    .toBuffer();
  return { picture: { rgba: new Uint8Array(rgba), width: size, height: size }, head: people[name].head };
}
