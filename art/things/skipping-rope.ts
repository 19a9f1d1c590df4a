import { darken, fade, lighten } from '../colour.ts';
import { box, fillWith, ink, lifted } from '../paint.ts';
import type { ShapePainter } from './shape-painter.ts';
import { toyColor } from './toy-color.ts';

/** A rope that hangs from two hands, seen edge-on: a narrow loop under two handles. */
export const drawSkippingRope: ShapePainter = (g, w, h, tint, seed) => {
  const color = tint ?? toyColor(seed);
  const loop = () => {
    g.beginPath();
    g.moveTo(-0.02, h / 2);
    g.quadraticCurveTo(-w * 0.75, -h * 0.3, 0, -h / 2);
    g.quadraticCurveTo(w * 0.75, -h * 0.3, 0.02, h / 2);
  };
  lifted(g, { blur: 0.02, alpha: 0.3 }, () => {
    loop();
    ink(g, color, 0.026);
  });
  loop();
  ink(g, fade(lighten(color, 0.5), 0.6), 0.009);
  for (const x of [-0.035, 0.005]) {
    box(g, x, h / 2 - 0.09, 0.03, 0.13, 0.01);
    fillWith(g, darken('#c58a50', x < 0 ? 0.15 : 0));
  }
};
