import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audience } from '#contracts/consent.ts';
import { differenceWords } from '#contracts/consent-difference.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { closeTake } from '../takes/close-take.ts';
import { withFriends } from '../testing/database.ts';
import { actor, answerAll, beat, plannedTake, planOf, readyCameo, takeOfTwo } from '../testing/stage.ts';
import { t } from '../texts.ts';
import { askForTake } from './ask.ts';
import { openRequests } from './requests.ts';
import { revoke } from './revoke.ts';

const world = withFriends();

/** What friends change between two takes of one scene without anybody minding. */
const ordinary = fc.record({
  weather: fc.constantFrom('clear' as const, 'rain' as const, 'snow' as const),
  time: fc.constantFrom('day' as const, 'night' as const),
  seed: fc.integer({ min: 0, max: 1000 }),
  action: fc.constantFrom(
    'wave' as const,
    'jump' as const,
    'run' as const,
    'talk' as const,
    'dance' as const,
  ),
  withIda: fc.boolean(),
});

async function nextTake(sceneId: string, plan: ScenePlan, audience: Audience = 'room'): Promise<string> {
  const { db, friends } = world;
  const takeId = await plannedTake(db, { sceneId, by: friends.host, plan, seconds: 1 });
  await db.updateTable('take').set({ audience }).where('id', '=', takeId).execute();
  return takeId;
}

const end = (takeId: string) => closeTake(world.db, takeId, { kind: 'cancelled', by: null });

describe('likeness, point 3: an approval for the room', () => {
  it('covers fifteen ordinary iterations with at most two cards an owner', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ordinary, { minLength: 15, maxLength: 15 }), async (iterations) => {
        const { db, friends } = world;
        const { sceneId, takeId, cameos } = await takeOfTwo(db, friends);
        await end(takeId);
        const cards = { ben: 0, ida: 0 };
        for (const { withIda, action, ...look } of iterations) {
          const cast: Record<string, string> = withIda
            ? { ben: cameos.ben, ida: cameos.ida }
            : { ben: cameos.ben };
          const beats = Object.keys(cast).map((id) => beat(`b-${id}`, id, { action }));
          const next = await nextTake(sceneId, planOf(cast, { ...look, beats }));
          await askForTake(db, next);
          for (const name of ['ben', 'ida'] as const)
            cards[name] += (await openRequests(db, friends[name])).length;
          await answerAll(db, next, { answer: 'room', scope: 'ambient' });
          expect(await askForTake(db, next)).toEqual([]);
          await end(next);
        }
        expect(Math.max(cards.ben, cards.ida)).toBeLessThanOrEqual(2);
      }),
      { numRuns: 3 },
    );
  });

  it('asks again, and only about the difference, when co-stars, theme or audience change', async () => {
    const { db, friends } = world;
    const { sceneId, takeId, cameos } = await takeOfTwo(db, friends);
    const eve = await readyCameo(db, friends.host, 'Eve');
    await answerAll(db, takeId, { answer: 'room', scope: 'ambient' });
    await end(takeId);
    const both = { ben: cameos.ben, ida: cameos.ida };
    const changes: [string, ScenePlan, Audience, string | null][] = [
      ['nothing', planOf(both), 'room', null],
      ['a cameo more', planOf({ ...both, eve }), 'room', 'New in the scene: eve.'],
      [
        'a puppet more',
        { ...planOf(both), actors: [...planOf(both).actors, actor('rex', null, 'Rex')] },
        'room',
        'New in the scene: Rex.',
      ],
      ['another place', planOf(both, { place: 'street' }), 'room', 'It plays somewhere else: Street.'],
      [
        'rough play',
        planOf(both, { beats: [beat('b', 'ida', { action: 'push', target: 'ben' })] }),
        'room',
        'People are rough to each other in it.',
      ],
      ['a wider audience', planOf(both), 'followers', 'It would be shown to followers.'],
      ['somebody gone', planOf({ ben: cameos.ben }), 'room', null],
    ];
    for (const [what, plan, audience, said] of changes) {
      const next = await nextTake(sceneId, plan, audience);
      await askForTake(db, next);
      const cards = await openRequests(db, friends.ben);
      if (said === null) expect(cards, what).toEqual([]);
      else expect(differenceWords(cards[0]?.difference ?? '', t), what).toBe(said);
      await end(next);
    }
  });

  it('is over for every later take once it is revoked, and reaches no other room', async () => {
    const { db, friends } = world;
    const { sceneId, takeId, cameos } = await takeOfTwo(db, friends);
    await answerAll(db, takeId, { answer: 'room', scope: 'ambient' });
    await end(takeId);
    const elsewhere = await takeOfTwo(db, friends);
    await end(elsewhere.takeId);
    const other = await nextTake(elsewhere.sceneId, planOf(cameos));
    expect(await askForTake(db, other)).toHaveLength(2);
    await end(other);
    await revoke(db, { cameoId: cameos.ben, memberId: friends.ben, takeId: null });
    const next = await nextTake(sceneId, planOf(cameos));
    expect(await askForTake(db, next)).toHaveLength(1);
    expect(await openRequests(db, friends.ben)).toMatchObject([{ difference: null }]);
  });
});
