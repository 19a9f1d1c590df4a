import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestMember, type TestServer } from './testing/test-server.ts';

/** What the fuzzer found (`npm run fuzz`): each was answered with "something broke on our side". */
let server: TestServer;
let olive: TestMember;
beforeAll(async () => {
  server = await openTestServer();
  olive = await server.owner();
});
afterAll(() => server.close());

const refusal = async (method: string, path: string, body?: unknown) => {
  const { status, body: said } = await olive.ask(method, path, body);
  return { status, ...(said as { code: string }) };
};

describe('text that cannot be kept', () => {
  const token = 'a'.repeat(30);

  it.each([
    ['a NUL character', `${token}\0`],
    ['half of a surrogate pair', `${token}\ud800`],
  ])('is refused in a body: %s', async (_, bad) => {
    for (const path of ['/api/mail/confirm', '/api/mail/end'])
      expect(await refusal('POST', path, { token: bad })).toMatchObject({ status: 400, code: 'bad-input' });
    expect(await refusal('PATCH', '/api/me/profile', { about: bad })).toMatchObject({ status: 400 });
    expect(await refusal('PATCH', '/api/me/profile', { about: 'Fine', [bad]: [{}] })).toMatchObject({
      status: 400,
    });
  });

  it('is refused in an address, and behind it', async () => {
    expect(await refusal('GET', '/api/profiles/a%00b')).toMatchObject({ status: 404, code: 'not-found' });
    expect(await refusal('GET', '/api/invites/%00')).toMatchObject({ status: 404 });
    expect(await refusal('GET', '/api/search?q=ol%00ive')).toMatchObject({ status: 400, code: 'bad-input' });
    expect(await refusal('GET', '/api/people/following?after=%00')).toMatchObject({ status: 400 });
  });

  it('is looked for however deep a body is', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const answer = await olive.fetch('PATCH', '/api/me/profile', { body: `{"about":"Fine","more":${deep}}` });
    expect(answer.status).toBe(200);
  });

  it('does not stand in the way of any other', async () => {
    const about = 'Ünïcode 🎬 "\\u0000" as six letters';
    expect(await olive.json('PATCH', '/api/me/profile', { about })).toEqual({});
  });
});

describe('what is behind an address', () => {
  it('is checked by its contract', async () => {
    for (const path of [
      '/api/me/posts?take=1',
      '/api/operators/audit?before=x',
      '/api/search?q='.padEnd(90, 'a'),
    ])
      expect(await refusal('GET', path), path).toMatchObject({ status: 400, code: 'bad-input' });
    const letters = `/api/messages/${olive.me?.id}`;
    expect(await refusal('GET', `${letters}?before=${'9'.repeat(30)}`)).toMatchObject({ status: 400 });
  });
});

it('is no letter to write to oneself', async () => {
  const message = { kind: 'text', messageId: randomUUID(), text: 'Remember the milk' };
  expect(await refusal('POST', `/api/messages/${olive.me?.id}`, message)).toMatchObject({
    status: 403,
    code: 'forbidden',
  });
});

describe('somebody who is not here', () => {
  it('cannot be written to', async () => {
    const message = { kind: 'text', messageId: randomUUID(), text: 'Hello' };
    expect(await refusal('POST', `/api/messages/${randomUUID()}`, message)).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  });

  it('cannot be decided about', async () => {
    for (const branch of [false, true])
      expect(
        await refusal('POST', `/api/operators/members/${randomUUID()}/decisions`, {
          action: 'warn',
          reason: 'A test',
          branch,
        }),
      ).toMatchObject({ status: 404, code: 'not-found' });
  });
});

it('changes nothing of an instruction when nothing is given', async () => {
  const instructionId = randomUUID();
  const text = 'more dogs';
  const made = await olive.json<{ id: string; state: string }>('POST', '/api/feed/instructions', {
    instructionId,
    text,
    timeZone: 'Europe/Berlin',
  });
  expect(await olive.json('PATCH', `/api/feed/instructions/${made.id}`, {})).toMatchObject({ text });
  expect(await refusal('PATCH', `/api/feed/instructions/${randomUUID()}`, {})).toMatchObject({ status: 404 });
});
