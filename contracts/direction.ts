import { z } from 'zod';
import { FilmLook } from './film-look.ts';
import { Id, PartId } from './ids.ts';
import { Beat, PlanActor, PlanProp, Surroundings } from './scene-plan.ts';
import { SkyChange } from './sky-change.ts';
import { CameraMove, Expression, Music } from './world.ts';

/** What a grant allows directions to change while a take renders. */
export const DirectionScope = z.enum(['none', 'ambient', 'any']);
export type DirectionScope = z.infer<typeof DirectionScope>;

/** One change to a running plan. Everything ambient leaves the cast alone. */
export const PatchOp = z.discriminatedUnion('op', [
  ...SkyChange.options,
  z.object({
    op: z.literal('camera'),
    move: CameraMove,
    target: z.string().nullable(),
  }),
  /** 0.5 is half speed; the world's steps stay, film time stretches. */
  z.object({ op: z.literal('speed'), factor: z.number().min(0.25).max(2) }),
  /** Null is paper, as ever. */
  z.object({ op: z.literal('look'), look: FilmLook.nullable() }),
  /** Music under the film from now on; null is none. */
  z.object({ op: z.literal('music'), music: Music.nullable() }),
  /** Words on a sheet of paper, while everything waits: "An hour later". */
  z.object({ op: z.literal('card'), text: z.string().min(1).max(80) }),
  z.object({ op: z.literal('beat'), beat: Beat }),
  z.object({ op: z.literal('actor'), actor: PlanActor }),
  /** `beside`: who is there already, on whose front side it comes down, wherever they are by then. */
  z.object({ op: z.literal('prop'), prop: PlanProp, beside: PartId.optional() }),
  z.object({ op: z.literal('remove'), part: PartId }),
  z.object({ op: z.literal('mood'), actor: PartId, expression: Expression }),
  /** The film goes on at another place, with whoever is there and with what is still to happen. */
  z.object({ op: z.literal('place'), to: Surroundings }),
  z.object({ op: z.literal('cut') }),
]);
export type PatchOp = z.infer<typeof PatchOp>;

export const DirectionPatch = z.object({
  ops: z.array(PatchOp).min(1).max(24),
  /** `ambient` when no op touches an actor. */
  scope: z.enum(['ambient', 'any']),
  /** Cameo-bearing actors that an `any` patch makes act. */
  touches: z.array(PartId),
  /** How it was read, for the pin on the timeline. */
  reading: z.string(),
});
export type DirectionPatch = z.infer<typeof DirectionPatch>;

/** A direction given while a take renders. `effectiveStep` is committed before that step is simulated. */
export const Direction = z.object({
  id: Id,
  takeId: Id,
  by: Id,
  byName: z.string(),
  text: z.string().min(1).max(280),
  status: z.enum(['pending', 'waiting', 'applied', 'refused', 'not-understood', 'too-late']),
  effectiveStep: z.int().nullable(),
  patch: DirectionPatch.nullable(),
  /** What the author was told: how it was read, or why it does not enter the film. */
  note: z.string().nullable(),
  givenAt: z.iso.datetime(),
});
export type Direction = z.infer<typeof Direction>;
