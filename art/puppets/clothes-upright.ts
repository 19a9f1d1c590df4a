import type { Look } from '#contracts/scene-plan.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, box, circle, curve, fillWith, ink, type Point, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { trunk } from '../things/upright-body.ts';
import { skull } from '../things/upright-head.ts';
import type { Animal } from '../things/upright-kinds.ts';
import { type CutWorn, clothesOf } from './animal-clothes.ts';
import { piece } from './piece.ts';
import { fromCloth } from './printed.ts';

/** From the frame that upright animals are drawn in to that of a body of height 1. */
const FRAME = 0.82;
/** Where clothes end: at the hips, and at the hem of what is long. */
const WAIST = -0.4;
const KNEES = -0.53;
const ANKLES = -0.66;

/** What an animal on two legs wears on its trunk and about its legs, in its body's frame; its head stays before it. */
export function drawClothesUpright(g: Surface2D, look: Look, animal: Animal): void {
  const worn = clothesOf(look);
  if (worn.length === 0) return;
  g.save();
  g.scale(FRAME, FRAME);
  // All but the head.
  g.beginPath();
  blob(g, skull(animal.head));
  g.rect(-2, -2, 4, 4);
  g.clip('evenodd');
  for (const one of worn) fromCloth(g, one.print, () => drawPiece(g, one, animal.trunk));
  g.restore();
}

function drawPiece(g: Surface2D, { cut, tint }: CutWorn, shape: Animal['trunk']): void {
  const [shoulder, hip] = shape;
  const down = (wide: number, from: number, to: number, flare: number): Point[] => [
    [-wide, from],
    [wide, from],
    [wide + flare, to],
    [0, to - 0.02],
    [-wide - flare, to],
  ];
  if (cut.legs === true)
    within(g, shape, -0.34, -0.6, () => piece(g, tint, () => blob(g, trunk(shape, 1.04))));
  if (cut.skirt !== undefined) {
    const [to, flare] = cut.skirt === 'full' ? [ANKLES, 0.1] : [KNEES, 0.1];
    piece(g, tint, () => polygon(g, down(hip * 1.02, -0.34, to, flare)));
    for (const x of [-0.6, -0.2, 0.2, 0.6]) {
      curve(g, [
        [x * hip, -0.38],
        [x * (hip + 0.9 * flare), to + 0.02],
      ]);
      ink(g, fade(darken(tint, 0.3), 0.4), 0.01);
    }
  }
  if (cut.top === 'long' && cut.skirt === undefined)
    piece(g, tint, () => polygon(g, down(hip * 1.03, -0.3, KNEES, 0.03)));
  if (cut.top !== undefined)
    within(g, shape, 0.1, cut.top === 'long' ? -0.6 : WAIST, () =>
      piece(g, tint, () => blob(g, trunk(shape, 1.05))),
    );
  front(g, cut.front, tint, cut.top === 'long' ? KNEES : WAIST, shoulder);
}

/** Draws what lies between two heights, on the trunk. */
function within(g: Surface2D, [, hip]: Animal['trunk'], top: number, bottom: number, draw: () => void): void {
  g.save();
  box(g, -hip * 1.4, bottom, hip * 2.8, top - bottom);
  g.clip();
  draw();
  g.restore();
}

function front(
  g: Surface2D,
  kind: CutWorn['cut']['front'],
  tint: string,
  hem: number,
  shoulder: number,
): void {
  const dark = darken(tint, 0.32);
  const line = (points: readonly Point[], width = 0.012, color = dark) => {
    curve(g, points);
    ink(g, color, width);
  };
  const x = 0.02;
  if (kind === 'buttons' || kind === 'open')
    line([
      [x, 0.02],
      [x + 0.006, hem],
    ]);
  if (kind === 'buttons')
    for (const y of [-0.1, -0.2, -0.3]) {
      circle(g, x + 0.035, y, 0.014);
      fillWith(g, dark);
    }
  if (kind === 'open') {
    line(
      [
        [-0.6 * shoulder, 0],
        [x, -0.2],
        [0.6 * shoulder, 0],
      ],
      0.05,
      lighten(tint, 0.35),
    );
    box(g, -shoulder * 1.15, -0.31, shoulder * 2.3, 0.055, 0.02);
    fillWith(g, dark);
    for (const to of [-0.03, 0.05])
      line(
        [
          [x, -0.3],
          [x + to, -0.45],
        ],
        0.024,
      );
  }
  if (kind === 'lapels') {
    polygon(g, [
      [-0.09, 0.02],
      [0.13, 0.02],
      [x, -0.24],
    ]);
    fillWith(g, '#fbf6ec');
    for (const side of [-1, 1])
      piece(g, darken(tint, 0.14), () =>
        polygon(g, [
          [x + side * 0.1, 0.03],
          [x + side * 0.19, -0.06],
          [x + side * 0.1, -0.1],
          [x, -0.26],
          [x + side * 0.06, -0.06],
        ]),
      );
    line([
      [x, -0.25],
      [x, hem],
    ]);
  }
  if (kind === 'bands' || kind === 'stripes')
    for (const y of kind === 'bands' ? [-0.16, -0.3] : [-0.08, -0.16, -0.24, -0.32]) {
      box(g, -shoulder * 1.1, y, shoulder * 2.2, 0.036, 0.004);
      fillWith(g, kind === 'bands' ? '#f2f3ea' : lighten(tint, 0.75));
    }
  if (kind === 'plates') {
    for (const y of [-0.12, -0.24, -0.36])
      line(
        [
          [-shoulder * 1.05, y],
          [x, y - 0.03],
          [shoulder * 1.05, y],
        ],
        0.014,
      );
    for (const y of [-0.07, -0.19, -0.31])
      for (const side of [-0.8, 0.8]) {
        circle(g, side * shoulder, y, 0.016);
        fillWith(g, lighten(tint, 0.6));
      }
  }
  if (kind === 'bib') {
    piece(g, tint, () => box(g, -0.13, -0.36, 0.29, 0.26, 0.02));
    for (const side of [-0.1, 0.14])
      line(
        [
          [side, -0.11],
          [side * 1.2, 0.02],
        ],
        0.03,
        tint,
      );
  }
}

/** A cape behind it, from its shoulders to the ground, in its body's frame. */
export function drawCapeBehind(g: Surface2D, look: Look): void {
  for (const { what, tint, print } of look.wears ?? [])
    if (what === 'cape')
      fromCloth(g, print, () =>
        piece(g, tint, () =>
          blob(g, [
            [-0.1, 0.02],
            [-0.34, 0.02],
            [-0.5, -0.24],
            [-0.6, -0.5],
            [-0.2, -0.46],
            [0.18, -0.5],
            [0.56, -0.46],
            [0.48, -0.22],
            [0.34, 0.02],
            [0.1, 0.02],
          ]),
        ),
      );
}
