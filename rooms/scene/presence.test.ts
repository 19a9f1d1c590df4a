import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import type { Visitor } from '../ports.ts';
import { Presence } from './presence.ts';

const olive = (sessionId: string): { visitor: Visitor } => ({
  visitor: {
    sessionId,
    memberId: 'olive',
    name: 'Olive',
    role: 'director',
    colour: '#c04030',
    ticketId: 't',
  },
});

function told(clock: number, state: unknown): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, 7);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, JSON.stringify(state));
  return encoding.toUint8Array(encoder);
}

function said(presence: Presence<{ visitor: Visitor }>): { clock: number; state: Record<string, unknown> } {
  const decoder = decoding.createDecoder(presence.encode([7]));
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  const clock = decoding.readVarUint(decoder);
  return { clock, state: JSON.parse(decoding.readVarString(decoder)) };
}

describe('presence of one member with two doors open', () => {
  it('is not changed by a client that tells back what it was told, not even late', () => {
    const presence = new Presence<{ visitor: Visitor }>();
    const [inside, outside] = [olive('inside'), olive('outside')];
    expect(presence.receive(inside, told(1, {}))).toEqual([7]);
    const first = said(presence);
    expect(presence.receive(inside, told(2, { cursor: 3 }))).toEqual([7]);
    const second = said(presence);
    expect(presence.receive(outside, told(first.clock, first.state))).toEqual([]);
    expect(presence.receive(outside, told(second.clock, second.state))).toEqual([]);
    expect(said(presence).state).toMatchObject({ cursor: 3, user: { sessionId: 'inside' } });
  });

  it('is taken over by a session that comes back with a clock of its own', () => {
    const presence = new Presence<{ visitor: Visitor }>();
    presence.receive(olive('before'), told(5, { cursor: 1 }));
    expect(presence.receive(olive('after'), told(1, { cursor: 2 }))).toEqual([7]);
    expect(said(presence).state).toMatchObject({ cursor: 2, user: { sessionId: 'after' } });
  });
});
