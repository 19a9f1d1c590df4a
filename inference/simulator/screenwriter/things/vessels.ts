import type { Beat } from '#contracts/scene-plan.ts';
import { substanceOf, type Vessel } from '../../substances.ts';
import type { Company } from '../beings/company.ts';
import type { Held } from '../matter/matter-words.ts';
import type { Found } from '../plan/found.ts';
import { propOf } from './prop-of.ts';
import { things } from './things.ts';

/** Width and height in metres, a little larger than life. */
export const sizes: Readonly<Record<Vessel, readonly [number, number]>> = {
  pot: [0.62, 0.44],
  glass: [0.34, 0.46],
  flask: [0.44, 0.56],
  dish: [0.6, 0.2],
  bottle: [0.27, 0.68],
  thermometer: [0.14, 0.8],
};
/** How full it is at first. */
const FULL: Readonly<Record<Vessel, number>> = {
  pot: 0.75,
  glass: 0.8,
  flask: 0.7,
  dish: 0.6,
  bottle: 0.8,
  thermometer: 0.75,
};

/** The vessel that a word for a substance or its vessel means: the one there is, or a new one. */
export function vesselOf(company: Company, word: string, { substance, vessel }: Held): Found {
  const there = company.props.find((p) => p.holds?.[0]?.substance === substance);
  if (there !== undefined) return { is: 'prop', id: there.id, many: false };
  const [width, height] = sizes[vessel];
  const id = company.freeId(word.replaceAll(/[^a-z0-9]+/gu, '-'));
  const base = { ...propOf(id, word, things['jar']!, 0, 0), thing: `vessel-${vessel}`, width, height };
  const material = vessel === 'pot' ? 'steel' : 'glass';
  company.props.push({ ...base, material, shape: 'box', holds: [{ substance, share: FULL[vessel] }] });
  return { is: 'prop', id, many: false };
}

/** Warmer than this something is heated on a flame, °C. */
const HEATED = 26;

/** Puts a burner under what is to boil, or to be as hot as that. */
export function burners(company: Company, beats: readonly Beat[], warmth: number | null): void {
  for (const beat of beats) {
    const vessel = company.prop(beat.actor);
    const content = vessel?.holds?.[0];
    if (vessel === undefined || content === undefined || company.placed.has(vessel.id)) continue;
    const hot =
      warmth !== null && warmth > Math.max(HEATED, substanceOf(content.substance)?.sublimes ?? HEATED);
    if (!(beat.action === 'boil' && warmth === null) && !hot) continue;
    if (!['boil', 'change', 'evaporate'].includes(beat.action)) continue;
    burnerUnder(company, vessel.id);
  }
}

/** Stands a thing on a burner of its own. */
export function burnerUnder(company: Company, what: string): void {
  const id = company.freeId('burner');
  company.props.push({
    ...propOf(id, 'burner', things['jar']!, 0, 0),
    thing: 'burner',
    material: 'steel',
    shape: 'box',
    width: 0.5,
    height: 0.22,
    fixed: true,
  });
  company.relations.push({
    what: { is: 'prop', id: what, many: false },
    how: 'on',
    of: { is: 'prop', id, many: false },
  });
}
