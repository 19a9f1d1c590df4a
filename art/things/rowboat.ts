import { darken, fade, lighten } from '../colour.ts';
import { curve, down, fillWith, ink, lifted, type Point } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import type { ShapePainter } from './shape-painter.ts';

const WOOD = '#b5713c';

/** The gunwale from stern to bow: where the hull's upper edge is, in shares of its width and height. */
const sheer: readonly Point[] = [
  [-0.5, 0.4],
  [-0.25, 0.2],
  [0.1, 0.17],
  [0.36, 0.3],
  [0.5, 0.5],
];

/** A wooden boat to row, seen from the side: stern to the left, bow to the right. Its near side hides the rower's legs. */
export const drawRowboat: ShapePainter = (g, w, h, tint) => {
  const color = tint ?? WOOD;
  const hull = () =>
    curve(g, [
      ...sheer.map(([x, y]): Point => [x * w, y * h]),
      [0.42 * w, -0.1 * h],
      [0.25 * w, -0.44 * h],
      [-0.1 * w, -0.5 * h],
      [-0.4 * w, -0.42 * h],
      [-0.49 * w, -0.1 * h],
      [-0.5 * w, 0.4 * h],
    ]);
  lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
    hull();
    fillWith(g, color);
  });
  hull();
  fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.22), color, darken(color, 0.3)));
  // Planks, each along the sheer and lower.
  for (const [at, alpha] of [
    [0.24, 0.4],
    [0.46, 0.3],
  ] as const) {
    curve(
      g,
      sheer.map(([x, y]): Point => [x * w * (1 - at * 0.16), (y - at) * h]),
    );
    ink(g, fade(darken(color, 0.45), alpha), h * 0.03);
  }
  curve(
    g,
    sheer.map(([x, y]): Point => [x * w, y * h]),
  );
  ink(g, darken(color, 0.25), h * 0.11);
  curve(
    g,
    sheer.map(([x, y]): Point => [x * w, y * h + h * 0.02]),
  );
  ink(g, lighten(color, 0.45), h * 0.04);
};

/** An oar from the hand that holds it to its blade. */
export function drawOar(g: Surface2D, hand: { x: number; y: number }, blade: { x: number; y: number }): void {
  const length = Math.hypot(blade.x - hand.x, blade.y - hand.y);
  const at = (share: number): Point => [
    hand.x + (blade.x - hand.x) * share,
    hand.y + (blade.y - hand.y) * share,
  ];
  const stroke = (from: number, to: number, width: number, color: string) => {
    curve(g, [at(from), at((from + to) / 2), at(to)]);
    ink(g, color, width);
  };
  stroke(-0.06, 0.8, 0.045, '#8a5a2e');
  stroke(-0.06, 0.8, 0.02, '#d9a76a');
  const near = Math.min(0.78, 1 - 0.4 / length);
  stroke(near, 1, 0.13, '#8a5a2e');
  stroke(near + 0.01, 0.99, 0.09, '#e0b376');
}
