import { fade } from '../../colour.ts';
import { circle, fillWith, ink, oval } from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D } from '../../surface.ts';
import { grown, type MarkPainter } from './mark-painter.ts';

/** Spots all over that grow into each other, each in its turn. */
function spots(
  g: Surface2D,
  [w, h, much]: readonly [number, number, number],
  {
    many,
    size,
    salt,
    paint,
  }: { many: number; size: number; salt: number; paint: (k: number, here: number) => string },
): void {
  const unit = Math.sqrt(w * h);
  for (let k = 0; k < many; k++) {
    const here = grown(much, (0.9 * k) / many, 0.35);
    if (here === 0) continue;
    const r = unit * size * here * (0.5 + cell(k, salt + 5));
    oval(
      g,
      (cell(k, salt) - 0.5) * w,
      (cell(k, salt + 2) - 0.5) * h,
      r,
      r * (0.7 + 0.5 * cell(k, salt + 7)),
      3 * cell(k, salt + 9),
    );
    fillWith(g, paint(k, here));
  }
}

const all = (g: Surface2D, w: number, h: number, style: string) => {
  g.beginPath();
  g.rect(-w, -h, 2 * w, 2 * h);
  fillWith(g, style);
};

export const grime: MarkPainter = (g, w, h, much) => {
  all(g, w, h, fade('#b09a72', 0.5 * much));
  spots(g, [w, h, much], {
    many: 70,
    size: 0.028,
    salt: 301,
    paint: (k) => fade(k % 3 === 0 ? '#5b4630' : '#8a7452', 0.5),
  });
};

export const mould: MarkPainter = (g, w, h, much) => {
  const shades = ['#5f8f6a', '#8fb08a', '#d8dccb', '#4f7a6c'] as const;
  spots(g, [w, h, much], {
    many: 46,
    size: 0.085,
    salt: 311,
    paint: (k) => fade(shades[k % 4] ?? shades[0], 0.75),
  });
  spots(g, [w, h, much], { many: 60, size: 0.012, salt: 317, paint: () => fade('#2f4238', 0.7) });
};

export const tarnish: MarkPainter = (g, w, h, much) => {
  all(g, w, h, fade('#4a3a24', 0.42 * much));
  spots(g, [w, h, much], {
    many: 50,
    size: 0.06,
    salt: 331,
    paint: (k) => fade(k % 3 === 0 ? '#27302c' : '#4d3a1e', 0.42),
  });
};

export const moss: MarkPainter = (g, w, h, much) => {
  for (let k = 0; k < 60; k++) {
    const here = grown(much, (0.9 * k) / 60, 0.35);
    if (here === 0) continue;
    const r = 0.07 * Math.sqrt(w * h) * here * (0.5 + cell(k, 341));
    circle(g, (cell(k, 343) - 0.5) * w, (cell(k, 347) ** 2 - 0.5) * h, r);
    fillWith(g, fade(k % 2 === 0 ? '#5f8a45' : '#7fa65a', 0.8));
  }
};

/** Wet things are darker, and what stands on them shines. */
export const wet: MarkPainter = (g, w, h, much) => {
  all(g, w, h, fade('#1d3a5a', 0.34 * much));
  spots(g, [w, h, much], { many: 22, size: 0.05, salt: 353, paint: () => fade('#e6f4ff', 0.3) });
};

/** Drops that have settled, each with its light. */
export const dew: MarkPainter = (g, w, h, much) => {
  const unit = Math.sqrt(w * h);
  for (let k = 0; k < 60; k++) {
    const here = grown(much, (0.9 * k) / 60, 0.3);
    if (here === 0) continue;
    const [far, turn] = [0.45 * Math.sqrt(cell(k, 361)), 2 * Math.PI * cell(k, 367)];
    const [x, y] = [far * w * Math.cos(turn), far * h * Math.sin(turn)];
    const r = unit * 0.026 * here * (0.6 + 0.8 * cell(k, 369));
    circle(g, x, y, r);
    fillWith(g, fade('#a9d6ef', 0.85));
    circle(g, x, y, r);
    ink(g, fade('#4a8ab0', 0.6), 0.2 * r);
    circle(g, x - 0.3 * r, y + 0.35 * r, 0.3 * r);
    fillWith(g, '#ffffff');
  }
};

/** Snow lies from the top down. */
export const snow: MarkPainter = (g, w, h, much) => {
  const low = h / 2 - 0.62 * h * much;
  g.beginPath();
  g.moveTo(-w, h);
  for (let k = 0; k <= 16; k++) {
    const x = (k / 16 - 0.5) * 1.1 * w;
    g.lineTo(x, low + 0.1 * h * (k % 2 === 0 ? -1 : 1) * cell(k, 373) * Math.min(1, 3 * much));
  }
  g.lineTo(w, h);
  g.closePath();
  fillWith(g, fade('#fbfdff', 0.97));
};

export const frost: MarkPainter = (g, w, h, much) => {
  all(g, w, h, fade('#e3f2fb', 0.5 * much));
  const unit = Math.sqrt(w * h);
  for (let k = 0; k < 34; k++) {
    const here = grown(much, (0.9 * k) / 34, 0.3);
    if (here === 0) continue;
    const [x, y] = [(cell(k, 379) - 0.5) * w, (cell(k, 383) - 0.5) * h];
    const r = 0.05 * unit * here;
    for (let a = 0; a < 3; a++) {
      g.beginPath();
      g.moveTo(x - r * Math.cos(a * 1.047), y - r * Math.sin(a * 1.047));
      g.lineTo(x + r * Math.cos(a * 1.047), y + r * Math.sin(a * 1.047));
      ink(g, fade('#ffffff', 0.8), 0.008 * unit);
    }
  }
};
