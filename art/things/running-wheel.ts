import { darken, fade, lighten } from '../colour.ts';
import { box, circle, fillWith, ink, lifted } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

type Size = { width: number; height: number };
const wire = '#d98a3c';
/** Rungs all around the rim, and spokes. */
const [RUNGS, SPOKES] = [28, 6] as const;

/** A wheel to run in, and the stand that carries its axle; each about 0, 0 in metres. */
export const wheelPainters = {
  'running-wheel'(g: Surface2D, { width }: Size, tint: string | null) {
    const color = tint ?? wire;
    const r = width / 2;
    const spokes = () => {
      for (let k = 0; k < SPOKES; k++) {
        const turn = (2 * Math.PI * k) / SPOKES;
        g.beginPath();
        g.moveTo(0, 0);
        g.lineTo(Math.cos(turn) * r, Math.sin(turn) * r);
        ink(g, fade(darken(color, 0.2), 0.8), 0.035 * r);
      }
    };
    spokes();
    for (let k = 0; k < RUNGS; k++) {
      const turn = (2 * Math.PI * k) / RUNGS;
      const [c, s] = [Math.cos(turn), Math.sin(turn)];
      g.beginPath();
      g.moveTo(c * r * 0.92, s * r * 0.92);
      g.lineTo(c * r, s * r);
      ink(g, k % 7 === 0 ? lighten(color, 0.6) : darken(color, 0.3), 0.05 * r);
    }
    lifted(g, { blur: 0.05 * r, alpha: 0.3 }, () => {
      circle(g, 0, 0, r * 0.98);
      ink(g, color, 0.045 * r);
    });
    circle(g, 0, 0, r * 0.91);
    ink(g, darken(color, 0.15), 0.03 * r);
    circle(g, 0, 0, 0.09 * r);
    fillWith(g, darken(color, 0.4));
  },
  'wheel-stand'(g: Surface2D, { width: w, height: h }: Size, tint: string | null) {
    const color = tint ?? '#7d8791';
    const axle = h / 2 - w / 2 + 0.03;
    for (const side of [-1, 1]) {
      g.beginPath();
      g.moveTo(side * w * 0.34, -h / 2 + 0.02);
      g.lineTo(0, axle);
      ink(g, color, 0.05 * w);
    }
    box(g, -w * 0.44, -h / 2, w * 0.88, 0.05 * w, 0.02);
    fillWith(g, darken(color, 0.2));
  },
} as const;
