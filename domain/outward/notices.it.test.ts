import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { updateMe } from '../accounts/members.ts';
import { answerRequest } from '../consent/answer.ts';
import { askForTake } from '../consent/ask.ts';
import { changeSwitches } from '../guardians/change-switches.ts';
import { deactivate, wake } from '../leaving/sleep.ts';
import { send } from '../messages/messages.ts';
import { block, unblock } from '../people/blocks.ts';
import { withFriends } from '../testing/database.ts';
import { guardianOf } from '../testing/guardian.ts';
import { takeOfTwo } from '../testing/stage.ts';
import { setTimeZone } from '../wellbeing/own-limits.ts';
import { changeChoices } from './choices.ts';
import { addDevice, MOST_DEVICES, removeDevice } from './devices.ts';
import { claimNotice, lookAtNotice } from './notices.ts';
import { patience } from './order.ts';
import { stillWanted } from './wanted.ts';

const world = withFriends({ ida: 'teen' });
const second = 1000;
/** An endpoint and keys of the right shape: nothing is sent here. */
const subscription = (path: string) => ({
  name: 'A phone',
  endpoint: `https://fcm.googleapis.com/fcm/send/${path}`,
  keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) },
});
const phone = (memberId: string, path: string, deviceId: string = randomUUID()) =>
  addDevice(world.db, { memberId, deviceId, device: subscription(path), services: [] });

beforeEach(async () => {
  await world.db.deleteFrom('push_device').execute();
  await world.db.deleteFrom('notice').execute();
  for (const memberId of [world.friends.ben, world.friends.ida]) {
    await setTimeZone(world.db, memberId, 'Africa/Lagos');
    await changeChoices(world.db, memberId, { silentHours: { from: 22, to: 8 } });
  }
});

async function asked(who: 'ben' | 'ida' = 'ben') {
  const { db, friends } = world;
  const { takeId } = await takeOfTwo(db, friends);
  await askForTake(db, takeId);
  const { id: requestId } = await db
    .selectFrom('consent_request')
    .select('id')
    .where('take_id', '=', takeId)
    .where('owner_id', '=', friends[who])
    .executeTakeFirstOrThrow();
  return requestId;
}

const noticeOf = async (requestId: string) =>
  (
    await world.db.selectFrom('notice').select(['id', 'due_at']).where('about_id', '=', requestId).execute()
  ).at(0);

/** Tomorrow, in a place where clocks are never changed, an hour ahead of UTC. */
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const lagos = (time: string): Date => new Date(`${tomorrow}T${time}:00+01:00`);

async function dueAt(requestId: string, due: Date): Promise<string> {
  const notice = await noticeOf(requestId);
  await world.db
    .updateTable('notice')
    .set({ due_at: due })
    .where('id', '=', notice?.id ?? '')
    .execute();
  return notice?.id ?? '';
}

