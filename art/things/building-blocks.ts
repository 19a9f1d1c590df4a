import { darken, fade, lighten } from '../colour.ts';
import { box, circle, down, fillWith, ink, lifted, polygon, rect } from '../paint.ts';
import { hash } from '../random.ts';
import { card } from './card.ts';
import type { ShapePainter } from './shape-painter.ts';
import { toyColor } from './toy-color.ts';

/** What is stacked, leaned and run into: blocks, boxes, planks, walls and ramps. */
export const buildingBlocks = {
  block(g, w, h, tint, seed) {
    const color = tint ?? toyColor(seed);
    const u = Math.min(w, h);
    card(g, -w / 2, -h / 2, w, h, color, u * 0.1);
    box(g, -w / 2 + u * 0.13, -h / 2 + u * 0.13, w - u * 0.26, h - u * 0.26, u * 0.06);
    ink(g, fade(lighten(color, 0.65), 0.7), u * 0.045);
    const kind = hash(seed) % 3;
    const s = u * 0.22;
    if (kind === 0) circle(g, 0, 0, s);
    else
      polygon(
        g,
        Array.from({ length: kind === 1 ? 10 : 3 }, (_, i) => {
          const n = kind === 1 ? 10 : 3;
          const a = Math.PI / 2 + (i / n) * Math.PI * 2;
          const r = kind === 1 && i % 2 ? s * 0.5 : s * 1.15;
          return [Math.cos(a) * r, Math.sin(a) * r] as const;
        }),
      );
    fillWith(g, fade(lighten(color, 0.75), 0.9));
  },
  box(g, w, h, tint) {
    const color = tint ?? '#c99460';
    card(g, -w / 2, -h / 2, w, h, color);
    rect(g, -w * 0.07, -h / 2, w * 0.14, h);
    fillWith(g, fade(lighten(color, 0.5), 0.55));
    rect(g, -w / 2, h * 0.2, w, h * 0.018);
    fillWith(g, fade(darken(color, 0.5), 0.4));
  },
  crate(g, w, h, tint) {
    const color = tint ?? '#b67c45';
    card(g, -w / 2, -h / 2, w, h, darken(color, 0.2), 0.01);
    const t = Math.min(w, h) * 0.13;
    for (let i = 0; i < 4; i++)
      card(g, -w / 2 + t, -h / 2 + (i * h) / 4 + 0.008, w - 2 * t, h / 4 - 0.016, color, 0.008);
    for (const [x, y, cw, ch] of [
      [-w / 2, -h / 2, t, h],
      [w / 2 - t, -h / 2, t, h],
      [-w / 2, -h / 2, w, t],
      [-w / 2, h / 2 - t, w, t],
    ] as const)
      card(g, x, y, cw, ch, lighten(color, 0.08), 0.008);
  },
  domino(g, w, h, tint, seed) {
    const color = tint ?? '#f5ead4';
    card(g, -w / 2, -h / 2, w, h, color, Math.min(w, h) * 0.15);
    const dots = darken(tint ?? '#4a2f2c', 0.4);
    for (let i = 0; i < 2 + (hash(seed) % 3); i++) {
      circle(g, 0, h * (0.34 - i * 0.17), Math.min(w * 0.22, h * 0.06));
      fillWith(g, dots);
    }
  },
  plank(g, w, h, tint) {
    const color = tint ?? '#c58a50';
    card(g, -w / 2, -h / 2, w, h, color, Math.min(w, h) * 0.15);
    const wide = w > h;
    for (const t of [-0.2, 0.18]) {
      g.beginPath();
      g.moveTo(wide ? -w * 0.45 : w * t, wide ? h * t : -h * 0.45);
      g.lineTo(wide ? w * 0.4 : w * t, wide ? h * t : h * 0.4);
      ink(g, fade(darken(color, 0.5), 0.3), Math.min(w, h) * 0.07);
    }
  },
  wall(g, w, h, tint) {
    const color = tint ?? '#bf6a4c';
    card(g, -w / 2, -h / 2, w, h, darken(color, 0.15), 0.01);
    const rows = Math.max(2, Math.round(h / 0.14));
    const bh = h / rows;
    g.save();
    rect(g, -w / 2, -h / 2, w, h);
    g.clip();
    for (let r = 0; r < rows; r++)
      for (let x = -w / 2 - (r % 2) * 0.13; x < w / 2; x += 0.26) {
        box(g, x + 0.008, -h / 2 + r * bh + 0.008, 0.244, bh - 0.016, 0.012);
        fillWith(g, lighten(color, ((r * 7 + Math.round(x * 10)) % 3) * 0.05 + 0.04));
      }
    g.restore();
  },
  slab(g, w, h, tint) {
    const color = tint ?? '#a39c92';
    card(g, -w / 2, -h / 2, w, h, color, 0.02);
    g.beginPath();
    g.moveTo(-w * 0.38, -h * 0.46);
    g.lineTo(-w * 0.38, h * 0.46);
    ink(g, fade(lighten(color, 0.6), 0.6), w * 0.06);
    for (const share of [-0.25, 0.25]) {
      g.beginPath();
      g.moveTo(-w / 2, h * share);
      g.lineTo(w / 2, h * share);
      ink(g, fade(darken(color, 0.4), 0.3), 0.008);
    }
  },
  ramp(g, w, h, tint) {
    const color = tint ?? '#c58a50';
    const path = () =>
      polygon(g, [
        [-w / 2, -h / 2],
        [w / 2, -h / 2],
        [w / 2, h / 2],
      ]);
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.2), color, darken(color, 0.15)));
    path();
    ink(g, fade(lighten(color, 0.5), 0.5), 0.012);
  },
} satisfies Record<string, ShapePainter>;
