import { randomUUID } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '#dev/wait-for.ts';
import { cutOutDone } from '#domain/cameos/cameos.ts';
import { revoke } from '#domain/consent/revoke.ts';
import { balance } from '#domain/credits/ledger.ts';
import { createScene, enterScene } from '#domain/scenes/scenes.ts';
import { eventsAfter } from '#domain/takes/follow.ts';
import { takeFile } from '#domain/takes/read-takes.ts';
import { roll } from '#domain/takes/roll.ts';
import { answerAll, documentOf, readyCameo, threeFriends, update } from '#domain/testing/stage.ts';
import { readFilm } from '#inference/encode/read-film.ts';
import { openStudio } from '../testing/studio.ts';

let studio: Awaited<ReturnType<typeof openStudio>>;
let friends: Awaited<ReturnType<typeof threeFriends>>;

beforeAll(async () => {
  studio = await openStudio();
  friends = await threeFriends(studio.db);
});
afterAll(() => studio?.close());

/** A cut-out in one colour that nothing else in the film has. */
async function cameoIn(colour: string, ownerId: string, name: string): Promise<string> {
  const canvas = createCanvas(300, 600);
  const brush = canvas.getContext('2d');
  brush.fillStyle = colour;
  brush.fillRect(20, 20, 260, 560);
  const cameoId = await readyCameo(studio.db, ownerId, name);
  await cutOutDone(studio.db, cameoId, canvas.toBuffer('image/png'));
  return cameoId;
}

/** Frames with more than a handful of pixels in which one pair of channels is high and the third is low. */
async function framesWith(path: string, low: 0 | 1 | 2): Promise<number> {
  const film = await readFilm(path);
  let frames = 0;
  for await (const { rgba } of film.frames({ width: 320, height: 180 })) {
    let pixels = 0;
    for (let at = 0; at < rgba.length; at += 4) {
      const channels = [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0];
      const high = channels.filter((_, channel) => channel !== low);
      if ((channels[low] ?? 255) < 90 && high.every((value) => value > 150)) pixels++;
    }
    if (pixels > 12) frames++;
  }
  return frames;
}

describe('a render that is interrupted', { timeout: 560_000 }, () => {
  it('goes on after its last finished segment, loses a likeness that is taken back, and is settled once', async () => {
    const { db, dataDir } = studio;
    const { host, ben, ida } = friends;
    const before = await balance(db, host);
    const { id: sceneId } = await createScene(db, {
      title: 'Cut short',
      hostId: host,
      initialUpdate: update,
    });
    for (const memberId of [ben, ida])
      await enterScene(db, { sceneId, memberId, role: 'director', linkId: null });
    const magenta = await cameoIn('#ff00ff', ben, 'Ben');
    const cyan = await cameoIn('#00ffff', ida, 'Ida');
    const [mia] = documentOf().cast;
    if (mia === undefined) throw new TypeError('the first scene has a cast');
    const cast = [
      { ...mia, cameoId: magenta },
      { ...mia, id: 'ida', name: 'Ida', x: 1.5, cameoId: cyan },
    ];
    const document = { ...documentOf('Mia waves. Ida waves. Mia jumps. Ida jumps.'), cast, props: [] };
    const takeId = randomUUID();
    await roll(db, {
      rollId: takeId,
      sceneId,
      by: host,
      document,
      generator: 'simulator',
      keepRolling: false,
      seed: 7,
    });
    await studio.deliver();
    const happened = async (type: string) =>
      (await eventsAfter(db, sceneId, new Map()))
        .filter(({ body }) => body.type === type)
        .map(({ body }) => body);
    await waitFor('the cards', async () => (await happened('consent-asked')).length === 2, 200);
    await answerAll(db, takeId, { answer: 'once', scope: 'ambient' });
    await waitFor(
      'a segment',
      async () => {
        await studio.deliver();
        return (await happened('segment')).length > 0;
      },
      200,
    );

    await studio.killWorker();
    await waitFor('another renderer', async () => (await happened('render-started')).length === 2, 200);
    const [, again] = await happened('render-started');
    expect(again).toMatchObject({ leaseEpoch: 2 });
    expect(again).not.toMatchObject({ startFrame: 0 });
    await revoke(db, { cameoId: magenta, memberId: ben, takeId: null });

    const take = await studio.ended(takeId, 400);
    expect(take).toMatchObject({ status: 'done', hidden: false });
    expect(await balance(db, host)).toBe(before - (take.charged ?? 0));
    const made = (await happened('segment')).map((body) =>
      body.type === 'segment' ? `${body.index} ${body.likenessEpoch}` : '',
    );
    expect(new Set(made).size).toBe(made.length);
    const { key } = await takeFile(db, takeId, 'film');
    const path = `${dataDir}/media/${key}`;
    expect((await readFilm(path)).seconds).toBeCloseTo(take.seconds ?? 0, 1);
    expect(await framesWith(path, 1)).toBe(0);
    expect(await framesWith(path, 0)).toBeGreaterThan(24);
  });
});
