import { describe, expect, it } from 'vitest';
import { FilmLook } from '#contracts/film-look.ts';
import { createPicture } from '../picture.ts';
import { giveBack } from '../pixels.ts';
import { actor, frameOf, planOf, prop, sha, stand } from '../test-support.ts';

const plan = planOf([actor('mia')], [prop('ball')], 'park');

/** One picture for all: what each keeps of its scenery is large. */
const picture = createPicture({ plan, watermark: '' });

async function drawn(
  look: FilmLook | undefined,
  step = 0,
  at: { frame?: number; shot?: number } = {},
): Promise<Uint8Array> {
  await picture.follow(plan);
  const { bodies, poses } = stand(plan);
  const frame = { ...frameOf(plan, poses), ...at };
  const seen = picture.draw({ ...frame, step, ...(look === undefined ? {} : { look }) }, bodies);
  const kept = Uint8Array.from(seen);
  giveBack(seen);
  return kept;
}

const asPaper = drawn(undefined);

/** Of every so many pixels: what `of` makes of red, green and blue. */
const each = (pixels: Uint8Array, of: (r: number, g: number, b: number) => number): number[] =>
  Array.from({ length: Math.floor(pixels.length / 4 / 37) }, (_, k) => {
    const i = 4 * 37 * k;
    return of(pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0);
  });
const chroma = (r: number, g: number, b: number) => Math.max(r, g, b) - Math.min(r, g, b);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a film that is painted over', () => {
  it.each(FilmLook.options)('is another picture, the same each time, and opaque: %s', async (look) => {
    const [paper, once, again] = [await asPaper, await drawn(look), await drawn(look)];
    expect(sha(once)).toBe(sha(again));
    const [before, after] = [paper, once].map((pixels) => each(pixels, (r, g, b) => r + g + b));
    const off = before!.map((value, k) => Math.abs(value - (after![k] ?? 0)));
    expect(mean(off.slice(0, 2000))).toBeGreaterThan(6);
    expect(once.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
  });

  it('has no colour at all in black and white', async () => {
    expect(Math.max(...each(await drawn('black-and-white'), chroma))).toBe(0);
  });

  it('is brown throughout in sepia: never less red than green, never less green than blue', async () => {
    expect(each(await drawn('sepia'), (r, g, b) => Number(r >= g && g >= b)).every(Boolean)).toBe(true);
  });

  it('is grey on warm paper when it is drawn', async () => {
    for (const look of ['pencil', 'charcoal'] as const)
      expect(mean(each(await drawn(look), chroma))).toBeLessThan(16);
  });

  it('has blocks of five pixels and few colours as pixel art', async () => {
    const pixels = await drawn('pixels');
    const at = (x: number, y: number) => pixels.slice(4 * (y * 1280 + x), 4 * (y * 1280 + x) + 3).join();
    const seen = new Set<string>();
    for (let y = 0; y < 720; y += 5)
      for (let x = 0; x < 1280; x += 5) {
        seen.add(at(x, y));
        expect(at(x + 4, y + 4)).toBe(at(x, y));
      }
    expect(seen.size).toBeLessThanOrEqual(32);
  });

  it('is dark in cyberpunk, and its outlines are the brightest', async () => {
    const bright = (r: number, g: number, b: number) => 0.3 * r + 0.59 * g + 0.11 * b;
    expect(mean(each(await drawn('cyberpunk'), bright))).toBeLessThan(
      0.75 * mean(each(await asPaper, bright)),
    );
  });

  it('stands still as long as the world does', async () => {
    for (const look of ['van-gogh', 'sepia'] as const) {
      expect(sha(await drawn(look, 100))).toBe(sha(await drawn(look, 100)));
      expect(sha(await drawn(look, 100))).not.toBe(sha(await drawn(look, 1000)));
    }
  });

  it('stands for two frames where a hand makes it, but not over a cut nor where a likeness was taken back', async () => {
    const seen = async (look: FilmLook, frame: number, shot = 0) =>
      sha(await drawn(look, 30 * frame, { frame, shot }));
    const first = await seen('van-gogh', 2);
    expect(await seen('van-gogh', 3)).toBe(first);
    expect(await seen('van-gogh', 4)).not.toBe(first);
    expect(await seen('van-gogh', 5, 1)).not.toBe(await seen('van-gogh', 4));
    await seen('van-gogh', 4);
    await picture.setLikeness({ parts: new Map(), epoch: 0 });
    expect(await seen('van-gogh', 5)).not.toBe(await seen('van-gogh', 4));
    expect(await seen('sepia', 3)).not.toBe(await seen('sepia', 2));
  });
});
