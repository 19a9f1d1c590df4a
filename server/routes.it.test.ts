import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me } from '#contracts/account.ts';
import type { Scene, SceneLink } from '#contracts/scene.ts';
import { documentOf, planOf } from '#domain/testing/stage.ts';
import { openTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const firstScene = async () => {
  const [scene] = await (await server.owner()).json<Scene[]>('GET', '/api/scenes');
  if (!scene) throw new Error('no scene');
  return scene;
};

describe('an account', () => {
  it('is made once by an invite, signs out and in again', async () => {
    const owner = await server.owner();
    const friend = await server.friend('Ada');
    expect((await friend.json<Me>('GET', '/api/me')).name).toBe('Ada');
    const again = await server
      .stranger()
      .ask('POST', '/api/sign-in', { email: friend.me?.email, password: 'wrong wrong wrong' });
    expect(again).toMatchObject({ status: 401, body: { code: 'signed-out' } });
    await friend.json('POST', '/api/sign-out', {});
    expect(await friend.ask('GET', '/api/me')).toMatchObject({ status: 401, body: { code: 'signed-out' } });
    await friend.json('POST', '/api/sign-in', { email: friend.me?.email, password: 'correct horse battery' });
    expect((await friend.json<Me>('GET', '/api/me')).id).toBe(friend.me?.id);
    expect(owner.me?.operator).toBe(true);
  });

  it('cannot be made without an invite, or twice by one', async () => {
    const stranger = server.stranger();
    const form = {
      invite: 'made-up-invite',
      handle: 'nobody_1',
      name: 'No',
      email: 'no@example.org',
      password: 'correct horse battery',
      ageBand: 'adult',
    };
    expect(await stranger.ask('POST', '/api/sign-up', form)).toMatchObject({
      status: 403,
      body: { code: 'invite-invalid' },
    });
    const { code } = await (await server.owner()).json<{ code: string }>('POST', '/api/invites', {});
    const both = await Promise.all(
      ['one_1', 'two_2'].map((handle) =>
        server
          .stranger()
          .ask('POST', '/api/sign-up', { ...form, invite: code, handle, email: `${handle}@example.org` }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
  });

  it('keeps a handle to one person', async () => {
    const friend = await server.friend('Bea');
    const { code } = await (await server.owner()).json<{ code: string }>('POST', '/api/invites', {});
    const answer = await server.stranger().ask('POST', '/api/sign-up', {
      invite: code,
      handle: friend.me?.handle,
      name: 'Bea two',
      email: 'bea2@example.org',
      password: 'correct horse battery',
      ageBand: 'adult',
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'handle-taken' } });
    expect(await server.stranger().json('GET', `/api/invites/${code}`)).toMatchObject({ valid: true });
  });
});

describe('a link', () => {
  it('lets a stranger watch by name, and ends with the link', async () => {
    const owner = await server.owner();
    const scene = await firstScene();
    const link = await owner.json<SceneLink>('POST', `/api/scenes/${scene.id}/links`, { role: 'viewer' });
    expect(link.qr).toContain('<svg');
    const token = link.url.split('/').at(-1);
    const stranger = server.stranger();
    expect(await stranger.ask('GET', `/api/scenes/${scene.id}`)).toMatchObject({ status: 401 });
    expect(await stranger.json('GET', `/api/links/${token}`)).toMatchObject({
      role: 'viewer',
      title: scene.title,
    });
    expect(await stranger.json('POST', `/api/links/${token}/enter`, { name: 'Passer-by' })).toMatchObject({
      role: 'viewer',
      memberId: null,
    });
    expect(await stranger.json('GET', `/api/scenes/${scene.id}`)).toMatchObject({ role: 'viewer' });
    expect(await stranger.json('GET', `/api/scenes/${scene.id}/takes`)).toEqual([]);
    const reading = `/api/scenes/${scene.id}/reading`;
    expect(await stranger.json('GET', reading)).toBeNull();
    const people = [
      { memberId: randomUUID(), name: 'Ida', handle: 'ida', words: 'Ida', start: 0, certain: true },
    ];
    const understood = {
      plan: planOf({ mia: null }),
      expectedSeconds: 4,
      offers: [{ generator: 'simulator', cost: 1, keepRollingCost: 60 }],
      refusedPhrases: [],
      broken: [],
    };
    const read = { ...understood, notToAsk: [], people, rollsAsRead: true, rulesVersion: 'none' };
    server.running.context.readings.keep(scene.id, { document: documentOf(), seed: 1 }, read);
    expect(await stranger.json('GET', reading)).toEqual({
      document: documentOf(),
      reading: { ...read, people: [] },
    });
    expect((await server.stranger().ask('GET', reading)).status).toBe(401);
    const again = await stranger.ticket(scene.id);
    expect(again.role).toBe('viewer');
    await owner.json('DELETE', `/api/scenes/${scene.id}/links/${link.id}`);
    expect((await stranger.ask('GET', `/api/scenes/${scene.id}`)).status).toBe(401);
    expect((await server.stranger().ask('GET', `/api/links/${token}`)).status).toBe(404);
  });

  it('of a director needs an account', async () => {
    const owner = await server.owner();
    const scene = await firstScene();
    const link = await owner.json<SceneLink>('POST', `/api/scenes/${scene.id}/links`, { role: 'director' });
    const token = link.url.split('/').at(-1);
    expect(await server.stranger().ask('POST', `/api/links/${token}/enter`, { name: 'X' })).toMatchObject({
      status: 401,
    });
  });
});

describe('strangers', () => {
  it.each([
    ['GET', '/api/scenes'],
    ['POST', '/api/scenes'],
    ['GET', '/api/invites'],
    ['POST', '/api/invites'],
    ['GET', '/api/cameos'],
    ['GET', '/api/consents'],
    ['GET', '/api/me/stream'],
  ])('%s %s needs an account', async (method, path) => {
    const body = method === 'POST' ? {} : undefined;
    expect((await server.stranger().ask(method, path, body)).status).toBe(401);
  });

  it('do not see that a room is there', async () => {
    const scene = await firstScene();
    const friend = await server.friend('Out');
    expect((await friend.ask('GET', `/api/scenes/${scene.id}`)).status).toBe(404);
    expect((await friend.ask('POST', `/api/scenes/${scene.id}/ticket`, {})).status).toBe(404);
    expect((await friend.ask('PATCH', `/api/scenes/${scene.id}`, { title: 'Mine' })).status).toBe(404);
  });

  it('do not see metrics through a proxy', async () => {
    const direct = await fetch(`${server.url}/metrics`);
    expect(await direct.text()).toContain('dailies_http_request_seconds');
    const proxied = await fetch(`${server.url}/metrics`, { headers: { 'x-forwarded-for': '10.0.0.7' } });
    expect(proxied.status).toBe(404);
  });
});

describe('bad input', () => {
  it('is answered with a code', async () => {
    const owner = await server.owner();
    const scene = await firstScene();
    const malformed = await owner.fetch('POST', '/api/scenes', { body: '{"title": ' });
    expect([malformed.status, await malformed.json()]).toMatchObject([400, { code: 'bad-input' }]);
    expect(await owner.ask('POST', '/api/scenes', { title: '' })).toMatchObject({
      status: 400,
      body: { detail: 'title' },
    });
    const huge = await owner.fetch('POST', '/api/scenes', {
      body: JSON.stringify({ title: 'x'.repeat(300_000) }),
    });
    expect([huge.status, await huge.json()]).toMatchObject([413, { code: 'too-large' }]);
    const document = {
      script: 'x'.repeat(100_000),
      cast: [],
      props: [],
      stage: { place: 'gym', time: 'day', weather: 'clear', camera: null },
    };
    expect(await owner.ask('POST', `/api/scenes/${scene.id}/read`, { document })).toMatchObject({
      status: 413,
      body: { code: 'script-too-long' },
    });
    expect(
      await owner.ask('POST', `/api/scenes/${scene.id}/read`, { document: { ...document, script: ' ' } }),
    ).toMatchObject({ status: 422, body: { code: 'script-empty' } });
    expect((await owner.ask('GET', '/api/scenes/not-an-id')).status).toBe(404);
    expect((await owner.ask('GET', '/api/takes/00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect(await owner.ask('GET', '/api/nothing-here')).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
  });

  it('from another site changes nothing', async () => {
    const owner = await server.owner();
    const body = JSON.stringify({ title: 'Theirs' });
    const refused = await owner.fetch('POST', '/api/scenes', {
      body,
      headers: { origin: 'https://evil.example' },
    });
    expect(refused.status).toBe(403);
  });

  it('of a picture that is none is refused before anything is kept', async () => {
    const owner = await server.owner();
    const form = new FormData();
    form.set('cameo', JSON.stringify({ name: 'Rex', kind: 'animal', level: 'only-me' }));
    form.set('picture', new Blob(['not a picture']), 'x.png');
    const refused = await owner.fetch('POST', '/api/cameos', { body: form });
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'picture-unreadable' }]);
    expect(await owner.json('GET', '/api/cameos')).toEqual([]);
  });
});

describe('a recorded line', () => {
  it('is kept with its length', async () => {
    const owner = await server.owner();
    const scene = await firstScene();
    const path = `/api/scenes/${scene.id}/lines/11111111-1111-4111-8111-111111111111`;
    const sent = await owner.fetch('PUT', path, { body: wav(0.5), headers: { 'content-type': 'audio/wav' } });
    expect([sent.status, await sent.json()]).toEqual([200, { seconds: 0.5 }]);
    const silent = await owner.fetch('PUT', path.replace('11111111-', '22222222-'), {
      body: 'nothing',
      headers: { 'content-type': 'audio/wav' },
    });
    expect(silent.status).toBe(400);
  });
});

/** Half a second of a tone: RIFF, 16 bit mono at 16 kHz. */
function wav(seconds: number): Uint8Array<ArrayBuffer> {
  const samples = Math.round(seconds * 16_000);
  const bytes = Buffer.alloc(44 + samples * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + samples * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(16_000, 24);
  bytes.writeUInt32LE(32_000, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples * 2, 40);
  for (let i = 0; i < samples; i += 1) bytes.writeInt16LE(Math.round(8000 * Math.sin(i / 5)), 44 + i * 2);
  return new Uint8Array(bytes);
}

describe('people', () => {
  it('follow, mute and block from the page, and the blocked one finds nobody there', async () => {
    const [ann, bob] = [await server.friend('Ann'), await server.friend('Bob')];
    const relation = (id: string | undefined) => `/api/members/${id}/relation`;
    const change = (body: unknown) => ann.ask('PATCH', relation(bob.me?.id), body);
    expect(await change({ following: true })).toMatchObject({
      status: 200,
      body: { following: true, followsYou: false, blocked: false },
    });
    expect(await bob.json('GET', relation(ann.me?.id))).toMatchObject({ followsYou: true });
    const following = await ann.json('GET', '/api/people/following');
    expect(following).toMatchObject({ people: [{ id: bob.me?.id }], next: null });
    const room = await ann.json<Scene>('POST', '/api/scenes', { title: 'Ours' });
    const { url } = await ann.json<SceneLink>('POST', `/api/scenes/${room.id}/links`, { role: 'director' });
    const link = `/api/links/${url.split('/').at(-1)}`;
    expect(await bob.ask('GET', link)).toMatchObject({ status: 200, body: { hostName: 'Ann' } });
    expect(await change({ blocked: true })).toMatchObject({ body: { following: false, blocked: true } });
    expect(await bob.ask('GET', link), 'nor whose room it is').toMatchObject({ status: 404 });
    expect(await bob.ask('POST', `${link}/enter`, {})).toMatchObject({ status: 404 });
    expect(await bob.ask('GET', relation(ann.me?.id))).toMatchObject({ status: 404 });
    expect(await bob.ask('PATCH', relation(ann.me?.id), { following: true })).toMatchObject({ status: 404 });
    expect(await ann.ask('GET', '/api/people/everybody')).toMatchObject({ status: 404 });
    expect(await server.stranger().ask('GET', '/api/people/following')).toMatchObject({ status: 401 });
  });
});
