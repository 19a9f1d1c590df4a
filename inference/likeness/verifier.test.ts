import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { verifierFromEnv } from './verifier.ts';

const recorded = {
  recording: Uint8Array.from({ length: 70_000 }, (_, at) => at % 251),
  prompts: { numbers: [3, 7, 5], turns: ['left' as const, 'up' as const] },
};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** An operator's verifier on loopback; answers its address. */
async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/verify`;
}

const saying =
  (body: string, status = 200): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);

const asked = async (listener: RequestListener, patienceMs = 20_000) =>
  verifierFromEnv({ LIKENESS_VERIFIER_URL: await serving(listener) }, patienceMs).verify(recorded);

const unavailable = { code: 'unavailable' };

describe('an operator’s verifier', () => {
  it('is sent the recording as it came, the prompts and the key, and its word counts', async () => {
    const requests: { request: IncomingMessage; body: Buffer }[] = [];
    const url = await serving((request, response) => {
      void buffer(request).then((body) => {
        requests.push({ request, body });
        response.end('{"accepted":true,"score":0.99}');
      });
    });
    const env = { LIKENESS_VERIFIER_URL: url, LIKENESS_VERIFIER_TOKEN: 'a-key' };
    expect(await verifierFromEnv(env).verify(recorded)).toEqual({ accepted: true });
    const [only] = requests;
    expect(only?.request.method).toBe('POST');
    expect(only?.request.headers).toMatchObject({
      authorization: 'Bearer a-key',
      'content-type': 'application/octet-stream',
    });
    expect(JSON.parse(String(only?.request.headers['x-dailies-prompts']))).toEqual(recorded.prompts);
    expect(only?.body.equals(recorded.recording)).toBe(true);
  });

  it('refuses by saying so, and sends no key where none is set', async () => {
    let key: string | undefined = 'not asked';
    const answer = await asked((request, response) => {
      key = request.headers.authorization;
      response.end('{"accepted":false}');
    });
    expect([answer, key]).toEqual([{ accepted: false }, undefined]);
  });

  it.each([
    ['a page instead of an answer', saying('<html>Welcome</html>')],
    ['an answer that is cut off', saying('{"accepted":tr')],
    ['another shape', saying('{"ok":true}')],
    ['a word for a yes', saying('{"accepted":"yes"}')],
    ['nothing', saying('')],
    ['an error, whatever it says', saying('{"accepted":true}', 500)],
    ['a refused key', saying('{"accepted":true}', 401)],
    ['a connection that breaks', (request: IncomingMessage) => request.socket.destroy()],
  ])('is taken for neither yes nor no by %s', async (_, listener) => {
    await expect(asked(listener)).rejects.toMatchObject(unavailable);
  });

  it('is not waited for longer than its patience: not for an answer, and not for the rest of one', async () => {
    await expect(asked(() => undefined, 50)).rejects.toMatchObject(unavailable);
    const slow: RequestListener = (_, response) => response.writeHead(200).write('{"accepted":');
    await expect(asked(slow, 50)).rejects.toMatchObject(unavailable);
  });

  it('sends nobody’s face on to another address', async () => {
    let reached = false;
    const elsewhere = await serving((_, response) => {
      reached = true;
      response.end('{"accepted":true}');
    });
    for (const status of [302, 307, 308]) {
      const away: RequestListener = (_, response) =>
        response.writeHead(status, { location: elsewhere }).end();
      await expect(asked(away)).rejects.toMatchObject(unavailable);
    }
    expect(reached).toBe(false);
  });

  it('that is away is tried again later', async () => {
    const url = await serving(() => undefined);
    for (const close of closing.splice(0)) await close();
    const verifier = verifierFromEnv({ LIKENESS_VERIFIER_URL: url });
    await expect(verifier.verify(recorded)).rejects.toMatchObject(unavailable);
  });

  it('is none where none is set: ours alone decides', async () => {
    expect(await verifierFromEnv({}).verify(recorded)).toEqual({ accepted: true });
  });
});
