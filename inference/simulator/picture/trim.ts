import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { giveBack } from './pixels.ts';

/** A sheet that is nearly full is kept as it is: cutting would cost more than it saves. */
const full = 0.85;

/** Cuts off what is empty of a sheet; `x`, `y` say where the rest began. One empty pixel stays around it. */
export function trim(sheet: Canvas): { canvas: Canvas; x: number; y: number } | null {
  const { width: w, height: h } = sheet;
  const data = sheet.data();
  const pixels = new Uint32Array(data.buffer, data.byteOffset, w * h);
  let [left, right, top, bottom] = [w, -1, -1, -1];
  for (let y = 0; y < h; y++) {
    const row = y * w;
    let first = 0;
    while (first < w && pixels[row + first] === 0) first++;
    if (first === w) continue;
    let last = w - 1;
    while (pixels[row + last] === 0) last--;
    if (first < left) left = first;
    if (last > right) right = last;
    if (top < 0) top = y;
    bottom = y;
  }
  giveBack(data);
  if (right < 0) return null;
  const cw = right - left + 1;
  const ch = bottom - top + 1;
  if (cw * ch > full * w * h) return { canvas: sheet, x: 0, y: 0 };
  const canvas = createCanvas(cw + 2, ch + 2);
  canvas.getContext('2d').drawImage(sheet, left, top, cw, ch, 1, 1, cw, ch);
  return { canvas, x: left - 1, y: top - 1 };
}
