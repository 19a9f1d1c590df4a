import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GuardianLink } from '#contracts/guardian.ts';
import { api, mediaPaths } from '#contracts/http.ts';
import { MeEvent } from '#contracts/me-stream.ts';
import type { WhatHolds } from '#contracts/wellbeing.ts';
import { newcomer, openTestServer, TestMember, type TestServer, until } from './testing/test-server.ts';

let server: TestServer;
let teen: TestMember;
beforeAll(async () => {
  server = await openTestServer();
  teen = await server.teen('Tilda');
});
afterAll(() => server.close());

/** A guardian by the teen's code, with the teen's yes. */
async function guardianOf(of: TestMember, name: string): Promise<{ guardian: TestMember; linkId: string }> {
  const { code } = await of.json<{ code: string }>('POST', '/api/guardians/code', {});
  const guardian = new TestMember(server.url);
  const email = `${randomUUID()}@example.org`;
  const password = 'correct horse battery';
  await guardian.json('POST', '/api/guardian/sign-up', { code, name, email, password });
  const links = await of.json<GuardianLink[]>('GET', '/api/guardians');
  const linkId = links.find((link) => !link.accepted)?.id ?? '';
  await of.json('POST', `/api/guardians/${linkId}/answer`, { yes: true });
  return { guardian, linkId };
}

/** What a member's stream says, as it comes. */
async function listen(member: TestMember): Promise<{ events: MeEvent[]; close(): void }> {
  const stop = new AbortController();
  const response = await member.fetch('GET', mediaPaths.meStream, { signal: stop.signal });
  const events: MeEvent[] = [];
  void (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      for (const line of decoder.decode(chunk, { stream: true }).split('\n'))
        if (line.startsWith('data: ')) events.push(MeEvent.parse(JSON.parse(line.slice(6))));
    }
  })().catch(() => undefined);
  return { events, close: () => stop.abort() };
}

const asked = (path: string): string => path.replace(/:\w+/g, randomUUID());
const theirs: readonly string[] = ['guardian', 'signed-in', 'everyone'];

