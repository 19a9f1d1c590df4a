import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LettersFrom } from '#contracts/message.ts';
import { block, unblock } from '../people/blocks.ts';
import { follow } from '../people/follows.ts';
import { relate } from '../people/relation.ts';
import { roleOf } from '../scenes/scenes.ts';
import { withFriends } from '../testing/database.ts';
import { join, readyCameo, refusal, update } from '../testing/stage.ts';
import { conversations } from './conversations.ts';
import { answerScene, answerWithFilm } from './film-answer.ts';
import { mayMessage, setLettersFrom } from './may-message.ts';
import { answerStranger, deleteMessage, letters, markRead, reactTo, send } from './messages.ts';
import { pulse } from './pulse.ts';

const world = withFriends();
let count = 0;

/** Two who have never met. */
async function strangers(ages: ('teen' | 'adult')[] = ['adult', 'adult']): Promise<[string, string]> {
  const { db, friends } = world;
  const made: string[] = [];
  for (const [index, by] of [friends.ben, friends.ida].entries()) {
    count += 1;
    made.push((await join(db, `m${count}`, { by, ageBand: ages[index] ?? 'adult' })).memberId);
  }
  return [made[0] ?? '', made[1] ?? ''];
}

const text = (words: string) => ({ kind: 'text' as const, messageId: randomUUID(), text: words });

