import { winged } from '#contracts/rig-winged.ts';
import { darken, lighten } from '../colour.ts';
import { blob, circle, curve, fillWith, ink, oval, type Point, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import type { Plumage } from './plumage-type.ts';
import { sheet } from './sheet.ts';

/** Draws a head where it is: on a long neck it is smaller and higher. */
export function carried(g: Surface2D, p: Plumage, draw: () => void): void {
  g.save();
  if (p.neck) {
    g.translate(0.04, 0.17);
    g.scale(0.68, 0.68);
  }
  draw();
  g.restore();
}

/** A head without eye and beak, in its own frame. */
export function drawBirdHead(g: Surface2D, p: Plumage): void {
  if (p.neck) {
    curve(g, [
      [-0.1, -0.2],
      [-0.05, -0.06],
      [-0.07, 0.06],
      [0.0, 0.17],
    ]);
    ink(g, p.head ?? p.coat, 0.105);
  }
  carried(g, p, () => skull(g, p));
}

function skull(g: Surface2D, p: Plumage): void {
  const coat = p.head ?? p.coat;
  const r = winged.headRadius;
  const dark = darken(p.coat, 0.2);
  const spike = (points: readonly Point[], color: string) =>
    sheet(g, color, 0.36, 0.08, () => polygon(g, points));
  if (p.crest === 'ears' || p.crest === 'horns')
    for (const x of [-0.09, 0.08])
      spike(
        [
          [x - 0.06, 0.11],
          [x - 0.03, p.crest === 'horns' ? 0.33 : 0.29],
          [x + 0.06, 0.13],
        ],
        p.crest === 'horns' ? '#f3e3c0' : dark,
      );
  if (p.crest === 'tuft')
    for (const [x, y] of [
      [-0.15, 0.3],
      [-0.06, 0.33],
    ] as const)
      spike(
        [
          [-0.08, 0.12],
          [x, y],
          [0.05, 0.15],
        ],
        p.tip,
      );
  if (p.crest === 'blade')
    spike(
      [
        [0.02, 0.16],
        [-0.32, 0.26],
        [-0.12, 0.02],
      ],
      darken(coat, 0.35),
    );
  if (p.crest === 'comb')
    for (const x of [-0.06, 0.01, 0.08]) {
      circle(g, x, 0.19, 0.05);
      fillWith(g, '#d8483e');
    }
  if (p.crest === 'feelers')
    for (const x of [0.02, 0.1]) {
      curve(g, [
        [x, 0.14],
        [x + 0.03, 0.26],
        [x + 0.1, 0.32],
      ]);
      ink(g, '#33302e', 0.018);
      circle(g, x + 0.1, 0.32, 0.022);
      fillWith(g, '#33302e');
    }
  // A neck, so that no light shows between head and chest.
  if (!p.neck) {
    oval(g, -0.06, -0.13, 0.1, 0.1);
    fillWith(g, p.coat);
  }
  sheet(g, coat, r, -r, () => circle(g, 0, 0, r));
  if (p.crest === 'cap') {
    sheet(g, '#d2382e', 0.26, 0.05, () =>
      blob(g, [
        [0.1, 0.16],
        [-0.02, 0.225],
        [-0.17, 0.2],
        [-0.21, 0.08],
        [-0.12, 0.1],
        [0.02, 0.12],
      ]),
    );
  }
  if (p.wattle)
    sheet(g, p.flat ? lighten(p.beak, 0.1) : '#d8483e', -0.06, -0.24, () =>
      blob(
        g,
        p.flat
          ? [
              [0.12, -0.04],
              [0.42, -0.05],
              [0.32, -0.15],
              [0.18, -0.2],
              [0.1, -0.14],
            ]
          : [
              [0.1, -0.08],
              [0.17, -0.08],
              [0.17, -0.19],
              [0.13, -0.235],
              [0.09, -0.18],
            ],
      ),
    );
}
