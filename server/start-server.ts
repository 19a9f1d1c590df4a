import { rm } from 'node:fs/promises';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { AppError } from '#contracts/errors.ts';
import { attachRooms } from '#rooms/attach-rooms.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { type Context, createParts } from './context.ts';
import { readAwayAfterAnswer } from './http/read-away.ts';
import { receivingFolder } from './http/receiving-folder.ts';
import { runStarter } from './takes/starter.ts';

export type RunningServer = { context: Context; port: number; close(): Promise<void> };

/** Starts everything in this process: pages, API, rooms, the SFU, the outbox. Waits for PostgreSQL. */
export async function startServer(config: Config): Promise<RunningServer> {
  const closing = new AbortController();
  const parts = createParts(config);
  const { log, db, wake, media, metrics, temporal } = parts;
  await untilMigrated(parts);
  await rm(receivingFolder(config.dataDir), { recursive: true, force: true });
  const http = config.tls ? createHttps(config.tls) : createHttp();
  const rooms = await attachRooms(http, parts.ports, {
    trouble: (error, sceneId) => {
      metrics.roomTrouble.inc();
      log.warn({ err: error, sceneId }, 'room');
    },
  });
  let mediaState: ReturnType<Context['mediaState']> = 'down';
  const context: Context = { ...parts, rooms, closing: closing.signal, mediaState: () => mediaState };
  const app = createApp(context);
  // Before the app: a request whose body nobody takes must be known to be read away by then.
  http.on('request', readAwayAfterAnswer);
  http.on(
    'request',
    getRequestListener(app.fetch, { overrideGlobalObjects: false, autoCleanupIncoming: false }),
  );
  http.on('upgrade', (request, socket, head) => {
    if (rooms.owns(request) || media.upgradeInternal(request, socket, head)) return;
    socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
  });
  const sfu = media.start().then(
    ({ workerPid, rtcPort }) => {
      mediaState = 'up';
      log.info({ workerPid, rtcPort }, 'previews are on');
    },
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      mediaState = 'off';
      log.warn({ detail: error.detail }, 'live previews are off: npm run setup builds what they need');
    },
  );
  const starter = runStarter({ db, wake, client: temporal.client, log, metrics });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(config.port, config.host, () => resolve());
  });
  await sfu;
  const { port } = http.address() as AddressInfo;
  log.info({ port, host: config.host, url: config.publicUrl }, 'dailies serves');
  return {
    context,
    port,
    async close() {
      closing.abort();
      http.close();
      await Promise.all([rooms.close(), starter.close()]);
      http.closeAllConnections();
      await parts.close();
    },
  };
}

/** The database may start after us, and its tables may still be on their way. */
async function untilMigrated({ db, log }: Pick<Context, 'db' | 'log'>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await db.selectFrom('outbox').select('id').limit(1).execute();
      return;
    } catch (error) {
      if (tries % 20 === 0) log.info({ reason: String(error) }, 'waiting for the database');
      await sleep(250);
    }
  }
}
