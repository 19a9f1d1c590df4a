import { afterEach, describe, expect, it } from 'vitest';
import type { AppError } from '#contracts/errors.ts';
import type { RoomPush, RoomRequestBody } from '#contracts/room.ts';
import type { Role } from '#contracts/scene.ts';
import type { Take, TakeEvent, TakeEventBody } from '#contracts/take.ts';
import type { MediaEvent, Ports, Visitor } from '../ports.ts';
import { memoryDocuments, memoryPorts, memoryTakes } from '../testing/memory-ports.ts';
import { encodeSceneDocument } from './document-codec.ts';
import { SceneCore } from './scene-core.ts';

const sceneId = '00000000-0000-4000-8000-000000000001';
const takeId = '00000000-0000-4000-8000-000000000002';
const person = '00000000-0000-4000-8000-000000000003';
const hash = 'a'.repeat(64);

const open: SceneCore[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((core) => core.close()));
});

async function start(change: (ports: Ports) => void = () => undefined) {
  const stage = { place: 'gym', time: 'day', weather: 'clear', camera: null } as const;
  const ports = memoryPorts(
    memoryDocuments([encodeSceneDocument({ script: 'Mia waves.', cast: [], props: [], stage })]),
  );
  change(ports);
  const trouble: unknown[] = [];
  const core = await SceneCore.open(ports, sceneId, { trouble: (error) => trouble.push(error) });
  open.push(core);
  const enter = (name: string, role: Role = 'director', memberId: string | null = `member-${name}`) => {
    const pushes: RoomPush[] = [];
    const ends: string[] = [];
    const visitor: Visitor = {
      sessionId: `session-${name}`,
      memberId,
      name,
      role,
      colour: '#2f7fb8',
      ticketId: `ticket-${name}`,
    };
    const outlet = {
      push: (push: RoomPush) => void pushes.push(push),
      end: (error: AppError) => void ends.push(error.code),
    };
    const known = core.enter(visitor, outlet, true);
    let requestId = 0;
    const ask = (body: RoomRequestBody) => core.request(visitor.sessionId, { requestId: ++requestId, body });
    return { known, pushes, ends, ask, sessionId: visitor.sessionId };
  };
  return { core, ports, trouble, enter };
}

const roll = { type: 'roll', rollId: takeId, generator: 'simulator', keepRolling: false } as const;

/** A take as the list tells it when it was just rolled. */
const listed: Take = {
  id: takeId,
  sceneId,
  number: 1,
  status: 'queued',
  rolledBy: { id: person, name: 'Mia', handle: 'mia' },
  generator: 'simulator',
  script: 'Mia waves.',
  format: 'wide',
  seconds: null,
  expectedSeconds: null,
  cost: 0,
  charged: null,
  failure: null,
  filmUrl: null,
  posterUrl: null,
  captionsUrl: null,
  traceUrl: null,
  hidden: false,
  beats: [],
  auditPassed: null,
  directions: [],
  grantIds: [],
  createdAt: '2026-01-01T00:00:00.000Z',
};

const events = (bodies: readonly TakeEventBody[]): TakeEvent[] =>
  bodies.map((body, i) => ({ takeId, sceneId, seq: i + 1, at: '2026-01-01T00:00:00.000Z', body }));

describe('who is there', () => {
  it('is seen with a colour that nobody else present has', async () => {
    const { core, enter } = await start();
    const colours = ['Mia', 'Max', 'Ann'].map((name) => enter(name).known.colour);
    expect(new Set(colours).size).toBe(3);
    expect(core.state.members.size).toBe(3);
    core.leave('session-Max');
    expect([...core.state.members.values()].map(({ name }) => name)).toEqual(['Mia', 'Ann']);
  });

  it('stays only as long as the right to it', async () => {
    const roles = new Map<string, Role | null>([
      ['Mia', null],
      ['Max', 'host'],
      ['Ann', 'director'],
    ]);
    const { core, enter } = await start((ports) => {
      ports.tickets = { ...ports.tickets, roleNow: async (_, { name }) => roles.get(name) ?? null };
    });
    const [mia, max, ann] = [enter('Mia'), enter('Max'), enter('Ann')];
    await core.checkRoles();
    expect(mia.pushes).toContainEqual({ type: 'room-closed', reason: 'forbidden' });
    expect([mia.ends, max.ends, ann.ends]).toEqual([['forbidden'], ['conflict'], []]);
    expect(max.pushes).toEqual([]);
  });
});

