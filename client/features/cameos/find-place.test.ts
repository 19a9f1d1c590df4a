import { describe, expect, it } from 'vitest';
import { findPlace, type Pixels } from './find-place.ts';

/** A picture with a colour of its own at nearly every pixel. */
const picture = (width: number, height: number): Pixels => {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data.set([(x * 7 + y * 3) % 256, (x * x + y) % 256, (y * 11 + x) % 256, 255], (y * width + x) * 4);
  return { width, height, data };
};

/** A piece of it with see-through corners, as a cut-out is, of which the model was this sure. */
const piece = (
  whole: Pixels,
  left: number,
  top: number,
  width: number,
  height: number,
  sure = 255,
): Pixels => {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = ((top + y) * whole.width + left + x) * 4;
      data.set(whole.data.subarray(from, from + 3), (y * width + x) * 4);
      data[(y * width + x) * 4 + 3] = x + y < 6 ? 0 : sure;
    }
  return { width, height, data };
};

describe('findPlace', () => {
  it('finds where a cut-out was cut from', () => {
    const whole = picture(120, 90);
    expect(findPlace(piece(whole, 31, 17, 40, 50), whole)).toEqual({ left: 31, top: 17 });
  });

  it('finds it where no pixel is altogether sure', () => {
    const whole = picture(120, 90);
    expect(findPlace(piece(whole, 31, 17, 40, 50, 250), whole)).toEqual({ left: 31, top: 17 });
  });

  it('bears colours that a decoder rounded', () => {
    const whole = picture(80, 60);
    const cut = piece(whole, 5, 9, 30, 30);
    for (let i = 0; i < cut.data.length; i += 4) cut.data[i] = (cut.data[i] ?? 0) + 2;
    expect(findPlace(cut, whole)).toEqual({ left: 5, top: 9 });
  });

  it('says so when the cut-out is from another picture', () => {
    const other = picture(60, 60);
    other.data.fill(13);
    for (let i = 3; i < other.data.length; i += 4) other.data[i] = 255;
    expect(findPlace(other, picture(120, 90))).toBeNull();
  });
});
