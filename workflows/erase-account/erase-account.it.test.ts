import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ErasureReceipt } from '#contracts/leaving.ts';
import { erasureSteps, workflows } from '#contracts/workflow-names.ts';
import { inDatabase, inFiles } from '#dev/find-words.ts';
import { temporalAddress } from '#dev/test-services.ts';
import { waitFor } from '#dev/wait-for.ts';
import { cutOutDone, newCameo } from '#domain/cameos/cameos.ts';
import { askErasure, erasingMember, showErasure } from '#domain/leaving/erasures.ts';
import { wake } from '#domain/leaving/sleep.ts';
import { send } from '#domain/messages/messages.ts';
import { newPost } from '#domain/posts/posts.ts';
import { comment } from '#domain/replies/replies.ts';
import { saveRecording } from '#domain/scenes/recordings.ts';
import { createScene, enterScene } from '#domain/scenes/scenes.ts';
import { openDisk } from '#domain/storage/disk.ts';
import { closeTake } from '#domain/takes/close-take.ts';
import { takeLease } from '#domain/takes/lease.ts';
import { claimTake, reserveCredits, savePlan } from '#domain/takes/plan-take.ts';
import { roll } from '#domain/takes/roll.ts';
import { finishOutbox, pendingOutbox } from '#domain/takes/start-takes.ts';
import { withFriends } from '#domain/testing/database.ts';
import {
  answerCards,
  documentOf,
  done,
  filmOfTwo,
  join as joinUp,
  planOf,
  refusal,
  update,
} from '#domain/testing/stage.ts';
import { sealIdentity } from '#inference/encode/seal-identity.ts';
import { readSigned } from '#inference/encode/sign-receipt.ts';
import { workflowBundle } from '../bundle.ts';
import { createRevokeCameoActivities } from '../revoke-cameo/activities.ts';
import { ownNamespace } from '../testing/studio.ts';
import { createEraseAccountActivities } from './activities.ts';

const world = withFriends();
const taskQueue = 'erase';
let folder: string;
let connection: Connection;
let native: NativeConnection;
let client: Client;
let namespace: string;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  folder = await mkdtemp(join(tmpdir(), 'dailies-erase-'));
  connection = await Connection.connect({ address: temporalAddress() });
  native = await NativeConnection.connect({ address: temporalAddress() });
  namespace = await ownNamespace(connection);
  client = new Client({ connection, namespace });
});
afterAll(async () => {
  await native?.close();
  await connection?.close();
  await rm(folder, { recursive: true, force: true });
});

type Activities = ReturnType<typeof createEraseAccountActivities>;

async function openWorker(change: (own: Activities) => Partial<Activities> = () => ({})): Promise<Worker> {
  const { db } = world;
  const deps = { db, storage: openDisk(folder), dataDir: folder };
  const own = createEraseAccountActivities({ ...deps, client });
  return Worker.create({
    connection: native,
    namespace,
    taskQueue,
    workflowBundle: await workflowBundle(),
    shutdownGraceTime: '1 second',
    activities: { ...createRevokeCameoActivities(deps), ...own, ...change(own) },
  });
}

