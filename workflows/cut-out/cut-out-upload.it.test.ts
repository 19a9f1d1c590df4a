import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { withFriends } from '#domain/testing/database.ts';
import { Vault } from '#domain/vault/vault.ts';
import { closeCutOuts } from '#inference/likeness/cut-out.ts';
import { closeExplicit } from '#inference/likeness/explicit/explicit.ts';
import { closeFaces } from '#inference/likeness/faces/faces.ts';
import { testClip } from '#inference/likeness/testing/clips.ts';
import { flaggedPattern } from '#inference/likeness/testing/flagged-pattern.ts';
import { mug, passingMug } from '#inference/likeness/testing/mug.ts';
import { testPerson } from '#inference/likeness/testing/people.ts';
import { cutOutClip } from './cut-out-upload.ts';

const world = withFriends();
const vault = new Vault('a key of this test, long enough to be one');
const minutes = 400_000;
const size = 480;
afterAll(() => {
  closeCutOuts();
  closeExplicit();
  closeFaces();
});

const cut = (clip: Uint8Array) =>
  cutOutClip({ db: world.db, vault }, { ownerId: world.friends.ben, kind: 'object' }, clip);

describe('a clip of a thing', () => {
  it('becomes the moment that is sharp and has the whole of it in the picture', {
    timeout: minutes,
  }, async () => {
    const clip = await testClip(await passingMug(), []);
    const { png, shown } = await cut(clip);
    expect(shown.left).toBeGreaterThan(100);
    expect(shown.left + shown.width).toBeLessThan(size - 20);
    // The stripes are there: out of focus they come up by some ten levels a row.
    const { data, info } = await sharp(png).flatten({ background: '#b5261e' }).greyscale().raw().toBuffer({
      resolveWithObject: true,
    });
    let steepest = 0;
    for (let y = 1; y < info.height; y++) {
      const at = (row: number): number => data[row * info.width + Math.round(info.width * 0.4)] ?? 0;
      steepest = Math.max(steepest, Math.abs(at(y) - at(y - 1)));
    }
    expect(steepest).toBeGreaterThan(40);
  });

  it('is refused for a person in it, and for anything explicit, however short', {
    timeout: minutes,
  }, async () => {
    const plain = await mug(240);
    const { picture: person } = await testPerson('astronaut');
    const visited = await testClip((time) => (time >= 5 && time < 6 ? person : plain), []);
    await expect(cut(visited)).rejects.toMatchObject({ code: 'person-in-picture' });
    const opened = sharp(await flaggedPattern())
      .resize(size, size, { fit: 'fill' })
      .ensureAlpha();
    const pattern = { rgba: new Uint8Array(await opened.raw().toBuffer()), width: size, height: size };
    const flashed = await testClip((time) => (time >= 5 && time < 6 ? pattern : plain), []);
    await expect(cut(flashed)).rejects.toMatchObject({ code: 'picture-explicit' });
  });

  it('is refused when it is none', async () => {
    await expect(cut(new TextEncoder().encode('no clip at all'))).rejects.toMatchObject({
      code: 'picture-unreadable',
    });
  });
});
