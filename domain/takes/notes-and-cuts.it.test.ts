import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { DirectionPatch } from '#contracts/direction.ts';
import { enterScene } from '../scenes/scenes.ts';
import { withFriends } from '../testing/database.ts';
import { answerAll, join, refusal, takeOfTwo } from '../testing/stage.ts';
import { commitCue, type Reading } from './cue.ts';
import { giveDirection } from './directions.ts';
import { takeLease } from './lease.ts';
import { take } from './read-takes.ts';
import { askCut, cancelTake } from './stop.ts';

const world = withFriends();
const mood = (touches: string[]): DirectionPatch => ({
  ops: touches.map((actor) => ({ op: 'mood', actor, expression: 'happy' }) as const),
  scope: 'any',
  touches,
  reading: 'Always happy.',
});
const cut: DirectionPatch = { ops: [{ op: 'cut' }], scope: 'ambient', touches: [], reading: 'Cut.' };

async function rendering(scope: 'none' | 'ambient' = 'ambient', note: string | null = null) {
  const { db, friends } = world;
  const made = await takeOfTwo(db, friends);
  await answerAll(
    db,
    made.takeId,
    note === null ? { answer: 'once', scope } : { answer: 'narrow', note, scope },
  );
  const { leaseEpoch } = await takeLease(db, made.takeId);
  const cue = (number: number, read: (text: string) => Reading) =>
    commitCue(db, { takeId: made.takeId, leaseEpoch, firstStep: number * 60, steps: 60, read });
  return { ...made, cue };
}

describe('a note that narrows a consent', () => {
  it('is in the film from its first step, in its owner’s name, also when it is simulated again', async () => {
    const { db, friends } = world;
    const { cue, ...made } = await rendering('none', 'always happy');
    const read = (): Reading => ({ patch: mood([]) });
    expect(await cue(0, read)).toHaveLength(2);
    expect(await cue(1, read)).toEqual([]);
    expect(await cue(0, read)).toHaveLength(2);
    const { directions } = await take(db, made.takeId);
    expect(directions.map(({ text, status, effectiveStep }) => ({ text, status, effectiveStep }))).toEqual(
      [1, 2].map(() => ({ text: 'always happy', status: 'applied', effectiveStep: 0 })),
    );
    expect(new Set(directions.map(({ by }) => by))).toEqual(new Set([friends.ben, friends.ida]));
  });

  it('that cannot be followed makes no film, rather than one without it', async () => {
    const { cue } = await rendering('ambient', 'qwrtp');
    expect(await refusal(cue(0, () => ({ notUnderstood: 'qwrtp' })))).toBe('consent-declined');
    // Nor may one owner's note make somebody else act.
    const other = await rendering('ambient', 'they are happy');
    expect(await refusal(other.cue(0, () => ({ patch: mood(['ben', 'ida']) })))).toBe('consent-declined');
  });
});

describe('a cut', () => {
  it('comes once, at the next cue, whatever the grants allow', async () => {
    const { db, friends } = world;
    const { cue, sceneId, takeId } = await rendering('none');
    const read = (): Reading => ({ patch: cut });
    expect(await cue(0, read)).toEqual([]);
    await Promise.all([1, 2, 3].map(() => askCut(db, { sceneId, by: friends.ben })));
    await askCut(db, { sceneId, by: friends.host });
    expect(await cue(1, read)).toMatchObject([{ effectiveStep: 60, patch: cut }]);
    expect(await cue(2, read)).toEqual([]);
    expect((await take(db, takeId)).directions).toHaveLength(1);
    expect(await refusal(cancelTake(db, { sceneId, by: friends.host }))).toBe('conflict');
  });

  it('is for those who make the film: not for viewers, nor for people from outside', async () => {
    const { db, friends } = world;
    const { sceneId } = await rendering();
    const { memberId: viewer } = await join(db, 'viewer', { by: friends.host });
    const { memberId: stranger } = await join(db, 'stranger', { by: friends.host });
    await enterScene(db, { sceneId, memberId: viewer, role: 'viewer', linkId: null });
    for (const by of [viewer, stranger]) {
      expect(await refusal(askCut(db, { sceneId, by }))).toBe('forbidden');
      const direction = { sceneId, directionId: randomUUID(), by, text: 'make it rain' };
      expect(await refusal(giveDirection(db, direction))).toBe('forbidden');
    }
  });

  it('before the render has begun is a cancellation', async () => {
    const { db, friends } = world;
    const { sceneId, takeId } = await takeOfTwo(db, friends);
    await askCut(db, { sceneId, by: friends.ida });
    expect(await take(db, takeId)).toMatchObject({ status: 'cancelled', charged: 0 });
    expect(await refusal(askCut(db, { sceneId, by: friends.ida }))).toBe('not-rolling');
  });
});
