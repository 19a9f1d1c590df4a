import { darken, fade, lighten } from '../colour.ts';
import { box, down, fillWith, ink, lifted, oval } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** What lies under a face that leans by `slope`, down to the level of its lower end; a pane stands in a frame instead. */
function drawUnder(g: Surface2D, long: number, colour: string, slope: number): void {
  const tone = darken(colour, 0.12);
  if (slope > 1.2) {
    for (const x of [-0.07, long - 0.03]) {
      box(g, x, -0.13, 0.1, 0.2, 0.015);
      fillWith(g, down(g, 0.07, -0.13, '#b98a5c', '#8a5a34'));
    }
    return;
  }
  const deep = Math.min(0.3, 0.1 + long * Math.sin(slope) * 0.5);
  g.beginPath();
  g.moveTo(0.01, -0.02);
  g.lineTo(long - 0.01, -0.02);
  g.quadraticCurveTo(long, -0.5 * deep, 0.86 * long, -0.8 * deep);
  g.quadraticCurveTo(0.5 * long, -1.15 * deep, 0.12 * long, -0.85 * deep);
  g.quadraticCurveTo(0, -0.6 * deep, 0.01, -0.02);
  g.closePath();
  fillWith(g, down(g, 0, -deep, tone, darken(colour, 0.34)));
}

/** A strip of something smooth along x from 0 to `long`, its face at y = 0, in metres. */
export function drawSmoothFace(g: Surface2D, long: number, colour: string, slope: number): void {
  const thick = 0.055;
  drawUnder(g, long, colour, slope);
  lifted(g, { blur: 0.04, alpha: 0.34 }, () => {
    box(g, 0, -thick, long, thick, 0.016);
    fillWith(g, colour);
  });
  box(g, 0, -thick, long, thick, 0.016);
  fillWith(g, down(g, 0, -thick, lighten(colour, 0.35), colour, darken(colour, 0.2)));
  box(g, 0.02, -0.009, long - 0.04, 0.006, 0.003);
  fillWith(g, fade('#ffffff', 0.55));
}

/**
 * A drop that sits on y = 0 about x = 0 and is drawn to the right: half as wide as it wets, with its angles (rad) at the front
 * and at the back. `ball`: in the air, round, of radius `foot`.
 */
export function drawDrop(g: Surface2D, foot: number, front: number, back: number, ball: boolean): void {
  const path = () => {
    g.beginPath();
    if (ball) {
      g.arc(0, 0, foot, 0, 2 * Math.PI);
      return;
    }
    if (front + back > 3.6) {
      // More than half of a ball.
      const angle = (front + back) / 2;
      const radius = foot / Math.sin(angle);
      const edge = angle - Math.PI / 2;
      g.arc(0, -radius * Math.cos(angle), radius, -edge, Math.PI + edge);
      g.closePath();
      return;
    }
    // Arcs of the two angles as Béziers: handles of 4/3 tan(θ/2) of the radius of the sphere that each is part of.
    const handle = (angle: number) => ((4 / 3) * Math.tan(angle / 2) * foot) / Math.sin(angle);
    const [f, b] = [handle(front), handle(back)];
    g.moveTo(-foot, 0);
    g.bezierCurveTo(
      -foot + b * Math.cos(back),
      b * Math.sin(back),
      foot - f * Math.cos(front),
      f * Math.sin(front),
      foot,
      0,
    );
    g.closePath();
  };
  path();
  fillWith(g, 'rgba(96,168,206,0.86)');
  path();
  ink(g, 'rgba(44,104,146,0.75)', 0.008);
  g.save();
  path();
  g.clip();
  const high = ball ? foot : foot * Math.tan((front + back) / 4);
  oval(g, 0.1 * foot, ball ? -0.5 * foot : 0.1 * high, 0.8 * foot, 0.45 * high);
  fillWith(g, 'rgba(206,236,248,0.6)');
  oval(g, -0.3 * foot, ball ? 0.4 * foot : 0.66 * high, 0.24 * foot, 0.14 * high, 0.4);
  fillWith(g, 'rgba(255,255,255,0.9)');
  g.restore();
}
