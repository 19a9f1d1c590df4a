import { describe, expect, it } from 'vitest';
import { Prompts } from '#contracts/enrolment.ts';
import { withFriends } from '../testing/database.ts';
import { refusal } from '../testing/stage.ts';
import { drawPrompts } from './draw-prompts.ts';
import {
  enrolment,
  mostAttempts,
  newAttempt,
  newDoor,
  openDoor,
  startEnrolment,
  takeRecording,
} from './enrolments.ts';
import { nextStep, refuseRecording, toCheck } from './outcome.ts';

const world = withFriends({ ida: 'teen' });
const begin = () => startEnrolment(world.db, { memberId: world.friends.ben, name: 'Ben', level: 'only-me' });
const send = (enrolmentId: string, attemptId: string, hash: string) =>
  takeRecording(world.db, { enrolmentId, attemptId, key: `enrolments/${attemptId}`, hash });

describe('prompts', () => {
  it('are always three different digits and two different turns, and cover all of them', () => {
    const drawn = Array.from({ length: 400 }, drawPrompts);
    for (const prompts of drawn) {
      expect(Prompts.safeParse(prompts).success).toBe(true);
      expect(new Set(prompts.numbers).size).toBe(3);
      expect(new Set(prompts.turns).size).toBe(2);
    }
    expect(new Set(drawn.flatMap(({ numbers }) => numbers)).size).toBe(8);
    expect(new Set(drawn.map(({ turns }) => turns.join())).size).toBe(6);
  });

  it('are good for one recording, the newest only, and not after their time', async () => {
    const { db } = world;
    const { id } = await begin();
    const old = await newAttempt(db, id);
    const fresh = await newAttempt(db, id);
    expect(await refusal(send(id, old.id, 'h1'))).toBe('enrolment-prompt-used');
    await db
      .updateTable('enrolment_attempt')
      .set({ expires_at: new Date(Date.now() - 1) })
      .where('id', '=', fresh.id)
      .execute();
    expect(await refusal(send(id, fresh.id, 'h2'))).toBe('enrolment-prompt-used');
    const last = await newAttempt(db, id);
    await send(id, last.id, 'h3');
    expect(await refusal(send(id, last.id, 'h4'))).toBe('enrolment-closed');
    expect(await enrolment(db, id)).toMatchObject({ state: 'checking', attemptsLeft: mostAttempts - 3 });
    expect(await toCheck(db, id)).toMatchObject({ prompts: last.prompts });
    await refuseRecording(db, { enrolmentId: id, attemptId: last.id, code: 'enrolment-no-face' });
    expect(await nextStep(db, id)).toMatchObject({ do: 'wait' });
    expect(await refusal(send(id, last.id, 'h5'))).toBe('enrolment-prompt-used');
  });

  it('are used up by a recording that was sent before', async () => {
    const { db } = world;
    const { id } = await begin();
    const attempt = await newAttempt(db, id);
    expect(await refusal(send(id, attempt.id, 'h3'))).toBe('enrolment-replayed');
    expect(await refusal(send(id, attempt.id, 'another'))).toBe('enrolment-prompt-used');
    expect(await toCheck(db, id)).toBeNull();
  });

  it('run out after eight tries', async () => {
    const { db } = world;
    const { id } = await begin();
    for (let i = 0; i < mostAttempts; i++) await newAttempt(db, id);
    expect(await refusal(newAttempt(db, id))).toBe('enrolment-closed');
  });
});

describe('a door to another device', () => {
  it('opens once, and not after its time, and a newer one shuts it', async () => {
    const { db, friends } = world;
    const { id } = await begin();
    const first = await newDoor(db, id);
    const second = await newDoor(db, id);
    expect(await refusal(openDoor(db, first.token))).toBe('enrolment-closed');
    expect(await openDoor(db, second.token)).toEqual({ enrolmentId: id, memberId: friends.ben });
    expect(await refusal(openDoor(db, second.token))).toBe('enrolment-closed');
    const late = await newDoor(db, id);
    await db
      .updateTable('enrolment')
      .set({ door_expires_at: new Date(0) })
      .where('id', '=', id)
      .execute();
    expect(await refusal(openDoor(db, late.token))).toBe('enrolment-closed');
    const kept = await db.selectFrom('enrolment').select('door_hash').where('id', '=', id).executeTakeFirst();
    expect(kept?.door_hash).not.toBe(late.token);
  });
});

describe('an enrolment', () => {
  it('takes the place of an unfinished one, and closes by itself', async () => {
    const { db } = world;
    const first = await begin();
    const second = await begin();
    expect(await enrolment(db, first.id)).toMatchObject({ state: 'closed' });
    await db
      .updateTable('enrolment')
      .set({ expires_at: new Date(0) })
      .where('id', '=', second.id)
      .execute();
    expect(await enrolment(db, second.id)).toMatchObject({ state: 'closed' });
    expect(await refusal(newAttempt(db, second.id))).toBe('enrolment-closed');
    expect(await nextStep(db, second.id)).toEqual({ do: 'end' });
  });

  it('is never for more people than a teen’s cameo may be', async () => {
    const { db, friends } = world;
    const open = startEnrolment(db, { memberId: friends.ida, name: 'Ida', level: 'everyone' });
    expect(await refusal(open)).toBe('forbidden');
  });
});
