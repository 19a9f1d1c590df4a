import { wheeled } from '#contracts/rig-wheeled.ts';
import { darken, fade, lighten } from '../colour.ts';
import { across, box, down, fillWith, ink, lifted, oval, polygon, rect } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import type { Build } from './vehicle-build.ts';

/** A small steam engine: its cab behind, then the boiler. */
export const locomotive: Build = {
  outline: [
    [-1.1, -0.3],
    [-1.1, 0.4],
    [-0.34, 0.4],
    [-0.34, 0.2],
    [0.98, 0.2],
    [1.06, 0.08],
    [1.1, -0.3],
  ],
  windows: [
    [-0.98, 0.06, 0.24, 0.24],
    [-0.66, 0.06, 0.24, 0.24],
  ],
};

const brass = '#e2b355';
const iron = '#3a3436';
const red = '#c2453a';

/** What makes it one: chimney, dome, roof, bands, buffer beam and coupling rod. */
export function drawLocomotive(g: Surface2D, paint: string): void {
  // A boiler is round: light from above, a shade along its belly.
  rect(g, -0.34, -0.2, 1.42, 0.4);
  fillWith(
    g,
    down(g, 0.2, -0.2, fade(lighten(paint, 0.5), 0.55), fade(paint, 0), fade(darken(paint, 0.4), 0.5)),
  );
  for (const x of [-0.18, 0.16, 0.5]) {
    rect(g, x, -0.2, 0.03, 0.4);
    fillWith(g, brass);
  }
  lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
    polygon(g, [
      [0.66, 0.18],
      [0.7, 0.46],
      [0.62, 0.54],
      [0.96, 0.54],
      [0.88, 0.46],
      [0.92, 0.18],
    ]);
    fillWith(g, across(g, 0.62, 0.96, lighten(iron, 0.25), iron, darken(iron, 0.4)));
    box(g, 0.6, 0.51, 0.38, 0.05, 0.02);
    fillWith(g, brass);
  });
  lifted(g, { blur: 0.03, alpha: 0.26 }, () => {
    oval(g, 0.32, 0.22, 0.13, 0.12);
    fillWith(g, down(g, 0.34, 0.1, lighten(brass, 0.4), brass, darken(brass, 0.25)));
    rect(g, 0.19, 0.14, 0.26, 0.07);
    fillWith(g, brass);
  });
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    box(g, -1.16, 0.38, 0.92, 0.08, 0.035);
    fillWith(g, down(g, 0.46, 0.38, lighten(iron, 0.2), iron));
  });
  box(g, 1.0, -0.34, 0.12, 0.16, 0.02);
  fillWith(g, red);
  box(g, -1.14, -0.34, 0.08, 0.16, 0.02);
  fillWith(g, red);
  // The rod that couples the wheels.
  const y = wheeled.wheelRadius - wheeled.bodyMiddle;
  box(g, -wheeled.wheelX, y - 0.03, 2 * wheeled.wheelX, 0.06, 0.03);
  fillWith(g, lighten(iron, 0.45));
  box(g, -wheeled.wheelX, y - 0.03, 2 * wheeled.wheelX, 0.06, 0.03);
  ink(g, darken(iron, 0.2), 0.012);
}
