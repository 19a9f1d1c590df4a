import { circle, fillWith, ink } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';

type Size = { width: number; height: number };

/** Drops and mist on a surface of that size about 0, 0; `share` from dry (0) to running (1). */
export function drawDew(g: Surface2D, { width: w, height: h }: Size, share: number): void {
  g.beginPath();
  g.rect(-w, -h, 2 * w, 2 * h);
  fillWith(g, `rgba(240,247,250,${(0.55 * Math.min(1, share * 2.2)).toFixed(3)})`);
  const n = Math.round(150 * Math.min(1, share * 1.5));
  for (let i = 0; i < n; i++) {
    const x = (cell(i, 71) - 0.5) * w;
    // Large drops run down, once there is enough of them.
    const run = i % 11 === 0 ? Math.max(0, share - 0.55) * h * (0.5 + cell(i, 73)) : 0;
    const y = (cell(i, 79) - 0.5) * h - run;
    const r = (0.004 + 0.013 * cell(i, 83) ** 2) * (0.35 + share) * (i % 11 === 0 ? 1.5 : 1);
    if (run > 0) {
      g.beginPath();
      g.moveTo(x, y + run);
      g.lineTo(x, y);
      ink(g, 'rgba(140,182,204,0.5)', r * 1.5);
    }
    circle(g, x, y, r);
    fillWith(g, 'rgba(150,190,210,0.75)');
    circle(g, x - r * 0.3, y + r * 0.3, r * 0.45);
    fillWith(g, 'rgba(255,255,255,0.95)');
  }
}

/** Rime: ferns that grow in from the edges. */
export function drawFrost(g: Surface2D, { width: w, height: h }: Size, share: number): void {
  g.beginPath();
  g.rect(-w, -h, 2 * w, 2 * h);
  fillWith(g, `rgba(236,246,252,${(0.6 * share).toFixed(3)})`);
  const n = 34;
  for (let i = 0; i < n; i++) {
    const along = cell(i, 91) - 0.5;
    const side = i % 4;
    const [x, y, turn] =
      side === 0
        ? [along * w, -h / 2, Math.PI / 2]
        : side === 1
          ? [along * w, h / 2, -Math.PI / 2]
          : side === 2
            ? [-w / 2, along * h, 0]
            : [w / 2, along * h, Math.PI];
    fern(g, x, y, turn + 0.7 * (cell(i, 97) - 0.5), share * (0.25 + 0.35 * cell(i, 101)) * Math.min(w, h), 0);
  }
}

function fern(g: Surface2D, x: number, y: number, turn: number, long: number, depth: number): void {
  if (long < 0.012) return;
  const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
  g.beginPath();
  g.moveTo(x, y);
  g.lineTo(x + dx * long, y + dy * long);
  ink(g, 'rgba(255,255,255,0.9)', depth === 0 ? 0.008 : 0.005);
  if (depth > 1) return;
  for (let k = 1; k <= 4; k++)
    for (const side of [-1, 1])
      fern(
        g,
        x + dx * long * 0.22 * k,
        y + dy * long * 0.22 * k,
        turn + side * 0.9,
        long * (0.36 - 0.06 * k),
        depth + 1,
      );
}