/** Brings to Temporal what the outbox orders about accounts and likenesses, as the server does. */
async function deliver(): Promise<void> {
  const wanted: readonly string[] = [workflows.eraseAccount.name, workflows.revokeCameo.name];
  for (const item of await pendingOutbox(world.db, 500)) {
    const { workflowId } = item;
    if (item.kind === 'start' && wanted.includes(item.workflow))
      await client.workflow.start(item.workflow, {
        workflowId,
        taskQueue,
        args: [item.arg],
        workflowIdConflictPolicy: 'USE_EXISTING',
      });
    else if (item.kind === 'signal' && workflowId.startsWith('erase-'))
      await client.workflow.getHandle(workflowId).signal(item.signal, item.arg);
    await finishOutbox(world.db, item.id);
  }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A finished film in a room, rolled by its host, its files in storage. */
async function filmIn(sceneId: string, by: string, script: string): Promise<string> {
  const { db } = world;
  const storage = openDisk(folder);
  const takeId = randomUUID();
  const document = documentOf(script);
  const how = { generator: 'simulator', keepRolling: false, seed: 1 } as const;
  await roll(db, { rollId: takeId, sceneId, by, document, ...how });
  await claimTake(db, takeId);
  await savePlan(db, { takeId, plan: planOf({ mia: null }, { seed: script.length }), expectedSeconds: 1 });
  await reserveCredits(db, takeId);
  const { leaseEpoch } = await takeLease(db, takeId);
  const key = (name: string): string => `takes/${takeId}/${name}`;
  for (const name of ['film.mp4', 'poster.jpg', 'captions.vtt'])
    await storage.put(key(name), bytes(`${script} ${name}`));
  const row = db.selectFrom('take').select('plan_hash').where('id', '=', takeId);
  await storage.put(`voices/${(await row.executeTakeFirstOrThrow()).plan_hash}/line-1`, bytes(script));
  await closeTake(db, takeId, {
    ...done(leaseEpoch, 0, 1),
    filmKey: key('film.mp4'),
    posterKey: key('poster.jpg'),
    captionsKey: key('captions.vtt'),
  });
  return takeId;
}

/** Somebody who has left a mark everywhere, each with words of its own to look for. */
async function somebody(tag: string) {
  const { db, friends } = world;
  const storage = openDisk(folder);
  const mark = (what: string): string => `canary${tag}${what}`;
  const handle = `canary${tag}h`;
  const { memberId } = await joinUp(db, handle, { by: friends.host });
  await db
    .updateTable('user')
    .set({ name: mark('name') })
    .where('id', '=', memberId)
    .execute();
  await db
    .updateTable('member')
    .set({ about: mark('about') })
    .where('id', '=', memberId)
    .execute();
  await sql`insert into account ("accountId", "providerId", "userId", "password", "updatedAt")
    values (${memberId}, 'credential', ${memberId}, ${mark('password')}, now())`.execute(db);

  const own = await createScene(db, {
    title: mark('room'),
    hostId: memberId,
    initialUpdate: bytes(mark('ydoc')),
  });
  const takeId = await filmIn(own.id, memberId, `Mia waves. ${mark('script')}`);
  const recordingId = randomUUID();
  const key = `recordings/${own.id}/${recordingId}.wav`;
  await storage.put(key, bytes(mark('recording')));
  await saveRecording(db, { recordingId, sceneId: own.id, by: memberId, key, seconds: 1 });

  // A room that others direct with them: it stays, with a host of theirs.
  const shared = await createScene(db, { title: 'Ours', hostId: memberId, initialUpdate: update });
  await enterScene(db, { sceneId: shared.id, memberId: friends.ben, role: 'director', linkId: null });
  const sharedTakeId = await filmIn(shared.id, memberId, 'Mia waves.');

  const cameoId = randomUUID();
  const uploadKey = `uploads/${cameoId}/picture`;
  await storage.put(uploadKey, bytes(mark('picture')));
  const maskKey = `uploads/${cameoId}/mask.png`;
  await storage.put(maskKey, bytes(mark('mask')));
  const cameo = { name: mark('cameo'), kind: 'object', level: 'only-me' } as const;
  await newCameo(db, { cameoId, ownerId: memberId, ...cameo, uploadKey, maskKey });
  await cutOutDone(db, cameoId, bytes(mark('picture')));

  const ownPost = randomUUID();
  const words = { caption: mark('caption'), alt: mark('alt') };
  await newPost(db, { takeId, by: memberId, postId: ownPost, audience: 'link', ...words });
  const others = await filmOfTwo(db, friends);
  const postId = randomUUID();
  const posted = {
    takeId: others.takeId,
    by: friends.host,
    postId,
    audience: 'link',
    caption: '',
    alt: '',
  } as const;
  await newPost(db, posted);
  await answerCards(db, postId, { answer: 'once', scope: 'none' });
  await comment(db, { commentId: randomUUID(), postId, by: memberId, text: mark('comment') });
  await send(db, {
    by: memberId,
    to: friends.host,
    message: { messageId: randomUUID(), kind: 'text', text: mark('message') },
  });
  const reading = await client.workflow.start(workflows.readScript.name, {
    workflowId: workflows.readScript.id(randomUUID()),
    taskQueue: 'nobody',
    args: [{ document: documentOf(mark('reading')), seed: 1, sceneId: own.id, memberId }],
  });
  await reading.terminate();
  await waitFor('the list to have it', async () => {
    for await (const one of client.workflow.list()) if (one.workflowId === reading.workflowId) return true;
    return false;
  });
  return { memberId, handle, sharedId: shared.id, sharedTakeId, takeId, reading: reading.workflowId };
}

async function inHistories(words: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { workflowId, runId } of client.workflow.list()) {
    const history = await client.workflow
      .getHandle(workflowId, runId)
      .fetchHistory()
      .catch(() => null);
    if (history === null) continue;
    const all = Buffer.from(proto.temporal.api.history.v1.History.encode(history).finish());
    if (all.includes(words)) found.push(workflowId);
  }
  return found;
}

