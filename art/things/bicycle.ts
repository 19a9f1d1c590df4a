import { fade, lighten } from '../colour.ts';
import { box, circle, fillWith, ink, lifted } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** A bicycle of `w` × `h` metres about 0, 0, as it stands in a row of things. */
export function drawBicycle(g: Surface2D, w: number, h: number, color: string): void {
  const r = Math.min(w * 0.2, h * 0.32);
  for (const s of [-1, 1]) {
    g.save();
    g.translate(s * (w / 2 - r), -h / 2 + r);
    drawWheel(g, r);
    g.restore();
  }
  g.save();
  g.translate(0, -h / 2 + r);
  drawBicycleFrame(g, { base: w - 2 * r, saddle: h * 0.88 - r, bar: h - r, color });
  g.restore();
}

/** A spoked wheel of radius `r` about 0, 0. */
export function drawWheel(g: Surface2D, r: number): void {
  for (let i = 0; i < 9; i++) {
    const a = (i / 9) * Math.PI;
    g.beginPath();
    g.moveTo(Math.cos(a) * r * 0.9, Math.sin(a) * r * 0.9);
    g.lineTo(-Math.cos(a) * r * 0.9, -Math.sin(a) * r * 0.9);
    ink(g, 'rgba(240,226,204,0.75)', r * 0.022);
  }
  lifted(g, { blur: r * 0.12, alpha: 0.35 }, () => {
    circle(g, 0, 0, r * 0.93);
    ink(g, '#3a3038', r * 0.14);
  });
  circle(g, 0, 0, r * 0.85);
  ink(g, '#d8cbb8', r * 0.035);
  circle(g, 0, 0, r * 0.1);
  fillWith(g, '#8a7f80');
  // A reflector shows that it turns.
  box(g, r * 0.4, -r * 0.05, r * 0.18, r * 0.1, r * 0.04);
  fillWith(g, '#f0a04a');
}

/** Tubes, saddle and bar over an axle line at y = 0 whose middle is x = 0; front to +x. */
export function drawBicycleFrame(
  g: Surface2D,
  f: { base: number; saddle: number; bar: number; color: string },
): void {
  const back: [number, number] = [-f.base / 2, 0];
  const front: [number, number] = [f.base / 2, 0];
  const crank: [number, number] = [-f.base * 0.08, -f.saddle * 0.06];
  const seat: [number, number] = [-f.base * 0.24, f.saddle * 0.84];
  const head: [number, number] = [f.base * 0.32, f.saddle * 0.88];
  const tube = (width: number, ...points: [number, number][]) =>
    lifted(g, { blur: 0.035, alpha: 0.34 }, () => {
      g.beginPath();
      points.forEach(([x, y], i) => {
        if (i === 0) g.moveTo(x, y);
        else g.lineTo(x, y);
      });
      ink(g, f.color, width);
    });
  tube(0.026, back, crank);
  tube(0.026, back, seat);
  tube(0.036, crank, seat, head, crank);
  tube(0.036, [head[0] - 0.015, head[1] + 0.06], head, front);
  tube(0.032, seat, [seat[0] - 0.015, f.saddle - 0.03]);
  g.beginPath();
  g.moveTo(crank[0], crank[1]);
  g.lineTo(seat[0], seat[1]);
  ink(g, fade(lighten(f.color, 0.6), 0.5), 0.009);
  lifted(g, { blur: 0.03, alpha: 0.34 }, () => {
    box(g, seat[0] - 0.15, f.saddle - 0.045, 0.26, 0.05, 0.025);
    fillWith(g, '#43343a');
  });
  g.beginPath();
  g.moveTo(head[0] - 0.015, head[1] + 0.05);
  g.lineTo(head[0] - 0.05, f.bar - 0.01);
  g.quadraticCurveTo(head[0] + 0.06, f.bar + 0.02, head[0] + 0.1, f.bar - 0.05);
  ink(g, '#8d8788', 0.026);
  g.beginPath();
  g.moveTo(head[0] + 0.075, f.bar - 0.022);
  g.lineTo(head[0] + 0.1, f.bar - 0.05);
  ink(g, '#43343a', 0.034);
  circle(g, crank[0], crank[1], 0.062);
  fillWith(g, '#6f686c');
  circle(g, crank[0], crank[1], 0.03);
  fillWith(g, '#d8cbb8');
}
