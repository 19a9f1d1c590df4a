import type { PreviewControl } from '#contracts/media.ts';
import type { RoomPush, RoomRequestBody } from '#contracts/room.ts';
import type { Role } from '#contracts/scene.ts';
import type { SceneDocument } from '#contracts/scene-document.ts';
import type { Take, TakeEvent } from '#contracts/take.ts';

/** What the room needs from outside. The server implements each over domain and media. */

/** Who somebody is, as the ticket said when they entered. */
export type Visitor = {
  sessionId: string;
  memberId: string | null;
  name: string;
  role: Role;
  colour: string;
  ticketId: string;
};

export interface Tickets {
  /** Rejects with `AppError('forbidden')` when the ticket is forged, expired, for another scene, or its link was revoked. */
  open(ticket: string, sceneId: string): Promise<Omit<Visitor, 'sessionId'>>;
  /** Asked again now and then, so that a revoked link or role ends a running visit. Null: the visit is over. */
  roleNow(sceneId: string, visitor: Visitor): Promise<Role | null>;
}

/** Durable Yjs updates. A write resolves only once it is on disk. Writes carry the room's epoch; a lost room is refused. */
export interface Documents {
  load(sceneId: string): Promise<{ epoch: number; title: string; updates: Uint8Array[] }>;
  append(sceneId: string, epoch: number, update: Uint8Array): Promise<void>;
  /** Replaces everything up to now by one update, in one transaction. */
  compact(sceneId: string, epoch: number, snapshot: Uint8Array): Promise<void>;
}

export interface Takes {
  roll(
    by: Visitor,
    roll: {
      sceneId: string;
      rollId: string;
      document: SceneDocument;
      generator: string;
      keepRolling: boolean;
      seed: number;
    },
  ): Promise<{ takeId: string; number: number }>;
  direct(by: Visitor, direction: { sceneId: string; directionId: string; text: string }): Promise<void>;
  cut(by: Visitor, sceneId: string): Promise<void>;
  /** Before the render has begun: nothing is kept, nothing is charged. */
  cancel(by: Visitor, sceneId: string): Promise<void>;
  vote(by: Visitor, takeId: string, vote: boolean): Promise<{ votes: number }>;
  list(
    sceneId: string,
  ): Promise<{ takes: Take[]; votes: Record<string, number>; lastSeq: Record<string, number> }>;
  /** Every event of the scene's takes in order, from `seq > last` per take; goes on until `signal` aborts. Reconnects by itself. */
  follow(sceneId: string, last: ReadonlyMap<string, number>, signal: AbortSignal): AsyncIterable<TakeEvent>;
}

type MediaRequest = Extract<RoomRequestBody, { type: `media.${string}` }>;

export interface Media {
  /** One media visit per session; answers the `media.*` requests of `contracts/room.ts`. */
  handle(sceneId: string, visitor: Visitor, request: MediaRequest): Promise<unknown>;
  leave(sceneId: string, sessionId: string): void;
  /** Pushes about producers and previews, and film progress, for one scene. Returns how to stop. */
  listen(sceneId: string, listener: (event: MediaEvent) => void): () => void;
  /** Tells a running renderer something (wake on direction, cut). */
  tellRenderer(takeId: string, control: PreviewControl): void;
}

export type MediaEvent =
  | { type: 'push'; push: RoomPush; to?: string }
  | { type: 'progress'; takeId: string; seconds: number; of: number | null }
  | { type: 'voice'; sessionId: string; on: boolean };

export type Ports = { tickets: Tickets; documents: Documents; takes: Takes; media: Media };
