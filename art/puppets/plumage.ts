import { darken, lighten } from '../colour.ts';
import { plumageKinds } from './plumage-kinds.ts';
import type { Plumage } from './plumage-type.ts';

const bird: Plumage = {
  build: 'bird',
  coat: '#5d93b0',
  belly: '#f3d9b0',
  wing: '#4a7c9a',
  tip: '#2f546e',
  beak: '#e9a23b',
  legs: '#d98a3a',
  bill: 1,
  flat: false,
  deep: false,
  wings: 'feather',
  stripes: false,
  crest: 'none',
  head: null,
  neck: false,
  wattle: false,
  glow: null,
  discs: false,
  tail: 'fan',
};

/** A flyer by its key; anything unknown with wings is a songbird. */
export function plumageOf(thing: string, coat?: string): Plumage {
  const own = { ...bird, ...plumageKinds[thing] };
  if (coat === undefined) return own;
  return { ...own, coat, belly: lighten(coat, 0.5), wing: darken(coat, 0.14), tip: darken(coat, 0.4) };
}

export const knownFlyers: readonly string[] = ['bird', ...Object.keys(plumageKinds)];
