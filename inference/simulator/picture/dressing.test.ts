import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { type Guise, Mark } from '#contracts/alteration.ts';
import { Outline, PrintKind } from '#contracts/print.ts';
import { paintGuised } from './dressing.ts';
import { recolour } from './recolour.ts';
import { prop } from './test-support.ts';
import { ThingImages } from './thing-images.ts';
import { paintWhole } from './whole.ts';

/** A plain disc of one unit across on a sheet of 200 pixels. */
function painted(guise: Guise | undefined): Uint8ClampedArray {
  const g = createCanvas(200, 200).getContext('2d');
  g.setTransform(100, 0, 0, -100, 100, 100);
  paintGuised(g, guise, { width: 1, height: 1 }, (s: SKRSContext2D) => {
    s.fillStyle = '#7f9ac0';
    s.beginPath();
    s.arc(0, 0, 0.5, 0, 2 * Math.PI);
    s.fill();
  });
  return g.getImageData(0, 0, 200, 200).data;
}

/** What share of the disc's pixels are of another colour in one picture than in another. */
function apart(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  let [differ, all] = [0, 0];
  for (let i = 0; i < one.length; i += 4) {
    if ((one[i + 3] ?? 0) === 0 && (other[i + 3] ?? 0) === 0) continue;
    all += 1;
    const far = [0, 1, 2, 3].reduce((sum, k) => sum + Math.abs((one[i + k] ?? 0) - (other[i + k] ?? 0)), 0);
    if (far > 24) differ += 1;
  }
  return differ / all;
}

/** Reads the mean colour of a picture of the library that is drawn in a colour. */
async function meanOf(thing: string, tint: string | null): Promise<number[]> {
  const images = new ThingImages();
  await images.load([thing]);
  const g = createCanvas(160, 160).getContext('2d');
  g.setTransform(120, 0, 0, -120, 80, 80);
  paintWhole(g, images, prop('it', { thing, tint, width: 1, height: 1, shape: 'silhouette' }));
  const { data } = g.getImageData(0, 0, 160, 160);
  const sum = [0, 0, 0];
  let all = 0;
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3] ?? 0;
    all += alpha;
    for (const k of [0, 1, 2]) sum[k] = (sum[k] ?? 0) + alpha * (data[i + k] ?? 0);
  }
  return sum.map((v) => v / all);
}

describe('how something looks is seen', () => {
  const plain = painted(undefined);

  it.each(PrintKind.options)('in the print %s', (kind) => {
    expect(apart(plain, painted({ print: { kind } }))).toBeGreaterThan(0.08);
  });

  it.each(Mark.options.filter((m) => m !== 'lid'))('in the mark %s', (mark) => {
    expect(apart(plain, painted({ marks: { [mark]: 1 } }))).toBeGreaterThan(0.02);
  });

  it.each(Outline.options.filter((o) => o !== 'round' && o !== 'oval'))('in the outline %s', (outline) => {
    expect(apart(plain, painted({ outline }))).toBeGreaterThan(0.1);
  });

  it('in what shines through it, and not at all where nothing is said', () => {
    expect(apart(plain, painted({ clear: 1 }))).toBeGreaterThan(0.9);
    expect(apart(plain, painted({}))).toBe(0);
  });
});

describe('what the library draws, in another colour', () => {
  it.each([
    ['umbrella', '#3f7cc4'],
    ['guitar', '#4f9d5d'],
    ['red-apple', '#8a5fb5'],
    ['teapot', '#d8483e'],
  ] as const)('paints %s in %s', async (thing, tint) => {
    const wanted = [1, 3, 5].map((k) => Number.parseInt(tint.slice(k, k + 2), 16));
    const far = (colour: readonly number[]) => Math.hypot(...colour.map((v, k) => v - (wanted[k] ?? 0)));
    expect(far(await meanOf(thing, tint))).toBeLessThan(0.75 * far(await meanOf(thing, null)));
  });

  it('leaves an empty sheet empty', () => {
    const sheet = createCanvas(8, 8);
    recolour(sheet, '#ff0000');
    expect(
      sheet
        .getContext('2d')
        .getImageData(0, 0, 8, 8)
        .data.every((v) => v === 0),
    ).toBe(true);
  });
});
