import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DirectionPatch } from '#contracts/direction.ts';
import { answerRequest } from '../consent/answer.ts';
import { readLikeness } from '../consent/grants.ts';
import { openRequests } from '../consent/requests.ts';
import { withFriends } from '../testing/database.ts';
import { answerAll, refusal, takeOfTwo } from '../testing/stage.ts';
import { commitCue } from './cue.ts';
import { giveDirection } from './directions.ts';
import { takeLease } from './lease.ts';
import { hashPlan } from './plan-take.ts';
import { take } from './read-takes.ts';

const world = withFriends();
const rain: DirectionPatch = {
  ops: [{ op: 'weather', weather: 'rain' }],
  scope: 'ambient',
  touches: [],
  reading: 'Rain.',
};
const wave = (touches: string[]): DirectionPatch => ({
  ops: touches.map((actor) => ({ op: 'mood', actor, expression: 'happy' }) as const),
  scope: 'any',
  touches,
  reading: 'Somebody is happy.',
});
const scope = fc.constantFrom('none' as const, 'ambient' as const, 'any' as const);

describe('likeness, point 2: a grant binds to the plan and to a scope for directions', () => {
  it('opens nothing once the plan is another one', async () => {
    const { db, friends } = world;
    const { takeId } = await takeOfTwo(db, friends);
    await answerAll(db, takeId, { answer: 'once', scope: 'any' });
    const { plan } = await db
      .selectFrom('take')
      .select('plan')
      .where('id', '=', takeId)
      .executeTakeFirstOrThrow();
    if (plan === null) throw new TypeError('planned before');
    const planHash = hashPlan({ ...plan, weather: 'rain' });
    await db.updateTable('take').set({ plan_hash: planHash }).where('id', '=', takeId).execute();
    expect(await refusal(readLikeness(db, { takeId, castId: 'ben' }))).toBe('likeness-not-granted');
  });

  it('keeps a direction that goes too far out of the film until its owners agreed, while the film plays on', async () => {
    const patches = fc.constantFrom(rain, wave(['ben']), wave(['ida']), wave(['ben', 'ida']));
    const author = fc.constantFrom('host' as const, 'ben' as const, 'ida' as const);
    const cue = fc.integer({ min: 0, max: 6 });
    await fc.assert(
      fc.asyncProperty(
        scope,
        scope,
        patches,
        author,
        cue,
        fc.record({ ben: fc.boolean(), ida: fc.boolean() }),
        async (ben, ida, patch, by, at, says) => {
          const { db, friends } = world;
          const { takeId, sceneId, owners } = await takeOfTwo(db, friends);
          const scopes = { ben, ida };
          for (const castId of ['ben', 'ida'] as const) {
            await answerAll(db, takeId, { answer: 'once', scope: 'none' });
            await db
              .updateTable('consent_grant')
              .set({ scope: scopes[castId] })
              .where('take_id', '=', takeId)
              .where('owner_id', '=', owners[castId])
              .execute();
          }
          const { leaseEpoch } = await takeLease(db, takeId);
          const steps = 60;
          const next = (number: number) =>
            commitCue(db, { takeId, leaseEpoch, firstStep: number * steps, steps, read: () => ({ patch }) });
          for (let number = 0; number < at; number++) await next(number);
          await giveDirection(db, { sceneId, directionId: randomUUID(), by: friends[by], text: 'something' });

          const lacking = (['ben', 'ida'] as const).filter(
            (castId) =>
              friends[by] !== owners[castId] &&
              (scopes[castId] === 'none' || (scopes[castId] === 'ambient' && patch.touches.includes(castId))),
          );
          const applied = await next(at);
          expect(applied.map(({ effectiveStep }) => effectiveStep)).toEqual(
            lacking.length === 0 ? [at * steps] : [],
          );
          expect((await take(db, takeId)).directions[0]?.status).toBe(
            lacking.length === 0 ? 'applied' : 'waiting',
          );
          for (const castId of ['ben', 'ida'] as const) {
            const cards = (await openRequests(db, owners[castId])).filter(
              ({ subject }) => subject.takeId === takeId,
            );
            expect(cards.length).toBe(lacking.includes(castId) ? 1 : 0);
          }
          // The film plays on; the answers join at the next cue.
          expect(await next(at + 1)).toEqual([]);
          for (const castId of lacking) {
            const [card] = (await openRequests(db, owners[castId])).filter(
              ({ subject }) => subject.takeId === takeId,
            );
            const answer = says[castId]
              ? ({ answer: 'once', scope: 'ambient' } as const)
              : ({ answer: 'decline' } as const);
            await answerRequest(db, { requestId: card?.id ?? '', memberId: owners[castId], answer });
          }
          const agrees = lacking.every((castId) => says[castId]);
          const joined = await next(at + 2);
          expect(joined).toHaveLength(lacking.length > 0 && agrees ? 1 : 0);
          if (lacking.length > 0)
            expect((await take(db, takeId)).directions[0]?.status).toBe(agrees ? 'applied' : 'refused');

          // A second attempt simulates the same film: nothing new lands where it has been.
          const again = await takeLease(db, takeId);
          await giveDirection(db, { sceneId, directionId: randomUUID(), by: friends.host, text: 'late' });
          const replayed: number[] = [];
          for (let number = 0; number <= at + 2; number++) {
            const cueAgain = { takeId, leaseEpoch: again.leaseEpoch, firstStep: number * steps, steps };
            const found = await commitCue(db, { ...cueAgain, read: () => ({ patch: rain }) });
            replayed.push(...found.map(({ effectiveStep }) => effectiveStep));
          }
          expect(replayed).toEqual([...applied, ...joined].map(({ effectiveStep }) => effectiveStep));
          expect(await refusal(next(at + 3))).toBe('stale-epoch');
        },
      ),
      { numRuns: 25 },
    );
  });
});
