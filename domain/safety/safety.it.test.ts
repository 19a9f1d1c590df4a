import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { decided } from '#contracts/decision-words.ts';
import { because } from '#contracts/details.ts';
import { newInvite } from '../accounts/invites.ts';
import { updateMe } from '../accounts/members.ts';
import { setOperator } from '../accounts/operators.ts';
import { askErasure } from '../leaving/erasures.ts';
import { deactivate } from '../leaving/sleep.ts';
import { letters, send } from '../messages/messages.ts';
import { notifications } from '../notifications/notifications.ts';
import { setAbout } from '../people/profile.ts';
import { search } from '../people/search.ts';
import { editPost, newPost } from '../posts/posts.ts';
import { post } from '../posts/read-posts.ts';
import { comment, replies } from '../replies/replies.ts';
import { withFriends } from '../testing/database.ts';
import { answerCards, filmOfTwo, join, refusal } from '../testing/stage.ts';
import { answerAppeal, appeal, appealBar, ownActions } from './appeals.ts';
import { barred } from './bar.ts';
import { decide, decideMember } from './decide.ts';
import { inviteTree } from './invite-tree.ts';
import { letIn } from './let-in.ts';
import { NEW_DAYS, newcomerLimits, requireShare } from './newcomers.ts';
import { audit, queue } from './queue.ts';
import { report } from './report.ts';

const world = withFriends();

async function posted() {
  const { db, friends } = world;
  const { takeId } = await filmOfTwo(db, friends);
  const postId = randomUUID();
  await newPost(db, { takeId, by: friends.host, postId, audience: 'link', caption: 'Hm', alt: '' });
  await answerCards(db, postId, { answer: 'once', scope: 'none' });
  return postId;
}
const about = (subject: 'post' | 'comment' | 'message' | 'member', subjectId: string) =>
  ({ reportId: randomUUID(), subject, subjectId, reason: 'unkind', words: '' }) as const;

describe('a report', () => {
  it('takes a post down for everybody, tells its author why, and an appeal puts it back', async () => {
    const { db, friends } = world;
    const postId = await posted();
    for (const by of [friends.ben, friends.ben, friends.ida]) await report(db, by, about('post', postId));
    expect(await refusal(report(db, friends.host, about('post', postId)))).toBe('bad-input');
    const open = (await queue(db)).reports.filter(({ subjectId }) => subjectId === postId);
    expect(open).toHaveLength(2);
    expect(JSON.stringify(open)).not.toContain(friends.ben);
    const reportId = open[0]?.reportId ?? '';
    const decision = {
      action: 'remove',
      days: 7,
      reason: 'Unkind to Ida',
      operatorId: friends.host,
    } as const;
    await decide(db, reportId, decision);
    expect(await refusal(decide(db, reportId, decision))).toBe('request-closed');
    expect((await queue(db)).reports).toEqual([]);
    for (const viewer of [friends.host, friends.ben, null])
      expect(await refusal(post(db, viewer, postId))).toBe('not-found');
    const [told] = await notifications(db, friends.host);
    expect(told).toMatchObject({
      kind: 'moderation',
      detail: decided('removed-post', { why: 'Unkind to Ida' }),
    });
    const [done] = await ownActions(db, friends.host);
    expect(told?.actionId).toBe(done?.actionId);
    expect(done?.appeal).toBe('open');
    expect(await refusal(appeal(db, friends.ben, done?.actionId ?? '', 'no'))).toBe('not-found');
    await appeal(db, friends.host, done?.actionId ?? '', 'We all laughed');
    expect((await queue(db)).appeals).toMatchObject([{ words: 'We all laughed', reason: 'Unkind to Ida' }]);
    const answer = { restore: true, reason: 'Looked again', operatorId: friends.host };
    await answerAppeal(db, done?.actionId ?? '', answer);
    expect(await refusal(post(db, friends.ben, postId))).toBeNull();
    const after = await ownActions(db, friends.host);
    expect(after.map(({ action, appeal }) => [action, appeal])).toEqual([
      ['restore', 'none'],
      ['remove', 'answered'],
    ]);
    // The record of it cannot be changed.
    await expect(db.updateTable('moderation_action').set({ reason: 'none' }).execute()).rejects.toThrow(
      /append only/,
    );
  });

  it('takes a comment down and leaves the post', async () => {
    const { db, friends } = world;
    const postId = await posted();
    const commentId = randomUUID();
    await comment(db, { commentId, postId, by: friends.ben, text: 'Rude' });
    await report(db, friends.ida, about('comment', commentId));
    const { reports } = await queue(db);
    expect(reports).toMatchObject([{ excerpt: 'Rude', about: { handle: 'ben' } }]);
    await decide(db, reports[0]?.reportId ?? '', {
      action: 'remove',
      days: 7,
      reason: 'Rude',
      operatorId: friends.host,
    });
    expect((await replies(db, friends.host, postId)).comments).toEqual([]);
  });
});

