import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { AppError } from '#contracts/errors.ts';
import { roomLimits } from '#contracts/room.ts';
import { limits, type SceneDocument } from '#contracts/scene-document.ts';
import type { Documents, Visitor } from '../ports.ts';
import { readSceneDocument } from './document-codec.ts';
import { FanOut } from './fan-out.ts';
import { LiveDocument } from './live-document.ts';
import { Presence } from './presence.ts';
import { TokenBucket } from './token-bucket.ts';
import { UpdateLog } from './update-log.ts';

/** Message types of the y-websocket protocol, and of the sync protocol inside it. */
const message = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3 } as const;
const sync = { step1: 0, step2: 1, update: 2 } as const;

/** An update that says nothing: no structs, no deletions. */
const emptyUpdateBytes = 2;
const refusalsBeforeClosing = 8;
/** Updates a second beyond which somebody is no writer any more. */
const floodPerSecond = 600;
/** Updates that may wait for a client's sync step 2: it answers within a round trip. */
const mostEarly = 600;
/** How often *saved* is said: often enough to be believed, seldom enough to cost nothing. */
const savedEveryMs = { quiet: 100, busy: 1000 } as const;

/** How bytes reach a kind of client: the room's binary channel, or a plain WebSocket. */
export interface SyncDoor {
  /** The same message for many: a door frames it once. */
  sendAll(connections: readonly SyncConnection[], bytes: Uint8Array): void;
  saved(connection: SyncConnection, stateVector: Uint8Array, updates: number): void;
  /** The update was refused whole. `closing`: the client had its chances. */
  refused(connection: SyncConnection, error: AppError, closing: boolean): void;
}

/** One client's place at the document. Made by a door, passed as the origin of its transactions. */
export class SyncConnection {
  readonly visitor: Visitor;
  readonly door: SyncDoor;
  /** Has said what it knows (sync step 1), so that later updates build on something it has. */
  ready = false;
  /** After a refusal nothing counts until it starts afresh with a new sync step 1. */
  refused = false;
  refusals = 0;
  /**
   * Updates that came before the client's answer to our sync step 1: they may build on what that answer
   * brings (text written offline), so they wait for it. Null once it came.
   */
  early: Uint8Array[] | null = [];
  /** Messages of this connection that carried updates and were taken in. */
  updates = 0;
  readonly updateBucket: TokenBucket;
  readonly floodBucket: TokenBucket;
  readonly presenceBucket: TokenBucket;

  constructor(visitor: Visitor, door: SyncDoor) {
    this.visitor = visitor;
    this.door = door;
    const now = performance.now();
    this.updateBucket = new TokenBucket(roomLimits.updatesPerSecond, roomLimits.updatesPerSecond * 2, now);
    this.floodBucket = new TokenBucket(floodPerSecond, floodPerSecond, now);
    this.presenceBucket = new TokenBucket(60, 120, now);
  }
}

export type ScriptDocumentHooks = { lost(error: AppError): void; trouble(error: unknown): void };

type Accepted = {
  /** Null when nothing was new. */
  update: Uint8Array | null;
  origins: ReadonlySet<SyncConnection>;
};
type Incoming = { update: Uint8Array; origin: SyncConnection };

/**
 * Owns a scene's Y.Doc and speaks the y-websocket protocol with everyone who is connected, whichever
 * door they came through. Updates go out at once, to disk right after, and only then are confirmed.
 */
export class ScriptDocument {
  readonly #live: LiveDocument;
  readonly #log: UpdateLog<SyncConnection>;
  readonly #presence = new Presence<SyncConnection>();
  readonly #connections = new Set<SyncConnection>();
  readonly #fanOut: FanOut<Incoming>;
  #savedVector: ReadonlyMap<number, number>;
  #unsaid = new Map<SyncConnection, number>();
  #saidAt = 0;
  #sayTimer: NodeJS.Timeout | null = null;

