import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { Format, sizeOf } from '#contracts/format.ts';
import { fitted, PaperCard } from './paper-card.ts';

const texts = [
  'The Miss',
  'The extraordinary adventures of a dog who would not wear a hat at all',
  'Donaudampfschifffahrt',
];

describe.each(Format.options)('a card in a %s film', (format) => {
  const size = sizeOf({ format });

  it.each(texts)('keeps its letters inside the margins: %s', (text) => {
    const { px, lines, width } = fitted(text, size);
    expect(lines.join(' ')).toBe(text);
    expect(width).toBeLessThanOrEqual(0.8 * size.width);
    expect(lines.length * px).toBeLessThanOrEqual(0.8 * size.height);
    expect(px).toBeGreaterThanOrEqual(14);
  });

  it('covers the whole picture, in part while it goes, and not at all when it is gone', () => {
    const canvas = createCanvas(size.width, size.height);
    const g = canvas.getContext('2d');
    const card = new PaperCard(size);
    const corner = (cover: number) => {
      g.fillStyle = '#0000ff';
      g.fillRect(0, 0, size.width, size.height);
      card.draw(g, { text: 'The Miss', cover });
      return [...g.getImageData(2, 2, 1, 1).data];
    };
    expect(corner(0)).toEqual([0, 0, 255, 255]);
    const [whole, half] = [corner(1), corner(0.5)];
    expect(whole[2]).toBeLessThan(200);
    expect(half[0]).toBeGreaterThan(60);
    expect(half[0]).toBeLessThan(whole[0]!);
  });
});
