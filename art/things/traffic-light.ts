import { darken, fade, lighten, mix } from '../colour.ts';
import { box, circle, down, fillWith, ink, lifted, rect, round } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

const lamps = ['#e0443a', '#f0b03c', '#4fae5c'] as const;

/** A post with three lamps, of `w` × `h` metres about 0, 0; the one nearest to `tint` is lit, the red one where none is asked for. */
export function drawTrafficLight(g: Surface2D, w: number, h: number, tint: string | null): void {
  const lit = tint === '#4f9d5d' ? 2 : tint === '#f0c24b' || tint === '#e88a3a' ? 1 : 0;
  const pole = w * 0.22;
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    rect(g, -pole / 2, -h / 2, pole, h * 0.7);
    fillWith(g, '#6c6870');
  });
  rect(g, -pole / 2, -h / 2, pole * 0.35, h * 0.7);
  fillWith(g, fade('#ffffff', 0.16));
  box(g, -w * 0.3, -h / 2, w * 0.6, h * 0.03, 0.02);
  fillWith(g, '#55525a');
  const high = h * 0.38;
  const bottom = h / 2 - high;
  lifted(g, { blur: 0.07, alpha: 0.36 }, () => {
    box(g, -w / 2, bottom, w, high, w * 0.16);
    fillWith(g, down(g, h / 2, bottom, '#55525c', '#38363f'));
  });
  box(g, -w / 2, bottom, w, high, w * 0.16);
  ink(g, fade('#fff6e4', 0.3), 0.012);
  const r = Math.min(w * 0.32, high / 7.4);
  for (const [i, color] of lamps.entries()) {
    const y = h / 2 - (high * (i + 0.5)) / 3;
    if (i === lit) {
      circle(g, 0, y, r * 1.9);
      fillWith(g, fade(color, 0.28));
    }
    circle(g, 0, y, r);
    const glass = i === lit ? lighten(color, 0.12) : mix(darken(color, 0.55), '#38363f', 0.35);
    fillWith(g, round(g, -r * 0.25, y + r * 0.3, r, lighten(glass, i === lit ? 0.5 : 0.1), glass, glass));
  }
}
