import { darken, fade, lighten } from '../colour.ts';
import { box, down, fillWith, ink, lifted, polygon, rect } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

type Size = { width: number; height: number };
type Painter = (g: Surface2D, size: Size, tint: string | null) => void;

/** How much lower the near foot of what stands across the stage is drawn than the far one, in metres. */
const SLANT = 0.07;

function post(g: Surface2D, x: number, foot: number, head: number, thick: number, color: string): void {
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    box(g, x - thick / 2, foot, thick, head - foot, 0.02);
    fillWith(g, color);
  });
  box(g, x - thick / 2, foot, thick, head - foot, 0.02);
  fillWith(g, down(g, head, foot, lighten(color, 0.18), color, darken(color, 0.16)));
}

/** Half of a beam that runs aslant from the far head to the near one. */
function beam(
  g: Surface2D,
  from: [number, number],
  to: [number, number],
  thick: number,
  color: string,
): void {
  const path = () =>
    polygon(g, [
      [from[0], from[1] - thick / 2],
      [to[0], to[1] - thick / 2],
      [to[0], to[1] + thick / 2],
      [from[0], from[1] + thick / 2],
    ]);
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    path();
    fillWith(g, color);
  });
  path();
  fillWith(g, lighten(color, 0.08));
}

/** A frame of two posts and a beam, seen aslant: its far half on the left, its near half on the right. */
function frame(near: boolean, color: string, thick: number): Painter {
  return (g, { width: w, height: h }, tint) => {
    const shade = tint ?? color;
    const side = near ? 1 : -1;
    const x = side * (w / 2 - thick / 2);
    const off = -side * SLANT;
    post(
      g,
      x,
      -h / 2 + (near ? -SLANT * 0.4 : SLANT),
      h / 2 + off - thick,
      thick,
      near ? shade : darken(shade, 0.16),
    );
    const head = h / 2 - thick / 2;
    beam(g, [side * (w / 2), head + off], [0, head], thick, near ? shade : darken(shade, 0.12));
  };
}

/** Half of a ring that stands across the stage. */
function ring(near: boolean): Painter {
  return (g, { width: w, height: h }, tint) => {
    const color = tint ?? '#d8483e';
    const half = (width: number, paint: string) => {
      g.beginPath();
      g.ellipse(
        0,
        0,
        w * 0.42,
        h / 2,
        0,
        near ? -Math.PI / 2 : Math.PI / 2,
        near ? Math.PI / 2 : 1.5 * Math.PI,
      );
      ink(g, paint, width);
    };
    lifted(g, { blur: 0.05, alpha: 0.34 }, () => half(0.07, color));
    half(0.07, near ? color : darken(color, 0.22));
    half(0.02, fade(lighten(color, 0.6), 0.6));
  };
}

const stone = '#8d857c';

/** The parts of what is gone through (`screenwriter/things/portals.ts`): the far half lies behind whoever goes, the near half before. */
export const portalPainters: Readonly<Record<string, Painter>> = {
  nothing() {},
  'gate-far': frame(false, '#8a5a3a', 0.13),
  'gate-near': frame(true, '#8a5a3a', 0.13),
  'door-far'(g, size, tint) {
    const { width: w, height: h } = size;
    const color = tint ?? '#3f7c8c';
    // The leaf stands open, back along the wall.
    const long = 0.72;
    const path = () =>
      polygon(g, [
        [-w / 2 - long, -h / 2 + SLANT * 1.4],
        [-w / 2, -h / 2 + SLANT],
        [-w / 2, h / 2 - 0.1],
        [-w / 2 - long, h / 2 - 0.14],
      ]);
    lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.14), color, darken(color, 0.14)));
    for (const y of [0.1, -0.34]) {
      box(g, -w / 2 - long + 0.12, y * h, long - 0.24, h * 0.26, 0.03);
      ink(g, fade(darken(color, 0.4), 0.6), 0.02);
    }
    frame(false, '#e7dcc6', 0.1)(g, size, null);
  },
  'door-near': frame(true, '#e7dcc6', 0.1),
  'hoop-far': ring(false),
  'hoop-near': ring(true),
  'hoop-post'(g, { width: w, height: h }) {
    post(g, 0, -h / 2, h / 2, 0.06, '#5a5560');
    box(g, -w / 2, -h / 2, w, 0.06, 0.02);
    fillWith(g, '#4b4650');
  },
  'tunnel-far'(g, { width: w, height: h }) {
    box(g, -w / 2, -h / 2, w, h, 0.3);
    fillWith(g, '#2c2730');
  },
  'tunnel-near'(g, { width: w, height: h }, tint) {
    const color = tint ?? stone;
    // Open at both ends: the wall before it ends short of its mouths.
    const mouth = 0.34;
    lifted(g, { blur: 0.08, alpha: 0.4 }, () => {
      box(g, -w / 2 + mouth, -h / 2, w - 2 * mouth, h, 0.06);
      fillWith(g, color);
    });
    box(g, -w / 2 + mouth, -h / 2, w - 2 * mouth, h, 0.06);
    fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.16), color, darken(color, 0.16)));
    g.save();
    box(g, -w / 2 + mouth, -h / 2, w - 2 * mouth, h, 0.06);
    g.clip();
    for (let row = 0; row * 0.24 < h; row++)
      for (let x = -w / 2 - (row % 2) * 0.2; x < w / 2; x += 0.4) {
        box(g, x + 0.012, -h / 2 + row * 0.24 + 0.012, 0.376, 0.216, 0.03);
        ink(g, fade(darken(color, 0.4), 0.35), 0.012);
      }
    g.restore();
  },
  'window-far'(g, size, tint) {
    frame(false, '#e7dcc6', 0.1)(g, size, tint);
  },
  'window-near'(g, size, tint) {
    const { width: w, height: h } = size;
    rect(g, -w / 2, -h / 2, w, h > 2.5 ? 0.9 : 0.3);
    fillWith(g, '#b98a6a');
    frame(true, '#e7dcc6', 0.1)(g, size, tint);
  },
};
