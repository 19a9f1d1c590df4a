import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { ConsentAnswer } from '#contracts/consent.ts';
import { withFriends } from '../testing/database.ts';
import { refusal, takeOfTwo } from '../testing/stage.ts';
import { answerRequest, expireRequest } from './answer.ts';
import { askForTake } from './ask.ts';
import { openRequests } from './requests.ts';
import { revoke } from './revoke.ts';
import { trail } from './trail.ts';

const world = withFriends();
const answer = fc.constantFrom<ConsentAnswer | 'expire'>(
  { answer: 'once', scope: 'ambient' },
  { answer: 'room', scope: 'none' },
  { answer: 'person', days: 7, scope: 'ambient' },
  { answer: 'narrow', note: 'in the red hat', scope: 'any' },
  { answer: 'decline' },
  'expire',
);
const event = {
  once: 'approved-once',
  room: 'approved-room',
  person: 'approved-person',
  narrow: 'narrowed',
  decline: 'declined',
} as const;

describe('likeness, point 7: the trail', () => {
  it('has every answer once, in order, for its owner alone', async () => {
    await fc.assert(
      fc.asyncProperty(answer, fc.boolean(), async (said, revokes) => {
        const { db, friends } = world;
        const { takeId, cameos } = await takeOfTwo(db, friends);
        await askForTake(db, takeId);
        const [card] = (await openRequests(db, friends.ben)).filter(
          ({ subject }) => subject.takeId === takeId,
        );
        const requestId = card?.id ?? '';
        const send = (memberId: string) =>
          said === 'expire'
            ? expireRequest(db, requestId)
            : answerRequest(db, { requestId, memberId, answer: said });
        if (said !== 'expire') expect(await refusal(send(friends.ida))).toBe('not-found');
        // Two devices at once: one answer counts.
        const both = await Promise.all([refusal(send(friends.ben)), refusal(send(friends.ben))]);
        expect(both.filter((code) => code === 'request-closed')).toHaveLength(said === 'expire' ? 0 : 1);
        if (revokes) await revoke(db, { cameoId: cameos.ben, memberId: friends.ben, takeId: null });

        const isGrant = said !== 'expire' && said.answer !== 'decline';
        const grants = said !== 'expire' && (said.answer === 'room' || said.answer === 'person') ? 2 : 1;
        expect((await trail(db, cameos.ben, friends.ben)).map((entry) => entry.event)).toEqual([
          ...(revokes && isGrant ? Array.from({ length: grants }, () => 'revoked') : []),
          said === 'expire' ? 'expired' : event[said.answer],
          'asked',
        ]);
        expect(await refusal(trail(db, cameos.ben, friends.host))).toBe('not-found');
      }),
      { numRuns: 14 },
    );
  });

  it('cannot be changed, shortened or emptied', async () => {
    const { db } = world;
    for (const change of [
      "update consent_trail set event = 'used'",
      'delete from consent_trail',
      'truncate consent_trail',
    ]) {
      await expect(sql.raw(change).execute(db), change).rejects.toThrow(/append only/);
    }
  });
});
