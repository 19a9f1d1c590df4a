import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitFor } from '#dev/wait-for.ts';
import { cameoState, newCameo } from '#domain/cameos/cameos.ts';
import { threeFriends } from '#domain/testing/stage.ts';
import { flaggedPattern } from '#inference/likeness/testing/flagged-pattern.ts';
import { openStudio } from '../testing/studio.ts';

let studio: Awaited<ReturnType<typeof openStudio>>;
let friends: Awaited<ReturnType<typeof threeFriends>>;
beforeAll(async () => {
  studio = await openStudio();
  friends = await threeFriends(studio.db);
});
afterAll(() => studio.close());

it('is refused for an upload that the model calls pornography, and the upload is gone', async () => {
  const { db, storage } = studio;
  const cameoId = randomUUID();
  const uploadKey = `uploads/${cameoId}/picture`;
  await storage.put(uploadKey, await flaggedPattern(), 'image/png');
  const about = { name: 'Rug', kind: 'object', level: 'everyone', verified: false } as const;
  await newCameo(db, { cameoId, ownerId: friends.ben, uploadKey, maskKey: null, ...about });
  const state = await waitFor('an answer', async () => {
    await studio.deliver();
    const now = await cameoState(db, cameoId);
    return now.state === 'failed' && now;
  });
  expect(state).toMatchObject({ failure: 'picture-explicit' });
  await expect
    .poll(() =>
      storage.get(uploadKey).then(
        () => 'kept',
        ({ code }) => code,
      ),
    )
    .toBe('not-found');
});
