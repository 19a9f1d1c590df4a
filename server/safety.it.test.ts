import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decided } from '#contracts/decision-words.ts';
import { api } from '#contracts/http.ts';
import type { NotificationGroup } from '#contracts/notification.ts';
import type { OwnAction } from '#contracts/safety.ts';
import type { Scene } from '#contracts/scene.ts';
import { createApp } from './app.ts';
import { meStream } from './routes/accounts/me-stream.ts';
import { apiRoutes } from './routes/index.ts';
import { exportRoute } from './routes/leaving/export.ts';
import { mediaRoutes } from './routes/media/files.ts';
import { openTestServer, type TestMember, type TestServer, until } from './testing/test-server.ts';

let server: TestServer;
let owner: TestMember;
beforeAll(async () => {
  server = await openTestServer();
  owner = await server.owner();
});
afterAll(() => server.close());

const account = ({ me }: TestMember) => ({ email: me?.email, password: 'correct horse battery' });
const decide = (about: TestMember, action: string, more: object = {}) =>
  owner.json('POST', `/api/operators/members/${about.me?.id}/decisions`, {
    action,
    reason: 'Unkind again',
    ...more,
  });

describe('somebody who is suspended', () => {
  it('is out at once, also of a room, and can object at the door until an operator lets them in', async () => {
    const ben = await server.friend('Ben');
    const [scene] = await ben.json<Scene[]>('GET', '/api/scenes');
    const visit = await ben.join(scene?.id ?? '');
    let ended = false;
    visit.room.onLeave(() => {
      ended = true;
    });
    await decide(ben, 'suspend', { days: 3 });
    expect(await ben.ask('GET', '/api/me')).toMatchObject({ status: 401, body: { code: 'signed-out' } });
    await until('the end of the visit', () => ended, 30_000);
    visit.provider.destroy();
    const door = server.stranger();
    expect(await door.ask('POST', '/api/sign-in', account(ben))).toMatchObject({
      status: 403,
      body: { code: 'suspended', detail: expect.stringContaining('Unkind again') },
    });
    expect((await door.ask('GET', '/api/me')).status).toBe(401);
    const wrong = { ...account(ben), password: 'not this one', words: 'Let me in' };
    expect((await door.ask('POST', '/api/sign-in/appeal', wrong)).status).toBe(401);
    await door.json('POST', '/api/sign-in/appeal', { ...account(ben), words: 'I was joking' });
    expect((await door.ask('GET', '/api/me')).status, 'an appeal is no way in').toBe(401);
    const { appeals } = await owner.json<{ appeals: { actionId: string; words: string }[] }>(
      'GET',
      '/api/operators/reports',
    );
    expect(appeals).toMatchObject([{ words: 'I was joking', action: 'suspend' }]);
    const answer = { restore: true, reason: 'Come back' };
    await owner.json('POST', `/api/operators/appeals/${appeals[0]?.actionId}`, answer);
    await ben.json('POST', '/api/sign-in', account(ben));
    const news = await ben.json<NotificationGroup[]>('GET', '/api/notifications');
    expect(news.map(({ detail }) => detail)).toEqual([
      decided('open-again', { why: 'Come back' }),
      expect.stringMatching(/^suspended \{"until":"[-\d]{10}","why":"Unkind again"\}$/),
    ]);
  });

  it('finds the appeal on the notice of what can be appealed', async () => {
    const ida = await server.friend('Ida');
    await decide(ida, 'warn');
    const [told] = await ida.json<NotificationGroup[]>('GET', '/api/notifications');
    await ida.json('POST', `/api/me/moderation/${told?.actionId}/appeal`, { words: 'Why' });
    const [own] = await ida.json<OwnAction[]>('GET', '/api/me/moderation');
    expect(own).toMatchObject({ action: 'warn', appeal: 'waiting' });
  });
});

describe('what only operators may', () => {
  it('is refused to everybody else, and the last operator stays', async () => {
    const dana = await server.friend('Dana');
    const onlyOperators = Object.values(api).filter(({ who }) => who === 'operator');
    expect(onlyOperators.length).toBeGreaterThan(8);
    for (const { method, path } of onlyOperators) {
      const address = path.replace(/:[a-zA-Z]+/g, randomUUID());
      const body = method === 'GET' || method === 'DELETE' ? undefined : {};
      expect((await dana.ask(method, address, body)).status, address).toBe(403);
    }
    expect(await owner.ask('POST', '/api/me/deactivate', {})).toMatchObject({
      status: 409,
      body: { code: 'last-operator' },
    });
    await owner.json('PUT', `/api/operators/members/${dana.me?.id}/operator`, { operator: true });
    await dana.json('GET', '/api/operators/counts');
  });
});

describe('an address', () => {
  it('is answered by the door that asks who it is, or stands on the list of those that ask nobody', () => {
    const open = [
      // Headers, and the probes of whoever looks after the machine.
      'ALL /*',
      'GET /healthz',
      'GET /readyz',
      'GET /metrics',
      // Packs what the feed's own door answers.
      'ALL /api/feed',
      // Stripe signs what it sends; a letter's way out carries its token; a guardian's assistant brings its token; a room asks for its ticket.
      'POST /webhooks/stripe',
      'POST /mail/end/:token',
      'ALL /mcp',
      'POST /matchmake/:method/:room',
      'GET /art/things/:file',
      'GET /openapi.json',
      // The pages, and the answer to addresses that are none.
      'ALL /assets/*',
      'GET /api/*',
      'GET /*',
    ];
    const asked = new Set(
      [...Object.values(apiRoutes), ...mediaRoutes, exportRoute, meStream].map(({ name }) => name),
    );
    const mounted = createApp(server.running.context).routes.map(({ method, path }) => `${method} ${path}`);
    const rest = [...new Set(mounted)].filter((one) => !asked.has(one));
    expect(rest).toEqual(open);
  });

  it('has its own limit for each caller', async () => {
    const eve = await server.friend('Eve');
    const statuses = await Promise.all(
      Array.from({ length: 14 }, () =>
        eve.ask('POST', '/api/reports', {
          reportId: randomUUID(),
          subject: 'member',
          subjectId: randomUUID(),
          reason: 'spam',
        }),
      ),
    );
    expect(statuses.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(3);
    expect((await eve.ask('GET', '/api/me')).status, 'other routes go on').toBe(200);
    expect((await owner.ask('GET', '/api/me')).status).toBe(200);
  });
});
