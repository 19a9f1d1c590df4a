import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { PostAudience } from '#contracts/post.ts';
import { editPost, newPost } from '../../posts/posts.ts';
import { openRemix } from '../../posts/remix.ts';
import { enterScene } from '../../scenes/scenes.ts';
import { refusal, update } from '../../testing/stage.ts';
import { answerRequest } from '../answer.ts';
import { isWider, type Model, type Owner, type Post, withdraw } from './model.ts';
import { pick, type Step, some, takeAt, type Which } from './step.ts';

/** The host posts a film, or changes whom it is for. */
export function posting(n: Which, wanted: PostAudience): Step {
  let fresh = '';
  const postOf = (model: Model): Post | undefined =>
    model.posts.find(({ take }) => model.takes[take] === takeAt(model, n));
  return {
    label: `post(${n}, ${wanted})`,
    possible: (model) => some(model) && takeAt(model, n).state === 'done',
    act(db, { host }, model) {
      const there = postOf(model);
      if (there) return refusal(editPost(db, { postId: there.id, by: host, edit: { audience: wanted } }));
      const { id: takeId } = takeAt(model, n);
      fresh = randomUUID();
      const words = { caption: '', alt: '' };
      return refusal(newPost(db, { takeId, by: host, postId: fresh, audience: wanted, ...words }));
    },
    learn(model, said) {
      const take = takeAt(model, n);
      const there = postOf(model);
      const { cast, parts } = take;
      if (there === undefined && take.hidden) return void expect(said).toBe('consent-revoked');
      const post = there ?? newPostOf(model, n, fresh);
      if (take.erased) return void expect(said).toBe('conflict');
      if (wanted === 'me') {
        expect(said).toBeNull();
        if (there === undefined) model.posts.push(post);
        withdraw(post, null);
        Object.assign(post, { audience: 'me', wanted: null });
        return;
      }
      if (take.hidden || cast.some((owner) => !parts[owner].live))
        return void expect(said).toBe('consent-revoked');
      const unasked = cast.filter((owner) => isWider(wanted, parts[owner].audience));
      const refused = post.cards.some(
        ({ owner, audience, state }) =>
          state === 'declined' && audience === wanted && unasked.includes(owner),
      );
      if (said === 'asked-too-often')
        return void expect(Math.max(...unasked.map((owner) => model.refusals[owner]))).toBeGreaterThan(2);
      expect(said).toBe(refused ? 'consent-declined' : null);
      if (refused) return;
      if (there === undefined) model.posts.push(post);
      withdraw(post, wanted);
      if (unasked.length === 0) return void Object.assign(post, { audience: wanted, wanted: null });
      post.wanted = wanted;
      for (const owner of unasked) {
        if (post.cards.some((card) => card.owner === owner && card.state === 'open')) continue;
        post.cards.push({ owner, audience: wanted, state: 'open' });
      }
    },
    touched: (model) => takeAt(model, n),
  };
}

function newPostOf(model: Model, n: Which, id: string): Post {
  return { id, take: model.takes.indexOf(takeAt(model, n)), audience: 'me', wanted: null, cards: [] };
}

/** An owner answers whether a film may be shown to more people. */
export function answeringPost(n: number, owner: Owner, yes: boolean): Step {
  const openOf = (model: Model) =>
    model.posts.flatMap((post) =>
      post.cards
        .filter((card) => card.owner === owner && card.state === 'open')
        .map((card) => ({ post, card })),
    );
  return {
    label: `answer post(${n}, ${owner}, ${yes})`,
    possible: (model) => openOf(model).length > 0,
    async act(db, real, model) {
      const { post, card } = pick(openOf(model), n) ?? {};
      const row = await real.db
        .selectFrom('consent_request')
        .select('id')
        .where('post_id', '=', post?.id ?? '')
        .where('owner_id', '=', real.members[owner])
        .where('audience', '=', card?.audience ?? 'room')
        .where('status', '=', 'open')
        .executeTakeFirstOrThrow();
      const answer = yes ? ({ answer: 'once', scope: 'none' } as const) : ({ answer: 'decline' } as const);
      return refusal(answerRequest(db, { requestId: row.id, memberId: real.members[owner], answer }));
    },
    learn(model, said) {
      expect(said).toBeNull();
      const { post, card } = pick(openOf(model), n) ?? {};
      const take = post && model.takes[post.take];
      if (!post || !card || !take) throw new TypeError('possible() said otherwise');
      card.state = yes ? 'approved' : 'declined';
      if (!yes) {
        post.wanted = null;
        model.refusals[owner] += 1;
        return;
      }
      take.parts[owner].audience = card.audience;
      if (post.wanted !== card.audience || take.hidden) return;
      const missing = post.cards.some(
        ({ audience, state }) => audience === card.audience && (state === 'open' || state === 'declined'),
      );
      if (!missing) Object.assign(post, { audience: card.audience, wanted: null });
    },
    touched: () => undefined,
  };
}

/** Somebody makes a room of their own from a post: the same people, and nothing that they said yes to. */
export function remixing(n: number): Step {
  const seen = (model: Model) =>
    model.posts.filter(({ audience, take }) => audience !== 'me' && !model.takes[take]?.hidden);
  return {
    label: `remix(${n})`,
    possible: (model) => seen(model).length > 0 && model.rooms.length < 4,
    async act(_, real, model) {
      const sceneId = randomUUID();
      await openRemix(real.db, {
        postId: pick(seen(model), n)?.id ?? '',
        by: real.host,
        sceneId,
        initialUpdate: update,
        title: 'Again',
        authorId: real.host,
      });
      for (const memberId of Object.values(real.members))
        await enterScene(real.db, { sceneId, memberId, role: 'director', linkId: null });
      real.rooms.push(sceneId);
      return null;
    },
    learn: (model) => void model.rooms.push(true),
    touched: () => undefined,
  };
}
