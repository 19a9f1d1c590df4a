import { fade, lighten } from '../colour.ts';
import { circle, fillWith, ink } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** Where a cord or coil runs, in metres. */
type End = { x: number; y: number };

/** A thin rod or cord from one point to another. */
export function drawCord(g: Surface2D, from: End, to: End, kind: 'rod' | 'rope', heavy: boolean): void {
  const line = (width: number, color: string) => {
    g.beginPath();
    g.moveTo(from.x, from.y);
    g.lineTo(to.x, to.y);
    ink(g, color, width);
  };
  line(heavy ? 0.05 : 0.026, kind === 'rope' ? '#8a6a44' : heavy ? '#4b4650' : '#6f686c');
  line(heavy ? 0.016 : 0.009, 'rgba(255,248,232,0.4)');
}

/** A thin line of `length` between two points, in a bow to one side as long as it is slack; `side` is 1 or −1. */
export function drawLooseCord(g: Surface2D, from: End, to: End, length: number, side: number): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const far = Math.max(1e-6, Math.hypot(dx, dy));
  // A shallow bow over a chord d has the length d + 8 s² / 3 d; its control point lies twice as far out.
  const bow = 2 * Math.sqrt(0.375 * far * Math.max(0, length - far));
  const out = { x: (side * Math.abs(dy) * bow) / far, y: (-Math.abs(dx) * bow * 0.3) / far };
  for (const [width, color] of [
    [0.024, '#d98a2b'],
    [0.008, 'rgba(255,248,232,0.55)'],
  ] as const) {
    g.beginPath();
    g.moveTo(from.x, from.y);
    g.quadraticCurveTo(from.x + dx / 2 + out.x, Math.max(from.y, from.y + dy / 2 + out.y), to.x, to.y);
    ink(g, color, width);
  }
}

/** A string of `length` between a thing and the knot at its end, which sags as long as it is slack. */
export function drawString(g: Surface2D, from: End, knot: End, length: number): void {
  const [dx, dy] = [knot.x - from.x, knot.y - from.y];
  const far = Math.max(1e-6, Math.hypot(dx, dy));
  const bow = Math.min(0.5 * length, 2 * Math.sqrt(0.375 * far * Math.max(0, length - far)));
  for (const [width, color] of [
    [0.016, '#7d6a58'],
    [0.007, 'rgba(255,248,232,0.7)'],
  ] as const) {
    g.beginPath();
    g.moveTo(from.x, from.y);
    g.quadraticCurveTo(
      from.x + dx / 2 + 0.3 * bow,
      from.y + dy / 2 - (bow * Math.abs(dx)) / far,
      knot.x,
      knot.y,
    );
    ink(g, color, width);
  }
  circle(g, knot.x, knot.y, 0.014);
  fillWith(g, '#7d6a58');
}

/** A coil of about `turns` turns between two points. */
export function drawCoil(g: Surface2D, from: End, to: End, radius: number, turns = 7): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const far = Math.max(1e-6, Math.hypot(dx, dy));
  const [ux, uy] = [dx / far, dy / far];
  for (const [width, color] of [
    [0.04, '#4b4650'],
    [0.022, '#aab2bb'],
  ] as const) {
    g.beginPath();
    const steps = turns * 10;
    for (let i = 0; i <= steps; i++) {
      const along = (i / steps) * far;
      const side = Math.sin((i / 10) * 2 * Math.PI) * radius;
      const x = from.x + ux * along - uy * side;
      const y = from.y + uy * along + ux * side;
      if (i === 0) g.moveTo(x, y);
      else g.lineTo(x, y);
    }
    ink(g, color, width);
  }
}

/** A bed on springs seen from its side: it hangs from its rim, lowest where it is pressed. */
export function drawBed(g: Surface2D, left: End, right: End, middle: End, tint: string | null): void {
  const color = tint ?? '#3a3440';
  const path = () => {
    g.beginPath();
    g.moveTo(left.x, left.y);
    g.quadraticCurveTo(left.x + (middle.x - left.x) * 0.72, middle.y, middle.x, middle.y);
    g.quadraticCurveTo(right.x + (middle.x - right.x) * 0.72, middle.y, right.x, right.y);
  };
  path();
  ink(g, color, 0.05);
  path();
  ink(g, fade(lighten(color, 0.5), 0.5), 0.012);
}
