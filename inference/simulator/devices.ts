import type { PlanProp } from '#contracts/scene-plan.ts';

/** What a thing with a switch gives while it is on. */
export type Device = {
  gives: 'light' | 'screen' | 'flame' | 'glow' | 'wind' | 'music' | 'motor';
  /** Seconds until it gives 63 % of what it can, or of that is gone again; a rotor has its own inertia instead. */
  seconds: number;
};

/**
 * By what a thing is called. A filament is there in a tenth of a second, a screen wakes in some; what is to glow by its heat
 * takes seconds (judged).
 */
const rows: readonly (readonly [Device['gives'], number, string])[] = [
  ['light', 0.08, 'lamp|desk lamp|lightbulb|lantern|flashlight|chandelier|spotlight|street lamp'],
  ['screen', 0.3, 'television|laptop|computer|phone|arcade machine|atm'],
  ['flame', 0.25, 'stove'],
  ['glow', 1.2, 'toaster|heater'],
  ['wind', 0, 'fan'],
  ['music', 0.15, 'radio|record player|own.record-player|gramophone|jukebox|boombox|speaker|music box'],
  // A motor runs up to its speed (judged).
  [
    'motor',
    0.5,
    'lawnmower|vacuum cleaner|blender|mixer|hairdryer|washing machine|dishwasher|drill|chainsaw|engine|generator|cement mixer',
  ],
];

const byName: ReadonlyMap<string, Device> = new Map(
  rows.flatMap(([gives, seconds, names]) => names.split('|').map((name) => [name, { gives, seconds }])),
);

/** Null for what has no switch. */
export const deviceOf = (prop: Pick<PlanProp, 'name' | 'thing'>): Device | null =>
  byName.get(prop.name.toLowerCase()) ?? byName.get(prop.thing) ?? null;
