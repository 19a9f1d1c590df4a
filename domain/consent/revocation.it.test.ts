import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeTake } from '../takes/close-take.ts';
import { beginSealing, takeLease } from '../takes/lease.ts';
import { take, takeFile, takeScene } from '../takes/read-takes.ts';
import { commitSegments, segmentsOf } from '../takes/segments.ts';
import { withFriends } from '../testing/database.ts';
import { answerAll, done, refusal, segmentAt, takeOfTwo } from '../testing/stage.ts';
import { likenessState } from './grants.ts';
import { revoke } from './revoke.ts';

const world = withFriends();
const part = fc.constantFrom('ben' as const, 'ida' as const);

describe('likeness, points 4 and 5: a revocation', () => {
  it('hides what is finished, keeps back what is not, and raises the epoch, whatever state a take is in', async () => {
    const stage = fc.constantFrom(
      'granted' as const,
      'rendering' as const,
      'sealing' as const,
      'done' as const,
    );
    await fc.assert(
      fc.asyncProperty(stage, part, fc.boolean(), async (until, whom, everywhere) => {
        const { db, friends } = world;
        const { takeId, cameos, owners } = await takeOfTwo(db, friends);
        await answerAll(db, takeId, { answer: 'once', scope: 'ambient' });
        const before = (await takeScene(db, takeId)).likenessEpoch;
        const lease = until === 'granted' ? null : await takeLease(db, takeId);
        if (lease !== null && until !== 'rendering') await beginSealing(db, lease);
        if (lease !== null && until === 'done')
          await closeTake(db, takeId, done(lease.leaseEpoch, before, 1));
        if (until === 'done') expect((await takeFile(db, takeId, 'film')).key).toContain('film');

        const given = { cameoId: cameos[whom], memberId: owners[whom], takeId: everywhere ? null : takeId };
        const { takes, affected } = await revoke(db, given);
        expect(takes).toBe(1);
        expect(affected).toMatchObject([{ takeId, likenessEpoch: before + 1 }]);
        expect((await takeScene(db, takeId)).likenessEpoch).toBe(before + 1);
        for (const file of ['film', 'poster', 'captions', 'trace'] as const) {
          expect(await refusal(takeFile(db, takeId, file))).toBe('not-found');
        }
        if (until === 'done') {
          expect(await take(db, takeId)).toMatchObject({ hidden: true, filmUrl: null, posterUrl: null });
        } else if (lease === null) {
          // No render begins without it; one that goes on leaves it out.
          expect(await refusal(takeLease(db, takeId))).toBe('consent-revoked');
        } else {
          // Publishing looks at every grant again: a film sealed before the revocation never comes out.
          const { leaseEpoch } = lease;
          expect(await refusal(closeTake(db, takeId, done(leaseEpoch, before, 1)))).toBe('consent-revoked');
          expect(await refusal(closeTake(db, takeId, done(leaseEpoch, before + 1, 1)))).toBeNull();
          expect((await take(db, takeId)).hidden).toBe(false);
        }
        expect((await revoke(db, given)).takes).toBe(0);
      }),
      { numRuns: 16 },
    );
  });

  it('invalidates exactly the segments that show the likeness; those are rendered again under the new epoch', async () => {
    const shown = fc.record({ ben: fc.boolean(), ida: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(shown, { minLength: 1, maxLength: 6 }), part, async (segments, whom) => {
        const { db, friends } = world;
        const { takeId, cameos, owners } = await takeOfTwo(db, friends);
        await answerAll(db, takeId, { answer: 'once', scope: 'ambient' });
        const lease = await takeLease(db, takeId);
        const { live } = await likenessState(db, takeId);
        const grantsOf = (one: { ben: boolean; ida: boolean }, left = live) =>
          left.filter(({ castId }) => (castId === 'ben' ? one.ben : one.ida)).map(({ grantId }) => grantId);
        for (const [index, one] of segments.entries()) {
          expect(await commitSegments(db, lease, [segmentAt(index, 0, grantsOf(one))])).toBe('committed');
        }
        await revoke(db, { cameoId: cameos[whom], memberId: owners[whom], takeId: null });
        const kept = segments.flatMap((one, index) => (one[whom] ? [] : [index]));
        expect((await segmentsOf(db, takeId)).map(({ index }) => index)).toEqual(kept);

        const now = await likenessState(db, takeId);
        for (const [index, one] of segments.entries()) {
          if (!one[whom]) continue;
          const blank = segmentAt(index, now.epoch, grantsOf(one, now.live));
          expect(await commitSegments(db, lease, [blank])).toBe('committed');
        }
        const whole = await segmentsOf(db, takeId);
        expect(whole.map(({ index }) => index)).toEqual(segments.map((_, index) => index));
        for (const { index, likenessEpoch } of whole)
          expect(likenessEpoch).toBe(segments[index]?.[whom] ? now.epoch : 0);
      }),
      { numRuns: 15 },
    );
  });

  it('lets an older renderer do nothing', async () => {
    const { db, friends } = world;
    const { takeId } = await takeOfTwo(db, friends);
    await answerAll(db, takeId, { answer: 'once', scope: 'ambient' });
    const zombie = await takeLease(db, takeId);
    const renderer = await takeLease(db, takeId);
    expect(await refusal(commitSegments(db, zombie, [segmentAt(0, 0, [])]))).toBe('stale-epoch');
    expect(await refusal(beginSealing(db, zombie))).toBe('stale-epoch');
    expect(await refusal(closeTake(db, takeId, done(zombie.leaseEpoch, 0, 1)))).toBe('stale-epoch');
    expect(await refusal(closeTake(db, takeId, done(renderer.leaseEpoch, 0, 1)))).toBeNull();
  });
});
