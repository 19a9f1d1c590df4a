import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitFor } from '#dev/wait-for.ts';
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

async function post(bytes: number, by = agent) {
  const { port } = server.address() as AddressInfo;
  const asking = request({ host: '127.0.0.1', port, agent: by, method: 'POST' });
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

it('takes several in turns, and forgets who leaves', async () => {
  refused.length = 0;
  const { port } = server.address() as AddressInfo;
  const leaver = request({ host: '127.0.0.1', port, agent, method: 'POST' });
  leaver.on('error', () => undefined);
  leaver.write(Buffer.alloc(512 * 1024));
  await once(leaver, 'response');
  leaver.destroy();
  const others = [1, 2, 3].map(() => new Agent({ keepAlive: true }));
  const answers = await Promise.all(others.map((other) => post(512 * 1024, other)));
  expect(answers.map(({ status }) => status)).toEqual([429, 429, 429]);
  const [left, ...whole] = refused;
  await Promise.all(whole.map((one) => one.closed || once(one, 'close')));
  await waitFor('the connection of who left to be gone', () => left?.socket.destroyed === true);
  expect(refused.map(({ complete }) => complete)).toEqual([false, true, true, true]);
  for (const other of others) other.destroy();
});
