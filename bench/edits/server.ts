import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server as Hocuspocus } from '@hocuspocus/server';
import { setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';
import { attachRooms } from '#rooms/attach-rooms.ts';
import { memoryDocuments, memoryPorts } from '#rooms/testing/memory-ports.ts';
import { type Kind, kinds } from './protocol.ts';

/**
 * One server in a process of its own: says its port, and its CPU time whenever asked. The others keep
 * nothing; ours writes to a log in memory that takes as long as a commit.
 */
const kind = kinds.find((one) => one === process.argv[2]);
if (kind === undefined) throw new Error(`say which: ${kinds.join(', ')}`);

process.send?.({ port: await listen(kind) });
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuSeconds: (user + system) / 1e6 });
});
process.on('disconnect', () => process.exit(0));

async function listen(which: Kind): Promise<number> {
  if (which === 'hocuspocus') {
    const server = new Hocuspocus({ quiet: true, port: 0, address: '127.0.0.1' });
    await server.listen();
    return server.address.port;
  }
  const http = createServer();
  if (which === 'y-websocket') {
    const sockets = new WebSocketServer({ server: http });
    sockets.on('connection', (socket, request) => setupWSConnection(socket, request));
  } else {
    const documents = memoryDocuments();
    documents.delayMs = 3;
    const rooms = await attachRooms(http, memoryPorts(documents), {
      trouble: (error) => console.error(error),
    });
    http.on('request', (request, response) => {
      const [, , method = '', name = ''] = (request.url ?? '').split('/');
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', async () => {
        const answer = await rooms.matchmake(method, name, JSON.parse(body), new Headers());
        response.writeHead(answer.status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answer.body));
      });
    });
  }
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return (http.address() as AddressInfo).port;
}
