import { darken } from '../colour.ts';
import { box, circle, fillWith, ink, lifted, round } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import type { ShapePainter } from './shape-painter.ts';

/** Colours of a thin film, by its thickness around the rim. */
const FILM = [
  'rgba(255,120,190,0.75)',
  'rgba(110,205,255,0.8)',
  'rgba(255,224,120,0.7)',
  'rgba(150,240,190,0.75)',
];
/** How far it is from round while it trembles. */
const TREMBLE = 0.07;

/** A soap bubble of radius 1 about 0, 0: clear in its middle, coloured at its rim, a window's light on it. */
export function drawBubble(g: Surface2D, angle: number): void {
  g.save();
  g.rotate(angle);
  g.scale(1 + TREMBLE * Math.cos(2 * angle), 1 - TREMBLE * Math.cos(2 * angle));
  circle(g, 0, 0, 1);
  fillWith(
    g,
    round(
      g,
      0,
      0,
      1,
      'rgba(255,255,255,0.04)',
      'rgba(235,248,255,0.1)',
      'rgba(214,238,255,0.2)',
      'rgba(196,226,255,0.55)',
    ),
  );
  FILM.forEach((color, i) => {
    const from = (i / FILM.length) * 2 * Math.PI;
    g.beginPath();
    g.arc(0, 0, 0.9, from, from + (2 * Math.PI) / FILM.length);
    ink(g, color, 0.12);
  });
  circle(g, 0, 0, 0.985);
  ink(g, 'rgba(255,255,255,0.9)', 0.06);
  g.restore();
  // Light stays where it comes from.
  g.beginPath();
  g.arc(0, 0, 0.66, 1.95, 2.75);
  ink(g, 'rgba(255,255,255,0.95)', 0.16);
  circle(g, 0.42, -0.44, 0.1);
  fillWith(g, 'rgba(255,255,255,0.7)');
}

/** A bubble at rest, and a stick with a ring at its upper end. */
export const bubbleShapes = {
  'soap-bubble'(g, w) {
    g.scale(w / 2, w / 2);
    drawBubble(g, 0);
  },
  'bubble-wand'(g, w, h, tint) {
    const color = tint ?? '#e0568c';
    const ring = () => {
      g.beginPath();
      g.ellipse(0, h * 0.32, w * 0.42, h * 0.155, 0, 0, 2 * Math.PI);
    };
    ring();
    fillWith(g, 'rgba(210,238,255,0.45)');
    lifted(g, { blur: 0.02, alpha: 0.3 }, () => {
      ring();
      ink(g, color, 0.02);
    });
    box(g, -0.01, -h / 2, 0.02, h * 0.67, 0.008);
    fillWith(g, color);
    box(g, -0.014, -h / 2, 0.028, h * 0.24, 0.01);
    fillWith(g, darken(color, 0.2));
  },
} satisfies Readonly<Record<string, ShapePainter>>;
