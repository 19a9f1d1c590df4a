import { z } from 'zod';
import { ErrorBody } from './errors.ts';
import { Id } from './ids.ts';
import { FilmProducer } from './media.ts';
import { GeneratorId } from './take.ts';

/**
 * Messages on a scene's room. Everything a client sends as JSON is one of `RoomRequest`, carries its own
 * `requestId`, and is answered by exactly one `reply` with the same id. Yjs travels beside it as bytes.
 */
export const roomName = 'scene';

/** Colyseus message types. Bytes on `sync` are the y-websocket protocol (sync and awareness), both ways. */
export const roomMessages = { request: 'request', reply: 'reply', sync: 'sync', push: 'push' } as const;

export const roomLimits = {
  /** Largest message of any kind, bytes. */
  maxPayload: 1024 * 1024,
  requestsPerSecond: 20,
  updatesPerSecond: 120,
} as const;

const RtpParameters = z.record(z.string(), z.unknown());

export const RoomRequestBody = z.discriminatedUnion('type', [
  /** `rollId` is made by the client: sending it again never rolls twice. */
  z.object({
    type: z.literal('roll'),
    rollId: Id,
    generator: GeneratorId.default('simulator'),
    keepRolling: z.boolean().default(false),
    seed: z.int().min(0).optional(),
  }),
  z.object({ type: z.literal('direct'), directionId: Id, text: z.string().trim().min(1).max(280) }),
  z.object({ type: z.literal('cut') }),
  z.object({ type: z.literal('cancel') }),
  z.object({ type: z.literal('react'), emoji: z.string().min(1).max(16) }),
  /** Watch together: the newest command wins; `seconds` is the playhead at the server's `at`. */
  z.object({
    type: z.literal('watch'),
    takeId: Id.nullable(),
    playing: z.boolean(),
    seconds: z.number().min(0),
  }),
  z.object({ type: z.literal('vote'), takeId: Id, vote: z.boolean() }),
  z.object({ type: z.literal('ping'), sentAt: z.number() }),
  z.object({ type: z.literal('media.capabilities') }),
  z.object({ type: z.literal('media.transport'), direction: z.enum(['send', 'recv']) }),
  z.object({
    type: z.literal('media.connect'),
    transportId: z.string().max(64),
    dtlsParameters: z.record(z.string(), z.unknown()),
  }),
  z.object({ type: z.literal('media.restart-ice'), transportId: z.string().max(64) }),
  z.object({
    type: z.literal('media.produce'),
    transportId: z.string().max(64),
    kind: z.literal('audio'),
    rtpParameters: RtpParameters,
  }),
  z.object({
    type: z.literal('media.consume'),
    transportId: z.string().max(64),
    producerId: z.string().max(64),
    rtpCapabilities: RtpParameters,
  }),
  z.object({ type: z.literal('media.resume'), consumerId: z.string().max(64) }),
  z.object({ type: z.literal('media.close-producer'), producerId: z.string().max(64) }),
  /** This screen shows the preview's first frame: an owner's time before everybody else begins. Kept nowhere. */
  z.object({ type: z.literal('media.shown'), takeId: Id }),
]);
export type RoomRequestBody = z.infer<typeof RoomRequestBody>;

export const RoomRequest = z.object({ requestId: z.int().min(0), body: RoomRequestBody });
export type RoomRequest = z.infer<typeof RoomRequest>;

export const RoomReply = z.object({
  requestId: z.int(),
  ok: z.boolean(),
  value: z.unknown().optional(),
  error: ErrorBody.optional(),
});
export type RoomReply = z.infer<typeof RoomReply>;

/** What the server says unasked. */
export const RoomPush = z.discriminatedUnion('type', [
  /** The document moved on without this client's update: keep its text aside, load again with a new client id. */
  z.object({ type: z.literal('doc-reset'), reason: z.string() }),
  /**
   * Everything up to this state vector (base64) is on disk. The page shows *saved* only for this.
   * A deletion does not move a state vector: `updates` counts the messages of this connection that
   * carried an update (sync step 2 or update, empty ones not) and are on disk.
   */
  z.object({ type: z.literal('saved'), stateVector: z.string(), updates: z.int().min(0).default(0) }),
  z.object({ type: z.literal('reaction'), by: z.string(), emoji: z.string() }),
  z.object({
    type: z.literal('producers'),
    producers: z.array(FilmProducer),
  }),
  /** The film's preview is blanked, or shown again. */
  z.object({ type: z.literal('preview'), takeId: Id, state: z.enum(['live', 'blank', 'ended']) }),
  /** An owner in the room sees a take with their likeness before everybody else: `yours` is that owner's screen. */
  z.object({ type: z.literal('head-start'), takeId: Id, state: z.enum(['yours', 'others', 'over']) }),
  /** What is being said in the preview just now; an empty list clears it. */
  z.object({
    type: z.literal('captions'),
    takeId: Id,
    lines: z.array(z.object({ speaker: z.string(), text: z.string() })),
  }),
  z.object({ type: z.literal('room-closed'), reason: z.string() }),
]);
export type RoomPush = z.infer<typeof RoomPush>;

/** Options of joinById / joinOrCreate: the ticket decides everything. */
export const JoinOptions = z.object({ ticket: z.string().max(2000), sceneId: Id });
export type JoinOptions = z.infer<typeof JoinOptions>;
