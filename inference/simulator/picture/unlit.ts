import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { View } from '#art/surface.ts';
import type { Specks } from '#contracts/trace.ts';

/** How little of everything is still seen where no light is on, and in which tone. */
const [DEEP, TONE] = [0.8, '#161a44'];
/** How far a flame lights what is around it, metres and in its own sizes; and how much of the dark each speck of it takes away. */
const [NEAR, SIZES, EACH] = [0.5, 5, 0.3];
/** It is soft: painted so many times smaller. */
const COARSE = 4;

/** A place without its light, `share` of it out, over a picture of `width` × `height` pixels: what burns there lights its surroundings. */
export function drawUnlit(
  g: SKRSContext2D,
  { width, height, view }: { width: number; height: number; view: View },
  share: number,
  specks: readonly Specks[],
): void {
  const sheet = createCanvas(Math.ceil(width / COARSE), Math.ceil(height / COARSE));
  const dark = sheet.getContext('2d');
  dark.fillStyle = TONE;
  dark.fillRect(0, 0, sheet.width, sheet.height);
  dark.globalCompositeOperation = 'destination-out';
  const scale = sheet.width / (view.right - view.left);
  for (const { points } of specks.filter(({ look }) => look === 'flame'))
    for (let i = 0; i + 3 < points.length; i += 4) {
      const [x = 0, y = 0, size = 0, over = 0] = points.slice(i, i + 4);
      const [cx, cy] = [(x - view.left) * scale, (view.top - y) * scale];
      const reach = (NEAR + SIZES * size) * scale;
      const glow = dark.createRadialGradient(cx, cy, 0, cx, cy, reach);
      glow.addColorStop(0, `rgba(0,0,0,${(EACH * (1 - over)).toFixed(3)})`);
      glow.addColorStop(1, 'rgba(0,0,0,0)');
      dark.fillStyle = glow;
      dark.fillRect(cx - reach, cy - reach, 2 * reach, 2 * reach);
    }
  g.save();
  g.globalCompositeOperation = 'multiply';
  g.globalAlpha = DEEP * share;
  g.drawImage(sheet, 0, 0, width, height);
  g.restore();
}