describe('a guardian’s session', () => {
  it('opens the guardian’s routes and is forbidden on every other one, also those that strangers may open', async () => {
    const { guardian } = await guardianOf(teen, 'Gitta');
    const others = Object.values(api).filter(({ who }) => !theirs.includes(who));
    expect(others.length).toBeGreaterThan(25);
    for (const { method, path } of others) {
      const answer = await guardian.ask(method, asked(path), method === 'GET' ? undefined : {});
      expect(answer, `${method} ${path}`).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    }
    for (const path of Object.values(mediaPaths)) {
      const address = typeof path === 'string' ? path : path(randomUUID());
      // The art library's drawings are the same for everybody and hold nothing of anybody.
      if (address.startsWith('/art/')) continue;
      expect((await guardian.ask('GET', address)).status, address).toBe(403);
    }
    const mine = await guardian.json<{ links: GuardianLink[] }>('GET', '/api/guardian');
    expect(mine.links).toMatchObject([{ teen: { name: 'Tilda' }, accepted: true }]);
  });

  it('is told apart when it signs in, and may sign out', async () => {
    const other = await server.teen('Tim');
    const { guardian } = await guardianOf(other, 'Gero');
    const { guardian: who } = await guardian.json<{ guardian: { email: string } }>('GET', '/api/guardian');
    await guardian.json('POST', '/api/sign-out', {});
    expect((await guardian.ask('GET', '/api/guardian')).status).toBe(401);
    const signIn = { email: who.email, password: 'correct horse battery' };
    expect(await guardian.json('POST', '/api/sign-in', signIn)).toEqual({ as: 'guardian' });
    expect((await guardian.ask('GET', '/api/guardian')).status).toBe(200);
  });

  it('cannot be made by saying so at a member’s sign-up', async () => {
    const { code } = await (await server.owner()).json<{ code: string }>('POST', '/api/invites', {});
    const sly = new TestMember(server.url);
    await sly.json('POST', '/api/sign-up', { ...newcomer(code, 'Sly'), kind: 'guardian' });
    expect((await sly.ask('GET', '/api/me')).status).toBe(200);
  });

  it('reaches only its own links', async () => {
    const [one, two] = [await server.teen('Una'), await server.teen('Dua')];
    const { guardian } = await guardianOf(one, 'Gus');
    const { linkId } = await guardianOf(two, 'Gala');
    const elsewhere = await guardian.ask('PATCH', `/api/guardian/links/${linkId}`, { messages: 'off' });
    expect(elsewhere).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('a switch', () => {
  it('is on every device of the teen at once, without their asking', async () => {
    const { guardian, linkId } = await guardianOf(teen, 'Greta');
    const again = new TestMember(server.url);
    const signIn = { email: teen.me?.email, password: 'correct horse battery' };
    await again.json('POST', '/api/sign-in', signIn);
    const devices = await Promise.all([listen(teen), listen(again)]);
    const holds = ({ events }: { events: MeEvent[] }): WhatHolds | undefined =>
      events.findLast((event) => event.type === 'what-holds')?.holds;
    await until('the first word', () => devices.every((device) => holds(device) !== undefined));
    await guardian.json('PATCH', `/api/guardian/links/${linkId}`, { messages: 'off', takesPerDay: 2 });
    await until('the change on both', () =>
      devices.every((device) => holds(device)?.limits.messages === 'nobody'),
    );
    for (const device of devices) {
      expect(holds(device)).toMatchObject({
        limits: { takesPerDay: 2 },
        reasons: { takesPerDay: 'guardian', messages: 'guardian' },
      });
      device.close();
    }
    expect((await teen.json<{ takesLeftToday: number }>('GET', '/api/me')).takesLeftToday).toBe(2);
  });

  it('said in plain words is proposed and sets nothing before it is confirmed', async () => {
    const other = await server.teen('Tove');
    const { guardian, linkId } = await guardianOf(other, 'Grit');
    const words = 'No messages from strangers, no scrolling after nine';
    const proposal = await guardian.json<{ change: object }>('POST', '/api/guardian/words', { words });
    const holds = () => other.json<WhatHolds>('GET', '/api/wellbeing');
    expect((await holds()).limits.messages).toBe('adults-if-mutuals');
    await guardian.json('PATCH', `/api/guardian/links/${linkId}`, proposal.change);
    expect((await holds()).limits).toMatchObject({
      messages: 'mutuals',
      quietHours: [{ from: 21, to: 7, by: 'guardian' }],
    });
  });
});

describe('an age band', () => {
  it('is not for the member to change', async () => {
    await teen.ask('PATCH', '/api/me', { ageBand: 'adult' });
    await teen.ask('PATCH', '/api/wellbeing', { ageBand: 'adult' });
    expect((await teen.json<{ ageBand: string }>('GET', '/api/me')).ageBand).toBe('teen');
    const path = `/api/operator/members/${teen.me?.id}/age`;
    expect((await teen.ask('PATCH', path, { ageBand: 'adult' })).status).toBe(403);
  });
});

describe('a check-in', () => {
  it('is read by its member alone: an operator gets no number for so few', async () => {
    const answer = { id: randomUUID(), answer: 'low', words: 'long week' };
    const holds = await teen.json<WhatHolds>('POST', '/api/wellbeing/check-ins', answer);
    expect(holds.feed.pageSize).toBe(8);
    expect(await teen.json('GET', '/api/wellbeing/check-ins')).toMatchObject([answer]);
    const owner = await server.owner();
    expect(await owner.json('GET', '/api/wellbeing/check-ins')).toEqual([]);
    expect(await owner.json('GET', '/api/operator/check-ins')).toMatchObject({ people: { low: null } });
    expect((await teen.ask('GET', '/api/operator/check-ins')).status).toBe(403);
    await teen.json('DELETE', `/api/wellbeing/check-ins/${answer.id}`);
    expect((await teen.json<WhatHolds>('GET', '/api/wellbeing')).feed.pageSize).toBe(20);
  });
});
