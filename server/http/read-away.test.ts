import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAwayAfterAnswer } from './read-away.ts';

const refused: IncomingMessage[] = [];
const server = createServer();
server.on('request', readAwayAfterAnswer);
server.on('request', (incoming, outgoing) => {
  refused.push(incoming);
  outgoing.writeHead(429).end('{"code":"too-many"}');
});
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  agent.destroy();
  server.close();
});

async function post(bytes: number) {
  const { port } = server.address() as AddressInfo;
  const asking = request({ host: '127.0.0.1', port, agent, method: 'POST' });
  asking.end(Buffer.alloc(bytes));
  const [answer]: IncomingMessage[] = await once(asking, 'response');
  const whole = (await answer?.toArray()) ?? [];
  return {
    status: answer?.statusCode,
    said: Buffer.concat(whole).toString(),
    port: asking.socket?.localPort,
  };
}

it('lets a large refused body be answered, and the connection be used again', async () => {
  const first = await post(1024 * 1024);
  expect(first).toMatchObject({ status: 429, said: '{"code":"too-many"}' });
  const second = await post(0);
  expect(second).toEqual(first);
  expect(refused.map(({ complete }) => complete)).toEqual([true, true]);
});
