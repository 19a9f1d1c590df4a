import { fade } from './colour.ts';
import { cell } from './random.ts';
import { density, type Gradient, type Surface2D, type View } from './surface.ts';

export type Point = readonly [number, number];

/** Vertical gradient; stops run from `top` down. */
export function down(g: Surface2D, top: number, bottom: number, ...colors: string[]): Gradient {
  return stops(g.createLinearGradient(0, top, 0, bottom), colors);
}

/** Horizontal gradient; stops run from `left`. */
export function across(g: Surface2D, left: number, right: number, ...colors: string[]): Gradient {
  return stops(g.createLinearGradient(left, 0, right, 0), colors);
}

/** Radial gradient from the middle out. */
export function round(g: Surface2D, x: number, y: number, radius: number, ...colors: string[]): Gradient {
  return stops(g.createRadialGradient(x, y, 0, x, y, radius), colors);
}

function stops(gradient: Gradient, colors: string[]): Gradient {
  colors.forEach((c, i) => {
    gradient.addColorStop(colors.length === 1 ? 0 : i / (colors.length - 1), c);
  });
  return gradient;
}

export function rect(g: Surface2D, x: number, y: number, w: number, h: number): void {
  g.beginPath();
  g.rect(x, y, w, h);
}

/** Adds a rounded rectangle to the path; (x, y) is its lower left. */
export function addBox(g: Surface2D, x: number, y: number, w: number, h: number, r: number): void {
  const k = Math.min(r, w / 2, h / 2);
  g.moveTo(x + k, y);
  g.lineTo(x + w - k, y);
  g.quadraticCurveTo(x + w, y, x + w, y + k);
  g.lineTo(x + w, y + h - k);
  g.quadraticCurveTo(x + w, y + h, x + w - k, y + h);
  g.lineTo(x + k, y + h);
  g.quadraticCurveTo(x, y + h, x, y + h - k);
  g.lineTo(x, y + k);
  g.quadraticCurveTo(x, y, x + k, y);
  g.closePath();
}

export function box(g: Surface2D, x: number, y: number, w: number, h: number, r = 0): void {
  g.beginPath();
  addBox(g, x, y, w, h, r);
}

export function circle(g: Surface2D, x: number, y: number, r: number): void {
  g.beginPath();
  g.arc(x, y, r, 0, Math.PI * 2);
}

export function oval(g: Surface2D, x: number, y: number, rx: number, ry: number, turn = 0): void {
  g.beginPath();
  g.ellipse(x, y, rx, ry, turn, 0, Math.PI * 2);
}

export function polygon(g: Surface2D, points: readonly Point[]): void {
  g.beginPath();
  points.forEach(([x, y], i) => {
    if (i === 0) g.moveTo(x, y);
    else g.lineTo(x, y);
  });
  g.closePath();
}

/** Closed soft curve through the points (Catmull–Rom as Béziers). */
export function blob(g: Surface2D, points: readonly Point[], tension = 1): void {
  const n = points.length;
  const at = (i: number): Point => points[(i + n) % n] ?? [0, 0];
  g.beginPath();
  g.moveTo(at(0)[0], at(0)[1]);
  const k = tension / 6;
  for (let i = 0; i < n; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    g.bezierCurveTo(
      b[0] + (c[0] - a[0]) * k,
      b[1] + (c[1] - a[1]) * k,
      c[0] - (d[0] - b[0]) * k,
      c[1] - (d[1] - b[1]) * k,
      c[0],
      c[1],
    );
  }
  g.closePath();
}

/** Open soft curve through the points, to stroke. */
export function curve(g: Surface2D, points: readonly Point[]): void {
  const at = (i: number): Point => points[Math.max(0, Math.min(points.length - 1, i))] ?? [0, 0];
  g.beginPath();
  g.moveTo(at(0)[0], at(0)[1]);
  for (let i = 0; i < points.length - 1; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    g.bezierCurveTo(
      b[0] + (c[0] - a[0]) / 6,
      b[1] + (c[1] - a[1]) / 6,
      c[0] - (d[0] - b[0]) / 6,
      c[1] - (d[1] - b[1]) / 6,
      c[0],
      c[1],
    );
  }
}

