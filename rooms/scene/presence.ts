import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { AppError } from '#contracts/errors.ts';
import type { Visitor } from '../ports.ts';

/**
 * Who is where in the document: the awareness protocol of y-protocols, kept by the server. An awareness
 * id belongs to the session that used it first; name, role and colour are stamped here, whatever the
 * client claims. Clocks are our own, so that a member who comes back with an old clock is seen at once.
 */
type Entry<Owner> = {
  owner: Owner;
  clock: number;
  outClock: number;
  json: string;
  /** The first clock that was told of it. */
  since: number;
};

const mostBytes = 16 * 1024;
const idsPerSession = 4;

export class Presence<Owner extends { visitor: Visitor }> {
  readonly #entries = new Map<number, Entry<Owner>>();
  readonly #gone = new Map<number, number>();

  /**
   * Takes in an awareness update and says which ids changed.
   * @throws AppError `bad-input` or `too-large`.
   */
  receive(owner: Owner, update: Uint8Array): number[] {
    if (update.byteLength > mostBytes) throw new AppError('too-large', 'presence');
    const changed: number[] = [];
    for (const { id, clock, json } of parse(update)) {
      const entry = this.#entries.get(id);
      if (entry && entry.owner !== owner && !samePerson(entry.owner, owner)) continue;
      // Stock clients tell back what they were told: by our clock, it may be, and after something newer.
      if (entry && entry.owner !== owner && clock >= entry.since && clock <= entry.outClock) continue;
      if (entry && entry.owner === owner && clock <= entry.clock && json !== 'null') continue;
      if (json === 'null') {
        if (entry && this.#drop(id, entry)) changed.push(id);
        continue;
      }
      if (!entry && this.#idsOf(owner).length >= idsPerSession) continue;
      const before = Math.max(entry?.outClock ?? 0, this.#gone.get(id) ?? 0);
      this.#gone.delete(id);
      const outClock = Math.max(before + 1, Date.now());
      const since = entry?.since ?? outClock;
      this.#entries.set(id, { owner, clock, outClock, json: stamp(json, owner.visitor), since });
      changed.push(id);
    }
    return changed;
  }

  /** Removes all of a session; says which ids went. */
  leave(owner: Owner): number[] {
    return this.#idsOf(owner).filter((id) => this.#drop(id, this.#entries.get(id)!));
  }

  /** An awareness update for these ids; ids that have gone are announced as gone. */
  encode(ids: readonly number[]): Uint8Array {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, ids.length);
    for (const id of ids) {
      const entry = this.#entries.get(id);
      encoding.writeVarUint(encoder, id);
      encoding.writeVarUint(encoder, entry?.outClock ?? this.#gone.get(id) ?? Date.now());
      encoding.writeVarString(encoder, entry?.json ?? 'null');
    }
    return encoding.toUint8Array(encoder);
  }

  /** Everybody but the asking session itself: its own state is its own. */
  idsWithout(owner: Owner): number[] {
    return [...this.#entries].filter(([, entry]) => entry.owner !== owner).map(([id]) => id);
  }

  #idsOf(owner: Owner): number[] {
    return [...this.#entries].filter(([, entry]) => entry.owner === owner).map(([id]) => id);
  }

  #drop(id: number, entry: Entry<Owner>): boolean {
    this.#gone.set(id, Math.max(entry.outClock + 1, Date.now()));
    if (this.#gone.size > 1000) this.#gone.delete(this.#gone.keys().next().value ?? id);
    return this.#entries.delete(id);
  }
}

function samePerson(a: { visitor: Visitor }, b: { visitor: Visitor }): boolean {
  return a.visitor.memberId !== null && a.visitor.memberId === b.visitor.memberId;
}

function parse(update: Uint8Array): { id: number; clock: number; json: string }[] {
  try {
    const decoder = decoding.createDecoder(update);
    const count = decoding.readVarUint(decoder);
    if (count > idsPerSession * 4) throw new AppError('too-large', 'presence');
    return Array.from({ length: count }, () => ({
      id: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      json: decoding.readVarString(decoder),
    }));
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('bad-input', 'presence', { cause: error });
  }
}

function stamp(json: string, visitor: Visitor): string {
  let state: unknown;
  try {
    state = JSON.parse(json);
  } catch (error) {
    throw new AppError('bad-input', 'presence', { cause: error });
  }
  if (typeof state !== 'object' || state === null || Array.isArray(state)) {
    throw new AppError('bad-input', 'presence');
  }
  const user = {
    name: visitor.name,
    role: visitor.role,
    color: visitor.colour,
    colour: visitor.colour,
    memberId: visitor.memberId,
    sessionId: visitor.sessionId,
  };
  return JSON.stringify({ ...state, user });
}
