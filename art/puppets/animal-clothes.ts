import type { Garment } from '#contracts/garment.ts';
import type { Look, Worn } from '#contracts/scene-plan.ts';

/** How a piece is cut for an animal, on two legs or on four: what of it is covered, and what is seen on its front. */
export type Cut = {
  /** `short` ends at the hips, `long` hangs down over them. */
  top?: 'short' | 'long';
  sleeves?: true;
  legs?: true;
  /** About the hips, or down to the feet. */
  skirt?: 'hips' | 'full';
  feet?: true;
  front?: 'buttons' | 'lapels' | 'open' | 'bands' | 'stripes' | 'plates' | 'bib' | 'emblem';
};

const cuts: Partial<Record<Garment, Cut>> = {
  jersey: { top: 'short', sleeves: true },
  coat: { top: 'long', sleeves: true, front: 'buttons' },
  onesie: { top: 'short', sleeves: true, legs: true, front: 'buttons' },
  trousers: { legs: true },
  boots: { feet: true },
  plating: { top: 'short', sleeves: true, legs: true, front: 'plates' },
  suit: { top: 'short', sleeves: true, legs: true, front: 'lapels' },
  labcoat: { top: 'long', sleeves: true, front: 'lapels' },
  robe: { top: 'long', sleeves: true, skirt: 'full', front: 'open' },
  kimono: { top: 'long', sleeves: true, front: 'open' },
  habit: { top: 'long', sleeves: true, skirt: 'full' },
  dress: { top: 'short', skirt: 'full' },
  skirt: { skirt: 'hips' },
  kilt: { skirt: 'hips' },
  waistcoat: { top: 'short', front: 'lapels' },
  vest: { top: 'short', front: 'bands' },
  lifejacket: { top: 'short', front: 'bands' },
  stripes: { top: 'short', sleeves: true, front: 'stripes' },
  overalls: { legs: true, front: 'bib' },
  armour: { top: 'short', sleeves: true, front: 'plates' },
  swimsuit: { top: 'short' },
  bandages: { top: 'short', sleeves: true, legs: true, front: 'stripes' },
};

export type CutWorn = Worn & { cut: Cut };

/** Its clothes, in the order in which they are put on. */
export const clothesOf = (look: Look): CutWorn[] =>
  (look.wears ?? []).flatMap((worn) => {
    const cut = cuts[worn.what];
    return cut === undefined ? [] : [{ ...worn, cut }];
  });

/** Is it cut for animals? */
export const isCut = (what: Garment): boolean => Object.hasOwn(cuts, what);

/** The colour of what covers its arms, its legs or its feet; null where they are bare. */
export const coverOf = (look: Look, what: 'sleeves' | 'legs' | 'feet'): string | null =>
  clothesOf(look).findLast(({ cut }) => cut[what] === true)?.tint ?? null;
