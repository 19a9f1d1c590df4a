import { randomUUID } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WorldTrace } from '#contracts/trace.ts';
import { taskQueues, workflows } from '#contracts/workflow-names.ts';
import { waitFor } from '#dev/wait-for.ts';
import { cutOutDone, updateCameo } from '#domain/cameos/cameos.ts';
import { receiptsOf } from '#domain/consent/receipts.ts';
import { revoke } from '#domain/consent/revoke.ts';
import { usesOf } from '#domain/consent/uses.ts';
import { newPost } from '#domain/posts/posts.ts';
import { saveRecording } from '#domain/scenes/recordings.ts';
import { createScene, enterScene } from '#domain/scenes/scenes.ts';
import { openDisk } from '#domain/storage/disk.ts';
import { closeTake } from '#domain/takes/close-take.ts';
import { take, takeFile } from '#domain/takes/read-takes.ts';
import { withFriends } from '#domain/testing/database.ts';
import { answerAll, plannedTake, planOf, readyCameo, update } from '#domain/testing/stage.ts';
import { Vault } from '#domain/vault/vault.ts';
import { openWake } from '#domain/wake.ts';
import { readSeal } from '#inference/encode/provenance.ts';
import { readFilm } from '#inference/encode/read-film.ts';
import { wavOf } from '#inference/speech/testing/wav.ts';
import { readConfig } from '../config.ts';
import type { WorkerDeps } from '../deps.ts';
import { HeldWork } from '../held-work.ts';
import { performances } from '../render/performances.ts';
import { renderTake } from '../render/render-take.ts';
import { ThreadPool } from '../render/thread-pool.ts';
import { Voices } from '../render/voices.ts';
import { createRevokeCameoActivities } from '../revoke-cameo/activities.ts';
import { readTrace } from '../seal/read-trace.ts';
import { sealTake } from '../seal/seal-take.ts';
import { TimeSkipping } from '../testing/time-skipping.ts';
import { createRemakeActivities } from './activities.ts';

const world = withFriends();
let time: TimeSkipping;
let deps: WorkerDeps;

beforeAll(async () => {
  time = await TimeSkipping.open();
  const { folder } = time;
  const { db } = world;
  const storage = openDisk(folder);
  deps = {
    db,
    storage,
    wake: openWake(world.url),
    config: readConfig({
      DATABASE_URL: world.url,
      DATA_DIR: folder,
      // Nobody listens there: the film is made whether or not somebody watches.
      INTERNAL_URL: 'http://127.0.0.1:9',
      INTERNAL_SECRET: 'a-secret-of-this-test',
    }),
    threads: new ThreadPool(),
    voices: new Voices({ db, storage, endpoint: null, warn: () => undefined }),
    held: new HeldWork(folder),
    vault: new Vault('a key of this test, long enough for it'),
  };
  await time.work('revoke', createRevokeCameoActivities({ db, storage, dataDir: folder }));
  await time.work(taskQueues.simulator, createRemakeActivities(deps));
}, 120_000);
afterAll(async () => {
  await time?.close();
  await deps?.threads.close();
  await deps?.voices.close();
  await deps?.wake.close();
});

/** A head and shoulders in one colour that nothing on any stage has. */
function bust(colour: string): Uint8Array {
  const canvas = createCanvas(240, 300);
  const g = canvas.getContext('2d');
  g.fillStyle = colour;
  g.beginPath();
  g.ellipse(120, 90, 64, 82, 0, 0, Math.PI * 2);
  g.ellipse(120, 270, 110, 90, 0, 0, Math.PI * 2);
  g.fillRect(95, 150, 50, 60);
  g.fill();
  return canvas.toBuffer('image/png');
}

/** Strong pixels of Ben's magenta and of Ida's green in a film's frames, by film. */
async function colours(path: string): Promise<{ magenta: number; green: number }> {
  const reader = await readFilm(path);
  const found = { magenta: 0, green: 0 };
  for await (const { rgba } of reader.frames({ width: 320, height: 180 }))
    for (let i = 0; i < rgba.length; i += 4) {
      const [r = 0, g = 0, b = 0] = rgba.subarray(i, i + 3);
      if (r > g + 90 && b > g + 90) found.magenta++;
      if (g > r + 90 && g > b + 90) found.green++;
    }
  return found;
}

/** A finished film that the host made of both, in a room of its own. */
async function filmOf(cameos: { ben: string; ida: string }): Promise<string> {
  const { db, friends } = world;
  const { id: sceneId } = await createScene(db, {
    title: 'Kept',
    hostId: friends.host,
    initialUpdate: update,
  });
  for (const memberId of [friends.ben, friends.ida])
    await enterScene(db, { sceneId, memberId, role: 'director', linkId: null });
  const plan = planOf(cameos, { seconds: 2 });
  const actors = plan.actors.map((actor) => ({ ...actor, x: actor.id === 'ben' ? -0.8 : 0.8 }));
  const takeId = await plannedTake(db, { sceneId, by: friends.host, plan: { ...plan, actors } });
  await answerAll(db, takeId, { answer: 'once', scope: 'ambient' });
  const rendered = await renderTake(deps, takeId, new AbortController().signal);
  const sealed = await sealTake(deps, takeId, rendered);
  const trace = await readTrace(deps, rendered.traceKey);
  await closeTake(db, takeId, {
    kind: 'done',
    leaseEpoch: rendered.leaseEpoch,
    ...sealed,
    traceKey: rendered.traceKey,
    beats: trace?.beats ?? [],
    auditPassed: trace?.audit.passed ?? null,
  });
  return takeId;
}

