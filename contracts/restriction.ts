import { z } from 'zod';
import { Id } from './ids.ts';
import { Place, TimeOfDay, Weather } from './world.ts';

/** What owners rule out most, each with its own words; whatever else they name is looked for by itself. */
export const RestrictionTopic = z.enum([
  'violence',
  'weapons',
  'villainy',
  'horror',
  'romance',
  'nudity',
  'alcohol',
  'drugs',
  'smoking',
  'politics',
  'religion',
  'swearing',
  'humiliation',
  'danger',
  'death',
  'gambling',
]);
export type RestrictionTopic = z.infer<typeof RestrictionTopic>;

/** `scene`: nowhere in a film with this likeness. `self`: not done by it, said by it or said of it. */
export const RestrictionReach = z.enum(['scene', 'self']);

/** One thing that can be checked before a render: on the script's words, and on the plan that came of them. */
export const RestrictionRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('topic'), topic: RestrictionTopic, reach: RestrictionReach }),
  /** Something named: itself, its inflections and what means nearly the same. */
  z.object({ kind: z.literal('thing'), word: z.string().max(60), reach: RestrictionReach }),
  /** Always worn or carried; refused where the script takes it away or puts another in its place. */
  z.object({
    kind: z.literal('keep'),
    thing: z.string().max(60),
    colour: z.string().max(20).nullable(),
  }),
  /** The plan's surroundings: what they must not be. */
  z.object({
    kind: z.literal('setting'),
    places: z.array(Place),
    times: z.array(TimeOfDay),
    weathers: z.array(Weather),
  }),
]);
export type RestrictionRule = z.infer<typeof RestrictionRule>;

/** How an owner's words were read, for them to see. Without rules nothing is checked; people and generators still read it. */
export const RestrictionReading = z.object({
  rules: z.array(RestrictionRule),
  /** What is checked, in a sentence. */
  understood: z.string().nullable(),
  /** What to say instead, where a part was not understood. */
  instead: z.string().nullable(),
});
export type RestrictionReading = z.infer<typeof RestrictionReading>;

export const RestrictionText = z.string().trim().min(3).max(120);

/** `reading` is null for the moment until it was read. */
export const Restriction = z.object({
  id: Id,
  text: RestrictionText,
  reading: RestrictionReading.nullable(),
  createdAt: z.iso.datetime(),
});
export type Restriction = z.infer<typeof Restriction>;

/** A piece of a script that an owner has ruled out. Offsets are UTF-16, end exclusive; equal where the plan alone says so. */
export const BrokenRestriction = z.object({
  cameoName: z.string(),
  /** The owner's own words, or the name of the rule that always holds for teens. */
  restriction: z.string(),
  phrase: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
});
export type BrokenRestriction = z.infer<typeof BrokenRestriction>;
