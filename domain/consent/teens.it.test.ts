import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { acquaint } from '../accounts/acquaintance.ts';
import { newCameo, sceneCameos, updateCameo } from '../cameos/cameos.ts';
import { createScene, enterScene } from '../scenes/scenes.ts';
import { withFriends } from '../testing/database.ts';
import { join, plannedTake, planOf, readyCameo, refusal, update } from '../testing/stage.ts';
import { askForTake } from './ask.ts';

const world = withFriends({ ben: 'teen' });

describe('likeness, point 6: teens', () => {
  it('never have a cameo that is open to everyone, whichever way it is written', async () => {
    const { db, friends } = world;
    const level = 'everyone';
    const given = {
      cameoId: randomUUID(),
      name: 'Ben',
      kind: 'person',
      uploadKey: 'a/b',
      maskKey: null,
      verified: true,
    } as const;
    expect(await refusal(newCameo(db, { ...given, ownerId: friends.ben, level }))).toBe('forbidden');
    expect(await refusal(newCameo(db, { ...given, ownerId: friends.ida, level }))).toBeNull();
    const cameoId = await readyCameo(db, friends.ben, 'Ben');
    expect(await refusal(updateCameo(db, { cameoId, memberId: friends.ben, level }))).toBe('forbidden');
    await expect(db.updateTable('cameo').set({ level }).where('id', '=', cameoId).execute()).rejects.toThrow(
      /teen/,
    );
  });

  it('cannot even be asked by an adult whom they do not know: every case there is', async () => {
    const { db, friends } = world;
    const bands = ['teen', 'adult'] as const;
    const yesAndNo = [true, false];
    const members = new Map<string, string>();
    // Owners were invited by one friend, askers by another, so that they have not met.
    for (const ageBand of bands) {
      for (const [side, by] of [
        ['owner', friends.ben],
        ['asker', friends.ida],
      ] as const) {
        for (const known of yesAndNo) {
          const { memberId } = await join(db, `${side}_${ageBand}_${known}`, { by, ageBand });
          members.set(`${side} ${ageBand} ${known}`, memberId);
        }
      }
    }
    const one = (side: string, ageBand: string, known: boolean) =>
      members.get(`${side} ${ageBand} ${known}`) ?? '';
    for (const owner of bands) {
      for (const asker of bands) await acquaint(db, one('owner', owner, true), one('asker', asker, true));
    }
    const levels = ['only-me', 'people-i-approve'] as const;
    const cases = bands.flatMap((owner) =>
      bands.flatMap((asker) =>
        yesAndNo.flatMap((known) =>
          yesAndNo.flatMap((inRoom) => levels.map((level) => ({ owner, asker, known, inRoom, level }))),
        ),
      ),
    );
    for (const { owner, asker, known, inRoom, level } of cases) {
      const ownerId = one('owner', owner, known);
      const askerId = one('asker', asker, known);
      const { id: sceneId } = await createScene(db, {
        title: 'Room',
        hostId: askerId,
        initialUpdate: update,
      });
      if (inRoom) await enterScene(db, { sceneId, memberId: ownerId, role: 'director', linkId: null });
      const cameoId = await readyCameo(db, ownerId, 'Somebody', level);
      const mayAsk = inRoom && level !== 'only-me' && (owner === 'adult' || asker === 'teen' || known);
      const what = JSON.stringify({ owner, asker, known, inRoom, level });
      expect(
        (await sceneCameos(db, sceneId, askerId)).some(({ id }) => id === cameoId),
        what,
      ).toBe(mayAsk);
      const takeId = await plannedTake(db, {
        sceneId,
        by: askerId,
        plan: planOf({ ben: cameoId }),
        seconds: 1,
      });
      expect(await refusal(askForTake(db, takeId)), what).toBe(mayAsk ? null : 'likeness-not-granted');
      const asked = await db
        .selectFrom('consent_request')
        .select('id')
        .where('take_id', '=', takeId)
        .execute();
      expect(asked, what).toHaveLength(mayAsk ? 1 : 0);
    }
  });
});
