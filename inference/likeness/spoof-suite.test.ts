import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Prompts } from '#contracts/enrolment.ts';
import { closeFaces, findFaces, type WatchedRecording, watch } from './faces/faces.ts';
import { likeness } from './faces/template.ts';
import { judge, samePerson } from './judge.ts';
import { follower, testClip } from './testing/clips.ts';
import { photographOf, type TestPerson, testPerson } from './testing/people.ts';
import { emptyRoom, onScreen, sideBySide } from './testing/spoofs.ts';
import type { Pixels } from './testing/turned-head.ts';

/**
 * Attacks on the enrolment's check, as clips that go through the same function as a person's. The people are two
 * public-domain portraits whose heads are turned by a warp: that shows each check at work, and not how it fares
 * against everything a person with a printer or a display could do. `docs/likeness.md` says how strong each one is.
 */
const minutes = 300_000;
const prompts: Prompts = { numbers: [3, 7, 5], turns: ['left', 'up'] };
let one: TestPerson;
let other: TestPerson;
let genuine: WatchedRecording;

const seen = async (frame: (time: number) => Pixels, numbers: readonly number[] = prompts.numbers) =>
  watch(await testClip(frame, numbers));

beforeAll(async () => {
  one = await testPerson('astronaut');
  other = await testPerson('president');
  genuine = await seen(follower(one, prompts));
}, minutes);
afterAll(() => closeFaces());

describe('the check of a recording', () => {
  it('takes somebody who says the numbers and turns as asked', () => {
    expect(judge(genuine, prompts, null)).toBeNull();
    expect(genuine.stills.map(({ pose }) => pose)).toEqual(expect.arrayContaining(['front', 'left', 'up']));
    // The voice that speaks in it has its mean at 172 Hz.
    expect(genuine.pitch).toBeGreaterThan(145);
    expect(genuine.pitch).toBeLessThan(200);
  });

  it('refuses the same recording for other numbers, and for other turns', () => {
    expect(judge(genuine, { ...prompts, numbers: [3, 7, 6] }, null)).toBe('enrolment-wrong-numbers');
    expect(judge(genuine, { ...prompts, numbers: [7, 3, 5] }, null)).toBe('enrolment-wrong-numbers');
    expect(judge(genuine, { ...prompts, turns: ['right', 'up'] }, null)).toBe('enrolment-wrong-turns');
    expect(judge(genuine, { ...prompts, turns: ['up', 'left'] }, null)).toBe('enrolment-wrong-turns');
  });

  it(
    'refuses a photograph with the right voice beside it',
    async () => {
      const still = await seen(() => one.picture);
      expect(judge(still, prompts, null)).toBe('enrolment-still-picture');
    },
    minutes,
  );

  it(
    'refuses a screen that plays somebody who does everything right',
    async () => {
      const play = follower(one, prompts);
      const filmed = await seen((time) => onScreen(play(time)));
      expect(judge(filmed, prompts, null)).toBe('enrolment-screen');
    },
    minutes,
  );

  it(
    'refuses a second person in the picture',
    async () => {
      const crowd = sideBySide(one.picture, other.picture);
      expect(judge(await seen(() => crowd), prompts, null)).toBe('enrolment-several-faces');
    },
    minutes,
  );

  it(
    'refuses an empty chair',
    async () => {
      expect(judge(await seen(() => emptyRoom(480)), prompts, null)).toBe('enrolment-no-face');
    },
    minutes,
  );

  it(
    'refuses a face that is exchanged for another on the way',
    async () => {
      const first = follower(one, prompts);
      const second = follower(other, prompts);
      const swapped = await seen((time) => (time < 4.2 ? first(time) : second(time)));
      expect(judge(swapped, prompts, null)).toBe('enrolment-face-changed');
    },
    minutes,
  );

  it(
    'knows the account’s earlier face, and refuses another one for it',
    async () => {
      const [mine] = (await findFaces(new Uint8Array(await readFile(photographOf('astronaut'))))).faces;
      const [somebody] = (await findFaces(new Uint8Array(await readFile(photographOf('president'))))).faces;
      if (!mine || !somebody) throw new Error('a photograph without a face');
      expect(likeness(mine.template, somebody.template)).toBeLessThan(samePerson);
      expect(judge(genuine, prompts, mine.template)).toBeNull();
      expect(judge(genuine, prompts, somebody.template)).toBe('enrolment-other-person');
    },
    minutes,
  );
});