const everywhere = async (words: string) => [
  ...(await inDatabase(world.db, words)),
  ...(await inFiles(folder, words)),
  ...(await inHistories(words)),
];

describe('erasing an account', () => {
  it('leaves nothing: not in any table, file or history, though the worker dies at every step', async () => {
    const { db, friends } = world;
    const one = await somebody('one');
    const before = await everywhere('canaryone');
    for (const place of [
      'user.name',
      'user.email',
      'user.handle',
      'comment.text',
      'message.text',
      'likeness.png',
    ])
      expect(before).toContain(place);
    expect(before).toContain(one.reading);
    expect(before.filter((place) => place.startsWith(folder)).length).toBe(7);

    const erasureId = randomUUID();
    await askErasure(db, one.memberId, { erasureId, when: 'now' });
    await deliver();
    // Every step is taken wholly and then not reported: the worker went away just then, and another comes.
    const died = new Set<string>();
    const handle = client.workflow.getHandle(workflows.eraseAccount.id(erasureId));
    const result = handle.result().then(() => 'ended' as const);
    for (let workers = 0; workers <= erasureSteps.length; workers++) {
      const worker = await openWorker((own) => ({
        takeStep: async (given) => {
          await own.takeStep(given);
          await deliver();
          if (died.has(given.step)) return;
          died.add(given.step);
          worker.shutdown();
          throw new Error('the worker died');
        },
      }));
      const stop = result.then(() => worker.getState() === 'RUNNING' && worker.shutdown());
      await worker.run();
      if ((await Promise.race([result, Promise.resolve('going on')])) === 'ended') await stop;
    }
    expect(await result).toBe('ended');
    expect([...died]).toEqual([...erasureSteps]);

    expect(await everywhere('canaryone')).toEqual([]);
    expect(await erasingMember(db, erasureId)).toBeNull();
    const shared = db.selectFrom('scene').select('host_id').where('id', '=', one.sharedId);
    expect((await shared.executeTakeFirstOrThrow()).host_id).toBe(friends.ben);
    const take = db.selectFrom('take').select('film_key').where('id', '=', one.sharedTakeId);
    expect((await take.executeTakeFirstOrThrow()).film_key).not.toBeNull();
    const { rows } = await sql<{ lines: number; sum: number }>`
      select count(*)::int as lines, coalesce(sum(amount), 0)::int as sum from ledger_entry`.execute(db);
    expect(rows[0]).toMatchObject({ sum: 0 });
    expect(rows[0]?.lines).toBeGreaterThan(0);

    const shown = await showErasure(db, erasureId);
    if (shown.state !== 'erased') throw new TypeError(shown.state);
    const { root } = await sealIdentity(join(folder, 'identity'));
    expect(readSigned(shown.signed, root, ErasureReceipt)).toEqual(shown.receipt);
    // Two rooms: their own, and the first one everybody gets. Each thing is counted once.
    expect(shown.receipt.counts).toMatchObject({
      cameos: 1,
      rooms: 2,
      films: 1,
      comments: 1,
      messages: 1,
      // Ben's room goes on without them.
      sharedRooms: 1,
    });
    expect(JSON.stringify(shown.receipt)).not.toContain(one.memberId);
    expect(await showErasure(db, erasureId)).toEqual({ state: 'shown' });
  }, 120_000);

  it('waits a week, in which signing in takes it back; afterwards there is nothing to wake', async () => {
    const { db, friends } = world;
    const { memberId } = await joinUp(db, 'undecided', { by: friends.host });
    const erasureId = randomUUID();
    const now = new Date();
    const { eraseAt } = await askErasure(db, memberId, { erasureId, when: 'week' }, now);
    expect(Date.parse(eraseAt) - now.getTime()).toBe(7 * 86_400_000);
    const again = await askErasure(db, memberId, { erasureId: randomUUID(), when: 'now' }, now);
    expect(again).toEqual({ erasureId, eraseAt });
    await deliver();
    const worker = await openWorker();
    const handle = client.workflow.getHandle(workflows.eraseAccount.id(erasureId));
    await worker.runUntil(async () => {
      await waitFor('the timer', async () =>
        ((await handle.fetchHistory()).events ?? []).some(({ timerStartedEventAttributes: timer }) => timer),
      );
      await wake(db, memberId);
      await deliver();
      await handle.result();
    });
    const row = db.selectFrom('member').select('deactivated_at').where('id', '=', memberId);
    expect((await row.executeTakeFirstOrThrow()).deactivated_at).toBeNull();
    expect(await refusal(showErasure(db, erasureId))).toBe('not-found');
  });
});
