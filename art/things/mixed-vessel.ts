import { darken, fade, lighten } from '../colour.ts';
import { across, box, down, fillWith, ink, lifted, oval, type Point, polygon, rect } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { bubbles, glassWalls, inside, potWalls, still, type VesselKind } from './vessel.ts';

/** What is in a vessel that is poured and mixed: it lies level however the vessel is turned. */
export type Mixture = {
  /** Share of the room inside that it fills, and colours of equal slices of it from the bottom up. */
  level: number;
  bands: readonly string[];
  /** How far the vessel is turned, radians. */
  angle: number;
  /** 0 to 1. */
  fizz: number;
  seconds: number;
};

/** The same with what is poured and mixed in it. */
export function drawMixed(
  g: Surface2D,
  kind: VesselKind,
  { width: w, height: h }: { width: number; height: number },
  { level, bands, angle, fizz, seconds }: Mixture,
): void {
  const walls = inside(kind, w, h);
  lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
    polygon(g, walls);
    fillWith(g, kind === 'pot' ? '#e9d9bd' : 'rgba(236,246,246,0.72)');
  });
  if (level > 0.003 && bands.length > 0) {
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const turned = walls.map(([x, y]): Point => [x * c - y * s, x * s + y * c]);
    const low = Math.min(...turned.map(([, y]) => y));
    const top = surfaceOf(turned, level);
    g.save();
    polygon(g, walls);
    g.clip();
    g.rotate(-angle);
    rect(g, -w - h, low - h, 2 * (w + h), top - low + h);
    fillWith(g, down(g, top, low, ...bands.toReversed().map((b) => darken(b, 0.04))));
    g.beginPath();
    g.moveTo(-w - h, top);
    g.lineTo(w + h, top);
    ink(g, fade(lighten(bands.at(-1) ?? '#bfe0ea', 0.7), 0.85), 0.012);
    if (fizz > 0.01)
      bubbles(g, kind, w, h, top, low, {
        ...still(bands.at(-1) ?? '#bfe0ea'),
        boiling: fizz,
        seconds,
      });
    g.restore();
  }
  if (kind === 'pot') potWalls(g, w, h);
  else glassWalls(g, kind, w, h);
  if (kind === 'dispenser') tap(g, w, h);
}

/** How high it stands in a vessel of this outline when it fills so much of it, m. */
function surfaceOf(outline: readonly Point[], level: number): number {
  const whole = areaBelow(outline, Number.POSITIVE_INFINITY);
  let [low, high] = [Math.min(...outline.map(([, y]) => y)), Math.max(...outline.map(([, y]) => y))];
  for (let i = 0; i < 22; i++) {
    const middle = (low + high) / 2;
    if (areaBelow(outline, middle) < level * whole) low = middle;
    else high = middle;
  }
  return low;
}

/** Area of what of an outline lies below a height (Sutherland and Hodgman's cut, shoelace). */
function areaBelow(outline: readonly Point[], y: number): number {
  const under = outline.flatMap((a, i): Point[] => {
    const b = outline[(i + 1) % outline.length] ?? a;
    const cut: Point[] =
      a[1] <= y === b[1] <= y ? [] : [[a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y]];
    return a[1] <= y ? [a, ...cut] : cut;
  });
  return Math.abs(
    under.reduce((sum, a, i) => {
      const b = under[(i + 1) % under.length] ?? a;
      return sum + (a[0] * b[1] - b[0] * a[1]) / 2;
    }, 0),
  );
}

/** A tap at each side of its foot: which one runs is seen by its stream. */
function tap(g: Surface2D, w: number, h: number): void {
  for (const side of [-1, 1]) {
    box(g, side > 0 ? w * 0.45 : -w * 0.45 - 0.08, -h * 0.38 - 0.018, 0.08, 0.036, 0.01);
    fillWith(g, '#8a9199');
    box(g, side * (w / 2 + 0.05) - 0.02, -h * 0.38 - 0.05, 0.04, 0.06, 0.01);
    fillWith(g, '#6d747c');
    box(g, side * (w / 2 + 0.05) - 0.03, -h * 0.38 + 0.02, 0.06, 0.018, 0.008);
    fillWith(g, '#c8563a');
  }
  box(g, -w * 0.5, h * 0.46, w, h * 0.06, 0.012);
  fillWith(g, '#8a9199');
}

/** Legs under a dispenser, this long. */
export function drawLegs(
  g: Surface2D,
  { width: w, height: h }: { width: number; height: number },
  long: number,
): void {
  for (const side of [-1, 1]) {
    polygon(g, [
      [side * w * 0.36, -h / 2],
      [side * w * 0.44, -h / 2],
      [side * w * 0.5, -h / 2 - long],
      [side * w * 0.42, -h / 2 - long],
    ]);
    fillWith(g, '#8a6238');
  }
  box(g, -w * 0.5, -h / 2 - 0.03, w, 0.04, 0.012);
  fillWith(g, '#a87b48');
}

/** A stream in the air: from where it leaves at `vx` m/s to the height it ends at. */
export function drawStream(
  g: Surface2D,
  stream: { x: number; y: number; vx: number; to: number; thick: number; colour: string },
): void {
  const { x, y, vx, to, thick, colour } = stream;
  const fall = Math.max(0.01, y - to);
  const steps = 12;
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const t = Math.sqrt((2 * fall) / 9.81) * (i / steps);
    return { x: x + vx * t, y: y - 4.905 * t * t, half: (thick / 2) * (1 - 0.45 * (i / steps)) };
  });
  polygon(g, [
    ...points.map((p): Point => [p.x - p.half, p.y]),
    ...points.toReversed().map((p): Point => [p.x + p.half, p.y]),
  ]);
  fillWith(g, fade(colour, 0.94));
  g.beginPath();
  points.forEach((p, i) => {
    if (i === 0) g.moveTo(p.x - p.half * 0.4, p.y);
    else g.lineTo(p.x - p.half * 0.4, p.y);
  });
  ink(g, 'rgba(255,255,255,0.45)', Math.max(0.004, thick * 0.14));
}

/** A long spoon, its bowl down, about 0, 0. */
export function drawStirrer(g: Surface2D, { width: w, height: h }: { width: number; height: number }): void {
  lifted(g, { blur: 0.02, alpha: 0.3 }, () => {
    box(g, -w * 0.11, -h * 0.4, w * 0.22, h * 0.9, w * 0.1);
    fillWith(g, across(g, -w * 0.11, w * 0.11, '#c9a06a', '#a87b48'));
    oval(g, 0, -h / 2 + w * 0.62, w * 0.44, w * 0.62);
    fillWith(g, across(g, -w * 0.4, w * 0.4, '#d3ac78', '#a87b48'));
    oval(g, 0, -h / 2 + w * 0.6, w * 0.28, w * 0.42);
    fillWith(g, '#8d6538');
  });
}
