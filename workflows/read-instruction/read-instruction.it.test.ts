import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  deleteInstruction,
  editInstruction,
  instruction,
  newInstruction,
  rulesNow,
} from '#domain/feed/instructions.ts';
import { relate } from '#domain/people/relation.ts';
import { pendingOutbox } from '#domain/takes/start-takes.ts';
import { withFriends } from '#domain/testing/database.ts';
import { refusal } from '#domain/testing/stage.ts';
import { createReadInstructionActivities } from './activities.ts';

const world = withFriends();

/** Does what the outbox orders, as the worker would. */
async function readAll(): Promise<number> {
  const { compileInstruction } = createReadInstructionActivities({ db: world.db });
  const orders = (await pendingOutbox(world.db)).filter(
    (item) => item.kind === 'start' && item.workflow === 'readInstruction',
  );
  for (const { arg } of orders) {
    const { instructionId, version } = Object.assign({ instructionId: '', version: 0 }, arg);
    await compileInstruction({ instructionId, version });
  }
  return orders.length;
}

describe('an instruction', () => {
  it('is kept at once, has a say when it was read, and none while it is paused, edited or gone', async () => {
    const { db, friends } = world;
    const memberId = friends.host;
    const instructionId = randomUUID();
    const whose = { memberId, instructionId };
    const write = { ...whose, text: 'More pets by @ben, nothing scary', timeZone: 'Europe/Berlin' };
    await relate(db, memberId, friends.ben, { following: true });
    await newInstruction(db, write);
    await newInstruction(db, write);
    expect(await instruction(db, whose, 'full')).toMatchObject({ state: 'reading', rules: [] });
    expect(await rulesNow(db, memberId, 'full')).toEqual([]);
    expect(await readAll()).toBe(1);
    const read = await instruction(db, whose, 'full');
    expect(read).toMatchObject({ state: 'read', notUnderstood: [] });
    expect(read.rules.map(({ want, weight, holds }) => [want, weight, holds])).toEqual([
      ['more', 4, true],
      ['never', 0, true],
    ]);
    expect(read.rules[0]?.people).toEqual({ memberId: friends.ben, handle: 'ben' });
    expect(read.rules[0]?.subject?.tags.map(({ tag }) => tag)).toContain('dog');
    expect(await rulesNow(db, memberId, 'full')).toHaveLength(2);
    expect(await rulesNow(db, memberId, 'off')).toEqual([]);

    await editInstruction(db, { ...whose, edit: { paused: true } });
    expect(await rulesNow(db, memberId, 'full')).toEqual([]);
    await editInstruction(db, { ...whose, edit: { paused: false, text: 'Only short films' } });
    // The order for the older words comes late: it changes nothing.
    await readAll();
    expect((await rulesNow(db, memberId, 'full')).map(({ want }) => want)).toEqual(['only']);
    expect(await refusal(deleteInstruction(db, { memberId: friends.ida, instructionId }))).toBe('not-found');
    await deleteInstruction(db, whose);
    expect(await rulesNow(db, memberId, 'full')).toEqual([]);
  });

  it('that sets the others aside silences all of them until it is over', async () => {
    const { db, friends } = world;
    const memberId = friends.ida;
    for (const text of ['More boats', 'Turn all of this off until tomorrow'])
      await newInstruction(db, { memberId, instructionId: randomUUID(), text, timeZone: 'UTC' });
    await readAll();
    expect(await rulesNow(db, memberId, 'full')).toEqual([]);
    const inTwoDays = new Date(Date.now() + 2 * 86_400_000);
    expect((await rulesNow(db, memberId, 'full', inTwoDays)).map(({ want }) => want)).toEqual(['more']);
  });
});
