import { quadruped } from '#contracts/rig.ts';
import { livingThing } from '#contracts/rig-thing.ts';
import { winged } from '#contracts/rig-winged.ts';
import type { Look } from '#contracts/scene-plan.ts';
import { darken } from '../colour.ts';
import { box, circle, curve, fillWith, ink, oval, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { standingAnimal } from '../things/stood-up.ts';
import { animalFace } from './animal-mouths.ts';
import { piece } from './piece.ts';
import { drawWorn } from './worn.ts';

/** Where the eyes of an animal on four legs are, from a person's, and how much smaller all is (both in the head's frame). */
const onFourLegs = { x: 0.036, y: 0.054, scale: 0.92 } as const;

/** What an animal on four legs has on, in its head's frame: hats between the ears, glasses before the eyes. */
export function drawWornByAnimal(g: Surface2D, look: Look): void {
  if (look.wears === undefined) return;
  aboutTheNeck(g, look, { x: -0.07, y: -0.18, wide: 0.19, turn: 0.45 });
  g.save();
  g.translate(onFourLegs.x, onFourLegs.y);
  g.scale(onFourLegs.scale, onFourLegs.scale);
  drawWorn(g, masked(bare(look)), 'onFace');
  g.translate(-0.05, -0.015);
  drawWorn(g, bare(look), 'onHead');
  g.restore();
  // Beards and fangs are about the mouth, which is farther ahead than in a face.
  const hairy = { ...look, wears: look.wears.filter(({ what }) => aboutMouth.test(what)) };
  g.save();
  g.translate(onMuzzle.x, onMuzzle.y);
  g.scale(onMuzzle.scale, onMuzzle.scale);
  drawWorn(g, hairy, 'onFace');
  drawWorn(g, hairy, 'onHead');
  g.restore();
}

/** A muzzle's end, from the middle of a head, and how much less wide than a face it is. */
const onMuzzle = { x: 0.16, y: -0.045, scale: 0.72 } as const;
const aboutMouth = /^(?:beard|goatee|moustache|fangs)$/u;
const bare = (look: Look): Look => ({
  ...look,
  wears: look.wears?.filter(({ what }) => !aboutMouth.test(what)),
});

/** What an animal on four legs has on its paws, in the frame of a lower leg. */
export function drawWornOnPaw(g: Surface2D, look: Look): void {
  if (look.wears === undefined) return;
  g.save();
  g.translate(0.02, -quadruped.lowerLeg / 2 + 0.02);
  drawWorn(g, look, 'onFoot');
  g.restore();
}

/** What a bird has on, in its head's frame (where it is not carried on a long neck). */
export function drawWornByBird(g: Surface2D, look: Look): void {
  if (look.wears === undefined) return;
  aboutTheNeck(g, look, { x: -0.06, y: -0.17, wide: 0.16, turn: 0.4 });
  const scale = winged.headRadius / HEAD;
  g.save();
  g.scale(scale, scale);
  // One sees it from the side: the eye is farther ahead than in a face.
  g.translate(0.03, 0.02);
  drawWorn(g, masked(look), 'onFace');
  g.translate(-0.03, -0.02);
  drawWorn(g, look, 'onHead');
  g.restore();
}

/** What a living thing has on, in its body's frame: before its face, on its upper edge, under its chin. */
export function drawWornByThing(g: Surface2D, look: Look, thing: string): void {
  if (look.wears === undefined) return;
  const animal = standingAnimal(thing, look);
  const upright = animal !== null || thing === 'ghost';
  aboutTheNeck(g, look, { x: 0, y: upright ? -0.03 : -0.2, wide: upright ? 0.22 : 0.3, turn: 0 });
  aboutTheBelly(g, look);
  const { y, scale } =
    animal !== null ? animalFace(animal) : upright ? { y: 0.16, scale: 1.3 } : { y: 0.04, scale: 1.45 };
  g.save();
  g.translate(0, y);
  g.scale(scale, scale);
  drawWorn(g, look, 'onFace');
  g.restore();
  g.save();
  g.translate(0, livingThing.bodyHeight / 2 - HEAD * scale * 0.86);
  g.scale(scale, scale);
  drawWorn(g, look, 'onHead');
  g.restore();
}

/** The radius of a person's head, in its frame: hats and glasses are cut for it (`contracts/rig.ts`). */
const HEAD = 0.152;

/** A muzzle leaves no room for what covers mouth and nose: a mask is one before the eyes. */
const masked = (look: Look): Look => ({
  ...look,
  wears: look.wears?.map((worn) => (worn.what === 'mask' ? { ...worn, what: 'eyemask' } : worn)),
});

/** An apron, and a tutu about the hips, of who stands upright. */
function aboutTheBelly(g: Surface2D, look: Look): void {
  for (const { what, tint } of look.wears ?? []) {
    if (what === 'apron') piece(g, tint, () => box(g, -0.17, -0.36, 0.34, 0.28, 0.05));
    if (what === 'tutu')
      piece(g, tint, () =>
        polygon(g, [
          [-0.24, -0.14],
          [0.24, -0.14],
          ...Array.from({ length: 9 }, (_, k) => [0.42 - 0.105 * k, k % 2 === 0 ? -0.28 : -0.33] as const),
        ]),
      );
  }
}

type Neck = { x: number; y: number; wide: number; turn: number };

function aboutTheNeck(g: Surface2D, look: Look, { x, y, wide, turn }: Neck): void {
  for (const { what, tint } of look.wears ?? []) {
    if (!/^(?:scarf|bowtie|tie|stethoscope|necklace)$/u.test(what)) continue;
    g.save();
    g.translate(x, y);
    g.rotate(turn);
    if (what === 'stethoscope' || what === 'necklace') {
      curve(g, [
        [-wide, 0.3 * wide],
        [0, -0.5 * wide],
        [wide, 0.3 * wide],
      ]);
      ink(g, tint, 0.14 * wide);
      piece(g, what === 'necklace' ? tint : '#cfd6dd', () => circle(g, 0, -0.75 * wide, 0.22 * wide));
    } else if (what === 'scarf') {
      piece(g, darken(tint, 0.12), () => box(g, 0.3 * wide, -1.15 * wide, 0.4 * wide, wide, 0.1 * wide));
      piece(g, tint, () => oval(g, 0, 0, wide, 0.32 * wide));
    } else if (what === 'bowtie') {
      for (const side of [-1, 1])
        piece(g, tint, () =>
          polygon(g, [
            [0, 0],
            [side * 0.6 * wide, 0.34 * wide],
            [side * 0.6 * wide, -0.34 * wide],
          ]),
        );
      circle(g, 0, 0, 0.14 * wide);
      fillWith(g, darken(tint, 0.2));
    } else
      piece(g, tint, () =>
        polygon(g, [
          [-0.14 * wide, 0.1 * wide],
          [0.14 * wide, 0.1 * wide],
          [0.22 * wide, -1.1 * wide],
          [0, -1.4 * wide],
          [-0.22 * wide, -1.1 * wide],
        ]),
      );
    g.restore();
  }
}
