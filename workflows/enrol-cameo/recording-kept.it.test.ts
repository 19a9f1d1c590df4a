import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import proto from '@temporalio/proto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workflows } from '#contracts/workflow-names.ts';
import { newAttempt, startEnrolment, takeRecording } from '#domain/enrolment/enrolments.ts';
import { acceptRecording, endCutting, forgetRecordingsOf } from '#domain/enrolment/outcome.ts';
import { openDisk } from '#domain/storage/disk.ts';
import { finishOutbox, pendingOutbox } from '#domain/takes/start-takes.ts';
import { withFriends } from '#domain/testing/database.ts';
import { installationKey } from '#domain/vault/installation-key.ts';
import { Vault } from '#domain/vault/vault.ts';
import { readConfig } from '../config.ts';
import { TimeSkipping } from '../testing/time-skipping.ts';
import { createEnrolCameoActivities } from './activities.ts';

const world = withFriends();
const day = 86_400_000;
let time: TimeSkipping;
let vault: Vault;

beforeAll(async () => {
  time = await TimeSkipping.open();
  vault = new Vault(installationKey(undefined, time.folder));
  const config = readConfig({ DATABASE_URL: 'given', INTERNAL_SECRET: 'a-secret-of-this-test' });
  await time.work(
    'kept',
    createEnrolCameoActivities({ db: world.db, storage: openDisk(time.folder), vault, config }),
  );
});
afterAll(() => time?.close());

const storage = () => openDisk(time.folder);

/** A person who has enrolled just now: the cameo stands, its sealed recording lies in storage, its workflow keeps watch. */
async function enrolled(memberId: string) {
  const { db } = world;
  const { id: enrolmentId } = await startEnrolment(db, { memberId, name: 'Ben', level: 'only-me' });
  const { id: attemptId } = await newAttempt(db, enrolmentId);
  const key = `enrolments/${enrolmentId}/${attemptId}/${randomUUID()}`;
  await storage().put(key, await vault.seal(db, memberId, key, new TextEncoder().encode('a face')));
  await takeRecording(db, { enrolmentId, attemptId, key, hash: randomUUID() });
  await acceptRecording(db, vault, { enrolmentId, attemptId, parts: new Map() });
  await endCutting(db, enrolmentId, null);
  const { cameo_id } = await db
    .selectFrom('enrolment')
    .select('cameo_id')
    .where('id', '=', enrolmentId)
    .executeTakeFirstOrThrow();
  // What was said until here is in the rows a workflow begins by reading; said again later, it would end on that.
  for (const item of await pendingOutbox(db)) await finishOutbox(db, item.id);
  const workflow = await time.env.client.workflow.start(workflows.enrolCameo.name, {
    taskQueue: 'kept',
    workflowId: workflows.enrolCameo.id(enrolmentId),
    args: [{ enrolmentId }],
  });
  return { attemptId, key, workflow, own: { cameoId: cameo_id ?? '', memberId } };
}

/** The rules read the machine's own clock, which nobody skips: it moves for them when the recording gets older. */
async function older(attemptId: string, days: number): Promise<void> {
  await world.db
    .updateTable('enrolment_attempt')
    .set({ used_at: new Date(Date.now() - days * day) })
    .where('id', '=', attemptId)
    .execute();
}

const keyOf = async (attemptId: string) =>
  (
    await world.db
      .selectFrom('enrolment_attempt')
      .select('recording_key')
      .where('id', '=', attemptId)
      .executeTakeFirstOrThrow()
  ).recording_key;

describe('a raw recording', () => {
  it('is kept for thirty days and then gone from storage, by itself; the cameo stays', async () => {
    const { attemptId, key, workflow, own } = await enrolled(world.friends.ben);
    await time.env.sleep('29 days');
    await older(attemptId, 29);
    expect(await storage().size(key)).not.toBeNull();
    await time.env.sleep('23 hours');
    expect(await storage().size(key)).not.toBeNull();
    await older(attemptId, 30);
    await workflow.result();
    const history = proto.temporal.api.history.v1.History.encode(await workflow.fetchHistory()).finish();
    expect(Buffer.from(history).includes('a face')).toBe(false);
    if (process.env.RECORD_HISTORIES)
      await writeFile(join(import.meta.dirname, '../histories/enrolment-kept.binpb'), history);
    expect(await storage().size(key)).toBeNull();
    expect(await keyOf(attemptId)).toBeNull();
    const cameo = world.db.selectFrom('cameo').select('deleted_at').where('id', '=', own.cameoId);
    expect(await cameo.executeTakeFirst()).toEqual({ deleted_at: null });
  });

  it('goes at once when its owner says so, and its workflow with it', async () => {
    const { attemptId, key, workflow, own } = await enrolled(world.friends.ida);
    const { ben } = world.friends;
    // Nobody else's word moves it.
    await forgetRecordingsOf(world.db, { ...own, memberId: ben }, (each) => storage().remove(each));
    expect(await storage().size(key)).not.toBeNull();
    await forgetRecordingsOf(world.db, own, (each) => storage().remove(each));
    expect(await storage().size(key)).toBeNull();
    expect(await keyOf(attemptId)).toBeNull();
    for (const item of await pendingOutbox(world.db)) {
      if (item.kind === 'signal' && item.workflowId === workflow.workflowId)
        await workflow.signal(item.signal, item.arg);
      await finishOutbox(world.db, item.id);
    }
    const before = await time.env.currentTimeMs();
    // Whoever waits for its result lets time skip, and may do so before the word has reached it.
    await expect
      .poll(async () => (await workflow.describe()).status.name, { timeout: 20_000 })
      .toBe('COMPLETED');
    expect(((await time.env.currentTimeMs()) - before) / day).toBeLessThan(1);
  });

  it('is not forgotten on paper only: who dies before its removal leaves the key to remove it by', async () => {
    const { attemptId, key, workflow, own } = await enrolled(world.friends.host);
    const dying = forgetRecordingsOf(world.db, own, () => Promise.reject(new Error('killed')));
    await expect(dying).rejects.toThrow('killed');
    expect(await keyOf(attemptId)).toBe(key);
    await older(attemptId, 31);
    await workflow.signal('look', null);
    await workflow.result();
    expect(await storage().size(key)).toBeNull();
  });
});
