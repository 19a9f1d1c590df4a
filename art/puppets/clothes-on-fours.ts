import { quadruped } from '#contracts/rig.ts';
import type { Look } from '#contracts/scene-plan.ts';
import { darken, lighten } from '../colour.ts';
import { blob, box, circle, curve, fillWith, ink, limbPath } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { type CutWorn, clothesOf } from './animal-clothes.ts';
import { bodyPath, neck } from './dog.ts';
import { piece } from './piece.ts';
import { fromCloth } from './printed.ts';
import type { Species } from './species-type.ts';

/** How far back clothes reach on the trunk: short ones to the waist, others over the hips; and where trousers begin. */
const BACK = { short: -0.16, long: -0.42 } as const;
const HIPS = -0.12;
/** Over the coat by so much. */
const LOOSE = 1.05;

/** What an animal on all fours wears on a part of it, in that part's frame. */
export function drawClothesOnFours(g: Surface2D, look: Look, species: Species, part: string): void {
  const worn = clothesOf(look);
  for (const one of worn) fromCloth(g, one.print, () => drawPiece(g, one, species, part));
  if (part === 'body') cape(g, look);
}

function drawPiece(g: Surface2D, { cut, tint: plain }: CutWorn, s: Species, part: string): void {
  const tint = part.endsWith('-far') ? darken(plain, 0.2) : plain;
  if (part === 'body') return onBody(g, cut, tint, s);
  const back = part.includes('back');
  const sleeve = back ? cut.legs === true : cut.sleeves === true;
  const thick = (s.heavy ? 1.4 : 1) * 1.08;
  if (part.startsWith('upper-leg') && sleeve) {
    const h = quadruped.upperLeg / 2;
    piece(g, tint, () => limbPath(g, h, -h, thick * (back ? 0.098 : 0.078), 0.06 * thick));
  }
  if (!part.startsWith('lower-leg')) return;
  const h = quadruped.lowerLeg / 2;
  if (sleeve) {
    piece(g, tint, () => limbPath(g, h, -0.3 * h, 0.06 * thick, 0.056 * thick));
    curve(g, [
      [-0.05 * thick, -0.52 * h],
      [0.05 * thick, -0.52 * h],
    ]);
    ink(g, darken(tint, 0.25), 0.014);
  }
  if (cut.feet === true) {
    piece(g, tint, () =>
      blob(
        g,
        [
          [-0.06, 0.1 - h],
          [0.05, 0.1 - h],
          [0.056, 0.03 - h],
          [0.088, 0.006 - h],
          [0.08, -h - 0.034],
          [-0.058, -h - 0.034],
        ],
        0.7,
      ),
    );
    box(g, -0.064, -h - 0.038, 0.148, 0.018, 0.006);
    fillWith(g, darken(tint, 0.35));
  }
}

function onBody(g: Surface2D, cut: CutWorn['cut'], tint: string, s: Species): void {
  const cover = (from: number, to: number, collar: boolean) => {
    g.save();
    box(g, from, -0.6, to - from, 1.2);
    g.clip();
    piece(g, tint, () => {
      g.scale(LOOSE, LOOSE);
      bodyPath(g, s);
      g.scale(1 / LOOSE, 1 / LOOSE);
    });
    if (collar) {
      g.save();
      box(g, -1, -1, 2, 1.2);
      g.clip();
      piece(g, tint, () => neck(g));
      g.restore();
    }
    g.restore();
  };
  if (cut.legs === true) cover(-0.6, HIPS + 0.02, false);
  if (cut.skirt !== undefined) {
    const to = cut.skirt === 'full' ? -0.36 : -0.28;
    piece(g, tint, () =>
      blob(g, [
        [0.02, 0.16],
        [0.06, -0.16],
        [0.02, to],
        [-0.2, to - 0.03],
        [-0.56, to + 0.02],
        [-0.52, 0.08],
        [-0.38, 0.18],
      ]),
    );
  }
  if (cut.top !== undefined) cover(BACK[cut.top], 0.6, true);
  if (cut.top !== undefined && !s.long) {
    curve(g, [
      [0.22, 0.16],
      [0.36, 0.12],
      [0.5, 0.16],
    ]);
    ink(g, cut.front === 'open' ? lighten(tint, 0.35) : darken(tint, 0.22), 0.04);
  }
  const dark = darken(tint, 0.32);
  if (cut.front === 'bands' || cut.front === 'stripes' || cut.front === 'plates')
    for (const x of [0.26, 0.12, -0.02, -0.14]) {
      curve(g, [
        [x, 0.15],
        [x + 0.02, 0],
        [x - 0.01, -0.16],
      ]);
      const light = cut.front === 'bands' ? '#f2f3ea' : lighten(tint, 0.7);
      ink(g, cut.front === 'plates' ? dark : light, cut.front === 'plates' ? 0.014 : 0.034);
      if (cut.front !== 'plates') continue;
      for (const y of [0.09, -0.08]) {
        circle(g, x + 0.05, y, 0.014);
        fillWith(g, lighten(tint, 0.6));
      }
    }
  if (cut.front === 'open' || (cut.front === 'bib' && cut.top === undefined)) {
    box(g, HIPS, -0.24, 0.05, 0.42);
    fillWith(g, cut.front === 'open' ? dark : tint);
  }
  if (cut.front === 'buttons' || cut.front === 'lapels')
    for (const x of [0.3, 0.18, 0.06]) {
      circle(g, x, -0.15, 0.016);
      fillWith(g, dark);
    }
}

/** A cape that is tied at the neck and lies over the back. */
function cape(g: Surface2D, look: Look): void {
  for (const { what, tint, print } of look.wears ?? [])
    if (what === 'cape')
      fromCloth(g, print, () => {
        piece(g, tint, () =>
          blob(g, [
            [0.3, 0.3],
            [0.42, 0.2],
            [0.28, 0.1],
            [0.06, 0.02],
            [-0.2, -0.06],
            [-0.5, -0.14],
            [-0.72, -0.06],
            [-0.62, 0.12],
            [-0.42, 0.23],
            [-0.1, 0.2],
            [0.14, 0.24],
          ]),
        );
        circle(g, 0.37, 0.17, 0.032);
        fillWith(g, '#e8b93e');
      });
}
