import { describe, expect, test } from 'vitest';
import { newLink, revokeLink } from '../scenes/links.ts';
import { withFriends } from '../testing/database.ts';
import { join } from '../testing/stage.ts';
import { lookAtInvite } from './invites.ts';

const house = withFriends();

describe('a director’s link opens the house as well as the room', () => {
  test('newcomers sign up with it, as many as a day allows, invited by its maker', async () => {
    const { db, friends } = house;
    const { token } = await newLink(db, { sceneId: friends.sceneId, role: 'director', by: friends.ben });
    expect(await lookAtInvite(db, token)).toEqual({ valid: true, from: 'ben' });
    for (let at = 0; at < 10; at++) await join(db, `newcomer_${at}`, { invite: token });
    expect((await lookAtInvite(db, token)).valid).toBe(false);
    await expect(join(db, 'one_too_many', { invite: token })).rejects.toMatchObject({
      code: 'invite-invalid',
    });
    const kept = db.selectFrom('user').select('id').where('handle', '=', 'one_too_many');
    expect(await kept.execute()).toEqual([]);
  });

  test('a viewer’s link does not, and neither does one that was taken back', async () => {
    const { db, friends } = house;
    const { sceneId, ida } = friends;
    const viewer = await newLink(db, { sceneId, role: 'viewer', by: ida });
    const director = await newLink(db, { sceneId, role: 'director', by: ida });
    await revokeLink(db, sceneId, director.id);
    for (const { token } of [viewer, director]) {
      expect(await lookAtInvite(db, token)).toEqual({ valid: false, from: null });
      await expect(join(db, 'stranger', { invite: token })).rejects.toMatchObject({ code: 'invite-invalid' });
    }
  });
});
