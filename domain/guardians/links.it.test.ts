import { describe, expect, it } from 'vitest';
import { withFriends } from '../testing/database.ts';
import { guardianOf, newAccount } from '../testing/guardian.ts';
import { join, refusal } from '../testing/stage.ts';
import { limitsOf } from '../wellbeing/limits.ts';
import { ageByGuardian, ageByOperator } from './age-band.ts';
import { changeSwitches } from './change-switches.ts';
import { needsCoApproval } from './co-approval.ts';
import { lookAtCode, newGuardianCode } from './codes.ts';
import { answerLink, askUnlink, finishGuardianSignUp, linkByCode, linksOf, withdrawUnlink } from './links.ts';

const world = withFriends({ ben: 'teen' });
const later = (days: number): Date => new Date(Date.now() + days * 86_400_000);

describe('a guardian’s link', () => {
  it('is made by the teen’s code and holds only once the teen has said yes to this person', async () => {
    const { db, friends } = world;
    const { code } = await newGuardianCode(db, friends.ben);
    expect(await lookAtCode(db, code.toLowerCase())).toEqual({ teenName: 'ben' });
    const guardianId = await newAccount(db, 'Anna');
    await finishGuardianSignUp(db, { userId: guardianId, code });
    const [link] = await linksOf(db, 'teen', friends.ben);
    expect(link).toMatchObject({ accepted: false, guardian: { name: 'Anna' }, teen: { handle: 'ben' } });
    const linkId = link?.id ?? '';
    const change = { coApproval: true };
    expect(await refusal(changeSwitches(db, { linkId, guardianId, change }))).toBe('forbidden');
    expect(await refusal(answerLink(db, { linkId, teenId: friends.ida, yes: true }))).toBe('not-found');
    await answerLink(db, { linkId, teenId: friends.ben, yes: true });
    await changeSwitches(db, { linkId, guardianId, change });
    expect(await needsCoApproval(db, friends.ben)).toBe(true);
    // The same list of what happened, read from both sides.
    const [ofTeen] = await linksOf(db, 'teen', friends.ben);
    const [ofGuardian] = await linksOf(db, 'guardian', guardianId);
    expect(ofTeen?.events.map(({ by, event }) => [by, event])).toEqual([
      ['Anna', 'switches'],
      ['ben', 'linked'],
    ]);
    expect(ofGuardian).toEqual(ofTeen);
  });

  it('cannot be made with a code that is used, replaced or too old, and leaves no account behind', async () => {
    const { db, friends } = world;
    const { memberId: teenId } = await join(db, 'code_teen', { by: friends.host, ageBand: 'teen' });
    const first = await newGuardianCode(db, teenId);
    const second = await newGuardianCode(db, teenId);
    const userId = await newAccount(db, 'Late');
    const rows = () => db.selectFrom('user').select('kind').where('id', '=', userId).execute();
    expect(await refusal(finishGuardianSignUp(db, { userId, code: first.code }))).toBe('code-invalid');
    expect(await rows()).toEqual([]);
    expect(await refusal(lookAtCode(db, second.code, later(3)))).toBe('code-invalid');
    expect(await refusal(linkByCode(db, teenId, second.code))).toBe('forbidden');
    const both = await Promise.all(
      ['One', 'Two'].map(async (name) => refusal(linkByCode(db, await newAccount(db, name), second.code))),
    );
    expect(both.toSorted()).toEqual(['code-invalid', null].toSorted());
    expect(await refusal(newGuardianCode(db, friends.ida))).toBe('forbidden');
  });

  it('is gone at once when the teen says no', async () => {
    const { db, friends } = world;
    const { memberId: teenId } = await join(db, 'no_teen', { by: friends.host, ageBand: 'teen' });
    const { code } = await newGuardianCode(db, teenId);
    const guardianId = await newAccount(db, 'Nobody');
    await finishGuardianSignUp(db, { userId: guardianId, code });
    const [link] = await linksOf(db, 'teen', teenId);
    await answerLink(db, { linkId: link?.id ?? '', teenId, yes: false });
    expect(await linksOf(db, 'guardian', guardianId)).toEqual([]);
  });

  it('ends three days after either side asked, seen by both, and can be taken back by whoever asked', async () => {
    const { db, friends } = world;
    const { memberId: teenId } = await join(db, 'end_teen', { by: friends.host, ageBand: 'teen' });
    const { guardianId, linkId } = await guardianOf(db, teenId);
    await changeSwitches(db, { linkId, guardianId, change: { messages: 'off' } });
    await askUnlink(db, { linkId, side: 'teen', userId: teenId });
    const [asked] = await linksOf(db, 'guardian', guardianId);
    expect(asked).toMatchObject({ ending: { askedBy: 'teen' }, events: [{ event: 'unlink-asked' }, {}, {}] });
    expect((await limitsOf(db, teenId, later(2))).messages).toBe('nobody');
    expect((await limitsOf(db, teenId, later(4))).messages).toBe('adults-if-mutuals');
    expect(await linksOf(db, 'teen', teenId, later(4))).toEqual([]);
    expect(
      await refusal(
        changeSwitches(db, { linkId, guardianId, change: { messages: 'mutuals' }, now: later(4) }),
      ),
    ).toBe('not-found');
    const byGuardian = { linkId, side: 'guardian', userId: guardianId } as const;
    expect(await refusal(withdrawUnlink(db, byGuardian))).toBe('forbidden');
    await withdrawUnlink(db, { linkId, side: 'teen', userId: teenId });
    expect((await limitsOf(db, teenId, later(4))).messages).toBe('nobody');
  });

  it('may be one of several, of whom the strictest counts', async () => {
    const { db, friends } = world;
    const { memberId: teenId } = await join(db, 'two_guardians', { by: friends.host, ageBand: 'teen' });
    const one = await guardianOf(db, teenId, 'One');
    const two = await guardianOf(db, teenId, 'Two');
    await changeSwitches(db, { ...one, change: { takesPerDay: 5, continuousScroll: 'allowed' } });
    await changeSwitches(db, { ...two, change: { takesPerDay: 8, continuousScroll: 'off' } });
    expect(await limitsOf(db, teenId)).toMatchObject({ takesPerDay: 5, continuousScroll: false });
    const stranger = { linkId: one.linkId, guardianId: two.guardianId };
    expect(await refusal(changeSwitches(db, { ...stranger, change: { takesPerDay: 50 } }))).toBe('not-found');
  });
});

describe('an age band', () => {
  it('is changed by a guardian or an operator, and with adulthood the guardians’ word is over', async () => {
    const { db, friends } = world;
    const { memberId } = await join(db, 'grown_up', { by: friends.host, ageBand: 'teen' });
    const { guardianId, linkId } = await guardianOf(db, memberId);
    await changeSwitches(db, { linkId, guardianId, change: { messages: 'off', takesPerDay: 3 } });
    await ageByGuardian(db, { linkId, guardianId, ageBand: 'adult' });
    expect(await limitsOf(db, memberId)).toMatchObject({ messages: 'own-choice', takesPerDay: 60 });
    expect(await linksOf(db, 'guardian', guardianId)).toEqual([]);
    const back = { memberId, ageBand: 'teen' } as const;
    expect(await refusal(ageByOperator(db, { ...back, operatorId: friends.ida }))).toBe('forbidden');
    await ageByOperator(db, { ...back, operatorId: friends.host });
    expect((await limitsOf(db, memberId)).messages).toBe('adults-if-mutuals');
    expect(await refusal(ageByGuardian(db, { linkId, guardianId, ageBand: 'adult' }))).toBe('not-found');
  });
});
