import { z } from 'zod';
import { Format } from './format.ts';
import { Id, PartId } from './ids.ts';
import { Place, TimeOfDay, Weather } from './world.ts';

/**
 * What directors edit together, as plain values. The live form is one Y.Doc with:
 *   `script`   Y.Text, the words
 *   `cast`     Y.Map of PartId to Y.Map (fields of CastPart)
 *   `props`    Y.Map of PartId to Y.Map (fields of PropPart)
 *   `stage`    Y.Map: place, time, weather, camera, format
 *   `comments` Y.Map of id to Y.Map (fields of Comment)
 *   `performances` Y.Map of `performanceKey(line)` to the id of a recording of that line
 * Nothing here carries authority: a cameo named here is used only under a live grant.
 *
 * Stage coordinates are metres: x to the right from the middle of the stage, y up from the floor,
 * both of the part's lowest middle point.
 */
export const documentKeys = {
  script: 'script',
  cast: 'cast',
  props: 'props',
  stage: 'stage',
  comments: 'comments',
  performances: 'performances',
} as const;

export const limits = {
  scriptCharacters: 20_000,
  cast: 12,
  props: 24,
  comments: 500,
  lineCharacters: 600,
  updateBytes: 512 * 1024,
} as const;

/** The middle of the frame and its width, in stage metres; its height follows from the film's format. */
export const Camera = z.object({ x: z.number(), y: z.number(), width: z.number().min(2).max(40) });
export type Camera = z.infer<typeof Camera>;

export const CastPart = z.object({
  id: PartId,
  name: z.string().min(1).max(40),
  /** A key of the art library (`person`, `dog`, …); a cameo replaces the picture, not the rig. */
  thing: z.string().min(1).max(60),
  cameoId: Id.nullable(),
  x: z.number(),
  y: z.number(),
  facing: z.union([z.literal(-1), z.literal(1)]),
  /** The name of another part this one belongs to ("her dog"), if any. */
  ownedBy: PartId.nullable(),
});
export type CastPart = z.infer<typeof CastPart>;

export const PropPart = z.object({
  id: PartId,
  name: z.string().min(1).max(40),
  thing: z.string().min(1).max(60),
  x: z.number(),
  y: z.number(),
});
export type PropPart = z.infer<typeof PropPart>;

export const Comment = z.object({
  id: Id,
  by: z.string().max(60),
  text: z.string().min(1).max(1000),
  /** Character offset in the script, or seconds in a take. */
  anchor: z.union([
    z.object({ kind: z.literal('script'), offset: z.int().min(0) }),
    z.object({ kind: z.literal('take'), takeId: Id, seconds: z.number().min(0) }),
  ]),
  at: z.iso.datetime(),
  resolved: z.boolean(),
});
export type Comment = z.infer<typeof Comment>;

export const Stage = z.object({
  /** Null where nobody chose one: the script's, else the likeliest for who and what is in it. */
  place: Place.nullable(),
  time: TimeOfDay,
  weather: Weather,
  /** The frame of the film at its start; null lets the screenwriter choose. */
  camera: Camera.nullable(),
  /** The shape of the film's picture; none is wide. */
  format: Format.optional(),
});
export type Stage = z.infer<typeof Stage>;

/** The same words, however typed, are the same line: what a performance of it is kept under. */
export const performanceKey = (line: string): string =>
  line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const SceneDocument = z.object({
  script: z.string().max(limits.scriptCharacters),
  cast: z.array(CastPart).max(limits.cast),
  props: z.array(PropPart).max(limits.props),
  stage: Stage,
  /** Lines spoken at the room's microphone: `performanceKey(line)` to the recording's id. */
  performances: z.record(z.string().max(limits.lineCharacters), Id).optional(),
});
export type SceneDocument = z.infer<typeof SceneDocument>;
