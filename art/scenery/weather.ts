import { fade } from '../colour.ts';
import { fillWith, ink, rect, round } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D, View } from '../surface.ts';
import type { Cast } from './low-sun.ts';

/** Sheets of falling things, from far (small, pale) to near. */
const sheets = [
  { scale: 0.55, alpha: 0.42, count: 90, salt: 11 },
  { scale: 0.85, alpha: 0.52, count: 66, salt: 23 },
  { scale: 1.5, alpha: 0.46, count: 28, salt: 37 },
] as const;

const wrap = (v: number, from: number, span: number) => from + ((((v - from) % span) + span) % span);

/**
 * Rain and snow over the stage at `seconds` of world time, from a seed: nothing is remembered between frames.
 * Strengths run from 0 to 1 and thin the fall out as they go down.
 */
export function drawWeather(
  g: Surface2D,
  view: View,
  strength: { rain: number; snow: number; night: number },
  seconds: number,
  seed: number,
): void {
  if (strength.rain > 0) rain(g, view, strength.rain, seconds, seed, strength.night);
  if (strength.snow > 0) snow(g, view, strength.snow, seconds, seed);
}

function rain(g: Surface2D, view: View, strength: number, t: number, seed: number, night: number): void {
  const unit = (view.right - view.left) / 9.2;
  for (const s of sheets) {
    // Terminal speed of drops, slowed a little so that eyes can follow them (Gunn & Kinzer 1949: 6–9 m/s).
    const speed = 7.2 * s.scale + 1.5;
    const slant = -0.14;
    const w = view.right - view.left + 2;
    const h = view.top - view.bottom + 1;
    const length = (0.2 + 0.24 * s.scale) * unit;
    const n = Math.round(s.count * strength);
    g.beginPath();
    for (let i = 0; i < n; i++) {
      const fall = t * speed * (0.85 + 0.3 * cell(i, seed + s.salt + 2));
      const y = wrap(cell(i, seed + s.salt + 1) * h * 7 - fall, view.bottom - 0.5, h);
      const x = wrap(cell(i, seed + s.salt) * w * 5 + fall * slant, view.left - 1, w);
      g.moveTo(x, y);
      g.lineTo(x - slant * length, y + length);
    }
    ink(g, fade(night > 0.5 ? '#b9c6ea' : '#eef6fa', s.alpha), 0.013 * unit * (0.6 + s.scale * 0.7));
  }
  // Drops burst on the ground.
  const step = 0.16;
  const beat = Math.floor(t / step);
  const age = t / step - beat;
  g.beginPath();
  for (let i = 0; i < 26 * strength; i++) {
    const n = beat * 101 + i;
    const x = view.left + cell(n, seed + 3) * (view.right - view.left);
    const y = 0.38 - cell(n, seed + 4) * 0.9;
    const r = (0.02 + 0.07 * age) * unit;
    g.moveTo(x + r, y);
    g.ellipse(x, y, r, r * 0.3, 0, 0, Math.PI * 2);
  }
  ink(g, `rgba(240,248,252,${(1 - age) * 0.5})`, 0.01 * unit);
}

function snow(g: Surface2D, view: View, strength: number, t: number, seed: number): void {
  const unit = (view.right - view.left) / 9.2;
  for (const s of sheets) {
    const w = view.right - view.left + 2;
    const h = view.top - view.bottom + 1;
    const n = Math.round(s.count * 1.3 * strength);
    g.beginPath();
    for (let i = 0; i < n; i++) {
      const fall = t * (0.55 + 0.5 * s.scale) * (0.7 + 0.6 * cell(i, seed + s.salt + 2));
      const sway = Math.sin(t * (0.7 + cell(i, seed + s.salt + 5)) + i) * 0.16 * s.scale;
      const y = wrap(cell(i, seed + s.salt + 1) * h * 3 - fall, view.bottom - 0.5, h);
      const x = wrap(cell(i, seed + s.salt) * w * 3 - t * 0.25 * s.scale + sway, view.left - 1, w);
      const r = (0.014 + 0.02 * cell(i, seed + s.salt + 7)) * s.scale * unit * 1.25;
      g.moveTo(x + r, y);
      g.arc(x, y, r, 0, Math.PI * 2);
    }
    fillWith(g, `rgba(255,252,246,${s.alpha + 0.42})`);
  }
}

/** Specks of dust that drift through the light of a room. */
export function drawMotes(g: Surface2D, view: View, seconds: number, seed: number, alpha: number): void {
  const w = view.right - view.left + 1;
  const h = view.top - view.bottom + 1;
  for (const [part, size] of [
    [0, 0.0085],
    [1, 0.014],
  ] as const) {
    g.beginPath();
    for (let i = part; i < 34; i += 2) {
      const x = wrap(cell(i, seed) * w * 3 + seconds * (0.05 + 0.06 * cell(i, seed + 1)), view.left - 0.5, w);
      const y = wrap(
        cell(i, seed + 2) * h * 3 - seconds * 0.05 + Math.sin(seconds * 0.5 + i) * 0.09,
        view.bottom - 0.5,
        h,
      );
      const r = size * (0.6 + 0.8 * cell(i, seed + 3));
      g.moveTo(x + r, y);
      g.arc(x, y, r, 0, Math.PI * 2);
    }
    fillWith(g, `rgba(255,240,205,${alpha * (part ? 0.45 : 0.75)})`);
  }
}

/** Where something rests on the ground: a soft dark oval of `width` metres, drawn out away from a low sun. */
export function drawGroundShadow(
  g: Surface2D,
  x: number,
  y: number,
  width: number,
  alpha: number,
  { color, stretch }: Pick<Cast, 'color' | 'stretch'>,
): void {
  const ink = (a: number) => fade(color, (alpha * a) / Math.sqrt(stretch));
  g.save();
  // Its near end stays under what casts it.
  g.translate(x + 0.03 + width * 0.56 * 0.8 * (stretch - 1), y);
  g.scale(width * 0.56 * stretch, width * 0.1);
  rect(g, -1, -1, 2, 2);
  fillWith(g, round(g, 0, 0, 1, ink(1), ink(0.82), ink(0.46), ink(0.14), ink(0)));
  g.restore();
}
