import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { PostAudience } from '#contracts/post.ts';
import { deletePost, editPost, forgetDeleted, newPost, undeletePost } from '../../posts/posts.ts';
import { openRemix } from '../../posts/remix.ts';
import { enterScene } from '../../scenes/scenes.ts';
import { refusal, update } from '../../testing/stage.ts';
import { answerRequest, expireRequest } from '../answer.ts';
import { type Author, isWider, type Model, type Owner, type Post, unasked, withdraw } from './model.ts';
import type { Real } from './real.ts';
import { dayOf, pick, type Step, some, takeAt, type Which } from './step.ts';

const idOf = ({ host, members }: Real, author: Author): string => (author === 'host' ? host : members.ben);

/** Somebody said no to this author about this film, for as many people or fewer: that is not asked again. */
const saidNo = (model: Model, { take, by }: Post, wanted: PostAudience, owners: readonly Owner[]): boolean =>
  model.posts
    .filter((other) => other.take === take && other.by === by)
    .flatMap(({ cards }) => cards)
    .some(
      ({ owner, audience, state }) =>
        state === 'declined' && (audience === wanted || isWider(wanted, audience)) && owners.includes(owner),
    );

/** What the rules say to showing a post to `wanted`; the post learns what it comes to. */
function show(model: Model, post: Post, wanted: PostAudience, said: string | null): boolean {
  const take = model.takes[post.take];
  if (take === undefined) throw new TypeError('a post without a take');
  if (take.erased) {
    expect(said).toBe('conflict');
    return false;
  }
  if (wanted === 'me') {
    expect(said).toBeNull();
    withdraw(post, null);
    Object.assign(post, { audience: 'me', wanted: null });
    return true;
  }
  if (take.hidden || take.cast.some((owner) => !take.parts[owner].live)) {
    expect(said).toBe('consent-revoked');
    return false;
  }
  const missing = unasked(take, post.by, wanted);
  if (said === 'asked-too-often') {
    expect(Math.max(...missing.map((owner) => model.refusals[owner]))).toBeGreaterThan(2);
    return false;
  }
  const refused = saidNo(model, post, wanted, missing);
  expect(said).toBe(refused ? 'consent-declined' : null);
  if (refused) return false;
  withdraw(post, wanted);
  if (missing.length === 0) {
    Object.assign(post, { audience: wanted, wanted: null });
    return true;
  }
  post.wanted = wanted;
  for (const owner of missing) {
    if (post.cards.some((card) => card.owner === owner && card.state === 'open')) continue;
    post.cards.push({ owner, audience: wanted, state: 'open' });
  }
  return true;
}

/** A director posts a film, or changes whom it is for. */
export function posting(n: Which, by: Author, wanted: PostAudience): Step {
  let fresh = '';
  const postOf = (model: Model): Post | undefined =>
    model.posts.find(
      ({ take, by: author, deletedOn }) =>
        model.takes[take] === takeAt(model, n) && author === by && deletedOn === null,
    );
  return {
    label: `post(${n}, ${by}, ${wanted})`,
    possible: (model) =>
      some(model) && takeAt(model, n).state === 'done' && !(by === 'ben' && model.erased.ben),
    act(db, real, model) {
      const there = postOf(model);
      const author = idOf(real, by);
      if (there) return refusal(editPost(db, { postId: there.id, by: author, edit: { audience: wanted } }));
      const { id: takeId } = takeAt(model, n);
      fresh = randomUUID();
      const words = { caption: '', alt: '' };
      return refusal(newPost(db, { takeId, by: author, postId: fresh, audience: wanted, ...words }));
    },
    learn(model, said) {
      const there = postOf(model);
      if (there !== undefined) return void show(model, there, wanted, said);
      const take = takeAt(model, n);
      if (take.hidden) return void expect(said).toBe('consent-revoked');
      const post: Post = {
        id: fresh,
        by,
        take: model.takes.indexOf(take),
        audience: 'me',
        wanted: null,
        cards: [],
        deletedOn: null,
      };
      if (show(model, post, wanted, said)) model.posts.push(post);
    },
    touched: (model) => takeAt(model, n),
  };
}

/** Its author deletes a post: gone for everybody, and nobody is asked about it any more. */
export function deleting(n: number): Step {
  const there = ({ posts }: Model) => posts.filter(({ deletedOn }) => deletedOn === null);
  return {
    label: `delete post(${n})`,
    possible: (model) => there(model).length > 0,
    act(db, real, model) {
      const post = pick(there(model), n);
      return refusal(deletePost(db, { postId: post?.id ?? '', by: idOf(real, post?.by ?? 'host') }));
    },
    learn(model, said) {
      expect(said).toBeNull();
      const post = pick(there(model), n);
      if (post === undefined) throw new TypeError('possible() said otherwise');
      withdraw(post, null);
      Object.assign(post, { wanted: null, deletedOn: model.day });
    },
    touched: () => undefined,
  };
}