describe('a decision about a member', () => {
  const session = (userId: string) =>
    sql`insert into session (id, token, "userId", "expiresAt", "createdAt", "updatedAt")
      values (${randomUUID()}, ${randomUUID()}, ${userId}, now() + interval '1 day', now(), now())`.execute(
      world.db,
    );
  const sessionsOf = async (userId: string) =>
    (await sql`select 1 from session where "userId" = ${userId}`.execute(world.db)).rows.length;

  it('ends their sessions at once, keeps them out until then, and an appeal at the door lets them in', async () => {
    const { db, friends } = world;
    const given = { memberId: friends.ben, days: 3, reason: 'Again unkind', branch: false } as const;
    await session(friends.ben);
    await decideMember(db, { ...given, action: 'warn', operatorId: friends.host });
    expect(await sessionsOf(friends.ben)).toBe(1);
    await decideMember(db, { ...given, action: 'suspend', operatorId: friends.host });
    expect(await sessionsOf(friends.ben)).toBe(0);
    await session(friends.ben);
    expect(await refusal(letIn(db, friends.ben))).toBe('suspended');
    expect(await sessionsOf(friends.ben), 'the one that the password began').toBe(0);
    const later = new Date(Date.now() + 4 * 86_400_000);
    expect(await barred(db, friends.ben, later)).toBeNull();
    await appealBar(db, friends.ben, 'I did not mean it');
    const [waiting] = (await queue(db)).appeals;
    expect(waiting).toMatchObject({ action: 'suspend', by: { handle: 'ben' }, words: 'I did not mean it' });
    const answer = { restore: true, reason: 'Come back', operatorId: friends.host };
    await answerAppeal(db, waiting?.actionId ?? '', answer);
    expect(await refusal(letIn(db, friends.ben))).toBeNull();
    const { actions } = await audit(db);
    expect(actions.slice(0, 3).map(({ action, about }) => [action, about?.handle])).toEqual([
      ['lift', 'ben'],
      ['suspend', 'ben'],
      ['warn', 'ben'],
    ]);
  });

  it('hides who is banned from everybody, and spares operators', async () => {
    const { db, friends } = world;
    const given = { action: 'ban', days: 7, reason: 'Spam', operatorId: friends.host } as const;
    expect(await refusal(decideMember(db, { ...given, memberId: friends.host, branch: false }))).toBe(
      'forbidden',
    );
    const { memberId: spam } = await join(db, 'spam', { by: friends.ben });
    const { memberId: more } = await join(db, 'more', { by: spam });
    expect(await decideMember(db, { ...given, memberId: spam, branch: true })).toBe(2);
    expect((await search(db, friends.ida, 'spam')).length).toBe(0);
    expect(await refusal(letIn(db, more))).toBe('banned');
    const tree = await inviteTree(db);
    expect(tree.find(({ member }) => member.id === more)).toMatchObject({ invitedBy: spam, state: 'banned' });
    expect(tree.find(({ member }) => member.id === friends.ben)).toMatchObject({
      invitedBy: friends.host,
      state: 'here',
    });
    await decideMember(db, { ...given, action: 'lift', memberId: spam, branch: true });
    expect(await refusal(letIn(db, more))).toBeNull();
  });

  it('takes a message down for both, and an appeal brings its words back', async () => {
    const { db, friends } = world;
    const messageId = randomUUID();
    const message = { messageId, kind: 'text', text: 'You again' } as const;
    await send(db, { by: friends.ben, to: friends.host, message });
    await report(db, friends.host, about('message', messageId));
    const [open] = (await queue(db)).reports;
    const decision = { days: 7, reason: 'Not to a friend', operatorId: friends.host };
    await decide(db, open?.reportId ?? '', { ...decision, action: 'remove' });
    const read = async () => (await letters(db, friends.host, friends.ben)).messages.at(-1);
    expect(await read()).toMatchObject({ deleted: true, text: '' });
    const [own] = await ownActions(db, friends.ben);
    await appeal(db, friends.ben, own?.actionId ?? '', 'It was a joke');
    await answerAppeal(db, own?.actionId ?? '', { ...decision, restore: true });
    expect(await read()).toMatchObject({ deleted: false, text: 'You again' });
  });
});

