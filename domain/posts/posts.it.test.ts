import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answerRequest, expireRequest } from '../consent/answer.ts';
import { openRequests } from '../consent/requests.ts';
import { revoke } from '../consent/revoke.ts';
import { trail } from '../consent/trail.ts';
import { showAgain } from '../consent/uses.ts';
import { block } from '../people/blocks.ts';
import { follow } from '../people/follows.ts';
import { closeTake } from '../takes/close-take.ts';
import { withFriends } from '../testing/database.ts';
import { answerCards, filmOfTwo, join, refusal, takeOfTwo } from '../testing/stage.ts';
import { ownPosts } from './own-posts.ts';
import { deletePost, editPost, forgetDeleted, newPost, undeletePost } from './posts.ts';
import { post, postsOf } from './read-posts.ts';

const world = withFriends();
const yes = { answer: 'once', scope: 'none' } as const;

async function posted(audience: 'followers' | 'link' | 'friends' = 'followers') {
  const { db, friends } = world;
  const film = await filmOfTwo(db, friends);
  const postId = randomUUID();
  const given = { takeId: film.takeId, by: friends.host, postId, audience, caption: 'Look', alt: 'Two wave' };
  return { ...film, postId, given, state: await newPost(db, given) };
}

describe('posting', () => {
  it('asks every other owner again for the wider audience, and shows the film with the last yes', async () => {
    const { db, friends } = world;
    const { postId, cameos, takeId, state, given } = await posted();
    expect(state).toBe('waiting');
    expect(await newPost(db, given)).toBe('waiting');
    await follow(db, { by: friends.ben, of: friends.host });
    expect(await refusal(post(db, friends.ben, postId))).toBe('not-found');
    const [card] = (await openRequests(db, friends.ben)).filter(({ subject }) => subject.takeId === takeId);
    expect(card).toMatchObject({
      subject: { kind: 'post', postId, caption: 'Look' },
      audience: 'followers',
      difference: 'shown-followers',
    });
    expect(
      await refusal(answerRequest(db, { requestId: card?.id ?? '', memberId: friends.ida, answer: yes })),
    ).toBe('not-found');
    const note = { answer: 'narrow', note: 'with a hat', scope: 'none' } as const;
    const narrowed = answerRequest(db, { requestId: card?.id ?? '', memberId: friends.ben, answer: note });
    expect(await refusal(narrowed)).toBe('bad-input');
    expect(await ownPosts(db, friends.host, { takeId })).toMatchObject([
      { audience: 'me', wanted: 'followers', waitingFor: ['ben', 'ida'] },
    ]);
    // Both at the same moment: neither yes is lost.
    const open = await db
      .selectFrom('consent_request')
      .select(['id', 'owner_id'])
      .where('post_id', '=', postId)
      .execute();
    await Promise.all(
      open.map(({ id, owner_id }) => answerRequest(db, { requestId: id, memberId: owner_id, answer: yes })),
    );
    expect(await post(db, friends.ben, postId)).toMatchObject({
      audience: 'followers',
      author: { handle: 'host' },
      directors: [{ handle: 'host' }, { handle: 'ben' }, { handle: 'ida' }],
      cast: [
        { name: 'Ben', owner: { handle: 'ben' } },
        { name: 'Ida', owner: { handle: 'ida' } },
      ],
      mine: false,
    });
    const events = (await trail(db, cameos.ben, friends.ben)).map(({ event }) => event);
    expect(events.slice(0, 3)).toEqual(['used', 'approved-once', 'asked']);
    // Within what was agreed to nobody is asked again; beyond it everybody is.
    expect(await editPost(db, { postId, by: friends.host, edit: { audience: 'friends' } })).toBe('shown');
    expect(await editPost(db, { postId, by: friends.host, edit: { audience: 'followers' } })).toBe('shown');
    expect(await editPost(db, { postId, by: friends.host, edit: { audience: 'link' } })).toBe('waiting');
    expect(await post(db, friends.ben, postId)).toMatchObject({ audience: 'followers' });
  });

  it('takes a no for an answer', async () => {
    const { db, friends } = world;
    const { postId, takeId, given } = await posted();
    await answerCards(db, postId, { answer: 'decline' });
    expect(await ownPosts(db, friends.host, { takeId })).toMatchObject([
      { audience: 'me', wanted: null, declined: true },
    ]);
    const again = editPost(db, { postId, by: friends.host, edit: { audience: 'followers' } });
    expect(await refusal(again)).toBe('consent-declined');
    expect(await refusal(newPost(db, { ...given, postId: randomUUID() }))).toBe('conflict');
    // Nor with another post of the film, nor for more people.
    await deletePost(db, { postId, by: friends.host });
    const anew = { ...given, postId: randomUUID() };
    expect(await refusal(newPost(db, anew))).toBe('consent-declined');
    expect(await refusal(newPost(db, { ...anew, audience: 'link' }))).toBe('consent-declined');
    expect(await newPost(db, { ...anew, audience: 'friends' })).toBe('waiting');
  });

  it('is not left waiting by a card that ran out once its owner has said yes to the next', async () => {
    const { db, friends } = world;
    const { postId } = await posted();
    const { id } = await db
      .selectFrom('consent_request')
      .select('id')
      .where('post_id', '=', postId)
      .where('owner_id', '=', friends.ida)
      .executeTakeFirstOrThrow();
    await expireRequest(db, id);
    expect(await answerCards(db, postId, yes)).toEqual([friends.ben]);
    // Not shown, nobody told so, and Ida not asked anew by anybody but the author.
    expect(await answerCards(db, postId, yes)).toEqual([]);
    const told = db.selectFrom('notification').select('id').where('post_id', '=', postId);
    expect(await told.where('kind', '=', 'post-shown').execute()).toEqual([]);
    expect(await refusal(post(db, friends.ben, postId))).toBe('not-found');
    const again = editPost(db, { postId, by: friends.host, edit: { audience: 'followers' } });
    expect(await again).toBe('waiting');
    expect(await answerCards(db, postId, yes)).toEqual([friends.ida]);
    expect(await post(db, friends.host, postId)).toMatchObject({ audience: 'followers' });
  });

  it('never takes back a yes with a later one for fewer people', async () => {
    const { db, friends } = world;
    const { postId, takeId } = await posted('friends');
    const wider = { takeId, by: friends.ben, postId: randomUUID(), caption: '', alt: '' };
    expect(await newPost(db, { ...wider, audience: 'link' })).toBe('waiting');
    await answerCards(db, wider.postId, yes);
    expect(await answerCards(db, postId, yes)).toHaveLength(2);
    const [grant] = await db
      .selectFrom('take_grant')
      .innerJoin('consent_grant', 'consent_grant.id', 'take_grant.grant_id')
      .where('take_grant.take_id', '=', takeId)
      .where('consent_grant.owner_id', '=', friends.ida)
      .select('audience')
      .execute();
    expect(grant).toEqual({ audience: 'link' });
  });

  it('looks at every grant again when it publishes', async () => {
    const { db, friends } = world;
    const { postId, cameos } = await posted();
    const [ask] = (await openRequests(db, friends.ben)).filter(
      ({ subject }) => subject.kind === 'post' && subject.postId === postId,
    );
    await revoke(db, { cameoId: cameos.ida, memberId: friends.ida, takeId: null });
    const answer = answerRequest(db, { requestId: ask?.id ?? '', memberId: friends.ben, answer: yes });
    expect(await refusal(answer)).toBe('request-closed');
    expect(await refusal(post(db, friends.host, postId))).toBe('not-found');
    const wider = editPost(db, { postId, by: friends.host, edit: { audience: 'friends' } });
    expect(await refusal(wider)).toBe('consent-revoked');
  });

  it('shows no film that is hidden, whatever its grants say', async () => {
    const { db, friends } = world;
    const { postId, takeId } = await posted();
    const hide = (hidden_at: Date | null) =>
      db.updateTable('take').set({ hidden_at }).where('id', '=', takeId).execute();
    await hide(new Date());
    expect(await answerCards(db, postId, yes)).toHaveLength(2);
    const [still] = await ownPosts(db, friends.host, { takeId });
    expect(still).toMatchObject({ audience: 'me' });
    const now = () => editPost(db, { postId, by: friends.host, edit: { audience: 'followers' } });
    expect(await refusal(now())).toBe('consent-revoked');
    await hide(null);
    expect(await now()).toBe('shown');
    expect(await refusal(post(db, friends.host, postId))).toBeNull();
    await hide(new Date());
    expect(await refusal(post(db, friends.host, postId))).toBe('not-found');
  });

  it('asks nobody any more about a film that a revocation has hidden: every open card of it is withdrawn', async () => {
    const { db, friends } = world;
    const { postId, takeId, cameos } = await posted();
    const cards = async () =>
      [...(await openRequests(db, friends.ben)), ...(await openRequests(db, friends.ida))].filter(
        ({ subject }) => subject.takeId === takeId,
      ).length;
    expect(await cards()).toBe(2);
    await revoke(db, { cameoId: cameos.ben, memberId: friends.ben, takeId });
    expect(await cards()).toBe(0);
    expect(await ownPosts(db, friends.host, { takeId })).toMatchObject([
      { audience: 'me', wanted: null, waitingFor: [], hidden: true },
    ]);
    expect((await trail(db, cameos.ida, friends.ida)).map(({ event }) => event)).toContain('withdrawn');
    // Back again, its author may ask anew.
    await showAgain(db, { cameoId: cameos.ben, memberId: friends.ben, takeId });
    expect(await editPost(db, { postId, by: friends.host, edit: { audience: 'link' } })).toBe('waiting');
    expect(await cards()).toBe(2);
    // A closing that is tried again after its answer was lost takes back nothing of this.
    await closeTake(db, takeId, { kind: 'cancelled', by: null });
    expect(await cards()).toBe(2);
  });

  it('withdraws the cards of every film at once, however revocations, answers and new posts race', async () => {
    const { db, friends } = world;
    for (let round = 0; round < 8; round++) {
      const { postId, takeId, cameos } = await posted();
      const open = await db
        .selectFrom('consent_request')
        .select(['id', 'owner_id'])
        .where('post_id', '=', postId)
        .execute();
      await Promise.all([
        revoke(db, { cameoId: cameos.ben, memberId: friends.ben }),
        revoke(db, { cameoId: cameos.ida, memberId: friends.ida, takeId }),
        ...open.map(({ id, owner_id }) =>
          refusal(answerRequest(db, { requestId: id, memberId: owner_id, answer: yes })),
        ),
        refusal(editPost(db, { postId, by: friends.host, edit: { audience: 'link' } })),
      ]);
      const left = db.selectFrom('consent_request').select('id').where('take_id', '=', takeId);
      expect(await left.where('status', '=', 'open').execute()).toEqual([]);
    }
  });

  it('asks nobody across a block', async () => {
    const { db, friends } = world;
    const { memberId: maker } = await join(db, 'maker', { by: friends.host });
    const film = await filmOfTwo(db, { ...friends, host: maker });
    await block(db, { by: friends.ben, of: maker });
    const given = { takeId: film.takeId, by: maker, postId: randomUUID(), caption: '', alt: '' };
    expect(await refusal(newPost(db, { ...given, audience: 'link' }))).toBe('likeness-not-granted');
  });

  it('is for directors of the room, and for finished films', async () => {
    const { db, friends } = world;
    const { memberId: outside } = await join(db, 'outside', { by: friends.host });
    const { takeId } = await filmOfTwo(db, friends);
    const given = { takeId, postId: randomUUID(), audience: 'me', caption: '', alt: '' } as const;
    expect(await refusal(newPost(db, { ...given, by: outside }))).toBe('not-found');
    const unfinished = await takeOfTwo(db, friends);
    expect(await refusal(newPost(db, { ...given, takeId: unfinished.takeId, by: friends.host }))).toBe(
      'conflict',
    );
    // Ben directs there too: his own likeness needs no card, Ida's does.
    expect(await newPost(db, { ...given, by: friends.ben, audience: 'mutuals' })).toBe('waiting');
    expect(await answerCards(db, given.postId, yes)).toEqual([friends.ida]);
    expect(await post(db, friends.ben, given.postId)).toMatchObject({ audience: 'mutuals', mine: true });
  });
});

