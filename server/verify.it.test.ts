import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scene } from '#contracts/scene.ts';
import { VERIFY_MOST_BYTES, type Verdict } from '#contracts/verify.ts';
import { taskQueues } from '#contracts/workflow-names.ts';
import { temporalAddress } from '#dev/test-services.ts';
import { deleteCameo } from '#domain/cameos/cameos.ts';
import { likenessState } from '#domain/consent/grants.ts';
import { filesErased } from '#domain/consent/receipts.ts';
import { revoke } from '#domain/consent/revoke.ts';
import { showAgain } from '#domain/consent/uses.ts';
import { newPost } from '#domain/posts/posts.ts';
import { enterScene } from '#domain/scenes/scenes.ts';
import { closeTake } from '#domain/takes/close-take.ts';
import { leasedTake, takeLease } from '#domain/takes/lease.ts';
import { answerAll, answerCards, done, plannedTake, planOf, readyCameo } from '#domain/testing/stage.ts';
import { digitalSourceTypes, sealFilm } from '#inference/encode/provenance.ts';
import { sealIdentity } from '#inference/encode/seal-identity.ts';
import { shortFilm } from '#inference/encode/testing/short-film.ts';
import { workflowBundle } from '#workflows/bundle.ts';
import { ownNamespace } from '#workflows/testing/studio.ts';
import { createVerifyFileActivities } from '#workflows/verify-file/activities.ts';
import { openTestServer, TestMember, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let temporal: Connection;
let namespace: string;
let native: NativeConnection;
let worker: Worker;
let running: Promise<void>;
let folder: string;
let owner: TestMember;
let ben: TestMember;
let ida: TestMember;

beforeAll(async () => {
  // Takes start their workflows too, and nobody here does their work: that is not told.
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { filter: 'OFF' } },
  });
  temporal = await Connection.connect({ address: temporalAddress() });
  namespace = await ownNamespace(temporal);
  // A trusted proxy names the caller, so that each test is a caller of its own to the limits.
  server = await openTestServer({ TEMPORAL_NAMESPACE: namespace, TRUST_PROXY: '1' });
  folder = await mkdtemp(join(tmpdir(), 'dailies-verify-test-'));
  native = await NativeConnection.connect({ address: temporalAddress() });
  worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue: taskQueues.main,
    workflowBundle: await workflowBundle(),
    activities: createVerifyFileActivities({
      storage: server.running.context.storage,
      dataDir: server.env.DATA_DIR ?? '',
    }),
  });
  running = worker.run();
  owner = await server.owner();
  ben = await server.friend('Ben');
  ida = await server.friend('Ida');
});
afterAll(async () => {
  worker?.shutdown();
  await running;
  await native?.close();
  await temporal?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const idOf = (member: TestMember): string => member.me?.id ?? '';
let callers = 0;
/** Somebody without an account, from an address of their own. */
const somebody = (): TestMember => new TestMember(server.url);

async function ask(who: TestMember, path: string, init: RequestInit): Promise<Response> {
  callers += 1;
  const headers = new Headers(init.headers);
  headers.set('x-forwarded-for', `10.0.${callers >> 8}.${callers & 255}`);
  return who.fetch('POST', path, { ...init, headers });
}

const verdict = async (response: Response): Promise<Verdict> => {
  expect(response.status).toBe(200);
  return response.json();
};
const fileVerdict = async (bytes: Uint8Array<ArrayBuffer>, who = somebody()) =>
  verdict(await ask(who, '/api/verify/file', { body: bytes }));
const askLink = (link: string, who: TestMember) =>
  ask(who, '/api/verify/link', {
    body: JSON.stringify({ link }),
    headers: { 'content-type': 'application/json' },
  });
const linkVerdict = async (link: string, who: TestMember) => verdict(await askLink(link, who));

/** A finished, really sealed film of Ben and Ida in a room of the owner's. */
async function sealedFilm() {
  const { db, storage } = server.running.context;
  const { id: sceneId } = await owner.json<Scene>('POST', '/api/scenes', { title: 'Verified' });
  for (const memberId of [idOf(ben), idOf(ida)])
    await enterScene(db, { sceneId, memberId, role: 'director', linkId: null });
  const cameos = { ben: await readyCameo(db, idOf(ben), 'Ben'), ida: await readyCameo(db, idOf(ida), 'Ida') };
  const takeId = await plannedTake(db, { sceneId, by: idOf(owner), plan: planOf(cameos), seconds: 1 });
  await answerAll(db, takeId, { answer: 'once', scope: 'ambient' });
  const lease = await takeLease(db, takeId);
  const { live, epoch } = await likenessState(db, takeId);
  const take = await leasedTake(db, lease);
  const path = await shortFilm(join(folder, `${takeId}.mp4`));
  await sealFilm({
    path,
    manifest: {
      makerHandle: take.makerHandle,
      generator: take.generator,
      takeId,
      grantIds: live.map(({ grantId }) => grantId),
      planHash: take.planHash,
      digitalSourceType: digitalSourceTypes.simulatedWithLikeness,
    },
    signer: await sealIdentity(join(server.env.DATA_DIR ?? '', 'identity')),
  });
  const filmKey = `takes/${takeId}/film.mp4`;
  await storage.put(filmKey, { file: path });
  await closeTake(db, takeId, { ...done(lease.leaseEpoch, epoch, 1), filmKey });
  const grantOf = (part: 'ben' | 'ida') => live.find(({ castId }) => castId === part)?.grantId ?? '';
  return { db, takeId, cameos, grantOf, bytes: new Uint8Array(await readFile(path)) };
}

const standing = (told: Verdict): Record<string, boolean> =>
  told.kind === 'film'
    ? Object.fromEntries(told.consents.map(({ grantId, stands }) => [grantId, stands]))
    : {};

describe('a film that is dropped on the page', () => {
  it('tells a stranger who made it, with what and on whose consent, by id, and that all of it stands', async () => {
    const { takeId, grantOf, bytes } = await sealedFilm();
    const told = await fileVerdict(bytes);
    expect(told).toMatchObject({
      kind: 'film',
      unchanged: true,
      withdrawn: false,
      facts: {
        takeId,
        makerHandle: owner.me?.handle,
        generator: 'simulator',
        made: 'simulated-with-likeness',
      },
    });
    expect(standing(told)).toEqual({ [grantOf('ben')]: true, [grantOf('ida')]: true });
    // No more about anybody than the film says itself.
    const words = JSON.stringify(told);
    for (const member of [ben, ida])
      for (const secret of [
        idOf(member),
        member.me?.handle ?? '',
        member.me?.name ?? '',
        member.me?.email ?? '',
      ])
        expect(words).not.toContain(secret);
  });

  it('tells that it was changed since, and still what stands', async () => {
    const { grantOf, bytes } = await sealedFilm();
    const at = Buffer.from(bytes).indexOf('mdat') + 500;
    bytes[at] = (bytes[at] ?? 0) ^ 255;
    const told = await fileVerdict(bytes);
    expect(told).toMatchObject({ kind: 'film', unchanged: false });
    expect(standing(told)[grantOf('ben')]).toBe(true);
  });

  it('says plainly that a film from elsewhere, and what is no film, is not ours', async () => {
    const foreign = await readFile(await shortFilm(join(folder, `${randomUUID()}.mp4`)));
    expect(await fileVerdict(new Uint8Array(foreign))).toEqual({ kind: 'no-seal' });
    const path = await shortFilm(join(folder, `${randomUUID()}.mp4`));
    const { takeId, bytes } = await sealedFilm();
    await sealFilm({
      path,
      manifest: {
        makerHandle: 'eve',
        generator: 'simulator',
        takeId,
        grantIds: [],
        planHash: 'a'.repeat(64),
        digitalSourceType: digitalSourceTypes.simulated,
      },
      signer: await sealIdentity(join(folder, 'another-house')),
    });
    expect(await fileVerdict(new Uint8Array(await readFile(path)))).toEqual({ kind: 'sealed-elsewhere' });
    expect(await fileVerdict(new TextEncoder().encode('hello'))).toEqual({ kind: 'no-film' });
    const at = Buffer.from(bytes).indexOf(takeId);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(await fileVerdict(bytes)).toEqual({ kind: 'seal-broken' });
  });

  it('follows a consent: taken back, given again, and gone with its cameo', async () => {
    const { db, takeId, cameos, grantOf, bytes } = await sealedFilm();
    const own = { cameoId: cameos.ben, memberId: idOf(ben) };
    await revoke(db, { ...own, takeId });
    const taken = await fileVerdict(bytes);
    expect(taken).toMatchObject({ unchanged: true, withdrawn: true });
    expect(standing(taken)).toEqual({ [grantOf('ben')]: false, [grantOf('ida')]: true });
    await showAgain(db, { ...own, takeId });
    const again = await fileVerdict(bytes);
    expect(again).toMatchObject({ withdrawn: false });
    expect(standing(again)).toEqual({ [grantOf('ben')]: true, [grantOf('ida')]: true });
    await deleteCameo(db, own);
    expect(standing(await fileVerdict(bytes))).toEqual({ [grantOf('ben')]: false, [grantOf('ida')]: true });
  });

  it('leaves nothing behind: no file, and not a word in a history', async () => {
    const { takeId, bytes } = await sealedFilm();
    await fileVerdict(bytes);
    const { storage } = server.running.context;
    let histories = 0;
    const client = server.running.context.temporal.client;
    for await (const { workflowId } of client.workflow.list({ query: "WorkflowType = 'verifyFile'" })) {
      const history = await client.workflow.getHandle(workflowId).fetchHistory();
      const encoded = Buffer.from(proto.temporal.api.history.v1.History.encode(history).finish());
      histories += 1;
      expect(encoded.includes(takeId)).toBe(false);
      expect(encoded.includes(owner.me?.handle ?? '-')).toBe(false);
      for (const [key] of encoded
        .toString('latin1')
        .matchAll(/verifying\/[0-9a-f/-]+\/(file|reading\.json)/g))
        expect(await storage.size(key)).toBeNull();
    }
    expect(histories).toBeGreaterThan(0);
  });
});

describe('a link', () => {
  it('is answered for those who may see what it leads to, and for nobody else', async () => {
    const { takeId, grantOf } = await sealedFilm();
    const told = await linkVerdict(`/take/${takeId}`, ben);
    expect(told).toMatchObject({ kind: 'film', unchanged: true, facts: { takeId } });
    expect(Object.keys(standing(told)).sort()).toEqual([grantOf('ben'), grantOf('ida')].sort());
    expect((await askLink(`${server.url}/api/takes/${takeId}/film.mp4`, ida)).status).toBe(200);
    const other = await server.friend('Other');
    for (const who of [somebody(), other]) expect((await askLink(`/take/${takeId}`, who)).status).toBe(404);
    expect((await askLink(`/take/${randomUUID()}`, ben)).status).toBe(404);
    expect((await askLink('/settings', ben)).status).toBe(400);
    expect(await linkVerdict(`https://example.org/take/${takeId}`, somebody())).toEqual({
      kind: 'other-house',
    });
  });

  it('of a post goes on telling whom it was for that it is withdrawn, and later that its files are gone', async () => {
    const { db, takeId, cameos, grantOf } = await sealedFilm();
    const postId = randomUUID();
    await newPost(db, {
      takeId,
      by: idOf(owner),
      postId,
      audience: 'link',
      caption: '',
      alt: '',
    });
    const link = `${server.url}/post/${postId}`;
    expect((await askLink(link, somebody())).status).toBe(404);
    await answerCards(db, postId, { answer: 'once', scope: 'none' });
    expect(await linkVerdict(link, somebody())).toMatchObject({ kind: 'film', withdrawn: false });
    const { receiptId } = await revoke(db, { cameoId: cameos.ida, memberId: idOf(ida) });
    const told = await linkVerdict(link, somebody());
    expect(told).toMatchObject({ kind: 'film', withdrawn: true });
    expect(standing(told)).toEqual({ [grantOf('ben')]: true, [grantOf('ida')]: false });
    await filesErased(db, receiptId, [takeId]);
    expect(await linkVerdict(link, somebody())).toMatchObject({ kind: 'erased' });
  });
});

describe('limits', () => {
  it('refuses what is too large before any of it is read', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(`${server.url}/api/verify/file`, {
        method: 'POST',
        headers: { 'content-length': VERIFY_MOST_BYTES + 1, 'x-forwarded-for': '10.8.8.8' },
      });
      sent.on('response', ({ statusCode }) => {
        resolve(statusCode);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.flushHeaders();
    });
    expect(status).toBe(413);
  });

  it('lets nobody ask again and again', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 6; n++) {
      const headers = { 'x-forwarded-for': '10.9.9.9' };
      statuses.push(
        (await somebody().fetch('POST', '/api/verify/file', { body: 'no film', headers })).status,
      );
    }
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
  });
});
