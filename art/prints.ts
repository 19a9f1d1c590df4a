import type { PrintKind } from '#contracts/print.ts';
import { darken, fade, lighten, luminance } from './colour.ts';
import { circle, curve, fillWith, ink, oval, type Point, polygon } from './paint.ts';
import { cell } from './random.ts';
import type { Surface2D } from './surface.ts';

/** Lays a print over w × h about 0, 0; `step` is how far its lines or spots lie apart, in the same units. */
type PrintPainter = (g: Surface2D, area: Area) => void;
type Area = { w: number; h: number; step: number; tint: string };

/** A colour that stands out against another. */
export const against = (base: string): string =>
  luminance(base) > 0.3 ? darken(base, 0.62) : lighten(base, 0.78);

const bar = (g: Surface2D, x: number, y: number, w: number, h: number, style: string): void => {
  g.beginPath();
  g.rect(x, y, w, h);
  fillWith(g, style);
};

/** From one side to the other in steps, with the number of each. */
function along(length: number, step: number, at: (x: number, k: number) => void): void {
  const many = Math.ceil(length / step / 2) + 1;
  for (let k = -many; k <= many; k++) at(k * step, k);
}

/** Every place of a grid, each second row half a step aside. */
function grid({ w, h, step }: Area, at: (x: number, y: number, k: number) => void): void {
  along(h, step, (y, row) => {
    along(w, step, (x, k) => {
      at(x + (row % 2 === 0 ? 0 : step / 2), y, 97 * row + k);
    });
  });
}

/** A shape of so many points about a place, each at its own distance. */
const around = (x: number, y: number, many: number, far: (k: number) => number): Point[] =>
  Array.from({ length: many }, (_, k) => {
    const a = Math.PI / 2 + (2 * Math.PI * k) / many;
    return [x + far(k) * Math.cos(a), y + far(k) * Math.sin(a)];
  });

/** A heart as high as 2 r about a place. */
export function addHeart(g: Surface2D, x: number, y: number, rx: number, ry = rx): void {
  g.moveTo(x, y - ry);
  g.bezierCurveTo(x - 0.45 * rx, y - 0.62 * ry, x - rx, y - 0.2 * ry, x - rx, y + 0.36 * ry);
  g.bezierCurveTo(x - rx, y + 1.1 * ry, x - 0.2 * rx, y + 1.1 * ry, x, y + 0.56 * ry);
  g.bezierCurveTo(x + 0.2 * rx, y + 1.1 * ry, x + rx, y + 1.1 * ry, x + rx, y + 0.36 * ry);
  g.bezierCurveTo(x + rx, y - 0.2 * ry, x + 0.45 * rx, y - 0.62 * ry, x, y - ry);
  g.closePath();
}

const bows = ['#d8483e', '#e88a3a', '#f0c24b', '#4f9d5d', '#3f7cc4', '#7d5fb0'] as const;

