import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import type { Prompts } from '#contracts/enrolment.ts';
import { withFriends } from '#domain/testing/database.ts';
import { Vault } from '#domain/vault/vault.ts';
import { closeExplicit } from '#inference/likeness/explicit/explicit.ts';
import { closeFaces } from '#inference/likeness/faces/faces.ts';
import { follower, testClip } from '#inference/likeness/testing/clips.ts';
import { flaggedPattern } from '#inference/likeness/testing/flagged-pattern.ts';
import { testPerson } from '#inference/likeness/testing/people.ts';
import type { Pixels } from '#inference/likeness/testing/turned-head.ts';
import { readConfig } from '../config.ts';
import { checkOf } from './check-of.ts';

const world = withFriends();
const prompts: Prompts = { numbers: [3, 7, 5], turns: ['left', 'up'] };
afterAll(() => {
  closeFaces();
  closeExplicit();
});

const shown = async (width: number, height: number): Promise<Pixels> => {
  const opened = sharp(await flaggedPattern()).resize(width, height, { fit: 'fill' });
  const { data } = await opened.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { rgba: new Uint8Array(data), width, height };
};

it('refuses who follows the prompts and shows something explicit for a second', {
  timeout: 300_000,
}, async () => {
  const person = await testPerson('astronaut');
  const pattern = await shown(person.picture.width, person.picture.height);
  const play = follower(person, prompts);
  const recording = await testClip((time) => (time < 1 ? pattern : play(time)), prompts.numbers);
  const config = readConfig({ DATABASE_URL: 'given', INTERNAL_SECRET: 'a-secret-of-this-test' });
  const vault = new Vault('a key of this test, long enough to be one');
  const { db, friends } = world;
  const outcome = await checkOf({ db, vault, config }, { memberId: friends.ben, recording, prompts });
  expect(outcome).toEqual({ refusal: 'enrolment-explicit' });
});