describe('words', () => {
  it('are screened before they are kept, and the phrase is named', async () => {
    const { db, friends } = world;
    const postId = await posted();
    const bad = 'Look at her naked';
    const declined = [
      () => editPost(db, { postId, by: friends.host, edit: { caption: bad } }),
      () => comment(db, { commentId: randomUUID(), postId, by: friends.ben, text: bad }),
      () => setAbout(db, friends.ben, bad),
      () => updateMe(db, friends.ben, { name: 'Porn Star' }),
      () => {
        const message = { messageId: randomUUID(), kind: 'text', text: bad } as const;
        return send(db, { by: friends.ben, to: friends.host, message });
      },
    ];
    for (const keep of declined) expect(await refusal(keep())).toBe('words-declined');
    await expect(setAbout(db, friends.ben, bad)).rejects.toMatchObject({
      detail: because('phrase-sexual', { phrase: 'naked' }),
    });
    expect((await replies(db, friends.host, postId)).comments).toEqual([]);
  });

  it('let somebody write to a friend that they are not well', async () => {
    const { db, friends } = world;
    const message = { messageId: randomUUID(), kind: 'text', text: 'I want to kill myself' } as const;
    expect(await refusal(send(db, { by: friends.ben, to: friends.host, message }))).toBeNull();
  });
});

describe('a new account', () => {
  it('begins slowly, for three days; an operator does not', async () => {
    const { db, friends } = world;
    const { memberId } = await join(db, 'new', { by: friends.host });
    for (let at = 0; at < newcomerLimits.invites; at++) await newInvite(db, memberId);
    expect(await refusal(newInvite(db, memberId))).toBe('newcomer-limit');
    for (let at = 0; at <= newcomerLimits.invites; at++) await newInvite(db, friends.host);
    const later = new Date(Date.now() + NEW_DAYS * 86_400_000 + 1000);
    expect(await refusal(requireShare(db, memberId, 'invites', later))).toBeNull();
    const postId = await posted();
    const say = () => comment(db, { commentId: randomUUID(), postId, by: memberId, text: 'Again' });
    for (let at = 0; at < newcomerLimits.comments; at++) await say();
    expect(await refusal(say())).toBe('newcomer-limit');
  });
});

describe('the house', () => {
  it('is never left without an operator', async () => {
    const { db, friends } = world;
    const erasureId = randomUUID();
    expect(await refusal(deactivate(db, friends.host))).toBe('last-operator');
    expect(await refusal(askErasure(db, friends.host, { erasureId, when: 'week' }))).toBe('last-operator');
    expect(await refusal(setOperator(db, friends.host, false))).toBe('last-operator');
    await setOperator(db, friends.ida, true);
    await setOperator(db, friends.ida, true);
    await deactivate(db, friends.host);
    expect(await refusal(deactivate(db, friends.ida))).toBe('last-operator');
  });
});
