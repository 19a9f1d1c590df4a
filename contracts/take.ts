import { z } from 'zod';
import { Direction } from './direction.ts';
import { ErrorCode } from './errors.ts';
import { Format } from './format.ts';
import { Id, PartId, Sha256 } from './ids.ts';
import { BeatReport } from './trace.ts';

export const GeneratorId = z.string().regex(/^[a-z0-9-]{1,40}$/);
export type GeneratorId = z.infer<typeof GeneratorId>;

export const TakeStatus = z.enum([
  'queued',
  'planning',
  'waiting-consent',
  'rendering',
  'sealing',
  'done',
  'failed',
  'cancelled',
]);
export type TakeStatus = z.infer<typeof TakeStatus>;

export const endedStatuses: readonly TakeStatus[] = ['done', 'failed', 'cancelled'];

/**
 * What happened to a take, in order. A change and its event are one transaction; `seq` comes from the
 * locked take row, so a reader that asks for `seq > last` misses nothing.
 */
export const TakeEventBody = z.discriminatedUnion('type', [
  z.object({ type: z.literal('rolled'), by: Id, byName: z.string() }),
  z.object({
    type: z.literal('planned'),
    planHash: Sha256,
    expectedSeconds: z.number(),
    shots: z.int(),
    cost: z.int(),
    /** None in takes from before there was a choice: wide. */
    format: Format.optional(),
  }),
  z.object({
    type: z.literal('consent-asked'),
    requestId: Id,
    cameoId: Id,
    cameoName: z.string(),
    ownerId: Id,
    ownerName: z.string(),
    castId: PartId,
  }),
  z.object({
    type: z.literal('consent-answered'),
    requestId: Id,
    answer: z.enum(['approved', 'narrowed', 'declined', 'expired', 'covered', 'withdrawn']),
  }),
  z.object({ type: z.literal('render-started'), leaseEpoch: z.int(), startFrame: z.int() }),
  z.object({ type: z.literal('direction-given'), direction: Direction }),
  z.object({ type: z.literal('direction-changed'), direction: Direction }),
  z.object({ type: z.literal('segment'), index: z.int(), likenessEpoch: z.int(), frames: z.int() }),
  z.object({ type: z.literal('likeness-revoked'), cameoId: Id, castId: PartId, likenessEpoch: z.int() }),
  z.object({ type: z.literal('cut-asked'), by: Id, byName: z.string() }),
  z.object({ type: z.literal('sealing') }),
  z.object({ type: z.literal('done'), seconds: z.number(), charged: z.int(), refunded: z.int() }),
  z.object({ type: z.literal('failed'), code: ErrorCode, detail: z.string().nullable(), refunded: z.int() }),
  z.object({ type: z.literal('cancelled'), by: Id.nullable(), refunded: z.int() }),
  z.object({ type: z.literal('hidden'), cameoId: Id }),
  z.object({ type: z.literal('shown-again'), cameoId: Id }),
  /** Drawn again without likenesses that were taken back: another film in the old one's place. */
  z.object({ type: z.literal('remade'), seconds: z.number() }),
]);
export type TakeEventBody = z.infer<typeof TakeEventBody>;

export const TakeEvent = z.object({
  takeId: Id,
  sceneId: Id,
  seq: z.int().min(1),
  at: z.iso.datetime(),
  body: TakeEventBody,
});
export type TakeEvent = z.infer<typeof TakeEvent>;

/** A take as the take list shows it. */
export const Take = z.object({
  id: Id,
  sceneId: Id,
  number: z.int().min(1),
  status: TakeStatus,
  rolledBy: z.object({ id: Id, name: z.string(), handle: z.string() }),
  generator: GeneratorId,
  script: z.string(),
  format: Format,
  seconds: z.number().nullable(),
  expectedSeconds: z.number().nullable(),
  cost: z.int(),
  charged: z.int().nullable(),
  failure: z.object({ code: ErrorCode, detail: z.string().nullable() }).nullable(),
  /** Served only through authorising routes; null until there is one, or once hidden. */
  filmUrl: z.string().nullable(),
  posterUrl: z.string().nullable(),
  captionsUrl: z.string().nullable(),
  traceUrl: z.string().nullable(),
  hidden: z.boolean(),
  beats: z.array(BeatReport),
  auditPassed: z.boolean().nullable(),
  directions: z.array(Direction),
  grantIds: z.array(Id),
  createdAt: z.iso.datetime(),
});
export type Take = z.infer<typeof Take>;
