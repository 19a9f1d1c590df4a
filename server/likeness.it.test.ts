import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MeEvent } from '#contracts/me-stream.ts';
import { rulesVersion } from '#domain/cameos/restrictions.ts';
import { askForTake } from '#domain/consent/ask.ts';
import { closeTake } from '#domain/takes/close-take.ts';
import { takeLease } from '#domain/takes/lease.ts';
import { cancelTake } from '#domain/takes/stop.ts';
import { answerAll, documentOf, done, planOf, readyCameo, takeOfTwo } from '#domain/testing/stage.ts';
import { openTestServer, type TestMember, type TestServer, until } from './testing/test-server.ts';

let server: TestServer;
let people: { host: TestMember; ben: TestMember; ida: TestMember };
let friends: { host: string; ben: string; ida: string; sceneId: string };

beforeAll(async () => {
  server = await openTestServer();
  const host = await server.owner();
  people = { host, ben: await server.friend('Ben'), ida: await server.friend('Ida') };
  const id = (member: TestMember) => member.me?.id ?? '';
  friends = { host: id(host), ben: id(people.ben), ida: id(people.ida), sceneId: '' };
});
afterAll(() => server.close());

/** A member's open page: every event that reaches it. */
async function openStream(member: TestMember) {
  const stop = new AbortController();
  const response = await member.fetch('GET', '/api/me/stream', { signal: stop.signal });
  const events: MeEvent[] = [];
  const read = async () => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data) events.push(MeEvent.parse(JSON.parse(data)));
      }
    }
  };
  read().catch(() => undefined);
  await until('the first cards', () => events.length > 0);
  return { events, close: () => stop.abort() };
}

const cards = (event: MeEvent | undefined) => (event?.type === 'consent-requests' ? event.open : []);

describe('a consent card', () => {
  it('is on its owner’s page before any worker knows of the take, when the script was read before the roll', async () => {
    const { db, readings, ports } = server.running.context;
    const { sceneId, takeId: earlier } = await takeOfTwo(db, friends);
    await closeTake(db, earlier, { kind: 'cancelled', by: null });
    const plan = planOf({ mia: await readyCameo(db, friends.ben, 'Ben') });
    const version = await rulesVersion(db, plan.actors);
    const read = { document: documentOf(), seed: 5 };
    readings.keep(sceneId, read, {
      ...{ plan, expectedSeconds: 4, rollsAsRead: true, rulesVersion: version },
      offers: [{ generator: 'simulator', cost: 4, keepRollingCost: 60 }],
      ...{ refusedPhrases: [], broken: [], notToAsk: [], people: [] },
    });
    const stream = await openStream(people.ben);
    const rollId = randomUUID();
    const visitor = {
      sessionId: 's',
      memberId: friends.host,
      name: 'Host',
      role: 'host',
      colour: '',
      ticketId: 't',
    } as const;
    await ports.takes.roll(visitor, { sceneId, rollId, ...read, generator: 'simulator', keepRolling: false });
    const shows = (event: MeEvent) => cards(event).some(({ subject }) => subject.takeId === rollId);
    await until('the card', () => stream.events.some(shows));
    stream.close();
    await cancelTake(db, { sceneId, by: friends.host });
  });

  it('reaches the owner wherever they are, each time they are asked', async () => {
    const { db } = server.running.context;
    const stream = await openStream(people.ben);
    for (let i = 0; i < 3; i += 1) {
      const { takeId } = await takeOfTwo(db, friends);
      await askForTake(db, takeId);
      const shows = (event: MeEvent) => cards(event).some(({ subject }) => subject.takeId === takeId);
      await until('the card', () => stream.events.some(shows));
    }
    stream.close();
  });

  it('is answered by its owner alone, once', async () => {
    const { db } = server.running.context;
    const { takeId } = await takeOfTwo(db, friends);
    await askForTake(db, takeId);
    const mine = (
      await people.ben.json<{ id: string; subject: { takeId: string } }[]>('GET', '/api/consents')
    ).find(({ subject }) => subject.takeId === takeId);
    const path = `/api/consents/${mine?.id}/answer`;
    expect((await people.ida.ask('POST', path, { answer: 'once' })).status).toBeGreaterThanOrEqual(403);
    const picture = await people.ben.fetch('GET', `/api/consents/${mine?.id}/picture.png`);
    expect([picture.status, picture.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(
      (await people.ida.fetch('GET', `/api/consents/${mine?.id}/picture.png`)).status,
    ).toBeGreaterThanOrEqual(403);
    expect(await people.ben.ask('POST', path, { answer: 'once' })).toMatchObject({
      status: 200,
      body: { status: 'approved' },
    });
    expect(await people.ben.ask('POST', path, { answer: 'decline' })).toMatchObject({
      status: 409,
      body: { code: 'request-closed' },
    });
  });
});

describe('a finished film', () => {
  it('is served in ranges to its room alone, and to nobody once a cameo in it is revoked', async () => {
    const { db, storage } = server.running.context;
    const { takeId, cameos } = await takeOfTwo(db, friends);
    await answerAll(db, takeId, { answer: 'once', scope: 'ambient' });
    const film = new Uint8Array(5000).map((_, i) => i % 251);
    await storage.put('takes/x/film.mp4', film, 'video/mp4');
    await storage.put('takes/x/poster.jpg', film, 'image/jpeg');
    await storage.put('takes/x/captions.vtt', new TextEncoder().encode('WEBVTT\n'), 'text/vtt');
    const { leaseEpoch, likenessEpoch } = await takeLease(db, takeId);
    await closeTake(db, takeId, done(leaseEpoch, likenessEpoch, 1));
    const path = `/api/takes/${takeId}/film.mp4`;
    const get = (member: TestMember, range?: string) =>
      member.fetch('GET', path, range ? { headers: { range } } : {});
    const whole = await get(people.host);
    expect([whole.status, whole.headers.get('cache-control'), whole.headers.get('accept-ranges')]).toEqual([
      200,
      'private, no-store',
      'bytes',
    ]);
    expect(new Uint8Array(await whole.arrayBuffer())).toEqual(film);
    const part = await get(people.ben, 'bytes=100-199');
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 100-199/5000']);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(film.slice(100, 200));
    const tail = await get(people.ben, 'bytes=-10');
    expect(tail.headers.get('content-range')).toBe('bytes 4990-4999/5000');
    expect((await get(people.ben, 'bytes=5000-')).status).toBe(416);
    expect((await get(await server.friend('Zed'))).status).toBe(404);
    expect((await get(server.stranger())).status).toBe(401);
    const captions = await people.host.fetch('GET', `/api/takes/${takeId}/captions.vtt`);
    expect(await captions.text()).toBe('WEBVTT\n');
    const revoked = await people.ben.json<{ takes: number; receiptId: string }>(
      'POST',
      `/api/cameos/${cameos.ben}/revoke`,
      { takeId: null },
    );
    expect(revoked.takes).toBeGreaterThan(0);
    expect((await get(people.host)).status).toBe(404);
    const trail = await people.ben.json<{ event: string }[]>('GET', `/api/cameos/${cameos.ben}/trail`);
    expect(trail.map(({ event }) => event)).toContain('revoked');
    expect((await people.ida.ask('GET', `/api/cameos/${cameos.ben}/trail`)).status).toBeGreaterThanOrEqual(
      403,
    );
  });
});
