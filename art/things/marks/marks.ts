import type { Mark } from '#contracts/alteration.ts';
import type { Surface2D } from '../../surface.ts';
import { bites, brim, sparkle, steam } from './additions.ts';
import {
  bandage,
  bow,
  buttons,
  cord,
  glue,
  knot,
  laces,
  nails,
  ribbon,
  roped,
  stitches,
  strap,
  tape,
  zip,
} from './fastenings.ts';
import { dew, frost, grime, moss, mould, snow, tarnish, wet } from './growths.ts';
import type { MarkPainter } from './mark-painter.ts';
import { emboss, foliage, full, lid, notes, rainbow, stars, storm } from './pictures.ts';
import {
  dents,
  grin,
  hole,
  icing,
  ornaments,
  scratches,
  sprinkles,
  suds,
  twists,
  wrapped,
} from './trimmings.ts';
import { chips, cracks, ears, gloss, rough, scar, tears, wrinkles } from './wear.ts';

/** What a mark paints on a thing, what it takes away of it, and what it paints beyond it. */
type Layers = { on?: MarkPainter; away?: MarkPainter; beyond?: MarkPainter };

const marks: Readonly<Record<Mark, Layers>> = {
  cracks: { on: cracks },
  chips: { away: chips },
  tears: { on: ears, away: tears },
  rough: { on: rough },
  grime: { on: grime },
  mould: { on: mould },
  tarnish: { on: tarnish },
  wrinkles: { on: wrinkles },
  gloss: { on: gloss },
  wet: { on: wet },
  dew: { beyond: dew },
  snow: { on: snow },
  frost: { on: frost },
  moss: { on: moss },
  emboss: { on: emboss },
  notes: { on: notes },
  rainbow: { on: rainbow },
  foliage: { beyond: foliage },
  stars: { on: stars },
  storm: { on: storm },
  lid: { on: lid },
  full: { on: full },
  scar: { on: scar },
  bow: { on: ribbon, beyond: bow },
  knot: { on: roped, beyond: knot },
  tape: { on: tape },
  glue: { on: glue },
  strap: { on: strap },
  nails: { on: nails },
  buttons: { on: buttons },
  zip: { on: zip },
  laces: { beyond: laces },
  stitches: { on: stitches },
  bandage: { on: bandage },
  cord: { beyond: cord },
  icing: { on: icing },
  ornaments: { on: ornaments },
  sprinkles: { on: sprinkles },
  hole: { on: hole },
  scratches: { on: scratches },
  grin: { on: grin },
  wrapped: { on: wrapped, beyond: twists },
  suds: { on: suds },
  dents: { on: dents },
  sparkle: { beyond: sparkle },
  steam: { beyond: steam },
  bites: { away: bites },
  brim: { beyond: brim },
};

/** One layer of a mark for a thing of `w` × `h` metres about 0, 0; nothing where the mark has none. */
export const drawMark = (
  g: Surface2D,
  [mark, layer]: readonly [Mark, keyof Layers],
  size: { width: number; height: number },
  much: number,
): void => marks[mark][layer]?.(g, size.width, size.height, much);
