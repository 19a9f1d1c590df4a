import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { findThing, thingSvg, thingWords } from './library.ts';
import { drawnByCode, drawThing } from './thing.ts';

describe('finding a thing', () => {
  it.each([
    ['basketball', 'basketball'],
    ['bicycles', 'bicycle'],
    ['trees', 'deciduous-tree'],
    ['car', 'automobile'],
    ['knives', 'kitchen-knife'],
    ['toy rocket', 'own.rocket'],
    ['Guitar', 'guitar'],
    ['anvil', 'game.anvil'],
  ])('%s is drawn as %s', (noun, key) => {
    expect(findThing(noun)?.key).toBe(key);
  });

  it('says how sure it is, and null where it knows nothing', () => {
    expect(findThing('rocket')?.score).toBe(1);
    expect(findThing('toy rocket')?.score).toBeLessThan(1);
    expect(findThing('epistemology')).toBeNull();
    expect(findThing('')).toBeNull();
  });
});

describe('drawings', () => {
  it('exist for every word the library claims to know', () => {
    const missing = thingWords().filter((word) => {
      const key = findThing(word)?.key ?? '';
      return !drawnByCode(key) && !['person', 'dog'].includes(key) && thingSvg(key) === null;
    });
    expect(missing).toEqual([]);
  });

  it('of 300 nouns all rasterise to something that can be seen', async () => {
    const words = thingWords();
    const step = Math.floor(words.length / 300);
    const empty: string[] = [];
    for (let i = 0; i < 300; i++) {
      const key = findThing(words[i * step]!)!.key;
      const svg = drawnByCode(key) ? null : thingSvg(key);
      const canvas = createCanvas(64, 64);
      const g = canvas.getContext('2d');
      g.setTransform(48, 0, 0, -48, 32, 32);
      const picture = svg === null ? null : await loadImage(Buffer.from(svg));
      drawThing(g, { thing: key, x: 0, y: 0, width: 1, height: 1, seed: 'a' }, picture);
      const { data } = g.getImageData(0, 0, 64, 64);
      if (data.filter((v, k) => k % 4 === 3 && v > 40).length < 40) empty.push(key);
    }
    expect(empty).toEqual([]);
  }, 60_000);

  it('of our own are pictures and nothing else', () => {
    const own = new Set(thingWords().flatMap((word) => findThing(word)?.key.match(/^own\..*/)?.[0] ?? []));
    expect(own.size).toBeGreaterThan(0);
    const wrong = [...own].filter((key) => {
      const svg = thingSvg(key) ?? '';
      return (
        !/^<svg [^>]*width="512" height="512" viewBox="/.test(svg) ||
        /<script|href|\bon\w+=|url\((?!#)/.test(svg)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('are refused by keys that are not keys', () => {
    for (const key of [
      '',
      '../icons',
      'no-such-thing',
      '"basketball"',
      'own.',
      'own.../icons',
      'own.no-such',
    ])
      expect(thingSvg(key)).toBeNull();
  });
});
