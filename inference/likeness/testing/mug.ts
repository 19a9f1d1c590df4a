import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import type { Pixels } from './turned-head.ts';

const size = 480;

/** A red mug before a plain wall, its middle at `x`; out of focus by `blur` pixels. 480 × 480 px. */
export async function mug(x: number, blur = 0): Promise<Pixels> {
  const canvas = createCanvas(size, size);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#dfe6ea';
  pen.fillRect(0, 0, size, size);
  pen.fillStyle = '#b5261e';
  pen.fillRect(x - 80, 140, 160, 220);
  pen.lineWidth = 26;
  pen.strokeStyle = '#b5261e';
  pen.beginPath();
  pen.arc(x + 86, 250, 56, -1.4, 1.4);
  pen.stroke();
  pen.fillStyle = '#5c100c';
  pen.fillRect(x - 80, 140, 160, 14);
  pen.fillStyle = '#f4f0e6';
  for (let row = 0; row < 4; row++) pen.fillRect(x - 50, 190 + row * 36, 100, 12);
  const opened = sharp(canvas.toBuffer('image/png'));
  if (blur > 0) opened.blur(blur);
  return { rgba: new Uint8Array(await opened.ensureAlpha().raw().toBuffer()), width: size, height: size };
}

/** Sharp and half outside, then whole and out of focus, and for a second whole and sharp. */
export async function passingMug(): Promise<(time: number) => Pixels> {
  const [leaving, blurred, best] = [await mug(16), await mug(240, 7), await mug(240)];
  return (time) => {
    if (time < 4) return leaving;
    return time < 7 || time > 8.2 ? blurred : best;
  };
}