const painters: Readonly<Record<PrintKind, PrintPainter>> = {
  stripes: (g, { w, h, step, tint }) =>
    along(w, step, (x) => {
      bar(g, x - step / 4, -h, step / 2, 2 * h, tint);
    }),
  bands: (g, { w, h, step, tint }) =>
    along(h, step, (y) => {
      bar(g, -w, y - step / 4, 2 * w, step / 2, tint);
    }),
  dots: (g, area) =>
    grid(area, (x, y) => {
      circle(g, x, y, 0.24 * area.step);
      fillWith(g, area.tint);
    }),
  spots: (g, area) =>
    grid(area, (x, y, k) => {
      const off = (salt: number) => 0.45 * area.step * (cell(k, salt) - 0.5);
      const r = area.step * (0.18 + 0.2 * cell(k, 3));
      oval(g, x + off(1), y + off(2), r, r * (0.7 + 0.3 * cell(k, 4)), 3 * cell(k, 5));
      fillWith(g, area.tint);
    }),
  patches: (g, area) =>
    grid({ ...area, step: 2 * area.step }, (x, y, k) => {
      if (cell(k, 11) < 0.3) return;
      const r = area.step * (0.65 + 0.4 * cell(k, 12));
      polygon(
        g,
        around(x, y, 9, (i) => r * (0.75 + 0.5 * cell(9 * k + i, 13))),
      );
      fillWith(g, area.tint);
    }),
  checks: (g, { w, h, step, tint }) =>
    along(h, step / 2, (y, row) => {
      along(w, step / 2, (x, k) => {
        if ((row + k) % 2 === 0) bar(g, x - step / 4, y - step / 4, step / 2, step / 2, tint);
      });
    }),
  plaid: (g, { w, h, step, tint }) => {
    const soft = fade(tint, 0.42);
    along(w, step, (x) => {
      bar(g, x - step / 4, -h, step / 2, 2 * h, soft);
      bar(g, x + 0.38 * step, -h, 0.07 * step, 2 * h, '#fff3dd');
    });
    along(h, step, (y) => {
      bar(g, -w, y - step / 4, 2 * w, step / 2, soft);
      bar(g, -w, y + 0.38 * step, 2 * w, 0.07 * step, '#fff3dd');
    });
  },
  zigzag: (g, { w, h, step, tint }) =>
    along(h, step, (y) => {
      const line: Point[] = [];
      along(w, step / 2, (x, k) => {
        line.push([x, y + (k % 2 === 0 ? 0.22 : -0.22) * step]);
      });
      g.beginPath();
      for (const [k, [x, at]] of line.entries()) {
        if (k === 0) g.moveTo(x, at);
        else g.lineTo(x, at);
      }
      ink(g, tint, 0.24 * step);
    }),
  flowers: (g, area) =>
    grid(area, (x, y, k) => {
      const r = 0.15 * area.step;
      const shade = k % 2 === 0 ? area.tint : '#fff3dd';
      for (let i = 0; i < 5; i++) {
        const a = (2 * Math.PI * i) / 5 + 3 * cell(k, 17);
        circle(g, x + 1.15 * r * Math.cos(a), y + 1.15 * r * Math.sin(a), r);
        fillWith(g, shade);
      }
      circle(g, x, y, 0.8 * r);
      fillWith(g, '#f0c24b');
    }),
  hearts: (g, area) =>
    grid(area, (x, y) => {
      g.beginPath();
      addHeart(g, x, y, 0.27 * area.step);
      fillWith(g, area.tint);
    }),
  stars: (g, area) =>
    grid(area, (x, y) => {
      polygon(
        g,
        around(x, y, 10, (i) => (i % 2 === 0 ? 0.32 : 0.13) * area.step),
      );
      fillWith(g, area.tint);
    }),
  leaves: (g, area) =>
    grid(area, (x, y, k) => {
      oval(g, x, y, 0.32 * area.step, 0.14 * area.step, 3 * cell(k, 19));
      fillWith(g, area.tint);
    }),
  rainbow: (g, { w, h }) => {
    for (const [k, colour] of bows.entries())
      bar(g, -w, h * (0.5 - (k + 1) / bows.length), 2 * w, h / bows.length + 0.002 * h, colour);
  },
  knit: (g, { w, h, step, tint }) =>
    along(h, step / 3, (y) => {
      along(w, step / 3, (x) => {
        for (const side of [-1, 1]) {
          curve(g, [
            [x, y - step / 9],
            [x + (side * step) / 7, y + step / 8],
          ]);
          ink(g, fade(tint, 0.8), 0.09 * step);
        }
      });
    }),
  weave: (g, { w, h, step, tint }) =>
    along(h, step / 3, (y, row) => {
      along(w, step / 3, (x, k) => {
        const flat = (row + k) % 2 === 0;
        const [long, thin] = [0.3 * step, 0.09 * step];
        bar(
          g,
          x - (flat ? long : thin) / 2,
          y - (flat ? thin : long) / 2,
          flat ? long : thin,
          flat ? thin : long,
          fade(tint, 0.6),
        );
      });
    }),
  grain: (g, { w, h, step, tint }) =>
    along(h, step / 2, (y, row) => {
      const line: Point[] = [-1, -0.5, 0, 0.5, 1].map((t, k) => [
        t * w,
        y + 0.16 * step * (cell(5 * row + k, 23) - 0.5),
      ]);
      curve(g, line);
      ink(g, fade(tint, 0.42), 0.05 * step);
    }),
  bricks: (g, { w, h, step, tint }) =>
    along(h, step / 2, (y, row) => {
      bar(g, -w, y - 0.03 * step, 2 * w, 0.06 * step, fade(tint, 0.75));
      along(w, step, (x) => {
        bar(g, x + (row % 2 === 0 ? 0 : step / 2), y, 0.06 * step, step / 2, fade(tint, 0.75));
      });
    }),
  fur: (g, area) =>
    grid({ ...area, step: area.step / 4 }, (x, y, k) => {
      const lean = 0.5 * (cell(k, 29) - 0.5);
      const long = area.step * (0.16 + 0.12 * cell(k, 31));
      curve(g, [
        [x, y],
        [x + lean * long, y - long / 2],
        [x + 1.6 * lean * long, y - long],
      ]);
      ink(g, fade(k % 3 === 0 ? '#fff6e4' : area.tint, 0.5), 0.032 * area.step);
    }),
};

/** Prints whatever is drawn there, all over `w` × `h` about 0, 0; cut it to its outline before. */
export function drawPrint(g: Surface2D, kind: PrintKind, area: Area): void {
  painters[kind](g, area);
}
