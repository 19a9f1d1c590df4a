import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CameoLevel } from '#contracts/cameo.ts';
import { approvePerson, disapprovePerson } from '../cameos/approved-people.ts';
import { sceneCameos, updateCameo } from '../cameos/cameos.ts';
import { block, unblock } from '../people/blocks.ts';
import { follow, unfollow } from '../people/follows.ts';
import { createScene, enterScene } from '../scenes/scenes.ts';
import { closeTake } from '../takes/close-take.ts';
import { withFriends } from '../testing/database.ts';
import { join, plannedTake, planOf, readyCameo, refusal, update } from '../testing/stage.ts';
import { askForTake } from './ask.ts';

const world = withFriends();

describe('who may ask for a cameo', () => {
  it('is a ladder: only me, people I approve and my rooms, mutuals, everyone; never somebody who is blocked', async () => {
    const { db, friends } = world;
    const { memberId: owner } = await join(db, 'owner', { by: friends.host });
    const { memberId: asker } = await join(db, 'asker', { by: friends.ben });
    const cameoId = await readyCameo(db, owner, 'Eve');
    const own = { cameoId, memberId: owner };
    const circumstances = fc.record({
      level: fc.constantFrom(...CameoLevel.options),
      inRoom: fc.boolean(),
      named: fc.boolean(),
      follows: fc.boolean(),
      followed: fc.boolean(),
      blocked: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(circumstances, async ({ level, inRoom, named, follows, followed, blocked }) => {
        await updateCameo(db, { ...own, level });
        const { id: sceneId } = await createScene(db, { title: 'A', hostId: asker, initialUpdate: update });
        if (inRoom) await enterScene(db, { sceneId, memberId: owner, role: 'director', linkId: null });
        if (named) await approvePerson(db, { ...own, handle: 'asker' });
        if (follows) await follow(db, { by: asker, of: owner });
        if (followed) await follow(db, { by: owner, of: asker });
        if (blocked) await block(db, { by: owner, of: asker });
        // A block also ends the membership in the room that the other hosts, and the follows.
        const there = inRoom && !blocked;
        const mutual = follows && followed && !blocked;
        const may =
          !blocked &&
          level !== 'only-me' &&
          (there || named || level === 'everyone' || (level === 'mutuals' && mutual));
        const takeId = await plannedTake(db, {
          sceneId,
          by: asker,
          plan: planOf({ eve: cameoId }),
          seconds: 1,
        });
        expect(await refusal(askForTake(db, takeId))).toBe(may ? null : 'likeness-not-granted');
        const listed = (await sceneCameos(db, sceneId, asker)).some(({ id }) => id === cameoId);
        // Everybody's cameos are not listed to strangers, or the list would be everybody's.
        expect(listed).toBe(may && (there || named || mutual));

        await closeTake(db, takeId, { kind: 'cancelled', by: null });
        await disapprovePerson(db, { ...own, personId: asker });
        await unblock(db, { by: owner, of: asker });
        await unfollow(db, { by: asker, of: owner });
        await unfollow(db, { by: owner, of: asker });
      }),
      { numRuns: 40 },
    );
  });

  it('lets owners name people by handle, and nobody who has blocked them', async () => {
    const { db, friends } = world;
    const cameoId = await readyCameo(db, friends.ida, 'Ida');
    const own = { cameoId, memberId: friends.ida };
    expect(await refusal(approvePerson(db, { ...own, handle: 'nobody-here' }))).toBe('not-found');
    expect(await refusal(approvePerson(db, { ...own, handle: 'ida' }))).toBe('not-found');
    expect((await approvePerson(db, { ...own, handle: '@host' })).map(({ handle }) => handle)).toEqual([
      'host',
    ]);
    expect(await refusal(approvePerson(db, { cameoId, memberId: friends.ben, handle: 'host' }))).toBe(
      'not-found',
    );
    await block(db, { by: friends.ben, of: friends.ida });
    expect(await refusal(approvePerson(db, { ...own, handle: 'ben' }))).toBe('not-found');
    await unblock(db, { by: friends.ben, of: friends.ida });
  });
});
