import type { Outline } from '#contracts/print.ts';
import type { Point } from './paint.ts';
import { addHeart } from './prints.ts';
import type { Surface2D } from './surface.ts';

type Add = (g: Surface2D, w: number, h: number) => void;

/** Through points given in shares of half the width and half the height. */
const through =
  (...points: readonly Point[]): Add =>
  (g, w, h) => {
    for (const [k, [x, y]] of points.entries()) {
      if (k === 0) g.moveTo((x * w) / 2, (y * h) / 2);
      else g.lineTo((x * w) / 2, (y * h) / 2);
    }
    g.closePath();
  };

const ring = (many: number, far: (k: number) => number = () => 1, from = Math.PI / 2): Add =>
  through(
    ...Array.from({ length: many }, (_, k): Point => {
      const a = from + (2 * Math.PI * k) / many;
      return [far(k) * Math.cos(a), far(k) * Math.sin(a)];
    }),
  );

const ellipse: Add = (g, w, h) => {
  g.ellipse(0, 0, w / 2, h / 2, 0, 0, 2 * Math.PI);
};

/** A band along a way, as thick as so much of half the size. */
function band(way: readonly Point[], thick: number): Add {
  const side = (turn: 1 | -1): Point[] =>
    way.map(([x, y], k) => {
      const [[x0, y0], [x1, y1]] = [way[Math.max(0, k - 1)]!, way[Math.min(way.length - 1, k + 1)]!];
      const long = Math.hypot(x1 - x0, y1 - y0) || 1;
      return [x - (turn * thick * (y1 - y0)) / long, y + (turn * thick * (x1 - x0)) / long];
    });
  return through(...side(1), ...side(-1).reverse());
}

const turns = (many: number, at: (t: number) => Point): Point[] =>
  Array.from({ length: many + 1 }, (_, k) => at(k / many));

const outlines: Readonly<Record<Outline, Add>> = {
  heart: (g, w, h) => addHeart(g, 0, 0, w / 2, h / 2),
  star: ring(10, (k) => (k % 2 === 0 ? 1 : 0.46)),
  round: ellipse,
  oval: ellipse,
  square: through([-1, -1], [1, -1], [1, 1], [-1, 1]),
  rectangle: through([-1, -1], [1, -1], [1, 1], [-1, 1]),
  triangle: through([-1, -1], [1, -1], [0, 1]),
  diamond: through([0, -1], [1, 0], [0, 1], [-1, 0]),
  hexagon: ring(6, () => 1, 0),
  octagon: ring(8, () => 1.05, Math.PI / 8),
  crescent: through(
    ...turns(18, (t): Point => [0.5 - 1.5 * Math.sin(Math.PI * t), Math.cos(Math.PI * t)]),
    ...turns(18, (t): Point => [0.5 - 0.72 * Math.sin(Math.PI * t), -Math.cos(Math.PI * t)]),
  ),
  cross: through(
    [-0.36, -1],
    [0.36, -1],
    [0.36, -0.36],
    [1, -0.36],
    [1, 0.36],
    [0.36, 0.36],
    [0.36, 1],
    [-0.36, 1],
    [-0.36, 0.36],
    [-1, 0.36],
    [-1, -0.36],
    [-0.36, -0.36],
  ),
  flower: ring(60, (k) => 0.74 + 0.26 * Math.abs(Math.cos((Math.PI * k) / 12))),
  cloud: through(
    ...turns(40, (t): Point => {
      const a = 2 * Math.PI * t;
      const bump = 0.84 + 0.16 * Math.abs(Math.sin(3.5 * a));
      return [bump * Math.cos(a), Math.max(-0.72, bump * Math.sin(a))];
    }),
  ),
  drop: through(
    [0, 1],
    ...turns(24, (t): Point => {
      const a = 0.32 - (Math.PI + 0.64) * t;
      return [0.72 * Math.cos(a), -0.3 + 0.7 * Math.sin(a)];
    }),
  ),
  fan: through(
    [0, -1],
    ...turns(20, (t): Point => [Math.cos(Math.PI * t), -0.1 + 1.1 * Math.sin(Math.PI * t)]),
  ),
  spiral: band(
    turns(60, (t): Point => {
      const a = 4.6 * Math.PI * t;
      return [(0.1 + 0.76 * t) * Math.cos(a), (0.1 + 0.76 * t) * Math.sin(a)];
    }),
    0.14,
  ),
  l: through([-1, -1], [1, -1], [1, -0.2], [-0.2, -0.2], [-0.2, 1], [-1, 1]),
  s: band(
    turns(48, (t): Point => {
      const a =
        t < 0.5 ? 0.35 + (1.45 * Math.PI - 0.35) * 2 * t : Math.PI / 2 - (1.5 * Math.PI - 0.35) * (2 * t - 1);
      return [0.62 * Math.cos(a), (t < 0.5 ? 0.42 : -0.42) + 0.42 * Math.sin(a)];
    }),
    0.24,
  ),
  u: through([-1, 1], [-1, -1], [1, -1], [1, 1], [0.34, 1], [0.34, -0.3], [-0.34, -0.3], [-0.34, 1]),
};

/** Begins a path along an outline of w × h about 0, 0. */
export function outlinePath(g: Surface2D, outline: Outline, w: number, h: number): void {
  g.beginPath();
  outlines[outline](g, w, h);
}
