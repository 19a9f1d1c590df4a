import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { closeTake } from '#domain/takes/close-take.ts';
import { takeLease } from '#domain/takes/lease.ts';
import { withFriends } from '#domain/testing/database.ts';
import { done, plannedTake, planOf } from '#domain/testing/stage.ts';
import { giveWay } from './give-way.ts';

const world = withFriends();

it('stands still while somebody’s take is made, and goes on after it', async () => {
  const { db, friends } = world;
  const { sceneId, host } = friends;
  const takeId = await plannedTake(db, { sceneId, by: host, plan: planOf({ mia: null }) });
  const order: string[] = [];
  const waiting = giveWay(db, new AbortController().signal).then(() => order.push('the town'));
  // Longer than the cue that it always waits for: one that does not look would have gone on by now.
  await sleep(1500);
  const { leaseEpoch } = await takeLease(db, takeId);
  order.push('somebody');
  await closeTake(db, takeId, done(leaseEpoch, 0));
  await waiting;
  expect(order).toEqual(['somebody', 'the town']);
});
