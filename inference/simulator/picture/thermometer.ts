import type { SKRSContext2D } from '@napi-rs/canvas';
import type { PictureSize } from '#contracts/format.ts';
import { letters } from './paper-card.ts';

/** Its height, and how far it is from the picture's edges and from the clock, as shares of the shorter side. */
const [HIGH, MARGIN, CLOCK] = [0.2, 0.05, 0.14];

/** A paper thermometer in a corner: how warm what the film is about is just now, and, as a small mark, what is around it (°C). */
export function drawThermometer(g: SKRSContext2D, size: PictureSize, celsius: number, around: number): void {
  const short = Math.min(size.width, size.height);
  const h = HIGH * short;
  const r = h * 0.09;
  const low = Math.min(-20, celsius, around);
  const high = Math.max(low + 120, celsius + 10, around + 10);
  const share = (value: number) => Math.min(1, Math.max(0, (value - low) / (high - low)));
  g.save();
  g.translate(size.width - MARGIN * short - h * 0.3, MARGIN * short + CLOCK * short);
  g.shadowColor = 'rgba(58,26,16,0.4)';
  g.shadowBlur = r * 0.6;
  g.shadowOffsetY = r * 0.2;
  g.fillStyle = '#f6ead2';
  g.beginPath();
  g.roundRect(-h * 0.3, 0, h * 0.6, h * 1.24, h * 0.06);
  g.fill();
  g.shadowColor = 'transparent';
  const [top, foot] = [h * 0.1, h * 0.82];
  g.fillStyle = '#fffaf0';
  g.beginPath();
  g.roundRect(-r * 0.5, top - r * 0.3, r, foot - top + r, r * 0.5);
  g.fill();
  const column = foot - (foot - top) * share(celsius);
  g.fillStyle = celsius <= 0 ? '#3f7cc4' : '#c8563a';
  g.beginPath();
  g.roundRect(-r * 0.32, column, r * 0.64, foot - column + r * 0.4, r * 0.3);
  g.fill();
  g.beginPath();
  g.arc(0, foot + r * 0.3, r, 0, 2 * Math.PI);
  g.fill();
  g.strokeStyle = '#8a6a4c';
  g.lineWidth = Math.max(1, r * 0.12);
  for (let i = 0; i <= 8; i++) {
    const y = foot - ((foot - top) * i) / 8;
    g.beginPath();
    g.moveTo(r * 0.9, y);
    g.lineTo(r * (i % 2 === 0 ? 1.9 : 1.4), y);
    g.stroke();
  }
  const mark = foot - (foot - top) * share(around);
  g.fillStyle = '#4a2416';
  g.beginPath();
  g.moveTo(-r * 0.8, mark);
  g.lineTo(-r * 1.7, mark - r * 0.5);
  g.lineTo(-r * 1.7, mark + r * 0.5);
  g.fill();
  g.font = letters(Math.round(h * 0.15));
  g.textAlign = 'center';
  g.textBaseline = 'middle';
  g.fillText(`${Math.round(celsius).toString().replace('-', '−')} °C`, 0, h * 1.1);
  g.restore();
}