describe('a request', () => {
  it('needs the right role', async () => {
    const { enter } = await start();
    const guest = enter('Guest', 'viewer', null);
    const asked: RoomRequestBody[] = [
      roll,
      { type: 'direct', directionId: takeId, text: 'make it rain' },
      { type: 'cut' },
      { type: 'cancel' },
      { type: 'watch', takeId: null, playing: false, seconds: 0 },
      { type: 'vote', takeId, vote: true },
      { type: 'media.produce', transportId: 't', kind: 'audio', rtpParameters: {} },
    ];
    for (const body of asked) {
      expect(await guest.ask(body)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    }
    expect(await guest.ask({ type: 'ping', sentAt: 5 })).toMatchObject({ ok: true, value: { sentAt: 5 } });
    expect(await guest.ask({ type: 'react', emoji: '🏀' })).toMatchObject({ ok: true });
  });

  it('rolls what is in the live document', async () => {
    const rolled: unknown[] = [];
    const { enter } = await start((ports) => {
      ports.takes = {
        ...memoryTakes(),
        roll: async (by, given) => {
          rolled.push([by.name, given.document.script, given.rollId]);
          return { takeId, number: 1 };
        },
      };
    });
    expect(await enter('Mia').ask(roll)).toMatchObject({ ok: true, value: { takeId, number: 1 } });
    expect(rolled).toEqual([['Mia', 'Mia waves.', takeId]]);
  });

  it('that breaks below us is answered as ours, told to the log, and harms nobody', async () => {
    const { enter, trouble } = await start((ports) => {
      ports.takes = { ...memoryTakes(), cut: () => Promise.reject(new Error('secret detail')) };
    });
    const reply = await enter('Mia').ask({ type: 'cut' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(trouble).toHaveLength(1);
  });

  it('after too many others waits, for that member alone', async () => {
    const { enter } = await start();
    const [mia, max] = [enter('Mia'), enter('Max')];
    const replies = await Promise.all(Array.from({ length: 60 }, () => mia.ask({ type: 'ping', sentAt: 0 })));
    expect(replies.filter(({ error }) => error?.code === 'too-many').length).toBeGreaterThan(10);
    expect(await max.ask({ type: 'ping', sentAt: 0 })).toMatchObject({ ok: true });
  });

  it('in a flood ends the visit', async () => {
    const { enter } = await start();
    const mia = enter('Mia');
    await Promise.all(Array.from({ length: 400 }, () => mia.ask({ type: 'ping', sentAt: 0 })));
    expect(mia.ends[0]).toBe('too-many');
  });

  it('to react reaches everybody by name', async () => {
    const { enter } = await start();
    const [mia, max] = [enter('Mia'), enter('Max')];
    await mia.ask({ type: 'react', emoji: '👏' });
    expect(max.pushes).toEqual([{ type: 'reaction', by: 'Mia', emoji: '👏' }]);
  });
});

describe('takes', () => {
  const follow = (bodies: readonly TakeEventBody[]) => (ports: Ports) => {
    ports.takes = {
      ...memoryTakes(events(bodies)),
      list: async () => ({ takes: [listed], votes: { [takeId]: 2 }, lastSeq: { [takeId]: 0 } }),
    };
  };

  it('are in the state as their events tell', async () => {
    const requestId = '00000000-0000-4000-8000-000000000009';
    const { core } = await start(
      follow([
        { type: 'rolled', by: person, byName: 'Mia' },
        { type: 'planned', planHash: hash, expectedSeconds: 8, shots: 2, cost: 3 },
        {
          type: 'consent-asked',
          requestId,
          cameoId: person,
          cameoName: 'Rex',
          ownerId: person,
          ownerName: 'Ann',
          castId: 'rex',
        },
        { type: 'consent-answered', requestId, answer: 'narrowed' },
        { type: 'render-started', leaseEpoch: 1, startFrame: 0 },
        { type: 'segment', index: 0, likenessEpoch: 0, frames: 48 },
      ]),
    );
    await expect.poll(() => core.state.takes.get(takeId)?.seq).toBe(6);
    const take = core.state.takes.get(takeId);
    expect(take?.toJSON()).toMatchObject({
      status: 'rendering',
      expectedSeconds: 8,
      cost: 3,
      votes: 2,
      filmSeconds: 2,
      waiting: [{ requestId, cameoName: 'Rex', ownerName: 'Ann', answer: 'narrowed' }],
    });
    expect(core.state.activeTakeId).toBe(takeId);
  });

  it('show directions at their film second, and are over when done', async () => {
    const direction = {
      id: person,
      takeId,
      by: person,
      byName: 'Mia',
      text: 'make it rain',
      status: 'pending',
      effectiveStep: null,
      patch: null,
      note: null,
      givenAt: '2026-01-01T00:00:00.000Z',
    } as const;
    const { core } = await start(
      follow([
        { type: 'rolled', by: person, byName: 'Mia' },
        { type: 'direction-given', direction },
        { type: 'direction-changed', direction: { ...direction, status: 'applied', effectiveStep: 240 } },
        { type: 'done', seconds: 8, charged: 2, refunded: 1 },
      ]),
    );
    await expect.poll(() => core.state.takes.get(takeId)?.seq).toBe(4);
    expect(core.state.takes.get(takeId)?.toJSON()).toMatchObject({
      status: 'done',
      seconds: 8,
      cost: 2,
      directions: [{ text: 'make it rain', status: 'applied', seconds: 2 }],
    });
    expect(core.state.activeTakeId).toBe('');
  });

  it('go on being followed after the database was away', async () => {
    let tries = 0;
    const { core, trouble } = await start((ports) => {
      const takes = memoryTakes(events([{ type: 'rolled', by: person, byName: 'Mia' }]));
      ports.takes = {
        ...takes,
        list: async () => ({ takes: [listed], votes: {}, lastSeq: {} }),
        follow: (...given) => {
          tries += 1;
          if (tries === 1) throw new Error('connection refused');
          return takes.follow(...given);
        },
      };
    });
    await expect.poll(() => core.state.takes.get(takeId)?.seq).toBe(1);
    expect(trouble).toHaveLength(1);
  });
});

describe('media', () => {
  it('is heard: previews, progress and voices', async () => {
    let tell: (event: MediaEvent) => void = () => undefined;
    const { core, enter } = await start((ports) => {
      ports.takes = { ...memoryTakes(), list: async () => ({ takes: [listed], votes: {}, lastSeq: {} }) };
      ports.media = {
        ...ports.media,
        listen: (_, listener) => {
          tell = listener;
          return () => undefined;
        },
      };
    });
    const [mia, max] = [enter('Mia'), enter('Max')];
    tell({ type: 'push', push: { type: 'preview', takeId, state: 'blank' } });
    tell({ type: 'push', push: { type: 'producers', producers: [] }, to: mia.sessionId });
    tell({ type: 'progress', takeId, seconds: 3, of: 8 });
    tell({ type: 'voice', sessionId: max.sessionId, on: true });
    expect(core.state.takes.get(takeId)).toMatchObject({ previewBlank: true, filmSeconds: 3 });
    expect(core.state.members.get(max.sessionId)?.voice).toBe(true);
    expect(mia.pushes.map(({ type }) => type)).toEqual(['preview', 'producers']);
    expect(max.pushes.map(({ type }) => type)).toEqual(['preview']);
  });
});

describe('watching together', () => {
  it('follows the newest command, by the server’s clock', async () => {
    const { core, enter } = await start((ports) => {
      ports.takes = { ...memoryTakes(), list: async () => ({ takes: [listed], votes: {}, lastSeq: {} }) };
    });
    const [mia, max] = [enter('Mia'), enter('Max')];
    const before = Date.now();
    await mia.ask({ type: 'watch', takeId, playing: true, seconds: 1 });
    await max.ask({ type: 'watch', takeId, playing: false, seconds: 2.5 });
    expect(core.state.watch.toJSON()).toMatchObject({ takeId, playing: false, seconds: 2.5, byName: 'Max' });
    expect(core.state.watch.at).toBeGreaterThanOrEqual(before);
    expect(await mia.ask({ type: 'watch', takeId: person, playing: true, seconds: 0 })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});
