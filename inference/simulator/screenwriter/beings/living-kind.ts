import { knownSwimmers } from '#art/puppets/fins.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Kind } from './cast-as.ts';

/** What lives in water, from back fin to belly, metres: fish as large as their faces are to be seen. */
const swimmers: Readonly<Record<string, number>> = {
  fish: 0.42,
  dolphin: 0.62,
  shark: 0.72,
  whale: 1.15,
  swordfish: 0.62,
  narwhal: 0.8,
  orca: 1,
};

/** The puppet of what lives in water, by the picture or the name it has; null for all else. */
export function swimmerKind(thing: string, name = thing): Kind | null {
  const known = knownSwimmers.find((each) => each === name) ?? knownSwimmers.find((each) => each === thing);
  const tall = known === undefined ? undefined : (swimmers[known] ?? swimmers['fish']);
  return known === undefined || tall === undefined ? null : { thing: known, rig: 'swimming', height: tall };
}

/** What a thing is as an actor: big enough for its face to be seen beside people, and no bigger than a child. Metres. */
export function livingKind({
  name,
  thing,
  width,
  height,
}: Pick<PlanProp, 'name' | 'thing' | 'width' | 'height'>): Kind {
  const tall = Math.min(1.25, Math.max(0.62, Math.max(width, height) * 1.6));
  return swimmerKind(thing, name) ?? { thing, rig: 'thing', height: tall };
}
