import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import type { OpenPreview } from '#contracts/media.ts';
import { ControlLink } from './control-link.ts';

/** A machine that is busy with other tests needs longer than a second. */
const patient = { timeout: 15_000 };

const preview: OpenPreview = { takeId: randomUUID(), sceneId: randomUUID(), leaseEpoch: 1 };
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** The SFU's side of the line, on a port that it keeps from one life to the next. */
async function listen(port = 0) {
  const server = new WebSocketServer({ host: '127.0.0.1', port });
  await new Promise((resolve) => server.once('listening', resolve));
  const heard: unknown[] = [];
  const secrets: (string | undefined)[] = [];
  server.on('connection', (ws, request) => {
    secrets.push(request.headers.authorization);
    ws.on('message', (data) => heard.push(JSON.parse(data.toString())));
  });
  const kill = () => {
    for (const ws of server.clients) ws.terminate();
    return new Promise((resolve) => server.close(resolve));
  };
  closing.push(() => void kill());
  const address = server.address();
  return { heard, secrets, kill, server, port: typeof address === 'string' ? 0 : (address?.port ?? 0) };
}

function dial(port: number, states: string[] = []) {
  const link = new ControlLink({
    internalUrl: `http://127.0.0.1:${port}`,
    secret: 'a secret',
    preview,
    onControl: () => undefined,
    onState: (state) => states.push(state),
  });
  closing.push(() => link.close());
  return link;
}

test('after a server that died comes back, the line opens again and says its likeness epoch again', async () => {
  const first = await listen();
  const states: string[] = [];
  const link = dial(first.port, states);
  await expect.poll(() => first.heard, patient).toEqual([{ type: 'open', preview }]);
  expect(first.secrets).toEqual(['Bearer a secret']);
  link.report({ type: 'likeness', epoch: 2 });
  await expect.poll(() => first.heard.length, patient).toBe(2);
  await first.kill();
  await expect.poll(() => states, patient).toContain('lost');
  const second = await listen(first.port);
  await expect
    .poll(() => second.heard, { timeout: 10_000 })
    .toEqual([
      { type: 'open', preview },
      { type: 'likeness', epoch: 2 },
    ]);
});

test('a line that is refused as stale does not come back', async () => {
  const side = await listen();
  let calls = 0;
  side.server.on('connection', (ws) => {
    calls += 1;
    ws.on('message', () => {
      ws.send(JSON.stringify({ type: 'refused', code: 'stale-epoch' }));
      ws.close();
    });
  });
  const states: string[] = [];
  dial(side.port, states);
  await expect.poll(() => states, patient).toEqual(['connected', 'lost']);
  // Longer than the first retries take.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(calls).toBe(1);
});