const keptDays = 7;

/** Its author brings it back, for as many people as before, if everybody in it still agrees. */
export function undeleting(n: number): Step {
  const gone = ({ posts }: Model) => posts.filter(({ deletedOn }) => deletedOn !== null);
  return {
    label: `undelete post(${n})`,
    possible: (model) => gone(model).length > 0,
    act(db, real, model) {
      const post = pick(gone(model), n);
      const now = dayOf(model.day - (post?.deletedOn ?? 0));
      return refusal(undeletePost(db, { postId: post?.id ?? '', by: idOf(real, post?.by ?? 'host'), now }));
    },
    learn(model, said) {
      const post = pick(gone(model), n);
      if (post === undefined) throw new TypeError('possible() said otherwise');
      if (model.day - (post.deletedOn ?? 0) > keptDays) return void expect(said).toBe('not-found');
      const anew = model.posts.some(
        ({ take, by, deletedOn }) => take === post.take && by === post.by && deletedOn === null,
      );
      if (anew) return void expect(said).toBe('conflict');
      const { audience } = post;
      post.audience = 'me';
      if (show(model, post, audience, said)) post.deletedOn = null;
      else post.audience = audience;
    },
    touched: () => undefined,
  };
}

/** A week is over: what was deleted is forgotten. What was made from it stays a remix. */
export const forgettingPosts = (): Step => ({
  label: 'forget posts',
  possible: (model) => model.posts.some(({ deletedOn }) => deletedOn !== null),
  act: (db) => refusal(forgetDeleted(db, dayOf(keptDays + 2))),
  learn(model, said) {
    expect(said).toBeNull();
    model.posts = model.posts.filter(({ deletedOn }) => deletedOn === null);
  },
  touched: () => undefined,
});

const openOf = (model: Model, owner: Owner) =>
  model.posts.flatMap((post) =>
    post.cards
      .filter((card) => card.owner === owner && card.state === 'open')
      .map((card) => ({ post, card })),
  );

async function openCard(real: Real, model: Model, n: number, owner: Owner): Promise<string> {
  const { post, card } = pick(openOf(model, owner), n) ?? {};
  const row = await real.db
    .selectFrom('consent_request')
    .select('id')
    .where('post_id', '=', post?.id ?? '')
    .where('owner_id', '=', real.members[owner])
    .where('audience', '=', card?.audience ?? 'room')
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** An owner answers whether a film may be shown to more people. */
export function answeringPost(n: number, owner: Owner, yes: boolean): Step {
  return {
    label: `answer post(${n}, ${owner}, ${yes})`,
    possible: (model) => openOf(model, owner).length > 0,
    async act(db, real, model) {
      const requestId = await openCard(real, model, n, owner);
      const answer = yes ? ({ answer: 'once', scope: 'none' } as const) : ({ answer: 'decline' } as const);
      return refusal(answerRequest(db, { requestId, memberId: real.members[owner], answer }));
    },
    learn(model, said) {
      expect(said).toBeNull();
      const { post, card } = pick(openOf(model, owner), n) ?? {};
      const take = post && model.takes[post.take];
      if (!post || !card || !take) throw new TypeError('possible() said otherwise');
      card.state = yes ? 'approved' : 'declined';
      if (!yes) {
        post.wanted = null;
        model.refusals[owner] += 1;
        return;
      }
      const part = take.parts[owner];
      if (isWider(card.audience, part.audience)) part.audience = card.audience;
      if (post.wanted !== card.audience || take.hidden) return;
      if (unasked(take, post.by, card.audience).length === 0)
        Object.assign(post, { audience: card.audience, wanted: null });
    },
    touched: () => undefined,
  };
}

/** The time of a post's card is up: it stays as it was, and may be asked for again. */
export function expiringPost(n: number, owner: Owner): Step {
  return {
    label: `expire post(${n}, ${owner})`,
    possible: (model) => openOf(model, owner).length > 0,
    act: async (db, real, model) => expireRequest(db, await openCard(real, model, n, owner)),
    learn(model, said) {
      expect(said).toBe('expired');
      const { card } = pick(openOf(model, owner), n) ?? {};
      if (card) card.state = 'expired';
    },
    touched: () => undefined,
  };
}

/** Somebody makes a room of their own from a post: the same people, and nothing that they said yes to. */
export function remixing(n: number): Step {
  const seen = (model: Model) =>
    model.posts.filter(
      ({ audience, take, deletedOn }) =>
        audience !== 'me' && deletedOn === null && !model.takes[take]?.hidden,
    );
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
