import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CheckInAnswer } from '#contracts/check-in.ts';
import { withFriends } from '../testing/database.ts';
import { join, refusal, settled } from '../testing/stage.ts';
import { checkInCounts } from './check-in-counts.ts';
import {
  ACTIVE_DAYS,
  answerCheckIn,
  asUsual,
  checkInsOf,
  deleteCheckIns,
  markActiveDay,
  openQuestion,
  openQuestionOf,
  skipCheckIn,
} from './check-ins.ts';
import { serveFeedItems } from './feed-limits.ts';
import { checkWellbeing, limitsOf } from './limits.ts';
import { changeOwnLimits } from './own-limits.ts';
import { CHECK_IN_DAYS, tidy } from './tidy.ts';

const world = withFriends();
const day = 86_400_000;
const from = (days: number): Date => new Date(Date.UTC(2031, 0, 1, 12) + days * day);
const say = (memberId: string, answer: CheckInAnswer) => {
  const id = randomUUID();
  return answerCheckIn(world.db, memberId, { id, answer, words: null }).then(() => id);
};
const at = (hour: number): Date => {
  const soon = new Date(Date.now() + day);
  soon.setUTCHours(hour, 0, 0, 0);
  return soon;
};
const fullPage = async ({ pageSize }: { pageSize: number }) => Array.from({ length: pageSize }, (_, n) => n);

describe('a low answer', () => {
  it('changes the very next feed page and the very next roll', async () => {
    const { db, friends } = world;
    const next = async () => (await serveFeedItems(db, friends.ben, fullPage, at(12))).items.length;
    expect(await next()).toBe(20);
    expect(await refusal(checkWellbeing(db, friends.ben, { now: at(23) }))).toBeNull();
    await say(friends.ben, 'rough');
    expect(await next()).toBe(8);
    expect(await refusal(checkWellbeing(db, friends.ben, { now: at(23) }))).toBe('quiet-hours');
    expect((await limitsOf(db, friends.ben, at(12))).personalisation).toBe('full');
  });

  it('ends with a better one, with the member’s word, with its deletion, and after a week', async () => {
    const { db, friends } = world;
    const quieter = async (now = new Date()) => (await limitsOf(db, friends.ida, now)).feedPageSize === 8;
    await say(friends.ida, 'low');
    expect(await quieter()).toBe(true);
    expect(await quieter(new Date(Date.now() + 8 * day))).toBe(false);
    await say(friends.ida, 'good');
    expect(await quieter()).toBe(false);
    const id = await say(friends.ida, 'low');
    await deleteCheckIns(db, friends.ida, id);
    expect(await quieter()).toBe(false);
    await say(friends.ida, 'rough');
    await asUsual(db, friends.ida);
    expect(await quieter()).toBe(false);
  });
});

describe('the question', () => {
  it('comes after a few days of being here, each day counted once, and goes when it is skipped', async () => {
    const { db, friends } = world;
    const { memberId } = await join(db, 'asked', { by: friends.host });
    for (let days = 1; days < ACTIVE_DAYS; days++) await markActiveDay(db, memberId, from(days));
    await Promise.all([1, 2, 3].map(() => markActiveDay(db, memberId, from(ACTIVE_DAYS - 1))));
    await openQuestion(db, memberId);
    expect(await openQuestionOf(db, memberId)).toBeNull();
    await markActiveDay(db, memberId, from(ACTIVE_DAYS));
    await openQuestion(db, memberId);
    const question = await openQuestionOf(db, memberId);
    expect(question).not.toBeNull();
    await skipCheckIn(db, memberId, question ?? '');
    expect(await openQuestionOf(db, memberId)).toBeNull();
    expect(await checkInsOf(db, memberId)).toEqual([]);
  });

  it('is not put to whoever wants no check-ins', async () => {
    const { db, friends } = world;
    const { memberId } = await join(db, 'not_asked', { by: friends.host });
    await changeOwnLimits(db, memberId, { checkIns: false });
    for (let days = 1; days <= ACTIVE_DAYS + 1; days++) await markActiveDay(db, memberId, from(days));
    await openQuestion(db, memberId);
    expect(await openQuestionOf(db, memberId)).toBeNull();
    expect(await markActiveDay(db, memberId, from(ACTIVE_DAYS + 1))).toBeNull();
  });
});

describe('answers', () => {
  it('are one when sent twice, are nobody else’s to take, and all go when their member says so', async () => {
    const { db, friends } = world;
    const { memberId } = await join(db, 'answers', { by: friends.host });
    const answer = { id: randomUUID(), answer: 'okay', words: 'fine' } as const;
    await Promise.all([1, 2].map(() => answerCheckIn(db, memberId, answer)));
    expect(await checkInsOf(db, memberId)).toHaveLength(1);
    expect(await refusal(answerCheckIn(db, friends.host, answer))).toBe('conflict');
    expect(await refusal(deleteCheckIns(db, friends.host, answer.id))).toBe('not-found');
    await say(memberId, 'good');
    await deleteCheckIns(db, memberId, null);
    expect(await checkInsOf(db, memberId)).toEqual([]);
  });

  it('are let go after a year', async () => {
    const { db, friends } = world;
    const { memberId } = await join(db, 'year', { by: friends.host });
    await say(memberId, 'good');
    await tidy(db, memberId);
    expect(await checkInsOf(db, memberId)).toHaveLength(1);
    await tidy(db, memberId, new Date(Date.now() + (CHECK_IN_DAYS + 1) * day));
    expect(await checkInsOf(db, memberId)).toEqual([]);
  });

  it('are numbers for operators only of more than twenty people, in a week that is over', async () => {
    const { db, friends } = world;
    const people: string[] = [];
    for (let number = 0; number < 21; number++) {
      const by = people[Math.floor(number / 5) - 1] ?? friends.host;
      const { memberId } = await join(db, `many_${number}`, { by });
      await settled(db, memberId);
      people.push(memberId);
    }
    // Another answer of one of them is not another person.
    for (const memberId of [...people.slice(0, 20), people[0] ?? '']) await say(memberId, 'okay');
    const nextWeek = new Date(Date.now() + 7 * day);
    expect((await checkInCounts(db, nextWeek)).people.okay).toBeNull();
    await say(people[20] ?? '', 'okay');
    expect((await checkInCounts(db)).people.okay).toBeNull();
    expect((await checkInCounts(db, nextWeek)).people).toEqual({
      good: null,
      okay: 21,
      low: null,
      rough: null,
    });
  });
});
