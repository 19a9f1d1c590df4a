import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withFriends } from '../testing/database.ts';
import { join, refusal, settled, update } from '../testing/stage.ts';
import { knows } from './acquaintance.ts';
import { finishSignUp } from './finish-sign-up.ts';
import { invites, lookAtInvite, newInvite, ownerInvite, revokeInvite } from './invites.ts';
import { me, updateMe } from './members.ts';

const world = withFriends();

async function newUser(handle: string): Promise<string> {
  const id = randomUUID();
  const user = {
    id,
    name: handle,
    email: `${handle}@example.org`,
    emailVerified: false,
    handle,
    image: null,
  };
  await world.db
    .insertInto('user')
    .values({ ...user, ageBand: 'adult' })
    .execute();
  return id;
}

describe('an invite', () => {
  it('lets one person in, however many try at once, and leaves nothing of the others', async () => {
    const { db, friends } = world;
    const { code } = await newInvite(db, friends.ben);
    const users = await Promise.all(['ann', 'bea', 'cleo'].map(newUser));
    const said = await Promise.all(
      users.map((userId) => refusal(finishSignUp(db, { userId, invite: code, initialUpdate: update }))),
    );
    expect(said.filter((one) => one === null)).toHaveLength(1);
    expect(said.filter((one) => one === 'invite-invalid')).toHaveLength(2);
    const left = await db.selectFrom('user').select('id').where('id', 'in', users).execute();
    expect(left).toHaveLength(1);
    expect(await lookAtInvite(db, code)).toEqual({ valid: false, from: 'ben' });
    expect(await knows(db, left[0]?.id ?? '', friends.ben)).toBe(true);
    expect(await refusal(revokeInvite(db, friends.ben, code))).toBe('conflict');
  });

  it('of the owner is over once somebody joined by it; that person runs the house', async () => {
    const { db, friends } = world;
    expect(await ownerInvite(db)).toBeNull();
    expect(await me(db, friends.host)).toMatchObject({ operator: true, handle: 'host', quietHours: null });
    expect(await me(db, friends.ben)).toMatchObject({ operator: false });
  });

  it('can be taken back by its maker, and there are ten at most', async () => {
    const { db, friends } = world;
    const { memberId } = await join(db, 'maker', { by: friends.host });
    await settled(db, memberId);
    const codes: string[] = [];
    for (let number = 0; number < 10; number++) codes.push((await newInvite(db, memberId)).code);
    expect(await refusal(newInvite(db, memberId))).toBe('too-many');
    const [code = ''] = codes;
    expect(await refusal(revokeInvite(db, friends.ben, code))).toBe('not-found');
    await revokeInvite(db, memberId, code);
    expect(await lookAtInvite(db, code)).toMatchObject({ valid: false });
    expect((await invites(db, memberId)).filter(({ revoked }) => revoked)).toHaveLength(1);
    await newInvite(db, memberId);
  });

  it('does not make a member twice', async () => {
    const { db, friends } = world;
    const { code } = await newInvite(db, friends.ida);
    const userId = await newUser('twice');
    const first = await finishSignUp(db, { userId, invite: code, initialUpdate: update });
    expect(await finishSignUp(db, { userId, invite: code, initialUpdate: update })).toEqual(first);
  });
});

describe('a member', () => {
  it('sets quiet hours on a clock that exists', async () => {
    const { db, friends } = world;
    const quietHours = { from: 22, to: 7, timeZone: 'Europe/Berlin' };
    expect((await updateMe(db, friends.ida, { quietHours, name: 'Ida B.' })).quietHours).toEqual(quietHours);
    const wrong = { ...quietHours, timeZone: 'Moon/Base' };
    expect(await refusal(updateMe(db, friends.ida, { quietHours: wrong }))).toBe('bad-input');
    expect(await updateMe(db, friends.ida, { quietHours: null })).toMatchObject({
      quietHours: null,
      name: 'Ida B.',
    });
  });
});
