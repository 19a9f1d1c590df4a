import type { SKRSContext2D } from '@napi-rs/canvas';
import type { PictureSize } from '#contracts/format.ts';

/** How large it is, and how far from the picture's edges, as shares of its shorter side. */
const [RADIUS, MARGIN] = [0.055, 0.05];

/** A paper clock in a corner whose hands run: what is seen is in time lapse, and this is the time it took. */
export function drawLapseClock(g: SKRSContext2D, size: PictureSize, seconds: number): void {
  const short = Math.min(size.width, size.height);
  const r = RADIUS * short;
  g.save();
  g.translate(size.width - MARGIN * short - r, MARGIN * short + r);
  g.shadowColor = 'rgba(58,26,16,0.4)';
  g.shadowBlur = r * 0.25;
  g.shadowOffsetY = r * 0.08;
  disc(g, r, '#f6ead2');
  g.shadowColor = 'transparent';
  g.lineCap = 'round';
  for (let i = 0; i < 12; i++) hand(g, (i / 12) * 2 * Math.PI, 0.78 * r, 0.88 * r, 0.045 * r, '#8a6a4c');
  hand(g, (seconds / 43_200) * 2 * Math.PI, 0, 0.46 * r, 0.11 * r, '#4a2416');
  hand(g, (seconds / 3600) * 2 * Math.PI, 0, 0.7 * r, 0.075 * r, '#c8563a');
  disc(g, 0.09 * r, '#4a2416');
  g.restore();
}

function disc(g: SKRSContext2D, radius: number, color: string): void {
  g.beginPath();
  g.arc(0, 0, radius, 0, 2 * Math.PI);
  g.fillStyle = color;
  g.fill();
}

function hand(g: SKRSContext2D, turn: number, from: number, to: number, width: number, color: string): void {
  const [s, c] = [Math.sin(turn), -Math.cos(turn)];
  g.beginPath();
  g.moveTo(from * s, from * c);
  g.lineTo(to * s, to * c);
  g.strokeStyle = color;
  g.lineWidth = width;
  g.stroke();
}
