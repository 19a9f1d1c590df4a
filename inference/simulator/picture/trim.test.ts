import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { giveBack } from './pixels.ts';
import { trim } from './trim.ts';

test('a sheet is cut to what is on it, and what was read of it is given back', () => {
  const sheet = createCanvas(200, 100);
  const g = sheet.getContext('2d');
  g.fillStyle = '#c03020';
  g.fillRect(40, 20, 30, 10);
  const read: Uint8Array[] = [];
  const data = sheet.data.bind(sheet);
  sheet.data = () => {
    const pixels = data();
    read.push(pixels);
    return pixels;
  };
  const cut = trim(sheet);
  expect(cut).toMatchObject({ x: 39, y: 19 });
  expect([cut?.canvas.width, cut?.canvas.height]).toEqual([32, 12]);
  expect([...(cut?.canvas.data().subarray((5 * 32 + 5) * 4, (5 * 32 + 5) * 4 + 4) ?? [])]).toEqual([
    192, 48, 32, 255,
  ]);
  expect(read.map((pixels) => pixels.byteLength)).toEqual([0]);
});

test('pixels are gone once they are given back', () => {
  const pixels = createCanvas(10, 10).data();
  giveBack(pixels);
  expect(pixels.byteLength).toBe(0);
});
