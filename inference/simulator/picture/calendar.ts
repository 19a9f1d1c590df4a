import type { SKRSContext2D } from '@napi-rs/canvas';
import type { PictureSize } from '#contracts/format.ts';
import { letters } from './paper-card.ts';

/** Its height, and how far it is from the picture's edges, as shares of the shorter side. */
const [HIGH, MARGIN] = [0.17, 0.05];
const YEAR = 31_556_952;

/** A paper calendar in a corner: which year it is of those that go by, and below it a dot for each month of it that is over. */
export function drawCalendar(g: SKRSContext2D, size: PictureSize, seconds: number): void {
  const short = Math.min(size.width, size.height);
  const h = HIGH * short;
  const w = 0.86 * h;
  const months = Math.floor((seconds / YEAR) * 12);
  g.save();
  g.translate(size.width - MARGIN * short - w, MARGIN * short);
  g.shadowColor = 'rgba(58,26,16,0.4)';
  g.shadowBlur = h * 0.06;
  g.shadowOffsetY = h * 0.02;
  g.fillStyle = '#f6ead2';
  g.beginPath();
  g.roundRect(0, 0, w, h, h * 0.05);
  g.fill();
  g.shadowColor = 'transparent';
  g.fillStyle = '#c8563a';
  g.beginPath();
  g.roundRect(0, 0, w, h * 0.22, h * 0.05);
  g.fill();
  g.fillStyle = '#f6ead2';
  for (const x of [0.28, 0.72]) {
    g.beginPath();
    g.arc(x * w, h * 0.09, h * 0.035, 0, 2 * Math.PI);
    g.fill();
  }
  g.fillStyle = '#4a2416';
  g.font = letters(Math.round(h * 0.44));
  g.textAlign = 'center';
  g.textBaseline = 'middle';
  g.fillText(`${Math.floor(months / 12) + 1}`, w / 2, h * 0.49);
  for (let i = 0; i < 12; i++) {
    g.beginPath();
    g.arc(w * (0.12 + 0.0691 * i), h * 0.86, h * 0.026, 0, 2 * Math.PI);
    g.fillStyle = i < months % 12 ? '#c8563a' : 'rgba(138,106,76,0.35)';
    g.fill();
  }
  g.restore();
}
