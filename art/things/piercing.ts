import { darken, lighten } from '../colour.ts';
import { box, circle, down, fillWith, ink, lifted, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** A ring on two posts, about 0, 0 in metres, and a thin sheet over it that a point presses `depth` into; `gap`: the hole in it. */
export function drawStretched(
  g: Surface2D,
  { width: w, height: h }: { width: number; height: number },
  colour: string,
  depth: number,
  gap: number,
): void {
  const half = w / 2;
  for (const side of [-1, 1]) {
    box(g, side * half - 0.025, -h / 2, 0.05, h - 0.012, 0.012);
    fillWith(g, down(g, h / 2, -h / 2, '#b98a5c', '#8a5a34'));
    circle(g, side * half, h / 2 - 0.008, 0.026);
    fillWith(g, '#6b4a35');
  }
  // As any drumhead with a load on its middle: deeper by the logarithm of how near.
  const at = (r: number) => h / 2 - depth * (Math.log(half / Math.max(r, 0.004)) / Math.log(half / 0.004));
  for (const side of [-1, 1]) {
    g.beginPath();
    g.moveTo(side * half, h / 2);
    for (let i = 40; i >= 0; i--) {
      const r = gap + (half - gap) * (i / 40) ** 2;
      g.lineTo(side * r, at(r) - (gap > 0 ? 0.02 * (1 - i / 40) ** 3 : 0));
    }
    ink(g, darken(colour, 0.42), 0.015);
    ink(g, lighten(colour, 0.12), 0.008);
  }
}

/** A pointed tool that stands on its tip at 0, 0, in metres. */
export function drawPointed(g: Surface2D, point: string): void {
  const long = 0.26;
  const stem = (half: number, from: number, colour: string) => {
    box(g, -half, from, 2 * half, long - from, 0.004);
    fillWith(g, colour);
  };
  const tip = (half: number, to: number, colour: string) => {
    polygon(g, [
      [0, 0],
      [half, to],
      [-half, to],
    ]);
    fillWith(g, colour);
  };
  lifted(g, { blur: 0.02, alpha: 0.3 }, () => {
    stem(0.004, 0.02, '#8f969c');
  });
  switch (point) {
    case 'pencil':
    case 'pen':
      stem(0.015, 0.05, point === 'pencil' ? '#f0c24b' : '#3f7cc4');
      stem(0.005, 0.05, point === 'pencil' ? '#d9a52e' : '#2f5f9a');
      tip(0.015, 0.05, point === 'pencil' ? '#e6c79a' : '#b9bcc2');
      tip(0.005, 0.017, '#3a3634');
      return;
    case 'knife':
      tip(0.022, 0.13, '#c4c7cc');
      stem(0.016, 0.13, '#6b4a35');
      return;
    case 'skewer':
    case 'toothpick':
      stem(0.005, 0.03, '#d9b878');
      tip(0.005, 0.03, '#c9a06c');
      return;
    default:
      stem(0.004, 0.03, '#9aa0a6');
      tip(0.004, 0.03, '#7d8288');
      if (point === 'needle') return;
      circle(g, 0, long, point === 'pin' ? 0.018 : 0.012);
      fillWith(g, point === 'pin' ? '#d8483e' : '#7d8288');
  }
}

/** A hand of paper that holds it from above. */
export function drawHolding(g: Surface2D): void {
  const skin = '#e2a981';
  lifted(g, { blur: 0.03, alpha: 0.32 }, () => {
    box(g, -0.06, 0.2, 0.19, 0.13, 0.05);
    fillWith(g, skin);
  });
  box(g, 0.03, 0.28, 0.13, 0.5, 0.05);
  fillWith(g, '#5b7a8c');
  box(g, -0.06, 0.2, 0.19, 0.13, 0.05);
  fillWith(g, skin);
  for (const [i, y] of [0.275, 0.235, 0.195].entries()) {
    box(g, -0.045 + 0.006 * i, y - 0.02, 0.1, 0.036, 0.018);
    fillWith(g, lighten(skin, 0.1));
    ink(g, darken(skin, 0.2), 0.003);
  }
}
