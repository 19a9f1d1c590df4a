import { darken, fade, lighten } from '../colour.ts';
import { across, blob, fillWith, ink, lifted, oval, type Point, polygon } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';

/** A bowl of food; `level` is how much of it is there, 1 where it is heaped. */
export function drawDish(g: Surface2D, w: number, h: number, tint: string | null, level: number): void {
  const food = tint ?? '#d98a3e';
  const rim = h * 0.2;
  oval(g, 0, rim, w * 0.47, h * 0.1);
  fillWith(g, '#b9b2a6');
  if (level > 0.02) {
    const high = rim + h * (0.3 * level - 0.02);
    const wide = w * (0.25 + 0.2 * Math.min(1, level * 1.6));
    blob(g, [
      [-wide, rim],
      [-wide * 0.6, rim + (high - rim) * 0.8],
      [0, high],
      [wide * 0.62, rim + (high - rim) * 0.75],
      [wide, rim],
      [0, rim - h * 0.09],
    ]);
    fillWith(g, across(g, -wide, wide, lighten(food, 0.18), food, darken(food, 0.14)));
    for (let i = 0; i < Math.round(11 * level); i++) {
      oval(
        g,
        wide * 1.3 * (cell(i, 3) - 0.5),
        rim + (high - rim) * 0.7 * cell(i, 4) - h * 0.03,
        w * 0.035,
        h * 0.035,
        cell(i, 5) * 3,
      );
      fillWith(g, i % 2 === 0 ? lighten(food, 0.3) : darken(food, 0.2));
    }
  }
  const front = () => {
    g.beginPath();
    g.moveTo(-w * 0.5, rim);
    g.quadraticCurveTo(-w * 0.42, -h * 0.46, -w * 0.2, -h * 0.5);
    g.lineTo(w * 0.2, -h * 0.5);
    g.quadraticCurveTo(w * 0.42, -h * 0.46, w * 0.5, rim);
    g.quadraticCurveTo(0, rim - h * 0.2, -w * 0.5, rim);
    g.closePath();
  };
  lifted(g, { blur: h * 0.12, alpha: 0.32 }, () => {
    front();
    fillWith(g, '#f5efe3');
  });
  front();
  fillWith(g, across(g, -w / 2, w / 2, '#fffaf0', '#f2e9da', '#d6cbb8'));
  front();
  ink(g, fade('#3f7cc4', 0.75), h * 0.05);
}

/**
 * A glass with so much of a drink in it (`level`, 1 full). `angle`: how far the glass is tipped, so that the drink in it
 * stays level.
 */
export function drawTumbler(
  g: Surface2D,
  w: number,
  h: number,
  drink: string,
  level: number,
  angle: number,
): void {
  const outline: Point[] = [
    [-w * 0.5, h * 0.5],
    [-w * 0.38, -h * 0.5],
    [w * 0.38, -h * 0.5],
    [w * 0.5, h * 0.5],
  ];
  polygon(g, outline);
  fillWith(g, 'rgba(240,250,252,0.42)');
  g.save();
  polygon(g, outline);
  g.clip();
  if (level > 0.02) {
    g.rotate(-angle);
    // The drink's surface lies where the share under it is as much as there is left: found by halving.
    const turned = outline.map(
      ([x, y]): Point => [
        x * Math.cos(angle) - y * Math.sin(angle),
        x * Math.sin(angle) + y * Math.cos(angle),
      ],
    );
    const y = surfaceAt(turned, 0.04 + 0.84 * level);
    g.beginPath();
    g.rect(-2 * h, -2 * h, 4 * h, y + 2 * h);
    fillWith(g, fade(drink, 0.94));
    g.beginPath();
    g.rect(-2 * h, y - h * 0.03, 4 * h, h * 0.04);
    fillWith(g, fade(lighten(drink, 0.4), 0.9));
  }
  g.restore();
  polygon(g, outline);
  ink(g, 'rgba(255,255,255,0.9)', w * 0.055);
  polygon(g, [
    [-w * 0.34, h * 0.4],
    [-w * 0.27, -h * 0.36],
    [-w * 0.19, -h * 0.36],
    [-w * 0.24, h * 0.4],
  ]);
  fillWith(g, 'rgba(255,255,255,0.4)');
}

