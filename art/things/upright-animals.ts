import { lighten } from '../colour.ts';
import type { ShapePainter } from './shape-painter.ts';
import { drawBack, drawTrunk } from './upright-body.ts';
import { drawHead } from './upright-head.ts';
import { type Animal, kinds, plain, type UprightAnimal } from './upright-kinds.ts';

/**
 * Animals that stand up as a whole, cut from paper: a trunk and a head from the front for all of them, and what each is known by.
 * They have no eyes and no mouth of their own: whoever acts gets a living face (`art/puppets/living-thing.ts`).
 */
export const painted =
  (own: Partial<Animal>): ShapePainter =>
  (g, w, h, tint) => {
    const a = { ...plain, ...own, ...(tint !== null && { coat: tint, belly: lighten(tint, 0.55) }) };
    g.save();
    g.scale(Math.min(w * 1.17, h), h);
    drawBack(g, a);
    drawTrunk(g, a);
    drawHead(g, a);
    g.restore();
  };

export const uprightAnimals: Readonly<Record<UprightAnimal, ShapePainter>> = {
  penguin: painted(kinds.penguin),
  monkey: painted(kinds.monkey),
  gorilla: painted(kinds.gorilla),
  elephant: painted(kinds.elephant),
  squirrel: painted(kinds.squirrel),
  frog: painted(kinds.frog),
  turtle: painted(kinds.turtle),
  hedgehog: painted(kinds.hedgehog),
  hippopotamus: painted(kinds.hippopotamus),
  rhinoceros: painted(kinds.rhinoceros),
  kangaroo: painted(kinds.kangaroo),
  camel: painted(kinds.camel),
  giraffe: painted(kinds.giraffe),
  crocodile: painted(kinds.crocodile),
  mammoth: painted(kinds.mammoth),
  walrus: painted(kinds.walrus),
  seal: painted(kinds.seal),
  koala: painted(kinds.koala),
  sloth: painted(kinds.sloth),
  meerkat: painted(kinds.meerkat),
  platypus: painted(kinds.platypus),
  alpaca: painted(kinds.alpaca),
  llama: painted(kinds.llama),
  orangutan: painted(kinds.orangutan),
  triceratops: painted(kinds.triceratops),
  tyrannosaurus: painted(kinds.tyrannosaurus),
  velociraptor: painted(kinds.velociraptor),
  dinosaur: painted(kinds.dinosaur),
  octopus: painted(kinds.octopus),
  squid: painted(kinds.squid),
  ant: painted(kinds.ant),
  spider: painted(kinds.spider),
  ladybug: painted(kinds.ladybug),
  beetle: painted(kinds.beetle),
  snail: painted(kinds.snail),
  crab: painted(kinds.crab),
};

const isUpright = (key: string): key is UprightAnimal => key in kinds;

/** Keys of the library that these are drawn for. */
export const uprightNames: readonly UprightAnimal[] = Object.keys(kinds).filter(isUpright);

/** What such an animal is known by; null for all else. */
export const uprightOf = (thing: string): Animal | null => {
  const key = thing === 'game.squirrel' ? 'squirrel' : thing;
  return isUpright(key) ? { ...plain, ...kinds[key] } : null;
};
