import type { Mark } from '#contracts/alteration.ts';
import type { Surface2D } from '../../surface.ts';
import { dew, frost, grime, moss, mould, snow, tarnish, wet } from './growths.ts';
import type { MarkPainter } from './mark-painter.ts';
import { emboss, foliage, full, lid, notes, rainbow, stars, storm } from './pictures.ts';
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
};

/** One layer of a mark for a thing of `w` × `h` metres about 0, 0; nothing where the mark has none. */
export const drawMark = (
  g: Surface2D,
  [mark, layer]: readonly [Mark, keyof Layers],
  size: { width: number; height: number },
  much: number,
): void => marks[mark][layer]?.(g, size.width, size.height, much);