/** A limb hanging from (0, top) to (0, bottom) with round ends of two radii: ends turn about their pins without gaps. */
export function limbPath(g: Surface2D, top: number, bottom: number, r1: number, r2: number): void {
  const tilt = Math.asin(Math.max(-1, Math.min(1, (r1 - r2) / Math.max(1e-6, top - bottom))));
  g.beginPath();
  g.arc(0, top, r1, tilt * -1, Math.PI + tilt);
  g.arc(0, bottom, r2, Math.PI + tilt, Math.PI * 2 - tilt);
  g.closePath();
}

export function ink(g: Surface2D, style: string | Gradient, width: number): void {
  g.strokeStyle = style;
  g.lineWidth = width;
  g.lineCap = 'round';
  g.lineJoin = 'round';
  g.stroke();
}

export function fillWith(g: Surface2D, style: string | Gradient): void {
  g.fillStyle = style;
  g.fill();
}

/**
 * What `paint` draws lies on the layer behind it: a soft shadow to the lower right, sizes in metres.
 * (Canvas shadows ignore the transform, so they are scaled here.)
 */
export function lifted(
  g: Surface2D,
  lift: { blur: number; x?: number; y?: number; color?: string; alpha?: number },
  paint: () => void,
): void {
  const k = density(g);
  g.save();
  g.shadowColor = fade(lift.color ?? '#3a1a10', lift.alpha ?? 0.35);
  g.shadowBlur = lift.blur * k;
  g.shadowOffsetX = (lift.x ?? lift.blur * 0.4) * k;
  g.shadowOffsetY = (lift.y ?? lift.blur * 0.5) * k;
  paint();
  g.restore();
}

/** Fibres and specks of paper over `view`, anchored to the world so that they move with their layer. */
export function grain(g: Surface2D, view: View, salt: number, strength = 1): void {
  const step = 0.16;
  const i0 = Math.floor(view.left / step);
  const i1 = Math.ceil(view.right / step);
  const j0 = Math.floor(view.bottom / step);
  const j1 = Math.ceil(view.top / step);
  const batches: [string, number][] = [
    ['#fff4dc', 0.1 * strength],
    ['#4a2410', 0.055 * strength],
  ];
  batches.forEach(([color, alpha], batch) => {
    g.beginPath();
    for (let i = i0; i <= i1; i++)
      for (let j = j0; j <= j1; j++) {
        const n = i * 7919 + j * 104_729 + batch * 31;
        const x = (i + cell(n, salt)) * step;
        const y = (j + cell(n, salt + 1)) * step;
        const turn = cell(n, salt + 2) * Math.PI;
        const length = step * (0.05 + 0.3 * cell(n, salt + 3) ** 3);
        g.moveTo(x, y);
        g.quadraticCurveTo(
          x + Math.cos(turn + 0.5) * length * 0.5,
          y + Math.sin(turn + 0.5) * length * 0.5,
          x + Math.cos(turn) * length,
          y + Math.sin(turn) * length,
        );
      }
    ink(g, fade(color, alpha), step * 0.045);
  });
}

/**
 * The soft shadow of a sheet's upper edge on what lies behind, for shapes as wide as the picture: widening pale
 * strokes cost a tenth of a blur of that size.
 */
export function softEdge(
  g: Surface2D,
  path: () => void,
  blur: number,
  alpha: number,
  color = '#3a1a10',
): void {
  g.save();
  g.translate(blur * 0.3, blur * 0.1);
  for (let i = 5; i >= 1; i--) {
    path();
    ink(g, fade(color, (alpha * 0.9) / 5), (blur * 2 * i) / 5);
  }
  g.restore();
}
