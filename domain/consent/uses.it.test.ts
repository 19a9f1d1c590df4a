import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { closeTake } from '../takes/close-take.ts';
import { takeLease } from '../takes/lease.ts';
import { take, takeFile } from '../takes/read-takes.ts';
import { withFriends } from '../testing/database.ts';
import { answerAll, done, plannedTake, planOf, readyCameo, refusal, takeOfTwo } from '../testing/stage.ts';
import { answerAppeal, appeal, appealsOf, openAppeals } from './appeals.ts';
import { askForTake } from './ask.ts';
import { revoke } from './revoke.ts';
import { trail } from './trail.ts';
import { trailCsv } from './trail-csv.ts';
import { endStanding, showAgain, standingGrants, useFile, usesOf } from './uses.ts';

const world = withFriends();

async function finished() {
  const { db, friends } = world;
  const made = await takeOfTwo(db, friends);
  await answerAll(db, made.takeId, { answer: 'room', scope: 'ambient' });
  const { leaseEpoch } = await takeLease(db, made.takeId);
  await closeTake(db, made.takeId, done(leaseEpoch, 0, 1));
  return made;
}

describe('what an owner sees of a likeness', () => {
  it('is every use by whomever, with what it rests on, and for the owner alone', async () => {
    const { db, friends } = world;
    const { cameos, takeId, sceneId } = await finished();
    const own = { cameoId: cameos.ben, memberId: friends.ben };
    const asked = await plannedTake(db, {
      sceneId,
      by: friends.host,
      plan: planOf({ ben: cameos.ben, rex: null }),
      seconds: 1,
    });
    await askForTake(db, asked);
    const uses = await usesOf(db, own);
    expect(uses.map(({ takeId: id, kind, by, grant }) => [id, kind, by.handle, grant?.reach])).toEqual([
      [asked, 'asked', 'host', undefined],
      [takeId, 'draft', 'host', 'room'],
    ]);
    expect(await refusal(usesOf(db, { ...own, memberId: friends.host }))).toBe('not-found');
    expect(await useFile(db, { takeId, memberId: friends.ben, which: 'film' })).toContain('film');
    expect(await refusal(useFile(db, { takeId: asked, memberId: friends.ben, which: 'film' }))).toBe(
      'not-found',
    );
    expect(await refusal(useFile(db, { takeId, memberId: friends.host, which: 'film' }))).toBe('not-found');
  });

  it('lets them change their mind about one film, and back, as long as nobody else took theirs', async () => {
    const { db, friends } = world;
    const { cameos, takeId } = await finished();
    const ben = { cameoId: cameos.ben, memberId: friends.ben, takeId };
    const ida = { cameoId: cameos.ida, memberId: friends.ida, takeId };
    expect(await refusal(showAgain(db, ben))).toBe('not-found');
    await revoke(db, ben);
    expect((await take(db, takeId)).hidden).toBe(true);
    expect(await showAgain(db, ben)).toEqual({ shown: true });
    expect((await takeFile(db, takeId, 'film')).key).toContain('film');
    await revoke(db, ben);
    await revoke(db, ida);
    expect(await showAgain(db, ben)).toEqual({ shown: false });
    expect(await refusal(takeFile(db, takeId, 'film'))).toBe('not-found');
    expect(await showAgain(db, ida)).toEqual({ shown: true });
    expect((await take(db, takeId)).hidden).toBe(false);
  });

  it('lets them take back what one person made, and end a standing yes for later takes alone', async () => {
    const { db, friends } = world;
    const { cameos, takeId, sceneId } = await finished();
    const own = { cameoId: cameos.ben, memberId: friends.ben };
    const [yes] = await standingGrants(db, own);
    expect(yes).toMatchObject({ reach: 'room', to: 'Two' });
    expect(await refusal(endStanding(db, { ...own, memberId: friends.ida, grantId: yes?.id ?? '' }))).toBe(
      'not-found',
    );
    await endStanding(db, { ...own, grantId: yes?.id ?? '' });
    expect(await standingGrants(db, own)).toEqual([]);
    expect((await take(db, takeId)).hidden).toBe(false);
    const plan = planOf({ ben: cameos.ben });
    const next = await plannedTake(db, { sceneId, by: friends.host, plan, seconds: 1 });
    expect(await askForTake(db, next)).toHaveLength(1);
    expect((await revoke(db, { ...own, askerId: friends.ida })).takes).toBe(0);
    expect((await revoke(db, { ...own, askerId: friends.host })).takes).toBe(1);
    expect((await take(db, takeId)).hidden).toBe(true);
  });

  it('can be exported as a table that no spreadsheet takes for formulas', async () => {
    const { db, friends } = world;
    const cameoId = await readyCameo(db, friends.ben, '=Ben,"quoted"');
    await appeal(db, {
      appealId: randomUUID(),
      memberId: friends.ben,
      kind: 'report',
      cameoId,
      takeId: null,
      words: 'first line\nsecond line',
    });
    const csv = trailCsv(await trail(db, cameoId, friends.ben));
    expect(csv.split('\r\n')[0]).toBe('at,event,cameoName,cameoId,takeId,grantId,detail');
    expect(csv).toContain(`"'=Ben,""quoted"""`);
    expect(csv).toContain('"first line\nsecond line"');
  });

  it('can be told to the operator, who answers once', async () => {
    const { db, friends } = world;
    const appealId = randomUUID();
    const told = { appealId, memberId: friends.ben, kind: 'appeal', cameoId: null, takeId: null } as const;
    await appeal(db, { ...told, words: 'Please look again.' });
    await appeal(db, { ...told, words: 'Please look again.' });
    expect((await openAppeals(db)).filter(({ id }) => id === appealId)).toHaveLength(1);
    const answered = { appealId, operatorId: friends.host };
    await answerAppeal(db, { ...answered, answer: 'We did.' });
    expect(await refusal(answerAppeal(db, { ...answered, answer: 'Twice.' }))).toBe('conflict');
    expect((await appealsOf(db, friends.ben)).find(({ id }) => id === appealId)?.answer).toBe('We did.');
    expect(await appealsOf(db, friends.ida)).toEqual([]);
  });
});
