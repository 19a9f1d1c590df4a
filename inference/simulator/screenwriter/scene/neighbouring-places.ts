import type { Place } from '#contracts/world.ts';

/** Places that are seen from each other: who is at one of them and goes to another has not left. */
const neighbours: readonly ReadonlySet<Place>[] = [
  new Set<Place>(['beach', 'sea', 'ocean', 'boat', 'underwater']),
  new Set<Place>(['street', 'city', 'road']),
  new Set<Place>(['park', 'playground', 'lake', 'forest']),
  new Set<Place>(['park', 'garden']),
  new Set<Place>(['campsite', 'lake', 'forest']),
  new Set<Place>(['street', 'city', 'market']),
  new Set<Place>(['desert', 'savanna']),
  new Set<Place>(['pool', 'park']),
  new Set<Place>(['pool', 'beach']),
  new Set<Place>(['gym', 'stadium']),
  new Set<Place>(['space', 'moon']),
  new Set<Place>(['living-room', 'bedroom', 'tabletop']),
  new Set<Place>(['kitchen', 'dining-room']),
  new Set<Place>(['office', 'conference-room']),
  new Set<Place>(['farm', 'road']),
  new Set<Place>(['desert', 'road']),
  new Set<Place>(['forest', 'road']),
  new Set<Place>(['forest', 'mountain', 'snowfield']),
  new Set<Place>(['mountain', 'road']),
  new Set<Place>(['snowfield', 'road']),
];

export const areNear = (one: Place | undefined, other: Place): boolean =>
  one !== undefined && neighbours.some((some) => some.has(one) && some.has(other));
