import { randomUUID } from 'node:crypto';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GuardianLink, SwitchProposal } from '#contracts/guardian.ts';
import type { WhatHolds } from '#contracts/wellbeing.ts';
import { openTestServer, TestMember, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let teen: TestMember;
let guardian: TestMember;
let linkId: string;

beforeAll(async () => {
  server = await openTestServer();
  teen = await server.teen('Tilda');
  guardian = new TestMember(server.url);
  const { code } = await teen.json<{ code: string }>('POST', '/api/guardians/code', {});
  const email = `${randomUUID()}@example.org`;
  await guardian.json('POST', '/api/guardian/sign-up', {
    code,
    name: 'Gerda',
    email,
    password: 'correct horse battery',
  });
  const [link] = await teen.json<GuardianLink[]>('GET', '/api/guardians');
  linkId = link?.id ?? '';
  await teen.json('POST', `/api/guardians/${linkId}/answer`, { yes: true });
});
afterAll(() => server.close());

const newKey = (mayChange: boolean) =>
  guardian.json<{ key: string; assistant: { id: string } }>('POST', '/api/guardian/assistants', {
    name: 'An assistant',
    mayChange,
  });

async function connect(key: string): Promise<Client> {
  const client = new Client({ name: 'a guardian’s assistant', version: '1' });
  const requestInit = { headers: { authorization: `Bearer ${key}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`), { requestInit }));
  return client;
}

async function use<T>(client: Client, name: string, args: Record<string, unknown> = {}): Promise<T> {
  const { content } = await client.callTool({ name, arguments: args });
  const [first] = content as { text: string }[];
  return JSON.parse(first?.text ?? 'null') as T;
}

describe('a guardian’s assistant', () => {
  it('reads, understands a sentence, and sets what it becomes, as the guardian could', async () => {
    const client = await connect((await newKey(true)).key);
    const teens = await use<{ linkId: string; name: string }[]>(client, 'list_teens');
    expect(teens).toMatchObject([{ linkId, name: 'Tilda' }]);
    const words = 'no messages from strangers, no scrolling after nine';
    const { change } = await use<SwitchProposal>(client, 'understand', { words });
    const holds = () => teen.json<WhatHolds>('GET', '/api/wellbeing');
    expect((await holds()).limits.messages).toBe('adults-if-mutuals');
    await use(client, 'set_switches', { linkId, change });
    expect((await holds()).limits).toMatchObject({
      messages: 'mutuals',
      quietHours: [{ from: 21, to: 7, by: 'guardian' }],
    });
    const [link] = await teen.json<GuardianLink[]>('GET', '/api/guardians');
    expect(link?.events[0]).toMatchObject({ by: 'Gerda', event: 'switches' });
    const other = await use(client, 'set_switches', { linkId: randomUUID(), change });
    expect(other).toMatchObject({ code: 'not-found' });
    await client.close();
  });

  it('with a key for reading has nothing to change with', async () => {
    const client = await connect((await newKey(false)).key);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['list_teens', 'understand']);
    const { isError } = await client.callTool({ name: 'set_switches', arguments: { linkId, change: {} } });
    expect(isError).toBe(true);
    await client.close();
  });

  it('is refused from the moment its key was taken back, and without one', async () => {
    const { key, assistant } = await newKey(true);
    const client = await connect(key);
    await guardian.json('DELETE', `/api/guardian/assistants/${assistant.id}`);
    await expect(use(client, 'list_teens')).rejects.toThrow();
    for (const bad of [key, 'dailies_made_up']) await expect(connect(bad)).rejects.toThrow();
    const bare = await fetch(`${server.url}/mcp`, { method: 'POST', body: '{}' });
    expect([bare.status, bare.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="dailies"']);
    const kept = await server.running.context.db.selectFrom('guardian_assistant').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(key);
  });
});
