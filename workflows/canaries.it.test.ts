import { randomBytes, randomUUID } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { workflows } from '#contracts/workflow-names.ts';
import { bytesInDatabase, bytesInFiles, holdsBytes } from '#dev/find-words.ts';
import { waitFor } from '#dev/wait-for.ts';
import { cameoState, deleteCameo, newCameo } from '#domain/cameos/cameos.ts';
import { receiptsOf } from '#domain/consent/receipts.ts';
import { newPost } from '#domain/posts/posts.ts';
import { createScene, enterScene } from '#domain/scenes/scenes.ts';
import { takeFile } from '#domain/takes/read-takes.ts';
import { roll } from '#domain/takes/roll.ts';
import { answerAll, answerCards, documentOf, threeFriends, update } from '#domain/testing/stage.ts';
import { installationKey } from '#domain/vault/installation-key.ts';
import { putSealed } from '#domain/vault/sealed-likeness.ts';
import { Vault } from '#domain/vault/vault.ts';
import { openStudio } from './testing/studio.ts';

let studio: Awaited<ReturnType<typeof openStudio>>;
let friends: Awaited<ReturnType<typeof threeFriends>>;

beforeAll(async () => {
  studio = await openStudio();
  friends = await threeFriends(studio.db);
});
afterAll(() => studio?.close());

/** A figure in many colours, already cut out: its file has no two stretches of bytes alike. */
function picture(): Uint8Array {
  const canvas = createCanvas(300, 600);
  const brush = canvas.getContext('2d');
  const bytes = randomBytes(3 * 26 * 56);
  for (let x = 0; x < 26; x++)
    for (let y = 0; y < 56; y++) {
      const [r, g, b] = bytes.subarray(3 * (x * 56 + y));
      brush.fillStyle = `rgb(${r} ${g} ${b})`;
      brush.fillRect(20 + 10 * x, 20 + 10 * y, 10, 10);
    }
  return new Uint8Array(canvas.toBuffer('image/png'));
}

/** Some bytes from the middle of a file: enough to be nobody else's. */
const canaryOf = (file: Uint8Array): Uint8Array => {
  const middle = Math.floor(file.length / 2);
  return file.slice(middle, middle + 40);
};

/** Everywhere that an installation keeps anything: where the bytes are. */
async function found(bytes: Uint8Array): Promise<string[]> {
  const { db, dataDir } = studio;
  const histories = await studio.histories();
  return [
    ...(await bytesInDatabase(db, bytes)),
    ...(await bytesInFiles(dataDir, bytes)),
    ...histories.filter((one) => holdsBytes(one.bytes, bytes)).map(({ workflowId }) => workflowId),
    ...(holdsBytes(studio.log(), bytes) ? ['the log'] : []),
  ];
}

it('leaves no byte of a likeness anywhere: cut out, cast, filmed, posted, and erased', {
  timeout: 560_000,
}, async () => {
  const { db, storage, dataDir } = studio;
  const { host, ben } = friends;
  const cameoId = randomUUID();
  const uploadKey = `uploads/${cameoId}/picture`;
  const upload = picture();
  await storage.put(uploadKey, upload, 'image/png');
  const about = { name: 'Ben', kind: 'person', level: 'everyone', verified: true } as const;
  await newCameo(db, { cameoId, ownerId: ben, uploadKey, maskKey: null, ...about });
  const template = randomBytes(4096);
  const vault = new Vault(installationKey(undefined, dataDir));
  await putSealed(db, vault, { cameoId, memberId: ben, part: 'template' }, template);
  await waitFor(
    'the cut-out',
    async () => {
      await studio.deliver();
      return (await cameoState(db, cameoId)).state === 'ready';
    },
    200,
  );
  const { png } = await db.selectFrom('likeness').selectAll().executeTakeFirstOrThrow();

  const { id: sceneId } = await createScene(db, { title: 'Film', hostId: host, initialUpdate: update });
  await enterScene(db, { sceneId, memberId: ben, role: 'director', linkId: null });
  const [mia] = documentOf().cast;
  if (mia === undefined) throw new TypeError('the first scene has a cast');
  const document = { ...documentOf('Mia waves.'), cast: [{ ...mia, cameoId }], props: [] };
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
  await waitFor(
    'the card',
    async () => {
      await studio.deliver();
      const cards = db.selectFrom('consent_request').select('id').where('take_id', '=', takeId);
      return (await cards.execute()).length === 1;
    },
    200,
  );
  await answerAll(db, takeId, { answer: 'once', scope: 'any' });
  await studio.ended(takeId, 400);
  const files = { film: '', poster: '', captions: '', trace: '' };
  for (const which of ['film', 'poster', 'captions', 'trace'] as const)
    files[which] = (await takeFile(db, takeId, which)).key;
  const postId = randomUUID();
  await newPost(db, { takeId, by: host, postId, audience: 'link', caption: '', alt: '' });
  await answerCards(db, postId, { answer: 'once', scope: 'none' });

  const canaries = {
    upload: canaryOf(upload),
    'cut-out': canaryOf(png),
    template: canaryOf(template),
    film: canaryOf(await storage.get(files.film)),
    poster: canaryOf(await storage.get(files.poster)),
  };
  // The search finds what is there: the picture where films are cast from, the film in storage.
  expect(await found(canaries['cut-out'])).toEqual(['likeness.png']);
  expect(await found(canaries.film)).toEqual([`${dataDir}/media/${files.film}`]);
  expect(await found(canaries.template)).toEqual([]);

  const own = { cameoId, memberId: ben };
  await deleteCameo(db, own);
  await waitFor(
    'the files gone',
    async () => {
      await studio.deliver();
      const receipts = await receiptsOf(db, own);
      return receipts.length > 0 && receipts.every(({ erasedAt }) => erasedAt !== null);
    },
    100,
  );
  const [receipt] = await receiptsOf(db, own);
  await studio.client.workflow.getHandle(workflows.revokeCameo.id(receipt?.id ?? '')).result();

  for (const [what, bytes] of Object.entries(canaries)) expect(await found(bytes), what).toEqual([]);
  for (const key of [...Object.values(files), uploadKey]) expect(await storage.size(key), key).toBeNull();
  expect(await db.selectFrom('sealed_likeness').selectAll().execute()).toEqual([]);
  expect(await db.selectFrom('likeness_key').selectAll().where('member_id', '=', ben).execute()).toEqual([]);
});