/** Starts a revocation's workflow, as the server does. */
async function follow(receiptId: string): Promise<void> {
  const workflowId = workflows.revokeCameo.id(receiptId);
  await time.env.client.workflow.start(workflows.revokeCameo.name, {
    workflowId,
    taskQueue: 'revoke',
    args: [{ receiptId }],
  });
}

const fileOf = async (takeId: string, which: 'film' | 'trace'): Promise<string> =>
  (await takeFile(world.db, takeId, which)).key;
const traceOf = async (takeId: string) =>
  WorldTrace.parse(
    JSON.parse(Buffer.from(await deps.storage.get(await fileOf(takeId, 'trace'))).toString('utf8')),
  );

describe('a film of somebody else’s, when a likeness in it is taken back', () => {
  it('goes on with a blank cut-out where the owner allows that, sealed anew; the old file is gone', async () => {
    const { db, friends } = world;
    const { storage } = deps;
    const cameos = {
      ben: await readyCameo(db, friends.ben, 'Ben'),
      ida: await readyCameo(db, friends.ida, 'Ida'),
    };
    await cutOutDone(db, cameos.ben, bust('#ff00ff'));
    await cutOutDone(db, cameos.ida, bust('#00ff00'));
    const own = { cameoId: cameos.ben, memberId: friends.ben };
    expect((await updateCameo(db, { ...own, othersKeep: true })).othersKeep).toBe(true);
    const takeId = await filmOf(cameos);
    const before = { key: await fileOf(takeId, 'film'), trace: await traceOf(takeId) };
    const shown = await colours(`${time.folder}/media/${before.key}`);
    expect(shown.magenta).toBeGreaterThan(1000);
    expect(shown.green).toBeGreaterThan(1000);
    const [benGrant, idaGrant] = await Promise.all(
      [cameos.ben, cameos.ida].map(async (cameoId) =>
        db
          .selectFrom('take_grant')
          .select('grant_id')
          .where('take_id', '=', takeId)
          .where('cameo_id', '=', cameoId)
          .executeTakeFirstOrThrow(),
      ),
    );

    const { receiptId } = await revoke(db, own);
    expect((await take(db, takeId)).hidden).toBe(true);
    await follow(receiptId);
    await waitFor(
      'the film without Ben',
      async () => {
        if ((await take(db, takeId)).hidden) throw new TypeError('still hidden');
        return true;
      },
      300,
    );

    const now = await take(db, takeId);
    expect(now.grantIds).toEqual([idaGrant?.grant_id]);
    expect(await storage.size(before.key)).toBeNull();
    const key = await fileOf(takeId, 'film');
    const film = await colours(`${time.folder}/media/${key}`);
    expect(film.magenta).toBe(0);
    expect(film.green).toBeGreaterThan(shown.green * 0.8);
    // Bodies of cameos are stock rigs: nothing that moves has changed.
    expect((await traceOf(takeId)).hash).toBe(before.trace.hash);
    const seal = await readSeal(`${time.folder}/media/${key}`);
    expect(seal).toMatchObject({ intact: true });
    expect(JSON.stringify(seal)).toContain(idaGrant?.grant_id);
    expect(JSON.stringify(seal)).not.toContain(benGrant?.grant_id);
    const [receipt] = await waitFor('the receipt’s second signature', async () => {
      const receipts = await receiptsOf(db, own);
      const body = receipts[0]?.signed?.split('.')[1] ?? '';
      if (!Buffer.from(body, 'base64url').toString().includes(`"blank":["${takeId}"]`))
        throw new TypeError('not signed yet');
      return receipts;
    });
    expect(receipt).toMatchObject({ id: receiptId, blank: [takeId], erasedAt: null });
    expect(await usesOf(db, own)).toMatchObject([{ takeId, hidden: false, blank: true, filmUrl: null }]);

    // It can be posted: what it rests on is Ida’s yes alone, and she is asked.
    const posted = { postId: randomUUID(), takeId, by: friends.host, caption: '', alt: '' };
    expect(await newPost(db, { ...posted, audience: 'followers' })).toBe('waiting');

    // Ida allows nothing of the kind: with hers the film goes, and stays away.
    await revoke(db, { cameoId: cameos.ida, memberId: friends.ida });
    const orders = await db.selectFrom('remake').select('ended_as').where('take_id', '=', takeId).execute();
    expect(orders).toEqual([{ ended_as: 'remade' }]);
    expect((await take(db, takeId)).hidden).toBe(true);
  }, 600_000);

  it('speaks without what its owner performed', async () => {
    const { db, friends } = world;
    const { storage } = deps;
    const recordingId = randomUUID();
    const { sceneId } = friends;
    const key = `recordings/${sceneId}/${recordingId}`;
    await storage.put(key, wav());
    await saveRecording(db, { recordingId, sceneId, by: friends.ben, key, seconds: 1 });
    const plan = planOf({ ben: null });
    const [first] = plan.beats;
    if (first) first.line = { id: 'l-1', speaker: 'ben', text: 'Hello', recordingId };
    const given = { plan, sceneId };
    expect([...(await performances({ db, storage }, given)).keys()]).toEqual([recordingId]);
    expect((await performances({ db, storage }, given, new Set([friends.ben]))).size).toBe(0);
    expect((await performances({ db, storage }, given, new Set([friends.ida]))).size).toBe(1);
  });
});

/** A second of a quiet tone: 16 kHz, 16 bit, mono. */
function wav(): Uint8Array {
  const rate = 16_000;
  const samples = Float32Array.from({ length: rate }, (_, i) => 0.18 * Math.sin(i / 8));
  return new Uint8Array(wavOf(samples, rate));
}
