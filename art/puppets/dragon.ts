import { winged } from '#contracts/rig-winged.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, circle, curve, fillWith, ink, limbPath, oval, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { pin } from './pin.ts';
import type { Plumage } from './plumage-type.ts';
import { sheet } from './sheet.ts';

/** Spikes along a back, from each point to the next. */
function spikes(g: Surface2D, color: string, at: readonly (readonly [number, number, number])[]): void {
  for (const [x, y, turn] of at) {
    g.save();
    g.translate(x, y);
    g.rotate(turn);
    polygon(g, [
      [-0.045, -0.01],
      [0.045, -0.01],
      [-0.012, 0.075],
    ]);
    fillWith(g, color);
    g.restore();
  }
}

/** One part of a dragon in a flyer's frame (height 1, facing right); the head without its eyes and its lower jaw. */
export function drawDragonPart(g: Surface2D, p: Plumage, part: string): void {
  const far = part.endsWith('far');
  if (part.startsWith('wing')) return wing(g, p, far);
  if (part.startsWith('foot')) return foot(g, p, far);
  if (part === 'tail') return tail(g, p);
  if (part === 'body') return body(g, p);
  head(g, p);
}

function wing(g: Surface2D, p: Plumage, far: boolean): void {
  const h = winged.wing / 2;
  const shade = (color: string) => (far ? darken(color, 0.22) : color);
  const tips = [
    [0.05, -0.46],
    [-0.19, -0.4],
    [-0.37, -0.2],
    [-0.36, 0.06],
  ] as const;
  sheet(g, shade(p.wing), h, -h, () => {
    g.beginPath();
    g.moveTo(0.06, h);
    g.lineTo(0.12, 0.12);
    g.lineTo(...tips[0]);
    // Skin hangs in arches from one finger to the next.
    g.quadraticCurveTo(-0.06, -0.26, ...tips[1]);
    g.quadraticCurveTo(-0.2, -0.16, ...tips[2]);
    g.quadraticCurveTo(-0.2, 0, ...tips[3]);
    g.quadraticCurveTo(-0.16, 0.16, -0.06, h);
    g.closePath();
  });
  for (const [x, y] of tips) {
    curve(g, [
      [0.08, 0.14],
      [(x + 0.08) / 2 + 0.02, (y + 0.14) / 2 + 0.02],
      [x, y],
    ]);
    ink(g, shade(darken(p.wing, 0.3)), 0.018);
  }
  curve(g, [
    [0, h],
    [0.09, 0.24],
    [0.09, 0.12],
  ]);
  ink(g, shade(p.coat), 0.065);
  circle(g, 0.11, 0.12, 0.022);
  fillWith(g, '#f3e3c0');
  pin(g, 0, h, p.coat, 0.015);
}

function foot(g: Surface2D, p: Plumage, far: boolean): void {
  const color = far ? darken(p.legs, 0.25) : p.legs;
  sheet(g, color, 0.06, -0.03, () =>
    blob(g, [
      [-0.09, -0.022],
      [-0.09, 0.03],
      [-0.02, 0.06],
      [0.07, 0.03],
      [0.11, -0.01],
      [0.1, -0.024],
    ]),
  );
  for (const x of [0.045, 0.085, 0.115]) {
    polygon(g, [
      [x - 0.016, -0.004],
      [x + 0.012, -0.004],
      [x + 0.02, -0.028],
      [x - 0.012, -0.024],
    ]);
    fillWith(g, '#f3e3c0');
  }
}

function tail(g: Surface2D, p: Plumage): void {
  const h = winged.tail / 2;
  sheet(g, p.coat, h, -0.4, () =>
    blob(g, [
      [-0.1, h],
      [0.09, h + 0.02],
      [0.085, -0.06],
      [0.04, -0.26],
      [-0.05, -0.4],
      [-0.11, -0.42],
      [-0.06, -0.28],
      [-0.07, -0.06],
    ]),
  );
  spikes(g, p.wing, [
    [-0.075, 0.08, 1.57],
    [-0.065, -0.05, 1.6],
    [-0.06, -0.17, 1.7],
    [-0.065, -0.28, 1.9],
  ]);
  sheet(g, p.wing, -0.36, -0.54, () =>
    polygon(g, [
      [-0.06, -0.38],
      [0.01, -0.46],
      [-0.17, -0.56],
      [-0.2, -0.38],
      [-0.11, -0.42],
    ]),
  );
}

