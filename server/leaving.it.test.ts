import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicMember } from '#contracts/account.ts';
import { inFiles } from '#dev/find-words.ts';
import { newCameo } from '#domain/cameos/cameos.ts';
import { send } from '#domain/messages/messages.ts';
import { openTestServer, type TestMember, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let owner: TestMember;
beforeAll(async () => {
  server = await openTestServer();
  owner = await server.owner();
});
afterAll(() => server?.close());

const password = 'correct horse battery';
const signIn = (who: TestMember, email = who.me?.email) =>
  who.ask('POST', '/api/sign-in', { email, password });
const seen = async (who: TestMember) => {
  const found = await owner.json<PublicMember[]>('GET', `/api/search?q=${who.me?.handle}`);
  const { status } = await owner.ask('GET', `/api/profiles/${who.me?.handle}`);
  return { found: found.length, profile: status };
};

describe('an export', () => {
  it('is one tar that unpacks to everything of the caller’s, and nothing of others but names', async () => {
    const packer = await server.friend('Packer');
    const friend = await server.friend('Stayer');
    const { db, storage } = server.running.context;
    const [memberId = '', friendId = ''] = [packer.me?.id, friend.me?.id];
    for (const [one, other] of [
      [memberId, friendId],
      [friendId, memberId],
    ] as const) {
      await sql`insert into acquaintance (member_id, knows_id) values (${one}, ${other})`.execute(db);
      await newCameo(db, {
        cameoId: one,
        ownerId: one,
        name: 'A mug',
        kind: 'object',
        level: 'only-me',
        uploadKey: `uploads/${one}/picture`,
        maskKey: null,
      });
      await storage.put(`uploads/${one}/picture`, Buffer.from(`picture of ${one}`));
      const message = { messageId: randomUUID(), kind: 'text', text: `words of ${one}` } as const;
      await send(db, { by: one, to: other, message });
    }
    const response = await packer.fetch('GET', '/api/me/export.tar');
    expect(response.status).toBe(200);
    const folder = await mkdtemp(join(tmpdir(), 'dailies-export-'));
    try {
      const file = join(folder, 'all.tar');
      await writeFile(file, new Uint8Array(await response.arrayBuffer()));
      // The system's own tar reads it, so others' will.
      await promisify(execFile)('tar', ['-xf', file, '-C', folder]);
      await rm(file);
      expect(await readFile(join(folder, `cameos/${memberId}/picture`), 'utf8')).toBe(
        `picture of ${memberId}`,
      );
      expect(JSON.parse(await readFile(join(folder, 'messages.json'), 'utf8'))).toMatchObject([
        { text: `words of ${memberId}`, to: 'Stayer' },
      ]);
      expect(await inFiles(folder, packer.me?.email ?? '-')).toHaveLength(1);
      for (const others of [`words of ${friendId}`, `picture of ${friendId}`, friend.me?.email ?? '-'])
        expect(await inFiles(folder, others)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
    expect((await server.stranger().fetch('GET', '/api/me/export.tar')).status).toBe(401);
  });
});

describe('leaving for a while', () => {
  it('signs out everywhere and hides; signing in wakes', async () => {
    const sleeper = await server.friend('Sleeper');
    const tablet = server.stranger();
    expect((await signIn(tablet, sleeper.me?.email)).status).toBe(200);
    expect(await seen(sleeper)).toEqual({ found: 1, profile: 200 });
    await sleeper.json('POST', '/api/me/deactivate', {});
    for (const device of [sleeper, tablet]) expect((await device.ask('GET', '/api/me')).status).toBe(401);
    expect(await seen(sleeper)).toEqual({ found: 0, profile: 404 });
    expect((await signIn(sleeper)).status).toBe(200);
    expect(await seen(sleeper)).toEqual({ found: 1, profile: 200 });
  });
});

describe('leaving for good', () => {
  it('needs the password, hides at once, and is taken back by signing in', async () => {
    const leaver = await server.friend('Leaver');
    const erasureId = randomUUID();
    const ask = (given: string) =>
      leaver.ask('POST', '/api/me/erase', { erasureId, password: given, when: 'week' });
    expect(await ask('not the password')).toMatchObject({ status: 403, body: { detail: 'password' } });
    expect(await seen(leaver)).toEqual({ found: 1, profile: 200 });
    expect(await ask(password)).toMatchObject({ status: 200, body: { erasureId } });
    expect((await leaver.ask('GET', '/api/me')).status).toBe(401);
    expect(await seen(leaver)).toEqual({ found: 0, profile: 404 });
    const state = () => server.stranger().ask('POST', `/api/erasures/${erasureId}`, {});
    expect(await state()).toMatchObject({ status: 200, body: { state: 'waiting' } });
    expect((await signIn(leaver)).status).toBe(200);
    expect((await state()).status).toBe(404);
  });
});
