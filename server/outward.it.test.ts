import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outward } from '#contracts/outward.ts';
import { openTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let silent: TestServer;

beforeAll(async () => {
  server = await openTestServer({ SMTP_URL: 'smtp://127.0.0.1:9' });
  silent = await openTestServer();
});
afterAll(async () => {
  await server?.close();
  await silent?.close();
});

const device = (path: string, name = 'A phone') => ({
  name,
  endpoint: `https://fcm.googleapis.com/fcm/send/${path}`,
  keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) },
});

describe('what reaches a member outside a page', () => {
  it('by default is requests, letters and films by push, not at night, and no digest', async () => {
    const member = await server.owner();
    const outward = await member.json<Outward>('GET', '/api/me/outward');
    expect(outward).toMatchObject({
      pushRequests: true,
      pushLetters: true,
      pushTakes: true,
      silentHours: { from: 22, to: 8 },
      digest: 'off',
      devices: [],
      mail: null,
    });
    // An uncompressed point of P-256, the same as long as the folder is kept.
    expect(Buffer.from(outward.pushKey, 'base64url')).toHaveLength(65);
    const kept = readFileSync(join(server.env.DATA_DIR ?? '', 'secrets/vapid'), 'utf8');
    expect(JSON.parse(kept).publicKey).toBe(outward.pushKey);
  });

  it('is the member’s to choose, device by device, and nobody else’s', async () => {
    const [ben, ida] = [await server.friend('Ben'), await server.friend('Ida')];
    const deviceId = randomUUID();
    const path = `/api/me/devices/${deviceId}`;
    const added = await ben.json<Outward>('PUT', path, device('ben'));
    expect(added.devices).toMatchObject([{ id: deviceId, name: 'A phone' }]);
    expect(JSON.stringify(added)).not.toContain('fcm.googleapis.com');
    expect((await ida.ask('DELETE', path)).status).toBe(404);
    expect(
      (await ben.ask('PUT', path, { ...device('x'), endpoint: 'http://169.254.169.254/x' })).status,
    ).toBe(400);
    expect((await server.stranger().ask('GET', '/api/me/outward')).status).toBe(401);
    const changed = await ben.json<Outward>('PATCH', '/api/me/outward', {
      digest: 'weekly',
      silentHours: null,
    });
    expect(changed).toMatchObject({ digest: 'weekly', silentHours: null, pushLetters: true });
    // Something else, while a digest is on.
    const quieter = await ben.json<Outward>('PATCH', '/api/me/outward', { pushLetters: false });
    expect(quieter).toMatchObject({ digest: 'weekly', silentHours: null, pushLetters: false });
    expect((await ben.json<Outward>('DELETE', path)).devices).toEqual([]);
  });

  it('ends by one click in a mail program, from wherever it comes, and only by its own link', async () => {
    const member = await server.friend('Carl');
    const { db } = server.running.context;
    await member.json('PUT', '/api/me/mail', { address: 'carl@example.net' });
    const tokens = await db
      .selectFrom('mail_address')
      .select(['confirm_token', 'end_token'])
      .where('address', '=', 'carl@example.net')
      .executeTakeFirstOrThrow();
    const told = await member.json<Outward>('GET', '/api/me/outward');
    expect(told.mail).toEqual({ address: 'carl@example.net', confirmed: false });
    expect(JSON.stringify(told)).not.toContain(tokens.end_token);
    const stranger = server.stranger();
    await stranger.json('POST', '/api/mail/confirm', { token: tokens.confirm_token });
    expect((await member.json<Outward>('GET', '/api/me/outward')).mail?.confirmed).toBe(true);
    const click = (token: string) =>
      fetch(`${server.url}/mail/end/${token}`, {
        method: 'POST',
        headers: { origin: 'https://mail.example.com', 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
    expect((await click(tokens.confirm_token)).status).toBe(200);
    expect((await member.json<Outward>('GET', '/api/me/outward')).mail).not.toBeNull();
    expect((await click(tokens.end_token)).status).toBe(200);
    expect((await member.json<Outward>('GET', '/api/me/outward')).mail).toBeNull();
  });

  it('says so where no mail can be sent, and takes no address then', async () => {
    const member = await silent.owner();
    expect(await member.json<Outward>('GET', '/api/me/outward')).toMatchObject({ mailPossible: false });
    expect(await member.ask('PUT', '/api/me/mail', { address: 'a@example.org' })).toMatchObject({
      status: 409,
      body: { code: 'mail-not-possible' },
    });
  });
});