describe('what is to be told', () => {
  it('is ordered for those with a device alone, and is due when who has the page open has had time to answer', async () => {
    const { db, friends } = world;
    expect(await noticeOf(await asked())).toBeUndefined();
    await phone(friends.ben, 'ben');
    const now = new Date();
    const notice = await noticeOf(await asked());
    const wait = (notice?.due_at.getTime() ?? 0) - now.getTime();
    expect(wait).toBeGreaterThanOrEqual(patience.requestPush - second);
    const early = new Date((notice?.due_at.getTime() ?? 0) - second);
    await changeChoices(db, friends.ben, { silentHours: null });
    expect(await lookAtNotice(db, notice?.id ?? '', early)).toEqual({ next: 'wait', ms: second });
  });

  it('waits for the morning of the member’s clock, and for the end of whatever else keeps the day calm', async () => {
    const { db, friends } = world;
    await phone(friends.ben, 'ben');
    const id = await dueAt(await asked(), lagos('23:00'));
    const at = async (time: string) => lookAtNotice(db, id, lagos(time));
    expect(await at('23:00')).toEqual({ next: 'wait', ms: 9 * 3600 * second });
    await changeChoices(db, friends.ben, { silentHours: null });
    expect(await at('23:00')).toMatchObject({ next: 'tell' });
    // One's own quiet hours, in which nothing rolls.
    await updateMe(db, friends.ben, { quietHours: { from: 23, to: 1, timeZone: 'Africa/Lagos' } });
    expect(await at('23:00')).toEqual({ next: 'wait', ms: 2 * 3600 * second });
    await updateMe(db, friends.ben, { quietHours: null });
    expect(await at('23:00')).toMatchObject({ next: 'tell' });
  });

  it('leaves a teen alone in the hours that their guardian set', async () => {
    const { db, friends } = world;
    await phone(friends.ida, 'ida');
    await changeChoices(db, friends.ida, { silentHours: null });
    const { guardianId, linkId } = await guardianOf(db, friends.ida);
    await changeSwitches(db, { linkId, guardianId, change: { quietHours: { from: 18, to: 20 } } });
    const id = await dueAt(await asked('ida'), lagos('19:00'));
    expect(await lookAtNotice(db, id, lagos('19:00'))).toEqual({ next: 'wait', ms: 3600 * second });
    expect(await lookAtNotice(db, id, lagos('20:00'))).toMatchObject({ next: 'tell' });
  });

  it('says nothing of a letter across a block, whoever of the two blocked', async () => {
    const { db, friends } = world;
    await phone(friends.ben, 'ben');
    const message = { messageId: randomUUID(), kind: 'text', text: 'Are you there?' } as const;
    await send(db, { by: friends.host, to: friends.ben, message });
    const letters = db.selectFrom('notice').selectAll().where('kind', '=', 'letter');
    const letter = await letters.executeTakeFirstOrThrow();
    const wanted = () => stillWanted(db, letter, lagos('12:00'));
    for (const [by, of] of [
      [friends.ben, friends.host],
      [friends.host, friends.ben],
    ] as const) {
      expect(await wanted()).toBe(true);
      await block(db, { by, of });
      expect(await wanted()).toBe(false);
      await unblock(db, { by, of });
    }
  });

  it('is over once it was answered, its kind was switched off, the asker was blocked or the member sleeps', async () => {
    const { db, friends } = world;
    await phone(friends.ben, 'ben');
    const look = async (id: string) => (await lookAtNotice(db, id, lagos('12:00'))).next;
    const requestId = await asked();
    const answered = await dueAt(requestId, lagos('12:00'));
    expect(await look(answered)).toBe('tell');
    await answerRequest(db, { requestId, memberId: friends.ben, answer: { answer: 'decline' } });
    expect(await look(answered)).toBe('over');
    const off = await dueAt(await asked(), lagos('12:00'));
    await changeChoices(db, friends.ben, { pushRequests: false });
    expect(await look(off)).toBe('over');
    await changeChoices(db, friends.ben, { pushRequests: true });
    expect(await look(off)).toBe('over');
    const slept = await dueAt(await asked(), lagos('12:00'));
    await deactivate(db, friends.ben);
    expect(await look(slept)).toBe('over');
    await wake(db, friends.ben);
    const blocked = await dueAt(await asked(), lagos('12:00'));
    await block(db, { by: friends.ben, of: friends.host });
    expect(await look(blocked)).toBe('over');
    await db.deleteFrom('block').execute();
  });

  it('is either called back by an answer or never leaves, whichever of the two comes first', async () => {
    const { db, friends } = world;
    await phone(friends.ben, 'ben');
    for (let round = 0; round < 12; round++) {
      const requestId = await asked();
      const id = await dueAt(requestId, lagos('12:00'));
      const decline = { requestId, memberId: friends.ben, answer: { answer: 'decline' } } as const;
      const [claimed] = await Promise.all([claimNotice(db, id, lagos('12:00')), answerRequest(db, decline)]);
      const closing = await db
        .selectFrom('notice')
        .select('id')
        .where('about_id', '=', requestId)
        .where('kind', '=', 'closed')
        .execute();
      // What left is followed by its end. An end of what never left does no harm.
      if (claimed !== null) expect(closing).toHaveLength(1);
    }
  });
});

describe('a device', () => {
  it('is one browser’s, whoever signs in on it, and there are not too many of one member', async () => {
    const { db, friends } = world;
    const whose = async () =>
      (await db.selectFrom('push_device').select(['member_id']).execute()).map(({ member_id }) => member_id);
    await phone(friends.ben, 'the-same');
    await phone(friends.ida, 'the-same');
    expect(await whose()).toEqual([friends.ida]);
    for (let one = 0; one < MOST_DEVICES + 2; one++) await phone(friends.ben, `ben-${one}`);
    expect((await whose()).filter((id) => id === friends.ben)).toHaveLength(MOST_DEVICES);
    const { id } = await db
      .selectFrom('push_device')
      .select('id')
      .where('member_id', '=', friends.ida)
      .executeTakeFirstOrThrow();
    await expect(removeDevice(db, friends.ben, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(phone(friends.ben, 'another', id)).rejects.toMatchObject({ code: 'not-found' });
    await removeDevice(db, friends.ida, id);
    expect(await whose()).not.toContain(friends.ida);
  });
});