describe('a deleted post', () => {
  it('is gone at once, comes back within a week, and is forgotten after it', async () => {
    const { db, friends } = world;
    const { postId } = await posted();
    await answerCards(db, postId, yes);
    await deletePost(db, { postId, by: friends.host });
    expect(await refusal(post(db, friends.host, postId))).toBe('not-found');
    expect(await refusal(deletePost(db, { postId, by: friends.ben }))).toBe('not-found');
    expect(await undeletePost(db, { postId, by: friends.host })).toBe('shown');
    expect(await post(db, friends.host, postId)).toMatchObject({ audience: 'followers' });
    await deletePost(db, { postId, by: friends.host });
    const later = new Date(Date.now() + 8 * 86_400_000);
    expect(await refusal(undeletePost(db, { postId, by: friends.host, now: later }))).toBe('not-found');
    expect((await ownPosts(db, friends.host, { now: later })).some(({ id }) => id === postId)).toBe(false);
    await forgetDeleted(db, new Date());
    expect((await ownPosts(db, friends.host)).some(({ id }) => id === postId)).toBe(true);
    expect(await forgetDeleted(db, later)).toBeGreaterThan(0);
    expect((await ownPosts(db, friends.host)).some(({ id }) => id === postId)).toBe(false);
  });
});

describe('a post that is brought back', () => {
  it('is its author’s alone while an owner has to be asked again', async () => {
    const { db, friends } = world;
    const { postId, takeId } = await posted();
    await answerCards(db, postId, yes);
    await deletePost(db, { postId, by: friends.host });
    await db
      .updateTable('consent_grant')
      .set({ audience: 'friends' })
      .where('take_id', '=', takeId)
      .where('owner_id', '=', friends.ida)
      .execute();
    await db.deleteFrom('consent_request').where('post_id', '=', postId).execute();
    expect(await undeletePost(db, { postId, by: friends.host })).toBe('waiting');
    expect(await ownPosts(db, friends.host, { takeId })).toMatchObject([
      { audience: 'me', wanted: 'followers' },
    ]);
    expect(await answerCards(db, postId, yes)).toEqual([friends.ida]);
    expect(await post(db, friends.host, postId)).toMatchObject({ audience: 'followers' });
  });
});

describe('a member’s posts', () => {
  it('go page by page, newest first, none twice', async () => {
    const { db, friends } = world;
    const { memberId: author } = await join(db, 'author', { by: friends.host });
    const made: string[] = [];
    for (let number = 0; number < 5; number++) {
      const { takeId } = await filmOfTwo(db, { ...friends, host: author });
      const postId = randomUUID();
      await newPost(db, { takeId, by: author, postId, audience: 'link', caption: '', alt: '' });
      await answerCards(db, postId, yes);
      made.unshift(postId);
    }
    const seen: string[] = [];
    let before: string | undefined;
    for (;;) {
      const { posts, next } = await postsOf(db, null, author, before, 2);
      seen.push(...posts.map(({ id }) => id));
      if (next === null) break;
      before = next;
    }
    expect(seen).toEqual(made);
  });
});