describe('letters', () => {
  it('arrive once, in order, with how far the other has read', async () => {
    const { db, friends } = world;
    const first = text('From text');
    await send(db, { by: friends.host, to: friends.ben, message: first });
    await send(db, { by: friends.host, to: friends.ben, message: first });
    await send(db, { by: friends.ben, to: friends.host, message: text('to emoji') });
    const seen = await letters(db, friends.ben, friends.host);
    expect(seen.messages.map((one) => [one.text, one.mine, one.seq])).toEqual([
      ['From text', false, 1],
      ['to emoji', true, 2],
    ]);
    expect(await conversations(db, friends.host)).toMatchObject([
      { with: { handle: 'ben' }, unread: true, request: false, last: 'to emoji' },
    ]);
    await markRead(db, friends.host, friends.ben, 2);
    expect((await letters(db, friends.ben, friends.host)).readUpTo).toBe(2);
    expect((await conversations(db, friends.host))[0]?.unread).toBe(false);
    await reactTo(db, first.messageId, friends.ben, '👏');
    expect(await refusal(reactTo(db, first.messageId, friends.ida, '👏'))).toBe('not-found');
    expect((await letters(db, friends.host, friends.ben)).messages[0]?.reactions).toEqual([
      { emoji: '👏', mine: false },
    ]);
    expect(await refusal(deleteMessage(db, first.messageId, friends.ben))).toBe('not-found');
    await deleteMessage(db, first.messageId, friends.host);
    expect((await letters(db, friends.ben, friends.host)).messages[0]).toMatchObject({
      text: '',
      deleted: true,
    });
  });

  it('of a stranger wait apart, three at most, until they are let in', async () => {
    const { db } = world;
    const [stranger, member] = await strangers();
    for (let number = 0; number < 3; number++)
      await send(db, { by: stranger, to: member, message: text(`hello ${number}`) });
    expect(await refusal(send(db, { by: stranger, to: member, message: text('and') }))).toBe('too-many');
    expect(await conversations(db, member)).toMatchObject([{ request: true }]);
    await answerStranger(db, member, stranger, false);
    expect(await conversations(db, member)).toEqual([]);
    await answerStranger(db, member, stranger, true);
    expect(await refusal(send(db, { by: stranger, to: member, message: text('thanks') }))).toBeNull();
    expect(await conversations(db, member)).toMatchObject([{ request: false }]);
  });

  it('always: none passes across a block, none to whom it is closed, none from an adult to a teen who is no mutual', async () => {
    const { db } = world;
    const ages = fc.constantFrom(
      ['adult', 'adult'] as const,
      ['teen', 'adult'] as const,
      ['teen', 'teen'] as const,
    );
    const given = fc.record({
      ages,
      choice: fc.constantFrom(...LettersFrom.options),
      follows: fc.boolean(),
      followed: fc.boolean(),
      blocks: fc.constantFrom('nobody', 'reader', 'writer'),
    });
    await fc.assert(
      fc.asyncProperty(given, async ({ ages: [one, other], choice, follows, followed, blocks }) => {
        const [reader, writer] = await strangers([one, other]);
        // The reader first: an adult may follow a teen only back.
        if (follows) await follow(db, { by: reader, of: writer });
        const back = followed && (await refusal(follow(db, { by: writer, of: reader }))) === null;
        await setLettersFrom(db, reader, choice);
        if (blocks === 'reader') await block(db, { by: reader, of: writer });
        if (blocks === 'writer') await block(db, { by: writer, of: reader });
        const mutual = follows && back;
        const kept = one === 'teen' && other === 'adult' && !mutual;
        const open =
          choice === 'everybody' || (choice === 'followed' && follows) || (choice !== 'nobody' && mutual);
        const expected = blocks === 'nobody' && !kept && open;
        expect(await mayMessage(db, writer, reader)).toBe(expected);
        const said = await refusal(send(db, { by: writer, to: reader, message: text('hi') }));
        expect(said === null).toBe(expected);
        expect((await conversations(db, reader)).length).toBe(expected ? 1 : 0);
      }),
      { numRuns: 24 },
    );
  });

  it.each(['reads', 'wrote last'])(
    'end with a block of who %s, for both, and are back with it taken away',
    async (who) => {
      const { db } = world;
      const [one, other] = await strangers();
      const pair = who === 'reads' ? { by: other, of: one } : { by: one, of: other };
      await relate(db, one, other, { following: true });
      await send(db, { by: other, to: one, message: text('hi') });
      await send(db, { by: one, to: other, message: text('hello') });
      await send(db, { by: other, to: one, message: text('how are you') });
      await send(db, { by: one, to: other, message: text('well') });
      await block(db, pair);
      const before = [await pulse(db, one), await pulse(db, other)];
      expect(before).toMatchObject([
        { letters: '', unread: false },
        { letters: '', unread: false },
      ]);
      for (const [by, to] of [
        [one, other],
        [other, one],
      ] as const) {
        expect(await conversations(db, by)).toEqual([]);
        expect(await refusal(letters(db, by, to))).toBe('not-found');
        expect(await refusal(send(db, { by, to, message: text('still') }))).toBe('not-found');
        expect(await refusal(answerStranger(db, by, to, true))).toBe('not-found');
        // What is read now is no news to the other, now or later.
        await markRead(db, by, to, 4);
      }
      expect([await pulse(db, one), await pulse(db, other)]).toEqual(before);
      await unblock(db, pair);
      expect(await conversations(db, one)).toHaveLength(1);
      expect((await letters(db, one, other)).readUpTo).toBe(3);
      expect((await letters(db, other, one)).readUpTo).toBe(4);
    },
  );
});

describe('a film as an answer', () => {
  it('is one room with both on the stage, said in the conversation', async () => {
    const { db, friends } = world;
    const cameoId = await readyCameo(db, friends.ida, 'Ida');
    const document = await answerScene(db, friends.ben, friends.ida, 'see you\nat nine');
    expect(document.script).toBe('ben waves at ida. ben says: see you at nine');
    expect(document.cast.map((part) => part.cameoId)).toEqual([null, cameoId]);
    const given = {
      by: friends.ben,
      to: friends.ida,
      sceneId: randomUUID(),
      messageId: randomUUID(),
      initialUpdate: update,
    };
    const room = await answerWithFilm(db, given);
    expect(await answerWithFilm(db, given)).toMatchObject({ id: room.id });
    expect(await roleOf(db, room.id, friends.ida)).toBe('director');
    const { messages } = await letters(db, friends.ida, friends.ben);
    expect(messages).toMatchObject([{ kind: 'film', room: { sceneId: room.id } }]);
  });
});