  constructor(
    documents: Documents,
    sceneId: string,
    epoch: number,
    updates: readonly Uint8Array[],
    hooks: ScriptDocumentHooks,
  ) {
    this.#live = new LiveDocument(updates);
    this.#savedVector = this.#live.stateVector;
    this.#fanOut = new FanOut<Incoming>(
      (batch) => this.#take(batch),
      () => this.#connections.size,
    );
    this.#log = new UpdateLog<SyncConnection>(documents, sceneId, epoch, updates.length, {
      ...hooks,
      saved: (stateVector, writers) => {
        this.#savedVector = stateVector;
        for (const [writer, count] of writers) this.#confirm(writer, count);
      },
      snapshot: () => Y.encodeStateAsUpdate(this.#live.ydoc),
    });
  }

  get connectionCount(): number {
    return this.#connections.size;
  }

  /** What is on the stage and in the script just now. */
  read(): SceneDocument {
    this.#fanOut.flush();
    return readSceneDocument(this.#live.ydoc);
  }

  join(connection: SyncConnection): void {
    this.#connections.add(connection);
  }

  leave(connection: SyncConnection): void {
    if (!this.#connections.delete(connection)) return;
    this.#unsaid.delete(connection);
    this.#announce(this.#presence.leave(connection), connection);
  }

  /** One message of a client. Never throws: what is wrong with it is that client's alone. */
  receive(connection: SyncConnection, bytes: Uint8Array): void {
    if (!this.#connections.has(connection)) return;
    try {
      const decoder = decoding.createDecoder(bytes);
      switch (decoding.readVarUint(decoder)) {
        case message.sync:
          this.#receiveSync(connection, decoder);
          break;
        case message.awareness:
          this.#receivePresence(connection, decoding.readVarUint8Array(decoder));
          break;
        case message.queryAwareness:
          this.#sendPresence(connection);
          break;
        default:
          throw new AppError('bad-input', 'sync');
      }
    } catch (error) {
      this.#refuse(
        connection,
        error instanceof AppError ? error : new AppError('bad-input', 'sync', { cause: error }),
      );
    }
  }

  async close(patienceMs: number): Promise<void> {
    this.#fanOut.flush();
    await this.#log.close(patienceMs);
    if (this.#sayTimer !== null) clearTimeout(this.#sayTimer);
    this.#say();
    this.#live.close();
  }

  #receiveSync(connection: SyncConnection, decoder: decoding.Decoder): void {
    switch (decoding.readVarUint(decoder)) {
      case sync.step1:
        this.#greet(connection, decoding.readVarUint8Array(decoder));
        break;
      case sync.step2:
        this.#receiveStep2(connection, decoding.readVarUint8Array(decoder));
        break;
      case sync.update:
        this.#receiveUpdate(connection, decoding.readVarUint8Array(decoder));
        break;
      default:
        throw new AppError('bad-input', 'sync');
    }
  }

  #greet(connection: SyncConnection, stateVector: Uint8Array): void {
    const missing = Y.encodeStateAsUpdate(this.#live.ydoc, stateVector);
    connection.ready = true;
    connection.refused = false;
    connection.early = [];
    this.#send(connection, syncMessage(sync.step2, missing));
    // A viewer is never asked for what it has: it has nothing to give.
    if (connection.visitor.role !== 'viewer') {
      this.#send(connection, syncMessage(sync.step1, Y.encodeStateVector(this.#live.ydoc)));
    }
    this.#sendPresence(connection);
    this.#confirm(connection, connection.updates);
  }

  #receiveStep2(connection: SyncConnection, update: Uint8Array): void {
    const early = connection.early ?? [];
    connection.early = null;
    for (const one of [update, ...early]) this.#receiveUpdate(connection, one);
  }

  #receiveUpdate(connection: SyncConnection, update: Uint8Array): void {
    if (connection.refused) return;
    if (connection.early !== null && connection.visitor.role !== 'viewer') {
      connection.early.push(update);
      if (connection.early.length > mostEarly) throw new AppError('too-many');
      return;
    }
    if (update.byteLength <= emptyUpdateBytes) return;
    if (connection.visitor.role === 'viewer') {
      if (this.#bringsNothing(update)) return;
      throw new AppError('forbidden');
    }
    const now = performance.now();
    if (!connection.floodBucket.take(now)) throw new AppError('too-many');
    if (update.byteLength > limits.updateBytes) throw new AppError('too-large', 'update');
    // Who writes very fast is heard a tick at a time, which costs others nothing.
    this.#fanOut.push({ update, origin: connection }, !connection.updateBucket.take(now));
  }

  /**
   * Takes in what arrived together as one update. Only where that is refused is each tried by itself, so
   * that one member's bad update costs nobody else theirs.
   */
  #take(batch: readonly Incoming[]): void {
    const accepted = this.#applyTogether(batch) ?? this.#applyEach(batch);
    if (accepted.origins.size === 0) return;
    if (accepted.update === null) {
      for (const origin of accepted.origins) this.#confirm(origin, origin.updates);
      return;
    }
    this.#broadcastUpdate(accepted.update, accepted.origins);
    const writers = new Map([...accepted.origins].map((origin) => [origin, origin.updates]));
    this.#log.append({ update: accepted.update, stateVector: this.#live.stateVector, writers });
  }

  #applyTogether(batch: readonly Incoming[]): Accepted | null {
    if (batch.length === 1) return null;
    try {
      const update = Y.mergeUpdates(batch.map((item) => item.update));
      const changed = this.#live.apply(update, this);
      for (const { origin } of batch) origin.updates += 1;
      return { update: changed ? update : null, origins: new Set(batch.map(({ origin }) => origin)) };
    } catch {
      // Somebody's update is bad; the caller finds out whose.
      return null;
    }
  }

  #applyEach(batch: readonly Incoming[]): Accepted {
    const origins = new Set<SyncConnection>();
    const updates: Uint8Array[] = [];
    for (const { update, origin } of batch) {
      if (origin.refused) continue;
      try {
        if (this.#live.apply(update, origin)) updates.push(update);
        origin.updates += 1;
        origins.add(origin);
      } catch (error) {
        this.#refuse(
          origin,
          error instanceof AppError ? error : new AppError('bad-input', 'update', { cause: error }),
        );
      }
    }
    const [first] = updates;
    if (first === undefined) return { update: null, origins };
    return { update: updates.length === 1 ? first : Y.mergeUpdates(updates), origins };
  }

  #bringsNothing(update: Uint8Array): boolean {
    return Y.snapshotContainsUpdate(Y.snapshot(this.#live.ydoc), update);
  }

  #refuse(connection: SyncConnection, error: AppError): void {
    if (!this.#connections.has(connection)) return;
    connection.refused = true;
    connection.ready = false;
    connection.refusals += 1;
    this.#announce(this.#presence.leave(connection), connection);
    connection.door.refused(connection, error, connection.refusals >= refusalsBeforeClosing);
  }

  #broadcastUpdate(update: Uint8Array, origins: ReadonlySet<SyncConnection>): void {
    const only = origins.size === 1 ? origins.values().next().value : undefined;
    this.#broadcast(syncMessage(sync.update, update), only);
  }

  #broadcast(bytes: Uint8Array, except: SyncConnection | undefined): void {
    const byDoor = new Map<SyncDoor, SyncConnection[]>();
    for (const connection of this.#connections) {
      if (!connection.ready || connection === except) continue;
      const list = byDoor.get(connection.door);
      if (list) list.push(connection);
      else byDoor.set(connection.door, [connection]);
    }
    for (const [door, connections] of byDoor) door.sendAll(connections, bytes);
  }

  #send(connection: SyncConnection, bytes: Uint8Array): void {
    connection.door.sendAll([connection], bytes);
  }

  #receivePresence(connection: SyncConnection, update: Uint8Array): void {
    if (connection.refused || !connection.presenceBucket.take(performance.now())) return;
    this.#announce(this.#presence.receive(connection, update), connection);
  }

  #announce(ids: readonly number[], except: SyncConnection): void {
    if (ids.length > 0) this.#broadcast(awarenessMessage(this.#presence.encode(ids)), except);
  }

  #sendPresence(connection: SyncConnection): void {
    this.#send(connection, awarenessMessage(this.#presence.encode(this.#presence.idsWithout(connection))));
  }

  /** Says *saved* at once while the room is quiet, and a few times a second under load. */
  #confirm(connection: SyncConnection, count: number): void {
    if (!this.#connections.has(connection)) return;
    this.#unsaid.set(connection, count);
    if (this.#sayTimer !== null) return;
    const { quiet, busy } = savedEveryMs;
    const wait = this.#saidAt + (this.#fanOut.busy ? busy : quiet) - performance.now();
    if (wait <= 0) this.#say();
    else this.#sayTimer = setTimeout(() => this.#say(), wait);
  }

  #say(): void {
    this.#sayTimer = null;
    this.#saidAt = performance.now();
    const unsaid = this.#unsaid;
    this.#unsaid = new Map();
    const stateVector = Y.encodeStateVector(new Map(this.#savedVector));
    for (const [connection, count] of unsaid) connection.door.saved(connection, stateVector, count);
  }
}

function syncMessage(type: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, message.sync);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}

function awarenessMessage(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, message.awareness);
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}
