import type { SKRSContext2D } from '@napi-rs/canvas';
import type { PictureSize } from '#contracts/format.ts';
import { letters } from './paper-card.ts';

/** How large it is, and how far from the picture's edges, as shares of its shorter side. */
const [RADIUS, MARGIN] = [0.085, 0.05];
/** From the left of the dial over its top to its right: nothing to the air's own pressure, Pa. */
const [SWEEP, FULL] = [1.5 * Math.PI, 101_325];

/** A paper dial in a corner: the pressure of the air in what the film is about, Pa. */
export function drawGauge(g: SKRSContext2D, size: PictureSize, pressure: number): void {
  const short = Math.min(size.width, size.height);
  const r = RADIUS * short;
  const angleOf = (share: number) => -0.75 * Math.PI - 0.5 * Math.PI + SWEEP * share + 0.5 * Math.PI;
  g.save();
  g.translate(size.width - MARGIN * short - r, MARGIN * short + r);
  g.shadowColor = 'rgba(58,26,16,0.4)';
  g.shadowBlur = r * 0.25;
  g.shadowOffsetY = r * 0.08;
  g.beginPath();
  g.arc(0, 0, r, 0, 2 * Math.PI);
  g.fillStyle = '#f6ead2';
  g.fill();
  g.shadowColor = 'transparent';
  g.lineCap = 'round';
  g.strokeStyle = '#8a6a4c';
  for (let i = 0; i <= 10; i++) {
    const a = angleOf(i / 10);
    const from = i % 5 === 0 ? 0.66 : 0.76;
    g.beginPath();
    g.moveTo(from * r * Math.sin(a), -from * r * Math.cos(a));
    g.lineTo(0.88 * r * Math.sin(a), -0.88 * r * Math.cos(a));
    g.lineWidth = 0.05 * r;
    g.stroke();
  }
  const a = angleOf(Math.min(1.05, Math.max(0, pressure / FULL)));
  g.beginPath();
  g.moveTo(-0.14 * r * Math.sin(a), 0.14 * r * Math.cos(a));
  g.lineTo(0.66 * r * Math.sin(a), -0.66 * r * Math.cos(a));
  g.strokeStyle = '#c8563a';
  g.lineWidth = 0.08 * r;
  g.stroke();
  g.beginPath();
  g.arc(0, 0, 0.1 * r, 0, 2 * Math.PI);
  g.fillStyle = '#4a2416';
  g.fill();
  g.font = letters(Math.round(0.25 * r));
  g.textAlign = 'center';
  g.textBaseline = 'middle';
  g.fillText(`${Math.round(pressure / 1000)} kPa`, 0, 0.58 * r);
  g.restore();
}
