import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { film } from '#contracts/world.ts';
import { addRestriction } from '#domain/cameos/restrictions.ts';
import { giveDirection } from '#domain/takes/directions.ts';
import { takeLease } from '#domain/takes/lease.ts';
import { take } from '#domain/takes/read-takes.ts';
import { withFriends } from '#domain/testing/database.ts';
import { answerAll, takeOfTwo } from '#domain/testing/stage.ts';
import { commitDirections } from './commit-directions.ts';

const world = withFriends();
const steps = film.framesPerCue * film.stepsPerFrame;

/** A take that rolls, and what comes of a direction that the host gives in one of its cues. */
async function rolling(scope: 'ambient' | 'any', rule?: string) {
  const { db, friends } = world;
  const { takeId, sceneId, cameos, owners } = await takeOfTwo(db, friends);
  await answerAll(db, takeId, { answer: 'once', scope });
  if (rule !== undefined)
    await addRestriction(db, {
      cameoId: cameos.ben,
      memberId: owners.ben,
      restrictionId: randomUUID(),
      text: rule,
    });
  const lease = await takeLease(db, takeId);
  return async (cue: number, text: string) => {
    const directionId = randomUUID();
    await giveDirection(db, { sceneId, directionId, by: friends.host, text });
    const applied = await commitDirections({ db }, lease, cue * steps, new AbortController().signal);
    const told = (await take(db, takeId)).directions.find(({ id }) => id === directionId);
    return { applied, status: told?.status, note: told?.note };
  };
}

describe('a direction that cuts to another place', () => {
  it('takes cameos along whose owners left the directing to the room', async () => {
    const say = await rolling('any');
    const { applied, status, note } = await say(0, 'cut to the moon');
    expect({ status, note }).toEqual({ status: 'applied', note: 'Cut to: Moon' });
    expect(applied[0]?.patch.ops).toMatchObject([{ op: 'place', to: { place: 'moon', gravity: 1.62 } }]);
  });

  it('waits for owners who said yes to this scene alone', async () => {
    const say = await rolling('ambient');
    expect(await say(0, 'cut to the moon')).toMatchObject({ status: 'waiting', applied: [] });
  });

  it('is refused where an owner ruled the place out', async () => {
    const say = await rolling('any', 'never at the beach');
    expect(await say(0, 'cut to the beach')).toMatchObject({ status: 'refused', applied: [] });
    expect(await say(1, 'cut to the moon')).toMatchObject({ status: 'applied' });
  });

  it('is read knowing what directions before it made of the film', async () => {
    const say = await rolling('any');
    await say(0, 'cut to the moon');
    expect(await say(1, 'cut to the moon')).toMatchObject({ status: 'not-understood' });
    await say(2, 'a cat runs in');
    const { applied } = await say(3, 'the cat jumps');
    expect(applied.flatMap(({ patch }) => patch.ops.map(({ op }) => op))).toEqual(['beat']);
  });
});
