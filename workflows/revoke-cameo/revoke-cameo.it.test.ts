import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import proto from '@temporalio/proto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workflows } from '#contracts/workflow-names.ts';
import { cutOutDone, deleteCameo } from '#domain/cameos/cameos.ts';
import { likenessState } from '#domain/consent/grants.ts';
import { decideErasure, receiptsOf } from '#domain/consent/receipts.ts';
import { revoke } from '#domain/consent/revoke.ts';
import { openDisk } from '#domain/storage/disk.ts';
import { closeTake } from '#domain/takes/close-take.ts';
import { takeLease } from '#domain/takes/lease.ts';
import { finishOutbox, pendingOutbox } from '#domain/takes/start-takes.ts';
import { withFriends } from '#domain/testing/database.ts';
import { answerAll, done, refusal, takeOfTwo } from '#domain/testing/stage.ts';
import { sealIdentity } from '#inference/encode/seal-identity.ts';
import { readReceipt } from '#inference/encode/sign-receipt.ts';
import { TimeSkipping } from '../testing/time-skipping.ts';
import { createRevokeCameoActivities } from './activities.ts';

const world = withFriends();
let time: TimeSkipping;

beforeAll(async () => {
  time = await TimeSkipping.open();
  await time.work(
    'revoke',
    createRevokeCameoActivities({
      db: world.db,
      storage: openDisk(time.folder),
      dataDir: time.folder,
    }),
  );
});
afterAll(() => time?.close());

const canary = 'CANARY-likeness-3f9a1c7e';

/** A finished film with Ben and Ida in it, its files in storage, Ben's picture a canary. */
async function film() {
  const { db, friends } = world;
  const storage = openDisk(time.folder);
  const made = await takeOfTwo(db, friends);
  await cutOutDone(db, made.cameos.ben, new TextEncoder().encode(canary));
  await answerAll(db, made.takeId, { answer: 'once', scope: 'ambient' });
  const { leaseEpoch } = await takeLease(db, made.takeId);
  const { epoch } = await likenessState(db, made.takeId);
  const key = (name: string) => `takes/${made.takeId}/${name}`;
  for (const name of ['film.mp4', 'poster.jpg', 'captions.vtt'])
    await storage.put(key(name), new TextEncoder().encode(`${canary} ${name}`));
  await closeTake(db, made.takeId, {
    ...done(leaseEpoch, epoch, 1),
    filmKey: key('film.mp4'),
    posterKey: key('poster.jpg'),
    captionsKey: key('captions.vtt'),
  });
  return { ...made, storage, film: key('film.mp4') };
}

/** Starts what the outbox orders, as the server does, and answers the handle of the revocation. */
async function started(receiptId: string) {
  const workflowId = workflows.revokeCameo.id(receiptId);
  for (const item of await pendingOutbox(world.db, 500)) {
    if (item.kind === 'start' && item.workflowId === workflowId)
      await time.env.client.workflow.start(item.workflow, {
        workflowId,
        taskQueue: 'revoke',
        args: [item.arg],
      });
    await finishOutbox(world.db, item.id);
  }
  return time.env.client.workflow.getHandle(workflowId);
}

describe('taking a likeness back', () => {
  it('erases the files within the day and signs for it, so that anybody can check it', async () => {
    const { db, friends } = world;
    const one = await film();
    const own = { cameoId: one.cameos.ben, memberId: friends.ben };
    const { receiptId } = await revoke(db, own);
    const handle = await started(receiptId);
    await handle.result();
    const { startTime, closeTime } = await handle.describe();
    const hours = ((closeTime?.getTime() ?? 0) - startTime.getTime()) / 3_600_000;
    expect(hours).toBeGreaterThan(10);
    expect(hours).toBeLessThan(24);
    expect(await one.storage.size(one.film)).toBeNull();
    const [receipt] = await receiptsOf(db, own);
    expect(receipt).toMatchObject({
      id: receiptId,
      reach: 'everything',
      takes: [{ id: one.takeId, hidden: true }],
    });
    expect(receipt?.erasedAt).not.toBeNull();
    const { root } = await sealIdentity(join(time.folder, 'identity'));
    const signed = receipt?.signed ?? '';
    expect(readReceipt(signed, root)).toMatchObject({ id: receiptId, erasedAt: receipt?.erasedAt });
    // A changed letter, and another installation's root, are both told.
    const [head = '', body = '', mac = ''] = signed.split('.');
    const changed = Buffer.from(body, 'base64url').toString().replace('everything', 'take');
    expect(readReceipt(`${head}.${Buffer.from(changed).toString('base64url')}.${mac}`, root)).toBeNull();
    const stranger = await sealIdentity(await mkdtemp(join(time.folder, 'other-')));
    expect(readReceipt(signed, stranger.root)).toBeNull();
  });

  it('keeps the hidden files while their owner wants that, and erases them when they say so', async () => {
    const { db, friends } = world;
    const one = await film();
    const own = { cameoId: one.cameos.ben, memberId: friends.ben };
    const { receiptId } = await revoke(db, own);
    const decide = (keep: boolean, memberId = friends.ben) =>
      decideErasure(db, { receiptId, memberId, keep });
    expect(await refusal(decide(true, friends.ida))).toBe('not-found');
    await decide(true);
    const handle = await started(receiptId);
    await time.env.sleep('3 days');
    expect(await one.storage.size(one.film)).toBeGreaterThan(0);
    await decide(false);
    await handle.signal('erasure', receiptId);
    await handle.result();
    expect(await one.storage.size(one.film)).toBeNull();
    expect(await refusal(decide(true))).toBe('conflict');
  });

  it('leaves no byte of it: not in the database, nor in files, nor in any workflow’s history', async () => {
    const { db, friends } = world;
    const one = await film();
    const { receiptId } = await revoke(db, { cameoId: one.cameos.ben, memberId: friends.ben });
    const first = await started(receiptId);
    await deleteCameo(db, { cameoId: one.cameos.ben, memberId: friends.ben });
    await first.result();
    for (const cameoId of await db
      .selectFrom('cameo')
      .select(['id', 'owner_id'])
      .where('deleted_at', 'is', null)
      .execute())
      await deleteCameo(db, { cameoId: cameoId.id, memberId: cameoId.owner_id });
    expect(await inDatabase(canary)).toEqual([]);
    expect(await inFiles(time.folder, canary)).toEqual([]);
    const history = proto.temporal.api.history.v1.History.encode(await first.fetchHistory()).finish();
    expect(Buffer.from(history).includes(canary)).toBe(false);
  });
});

/** Tables in which the words are found, in whatever column, as text or as bytes. */
async function inDatabase(words: string): Promise<string[]> {
  const { db } = world;
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select table_name as table, column_name as column, data_type as type from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'bytea', 'jsonb', 'character varying')`.execute(
    db,
  );
  const found: string[] = [];
  for (const { table, column, type } of rows) {
    const value =
      type === 'bytea' ? sql`encode(${sql.ref(column)}, 'escape')` : sql`${sql.ref(column)}::text`;
    const hit = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)} where ${value} like ${`%${words}%`}`.execute(db);
    if ((hit.rows[0]?.n ?? 0) > 0) found.push(`${table}.${column}`);
  }
  return found;
}

async function inFiles(root: string, words: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const file of files) if ((await readFile(file)).includes(words)) found.push(file);
  return found;
}
