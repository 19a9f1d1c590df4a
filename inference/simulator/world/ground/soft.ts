import { layers } from '../physics.ts';
import { meet } from '../puppets/beside.ts';
import type { Loose, Stage } from '../stage.ts';

/** Leaves, straw, mud and cake: who falls into them is not thrown off, but slowed down, by so much a second (judged). */
const soft: Readonly<Record<string, number>> = {
  'game.berry-bush': 7,
  'game.bush': 7,
  bush: 7,
  'fallen-leaf': 4,
  'mud-patch': 5,
  haystack: 8,
  'own.hay-bale': 8,
  'birthday-cake': 8,
  'layer-cake': 8,
  pie: 8,
};

export const softOf = (thing: string): number | null =>
  Object.hasOwn(soft, thing) ? (soft[thing] ?? null) : null;

/** Lets limp limbs into what is soft; false where it is not. */
export function givesWay(stage: Stage, id: string): boolean {
  const loose = stage.loose.get(id);
  if (loose === undefined || softOf(loose.prop.thing) === null) return false;
  meet(loose, layers.unlimp);
  return true;
}

/** One step of limbs that have come into what is soft: it goes along with none of them. */
export function softStep(stage: Stage): void {
  for (const puppet of stage.puppets.values()) {
    if (puppet.mode !== 'limp') continue;
    for (const { body } of puppet.limbs.values()) {
      const drag = [...stage.loose.values()].find((l) => reaches(l, body.translation()));
      body.setLinearDamping(drag === undefined ? 0 : (softOf(drag.prop.thing) ?? 0));
    }
  }
}

const reaches = ({ body, prop }: Loose, { x, y }: { x: number; y: number }): boolean => {
  if (softOf(prop.thing) === null) return false;
  const p = body.translation();
  return Math.abs(x - p.x) < prop.width / 2 && Math.abs(y - p.y) < prop.height / 2;
};
