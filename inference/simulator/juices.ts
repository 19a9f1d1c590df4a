import type { PlanProp } from '#contracts/scene-plan.ts';

const WATER = '#6fb2e0';
/** What runs out of a thing that is squeezed, by its key in the art library, and its colour: what is soaked, and fruit. */
const juices: Readonly<Record<string, string>> = {
  sponge: WATER,
  'towel-sheet': WATER,
  lemon: '#f0dc5a',
  tangerine: '#f29a2e',
  tomato: '#d6402f',
  grapes: '#8a4a8c',
  'juice-box': '#e8943a',
};

/** #rrggbb of what can be squeezed out of a thing; null for what has nothing in it. */
export const juiceOf = ({ thing, soaked }: Pick<PlanProp, 'thing' | 'soaked'>): string | null =>
  soaked === true ? WATER : Object.hasOwn(juices, thing) ? (juices[thing] ?? null) : null;
