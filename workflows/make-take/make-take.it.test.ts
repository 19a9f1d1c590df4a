import { randomUUID } from 'node:crypto';
import { loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WorldTrace } from '#contracts/trace.ts';
import { rulesVersion } from '#domain/cameos/restrictions.ts';
import { balance } from '#domain/credits/ledger.ts';
import { createScene } from '#domain/scenes/scenes.ts';
import { takeFile } from '#domain/takes/read-takes.ts';
import { roll } from '#domain/takes/roll.ts';
import { documentOf, threeFriends, update } from '#domain/testing/stage.ts';
import { readSeal } from '#inference/encode/provenance.ts';
import { readFilm } from '#inference/encode/read-film.ts';
import { loadScreenwriterFor, writePlan } from '#inference/simulator/screenwriter/screenwriter.ts';
import { openStudio } from '../testing/studio.ts';

let studio: Awaited<ReturnType<typeof openStudio>>;
let friends: Awaited<ReturnType<typeof threeFriends>>;

beforeAll(async () => {
  studio = await openStudio();
  friends = await threeFriends(studio.db);
});
afterAll(() => studio?.close());

/** `wasRead`: as when somebody looked at the roll sheet first. */
async function rolled({ script, wasRead = false }: { script?: string; wasRead?: boolean } = {}) {
  const { db } = studio;
  const { host } = friends;
  const { id: sceneId } = await createScene(db, { title: 'Take', hostId: host, initialUpdate: update });
  const takeId = randomUUID();
  const document = documentOf(script);
  const [seed, keepRolling] = [7, false];
  await loadScreenwriterFor(document.script);
  const plan = writePlan({ document, seed, keepRolling });
  const ahead = { plan, expectedSeconds: 9, rulesVersion: await rulesVersion(db, plan.actors) };
  await roll(db, {
    ...{ rollId: takeId, sceneId, by: host, document, generator: 'simulator', keepRolling, seed },
    ahead: wasRead ? ahead : null,
  });
  return { takeId, sceneId };
}

describe('making a take', () => {
  it('leads from words to a sealed film with sound and captions, charged for what it became', async () => {
    const { db, storage, dataDir } = studio;
    const before = await balance(db, friends.host);
    const { takeId } = await rolled({ wasRead: true });
    const take = await studio.ended(takeId, 280);
    expect(take).toMatchObject({ status: 'done', failure: null, auditPassed: true });
    expect(await balance(db, friends.host)).toBe(before - (take.charged ?? 0));
    expect(take.charged).toBe(Math.min(take.cost, Math.ceil(take.seconds ?? 0)));
    const { key } = await takeFile(db, takeId, 'film');
    const film = await readFilm(`${dataDir}/media/${key}`);
    expect(film).toMatchObject({ width: 1280, height: 720, hasSound: true });
    expect(film.seconds).toBeCloseTo(take.seconds ?? 0, 1);
    const seal = await readSeal(`${dataDir}/media/${key}`);
    expect(seal).toMatchObject({
      intact: true,
      facts: { takeId, makerHandle: 'host', generator: 'simulator' },
    });
    const words = await storage.get((await takeFile(db, takeId, 'captions')).key);
    expect(new TextDecoder().decode(words)).toMatch(/that was on purpose/i);
    const trace = await storage.get((await takeFile(db, takeId, 'trace')).key);
    expect(WorldTrace.parse(JSON.parse(new TextDecoder().decode(trace))).frames).toBe(
      Math.round((take.seconds ?? 0) * 24),
    );
    // Decisions, not traffic: neither words nor pictures go through Temporal.
    const payloads = (await studio.history(`take-${takeId}`, 'film')).toString('latin1');
    expect(payloads).toContain(takeId);
    expect(payloads).not.toMatch(/basketball|purpose/i);
    expect(take.beats.map(({ verdict }) => verdict)).toContain('happened');
  }, 300_000);

  it('of a script that says so makes a tall film, with a tall poster', async () => {
    const { db, dataDir } = studio;
    const { takeId } = await rolled({ script: 'A vertical video. Mia waves.' });
    const take = await studio.ended(takeId, 200);
    expect(take).toMatchObject({ status: 'done', failure: null });
    const { key } = await takeFile(db, takeId, 'film');
    expect(await readFilm(`${dataDir}/media/${key}`)).toMatchObject({
      width: 720,
      height: 1280,
      hasSound: true,
    });
    const { key: posterKey } = await takeFile(db, takeId, 'poster');
    const { width, height } = await loadImage(`${dataDir}/media/${posterKey}`);
    expect([width, height]).toEqual([360, 640]);
  }, 220_000);
});
