import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { takeLease } from '../takes/lease.ts';
import { commitSegments } from '../takes/segments.ts';
import { withFriends } from '../testing/database.ts';
import { answerAll, refusal, segmentAt, takeOfTwo } from '../testing/stage.ts';
import { answerRequest } from './answer.ts';
import { askForTake } from './ask.ts';
import { likenessState, lockGrants, readLikeness } from './grants.ts';
import { revoke } from './revoke.ts';

const world = withFriends();
const part = fc.constantFrom('ben' as const, 'ida' as const);
const step = fc.oneof(
  fc.record({ do: fc.constant('ask' as const), part }),
  fc.record({
    do: fc.constant('approve' as const),
    part,
    reach: fc.constantFrom('once' as const, 'room' as const),
  }),
  fc.record({ do: fc.constant('decline' as const), part }),
  fc.record({ do: fc.constant('revoke' as const), part, everywhere: fc.boolean() }),
);

describe('likeness, point 1: nothing is read without a live grant that covers this take', () => {
  it('holds over any order of asking, answering and revoking', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
        const { db, friends } = world;
        const { takeId, cameos, owners } = await takeOfTwo(db, friends);
        const live = { ben: false, ida: false };
        const answered = { ben: false, ida: false };
        for (const one of steps) {
          const memberId = owners[one.part];
          const open = (await askForTake(db, takeId)).map(({ requestId }) => requestId);
          const mine = db.selectFrom('consent_request').select('id').where('owner_id', '=', memberId);
          const row = await mine.where('id', 'in', [...open, takeId]).executeTakeFirst();
          switch (one.do) {
            case 'ask':
              break;
            case 'approve':
              if (row !== undefined) {
                await answerRequest(db, {
                  requestId: row.id,
                  memberId,
                  answer: { answer: one.reach, scope: 'ambient' },
                });
              }
              if (!answered[one.part]) live[one.part] = true;
              answered[one.part] = true;
              break;
            case 'decline':
              if (row !== undefined)
                await answerRequest(db, { requestId: row.id, memberId, answer: { answer: 'decline' } });
              answered[one.part] = true;
              break;
            case 'revoke':
              await revoke(db, {
                cameoId: cameos[one.part],
                memberId,
                takeId: one.everywhere ? null : takeId,
              });
              live[one.part] = false;
              break;
          }
          const state = await likenessState(db, takeId);
          for (const castId of ['ben', 'ida'] as const) {
            const said = await refusal(readLikeness(db, { takeId, castId }));
            expect(said).toBe(live[castId] ? null : 'likeness-not-granted');
            expect(state.live.some((shown) => shown.castId === castId)).toBe(live[castId]);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is for this take alone: another take of the same cameos reads nothing', async () => {
    const { db, friends } = world;
    const one = await takeOfTwo(db, friends);
    const other = await takeOfTwo(db, friends);
    await answerAll(db, one.takeId, { answer: 'once', scope: 'any' });
    const grants = await db.selectFrom('take_grant').selectAll().where('take_id', '=', one.takeId).execute();
    // Even a row that claims the other take's grant opens nothing.
    await db
      .insertInto('take_grant')
      .values(grants.map((grant) => ({ ...grant, take_id: other.takeId })))
      .execute();
    for (const castId of ['ben', 'ida']) {
      expect(await refusal(readLikeness(db, { takeId: one.takeId, castId }))).toBeNull();
      expect(await refusal(readLikeness(db, { takeId: other.takeId, castId }))).toBe('likeness-not-granted');
    }
  });

  it('is none of a cameo that is deleted, whatever its grants say', async () => {
    const { db, friends } = world;
    const { takeId, cameos } = await takeOfTwo(db, friends);
    await answerAll(db, takeId, { answer: 'once', scope: 'any' });
    await db.updateTable('cameo').set({ deleted_at: new Date() }).where('id', '=', cameos.ben).execute();
    expect(await refusal(readLikeness(db, { takeId, castId: 'ben' }))).toBe('likeness-not-granted');
    expect(await refusal(readLikeness(db, { takeId, castId: 'ida' }))).toBeNull();
    expect((await likenessState(db, takeId)).live.map(({ castId }) => castId)).toEqual(['ida']);
  });

  it('is held while it is read: a revocation waits for the reader, and the next reader meets it', async () => {
    const { db, friends } = world;
    const { takeId, cameos } = await takeOfTwo(db, friends);
    await answerAll(db, takeId, { answer: 'once', scope: 'ambient' });
    let revoked = false;
    let revoking: Promise<unknown> = Promise.resolve();
    await db.transaction().execute(async (trx) => {
      expect(await lockGrants(trx, takeId)).toHaveLength(2);
      revoking = revoke(db, { cameoId: cameos.ben, memberId: friends.ben, takeId: null }).then(() => {
        revoked = true;
      });
      // Until the revocation is seen waiting for a lock: by then it would have been through.
      for (;;) {
        const waiting = await sql<{ n: number }>`
          select count(*)::int as n from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
        if (revoked || waiting.rows[0]?.n === 1) break;
      }
      expect(revoked).toBe(false);
    });
    await revoking;
    expect(await refusal(readLikeness(db, { takeId, castId: 'ben' }))).toBe('likeness-not-granted');
    expect(await refusal(readLikeness(db, { takeId, castId: 'ida' }))).toBeNull();
  });

  it('holds for segments too: however a commit and a revocation race, none is kept that shows what was taken back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 2, maxLength: 5 }), part, async (shows, whom) => {
        const { db, friends } = world;
        const { takeId, cameos, owners } = await takeOfTwo(db, friends);
        await answerAll(db, takeId, { answer: 'once', scope: 'ambient' });
        const lease = await takeLease(db, takeId);
        const { epoch, live } = await likenessState(db, takeId);
        const ids = live.map(({ grantId }) => grantId);
        const commits = shows.map((all, index) =>
          commitSegments(db, lease, [segmentAt(index, epoch, all ? ids : ids.slice(0, 1))]),
        );
        await Promise.all([
          ...commits,
          revoke(db, { cameoId: cameos[whom], memberId: owners[whom], takeId: null }),
        ]);
        const kept = await db
          .selectFrom('segment')
          .innerJoin('segment_grant', (join) =>
            join
              .onRef('segment_grant.take_id', '=', 'segment.take_id')
              .onRef('segment_grant.index', '=', 'segment.index')
              .onRef('segment_grant.likeness_epoch', '=', 'segment.likeness_epoch'),
          )
          .innerJoin('consent_grant', 'consent_grant.id', 'segment_grant.grant_id')
          .where('segment.take_id', '=', takeId)
          .where('segment.invalid_at', 'is', null)
          .where('consent_grant.revoked_at', 'is not', null)
          .select('segment.index')
          .execute();
        expect(kept).toEqual([]);
        expect(await commitSegments(db, lease, [segmentAt(90, epoch, [])])).toBe('likeness-changed');
        const now = await likenessState(db, takeId);
        expect(await commitSegments(db, lease, [segmentAt(91, now.epoch, ids)])).toBe('likeness-changed');
        expect(
          await commitSegments(db, lease, [
            segmentAt(
              92,
              now.epoch,
              now.live.map(({ grantId }) => grantId),
            ),
          ]),
        ).toBe('committed');
      }),
      { numRuns: 12 },
    );
  });
});
