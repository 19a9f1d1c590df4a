import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Scene } from '#contracts/scene.ts';
import { freePort } from '#dev/ports.ts';
import { postgresService } from '#dev/postgres.ts';
import { type Running, type Service, start } from '#dev/service.ts';
import { temporalAddress } from '#dev/test-services.ts';
import { ownerInvite } from '#domain/accounts/invites.ts';
import { connect } from '#domain/db/connect.ts';
import { migrateToLatest } from '#domain/db/migrate.ts';
import { loadDocument } from '#domain/scenes/documents.ts';
import { signUp, type TestMember, type TestVisit, until } from './testing/test-server.ts';

/** `SAVED_KILLS=200` is the long run. The seed says which process dies when. */
const kills = Number(process.env.SAVED_KILLS ?? 4);
const seed = Number(process.env.SAVED_SEED ?? 7);

const dataDir = mkdtempSync(join(tmpdir(), 'dailies-saved-'));
const services: Record<'postgres' | 'server', { service: Service; running: Running } | null> = {
  postgres: null,
  server: null,
};
let member: TestMember;
let scene: Scene;
let databaseUrl: string;

beforeAll(async () => {
  const postgres = await postgresService({ dataDir });
  databaseUrl = postgres.url;
  services.postgres = { service: postgres, running: await start(postgres) };
  await migrateToLatest(databaseUrl);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server: Service = {
    name: 'server',
    command: process.execPath,
    args: [fileURLToPath(new URL('./main.ts', import.meta.url))],
    env: {
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress(),
      DATA_DIR: dataDir,
      PORT: String(port),
      MEDIASOUP_WORKER_BIN: '',
    },
    logs: join(dataDir, 'logs'),
    stopSignal: 'SIGTERM',
    ready: () =>
      until(
        'the server',
        () =>
          fetch(`${url}/healthz`).then(
            ({ ok }) => ok,
            () => false,
          ),
        30_000,
      ),
  };
  services.server = { service: server, running: await start(server) };
  const connection = connect(databaseUrl);
  const invite = await ownerInvite(connection.db);
  await connection.close();
  member = await signUp(url, invite?.code ?? '', 'Olive');
  scene = await member.json<Scene>('POST', '/api/scenes', { title: 'Kept' });
});
afterAll(async () => {
  await services.server?.running.stop();
  await services.postgres?.running.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What is on disk just now, read without the server. */
async function onDisk(): Promise<Y.Doc> {
  const connection = connect(databaseUrl, { poolSize: 1 });
  try {
    const ydoc = new Y.Doc();
    for (const update of await loadDocument(connection.db, scene.id)) Y.applyUpdate(ydoc, update);
    return ydoc;
  } finally {
    await connection.close();
  }
}

const entryOf = (name: 'postgres' | 'server') => {
  const entry = services[name];
  if (entry === null) throw new Error(`${name} is not there`);
  return entry;
};

async function kill(name: 'postgres' | 'server'): Promise<void> {
  const { running } = entryOf(name);
  const gone = new Promise((resolve) => running.child.once('exit', resolve));
  process.kill(running.pid, 'SIGKILL');
  await gone;
}

async function restart(name: 'postgres' | 'server'): Promise<void> {
  const entry = entryOf(name);
  // Orphans of a killed PostgreSQL leave within moments; until then a new one refuses to start.
  for (let tries = 0; ; tries += 1) {
    try {
      entry.running = await start(entry.service);
      return;
    } catch (error) {
      if (tries > 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

it(`keeps every edit that was shown as saved through ${kills} kills of server and database`, {
  timeout: kills * 20_000,
}, async () => {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const ydoc = new Y.Doc();
  const script = ydoc.getText('script');
  let visit: TestVisit | null = null;
  let saved = 0;
  const resets: string[] = [];
  const leave = () => {
    visit?.provider.destroy();
    void visit?.room.leave();
  };
  const watchSaved = () => {
    for (const push of visit?.pushes.splice(0) ?? []) {
      if (push.type === 'doc-reset') resets.push(push.reason);
      if (push.type !== 'saved') continue;
      saved = Math.max(
        saved,
        Y.decodeStateVector(Buffer.from(push.stateVector, 'base64')).get(ydoc.clientID) ?? 0,
      );
    }
  };
  const enter = async () => {
    await until(
      'the way in',
      async () => {
        visit?.provider.destroy();
        visit = await member.join(scene.id, ydoc).catch(() => null);
        return visit !== null;
      },
      30_000,
    );
    if (visit) visit.room.reconnection.enabled = false;
    await until('the document', () => visit?.provider.synced === true, 15_000);
  };
  await enter();
  const typing = setInterval(() => {
    // Writing goes on while there is nobody to hear it; the script stays short, its history does not.
    script.insert(script.length, 'x');
    if (script.length > 200) script.delete(0, 100);
    watchSaved();
  }, 10);
  try {
    for (let i = 0; i < kills; i += 1) {
      const before = saved;
      await until('something saved', () => saved > before + 5, 30_000);
      await new Promise((resolve) => setTimeout(resolve, random() * 120));
      const victim = random() < 0.5 ? 'server' : 'postgres';
      await kill(victim);
      // What was on its way to the page has arrived by now, and nothing can be confirmed any more.
      await new Promise((resolve) => setTimeout(resolve, 20));
      watchSaved();
      const promised = saved;
      await restart(victim);
      const kept = Y.getState((await onDisk()).store, ydoc.clientID);
      expect(kept, `after kill ${i} (${victim})`).toBeGreaterThanOrEqual(promised);
      if (victim === 'server') await enter();
    }
  } finally {
    clearInterval(typing);
  }
  await until(
    'the rest to be saved',
    () => {
      watchSaved();
      return saved === Y.getState(ydoc.store, ydoc.clientID);
    },
    30_000,
  );
  expect(resets).toEqual([]);
  const disk = await onDisk();
  expect(disk.getText('script').toString()).toBe(script.toString());
  leave();
});