function body(g: Surface2D, p: Plumage): void {
  const path = () =>
    blob(g, [
      [0.36, 0.14],
      [0.24, 0.22],
      [0.02, 0.2],
      [-0.24, 0.12],
      [-0.36, 0.06],
      [-0.36, -0.05],
      [-0.2, -0.17],
      [0.06, -0.24],
      [0.28, -0.16],
      [0.37, 0],
    ]);
  spikes(g, p.wing, [
    [0.1, 0.2, 0.05],
    [-0.03, 0.19, 0.15],
    [-0.16, 0.15, 0.25],
    [-0.27, 0.11, 0.3],
  ]);
  sheet(g, p.coat, 0.22, -0.26, path);
  g.save();
  path();
  g.clip();
  oval(g, 0.2, -0.12, 0.3, 0.2, 0.45);
  fillWith(g, p.belly);
  for (const k of [0, 1, 2, 3, 4]) {
    curve(g, [
      [-0.06 + 0.085 * k, -0.26 + 0.03 * k],
      [0.0 + 0.085 * k, -0.14 + 0.05 * k],
      [0.14 + 0.07 * k, -0.12 + 0.07 * k],
    ]);
    ink(g, fade(darken(p.belly, 0.35), 0.45), 0.012);
  }
  g.restore();
  // A small arm before its chest.
  for (const [color, x] of [
    [darken(p.coat, 0.08), 0.23],
    [p.coat, 0.2],
  ] as const) {
    curve(g, [
      [x, -0.02],
      [x + 0.09, -0.12],
      [x + 0.17, -0.08],
    ]);
    ink(g, darken(color, 0.3), 0.064);
    curve(g, [
      [x, -0.02],
      [x + 0.09, -0.12],
      [x + 0.17, -0.08],
    ]);
    ink(g, color, 0.052);
  }
}

function head(g: Surface2D, p: Plumage): void {
  const dark = darken(p.coat, 0.12);
  // The neck, so that no light shows between head and chest.
  g.save();
  g.translate(-0.06, -0.1);
  g.rotate(-0.35);
  sheet(g, p.coat, 0.1, -0.2, () => limbPath(g, 0.06, -0.12, 0.095, 0.13));
  g.restore();
  spikes(g, p.wing, [
    [-0.155, -0.02, 1.2],
    [-0.175, -0.12, 1.35],
  ]);
  for (const [x, tone] of [
    [0.03, '#d9c49a'],
    [-0.04, '#f3e3c0'],
  ] as const)
    sheet(g, tone, 0.36, 0.1, () =>
      blob(
        g,
        [
          [x + 0.04, 0.13],
          [x - 0.05, 0.25],
          [x - 0.17, 0.32],
          [x - 0.12, 0.22],
          [x - 0.06, 0.11],
        ],
        0.8,
      ),
    );
  // A frill of skin about the cheek.
  sheet(g, p.wing, 0.08, -0.16, () =>
    polygon(g, [
      [-0.1, 0.07],
      [-0.25, 0.09],
      [-0.19, 0.0],
      [-0.25, -0.07],
      [-0.15, -0.08],
      [-0.14, -0.16],
      [-0.06, -0.1],
    ]),
  );
  sheet(g, p.coat, 0.18, -0.14, () =>
    blob(g, [
      [-0.14, 0.1],
      [-0.02, 0.18],
      [0.1, 0.15],
      [0.2, 0.075],
      [0.3, 0.06],
      [0.33, 0],
      [0.28, -0.055],
      [0.12, -0.07],
      [-0.06, -0.13],
      [-0.15, -0.04],
    ]),
  );
  oval(g, 0.285, 0.032, 0.016, 0.012, 0.4);
  fillWith(g, darken(p.coat, 0.55));
  curve(g, [
    [0.0, 0.125],
    [0.06, 0.135],
    [0.12, 0.105],
  ]);
  ink(g, dark, 0.024);
}

/** The jaw under its muzzle: it opens with the words, teeth over it. */
export function drawDragonJaw(g: Surface2D, p: Plumage, open: number, glad: boolean): void {
  g.save();
  g.translate(0.04, -0.06);
  g.rotate(-0.5 * open);
  if (open > 0.04) {
    polygon(g, [
      [0, 0.02],
      [0.22, 0.03 + 0.11 * open],
      [0.2, -0.02],
      [0, -0.04],
    ]);
    fillWith(g, '#6a2326');
  }
  blob(g, [
    [-0.04, 0.0],
    [0.1, 0.0],
    [0.24, 0.012],
    [0.22, -0.035],
    [0.08, -0.065],
    [-0.03, -0.05],
  ]);
  fillWith(g, darken(p.coat, 0.06));
  ink(g, fade(lighten(p.coat, 0.5), 0.4), 0.007);
  g.restore();
  for (const x of [0.15, 0.21, 0.27]) {
    polygon(g, [
      [x - 0.016, -0.05],
      [x + 0.016, -0.05],
      [x, -0.084],
    ]);
    fillWith(g, '#fffaf0');
  }
  if (open > 0.1) return;
  curve(g, [
    [0.02, glad ? -0.035 : -0.085],
    [0.06, -0.066],
    [0.16, -0.06],
    [0.3, -0.05],
  ]);
  ink(g, darken(p.coat, 0.6), 0.012);
}