/** Height under which that share of a convex outline lies. */
function surfaceAt(outline: readonly Point[], share: number): number {
  const ys = outline.map(([, y]) => y);
  let [low, high] = [Math.min(...ys), Math.max(...ys)];
  const rows = 24;
  const widthAt = (y: number): number => {
    const xs = outline.flatMap((a, i): number[] => {
      const b = outline[(i + 1) % outline.length] ?? a;
      return (a[1] - y) * (b[1] - y) > 0 || a[1] === b[1]
        ? []
        : [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1])];
    });
    return xs.length < 2 ? 0 : Math.max(...xs) - Math.min(...xs);
  };
  const [bottom, top] = [low, high];
  const under = (y: number): number => {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += widthAt(bottom + ((y - bottom) * (i + 0.5)) / rows);
    return (sum * (y - bottom)) / rows;
  };
  const all = under(top);
  for (let i = 0; i < 18; i++) {
    const y = (low + high) / 2;
    if (under(y) < share * all) low = y;
    else high = y;
  }
  return (low + high) / 2;
}

/** A soft bottle that stands on its cap, as those for ketchup do. */
export function drawSqueezeBottle(g: Surface2D, w: number, h: number, tint: string | null): void {
  const color = tint ?? '#c8342a';
  const path = () =>
    blob(
      g,
      [
        [-w * 0.4, h * 0.48],
        [w * 0.4, h * 0.48],
        [w * 0.5, h * 0.1],
        [w * 0.36, -h * 0.3],
        [-w * 0.36, -h * 0.3],
        [-w * 0.5, h * 0.1],
      ],
      0.7,
    );
  polygon(g, [
    [-w * 0.22, -h * 0.26],
    [w * 0.22, -h * 0.26],
    [w * 0.3, -h * 0.5],
    [-w * 0.3, -h * 0.5],
  ]);
  fillWith(g, '#f5efe3');
  lifted(g, { blur: w * 0.16, alpha: 0.3 }, () => {
    path();
    fillWith(g, color);
  });
  path();
  fillWith(g, across(g, -w * 0.5, w * 0.5, lighten(color, 0.3), color, darken(color, 0.22)));
  oval(g, 0, h * 0.1, w * 0.3, h * 0.14);
  fillWith(g, fade('#fffaf0', 0.9));
}

/** A slice of bread, seen from the front. */
export function drawSlice(g: Surface2D, w: number, h: number): void {
  const path = (k: number) =>
    blob(
      g,
      [
        [-w * 0.42 * k, -h * 0.48 * k],
        [w * 0.42 * k, -h * 0.48 * k],
        [w * 0.4 * k, h * 0.12 * k],
        [w * 0.48 * k, h * 0.3 * k],
        [w * 0.3 * k, h * 0.48 * k],
        [0, h * 0.43 * k],
        [-w * 0.3 * k, h * 0.48 * k],
        [-w * 0.48 * k, h * 0.3 * k],
        [-w * 0.4 * k, h * 0.12 * k],
      ],
      0.8,
    );
  lifted(g, { blur: w * 0.12, alpha: 0.3 }, () => {
    path(1);
    fillWith(g, '#b97a42');
  });
  path(0.88);
  fillWith(g, '#f2d9a6');
}

/** A towel or a blanket that is held up or lies in a heap: soft edges, stripes, a fringe. */
export function drawSheet(g: Surface2D, w: number, h: number, color: string): void {
  const path = () =>
    blob(
      g,
      [
        [-w * 0.48, h * 0.46],
        [0, h * 0.43],
        [w * 0.48, h * 0.46],
        [w * 0.46, 0],
        [w * 0.49, -h * 0.46],
        [w * 0.2, -h * 0.43],
        [-w * 0.18, -h * 0.47],
        [-w * 0.49, -h * 0.44],
        [-w * 0.46, 0],
      ],
      0.6,
    );
  lifted(g, { blur: h * 0.08, alpha: 0.3 }, () => {
    path();
    fillWith(g, color);
  });
  g.save();
  path();
  g.clip();
  path();
  fillWith(g, across(g, -w / 2, w / 2, lighten(color, 0.25), color, darken(color, 0.18)));
  for (const y of [0.3, 0.2, -0.22, -0.32]) {
    g.beginPath();
    g.rect(-w, h * y, 2 * w, h * 0.05);
    fillWith(g, fade(lighten(color, 0.7), 0.85));
  }
  g.restore();
}
