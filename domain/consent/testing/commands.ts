import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Audience } from '#contracts/consent.ts';
import type { DirectionScope } from '#contracts/direction.ts';
import type { PostAudience } from '#contracts/post.ts';
import { deleteCameo, updateCameo } from '../../cameos/cameos.ts';
import type { Db } from '../../db/schema/index.ts';
import { editPost, newPost } from '../../posts/posts.ts';
import { openRemix } from '../../posts/remix.ts';
import { enterScene } from '../../scenes/scenes.ts';
import { closeTake } from '../../takes/close-take.ts';
import { takeLease } from '../../takes/lease.ts';
import { claimTake, reserveCredits, savePlan } from '../../takes/plan-take.ts';
import { roll } from '../../takes/roll.ts';
import { commitSegment } from '../../takes/segments.ts';
import { beat, documentOf, done, planOf, refusal, segmentAt, update } from '../../testing/stage.ts';
import { answerRequest, expireRequest } from '../answer.ts';
import { askForTake } from '../ask.ts';
import { revoke } from '../revoke.ts';
import { endStanding, showAgain } from '../uses.ts';
import {
  covers,
  end,
  isWider,
  leave,
  type Model,
  newPart,
  type Owner,
  type Post,
  type Take,
  takeBackAll,
  withdraw,
} from './model.ts';
import type { Real } from './real.ts';

/** One thing that somebody does: what it comes to in PostgreSQL, and what it must have come to. */
export type Step = {
  label: string;
  /** Whether there is anything to do it to. */
  possible(model: Model): boolean;
  /** On any connection; one transaction. Null, or the code it is refused with. */
  act(db: Db, real: Real, model: Model): Promise<string | null>;
  /** What the rules say it comes to, told to the model. */
  learn(model: Model, said: string | null, real: Real): void;
  /** The take that a generator then reads. */
  touched(model: Model): Take | undefined;
};

const start = Date.now();
export const dayOf = (day: number): Date => new Date(start + day * 86_400_000);

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
const takeAt = (model: Model, n: number): Take => {
  const take = pick(model.takes, n);
  if (take === undefined) throw new TypeError('possible() said otherwise');
  return take;
};
const some = (model: Model): boolean => model.takes.length > 0;

export type Rolled = {
  room: number;
  cast: readonly Owner[];
  place: 'gym' | 'street';
  rough: boolean;
  audience: Audience;
  asksAgain: boolean;
};

/** A take as far as its plan: what a roll, and the workflow after it, come to. */
export function rolling(given: Rolled): Step {
  let takeId = '';
  const roomOf = (model: Model): number => given.room % model.rooms.length;
  return {
    label: `roll(${JSON.stringify(given)})`,
    possible: (model) =>
      model.takes.length < 12 &&
      !model.takes.some(
        ({ room, state }) => room === roomOf(model) && (state === 'planned' || state === 'rolling'),
      ),
    async act(_, { db, rooms, host, cameos }, model) {
      const { cast, place, rough, audience, asksAgain } = given;
      const sceneId = rooms[roomOf(model)] ?? '';
      takeId = randomUUID();
      await roll(db, {
        rollId: takeId,
        sceneId,
        by: host,
        document: documentOf(),
        generator: 'simulator',
        keepRolling: false,
        seed: 1,
        asksAgain,
      });
      await claimTake(db, takeId);
      const parts = Object.fromEntries(cast.map((owner) => [owner, cameos[owner]]));
      const target = cast.find((owner) => owner !== cast[0]) ?? 'rex';
      const plan = planOf({ ...parts, rex: null }, { place });
      if (rough) plan.beats = [beat('b', cast[0] ?? 'rex', { action: 'push', target })];
      await savePlan(db, { takeId, plan, expectedSeconds: 1 });
      await db.updateTable('take').set({ audience }).where('id', '=', takeId).execute();
      return refusal(reserveCredits(db, takeId).then(() => undefined));
    },
    learn(model, said) {
      expect(said).toBeNull();
      model.takes.push({
        ...given,
        id: takeId,
        room: roomOf(model),
        state: 'planned',
        lease: 0,
        epoch: 0,
        hidden: false,
        erased: false,
        parts: { ben: newPart(), ida: newPart() },
        segments: [],
      });
    },
    touched: (model) => model.takes.at(-1),
  };
}

/** Asks for everybody in a take. */
export function asking(n: number): Step {
  return {
    label: `ask(${n})`,
    possible: some,
    act: (db, _, model) => refusal(askForTake(db, takeAt(model, n).id, dayOf(model.day))),
    learn(model, said) {
      const take = takeAt(model, n);
      if (take.state === 'done' || take.state === 'ended') return void expect(said).toBe('conflict');
      const unsettled = take.cast.filter((owner) => {
        const { card, granted } = take.parts[owner];
        return card === 'none' && !granted;
      });
      if (unsettled.some((owner) => model.gone[owner])) {
        // Whoever comes first is told of first; either way nobody is asked.
        return void expect(['likeness-not-granted', 'asked-too-often']).toContain(said);
      }
      if (said === 'asked-too-often') {
        // Three refusals of one cameo are the answer for that day: which day, the clock of the database says.
        return void expect(Math.max(...unsettled.map((owner) => model.refusals[owner]))).toBeGreaterThan(2);
      }
      expect(said).toBeNull();
      for (const owner of unsettled) {
        const part = take.parts[owner];
        part.audience = take.audience;
        if (model.standing.some((given) => covers(model, given, take, owner))) {
          part.granted = true;
          part.live = true;
        } else {
          part.card = 'open';
          part.until = model.day + 7;
        }
      }
    },
    touched: (model) => takeAt(model, n),
  };
}

export type Said = { answer: 'once' | 'room' | 'person' | 'narrow' | 'decline'; days: number | null };

async function cardOf(db: Db, take: Take, owner: Owner): Promise<string | null> {
  const row = await db
    .selectFrom('consent_request')
    .select('id')
    .where('take_id', '=', take.id)
    .where('cast_id', '=', owner)
    .where('post_id', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** An owner answers the card of a take, whatever became of it meanwhile. */
export function answering(n: number, owner: Owner, { answer, days }: Said, scope: DirectionScope): Step {
  return {
    label: `answer(${n}, ${owner}, ${answer})`,
    possible: (model) => some(model) && !model.erased[owner] && takeAt(model, n).parts[owner].card !== 'none',
    async act(db, real, model) {
      const requestId = (await cardOf(real.db, takeAt(model, n), owner)) ?? '';
      const said =
        answer === 'decline'
          ? ({ answer } as const)
          : answer === 'narrow'
            ? ({ answer, scope, note: 'with a hat' } as const)
            : answer === 'person'
              ? ({ answer, scope, days } as const)
              : ({ answer, scope } as const);
      const memberId = real.members[owner];
      return refusal(answerRequest(db, { requestId, memberId, answer: said, now: dayOf(model.day) }));
    },
    learn(model, said) {
      const take = takeAt(model, n);
      const part = take.parts[owner];
      if (part.card !== 'open' || part.until <= model.day) return void expect(said).toBe('request-closed');
      const isStanding = answer === 'room' || answer === 'person';
      if (owner === 'ida' && isStanding) return void expect(said).toBe('forbidden');
      expect(said).toBeNull();
      if (answer === 'decline') {
        part.card = 'declined';
        model.refusals[owner] += 1;
        return;
      }
      Object.assign(part, { card: 'approved', granted: true, live: true, audience: take.audience });
      if (!isStanding) return;
      model.standing.push({
        owner,
        room: answer === 'room' ? take.room : null,
        with: take.cast.filter((other) => other !== owner),
        place: take.place,
        rough: take.rough,
        audience: take.audience,
        until: answer === 'person' && days !== null ? model.day + days : null,
        live: true,
      });
    },
    touched: (model) => takeAt(model, n),
  };
}

/** A card's time is up. An answer in the last moment counts. */
export function expiring(n: number, owner: Owner): Step {
  return {
    label: `expire(${n}, ${owner})`,
    possible: (model) => some(model) && !model.erased[owner] && takeAt(model, n).parts[owner].card !== 'none',
    async act(db, real, model) {
      return expireRequest(db, (await cardOf(real.db, takeAt(model, n), owner)) ?? '');
    },
    learn(model, said) {
      const part = takeAt(model, n).parts[owner];
      if (part.card === 'open') part.card = 'expired';
      expect(said).toBe(part.card);
    },
    touched: (model) => takeAt(model, n),
  };
}

/** Takes back one take, what the host makes, everything, or the cameo with it. */
export function revoking(n: number, owner: Owner, reach: 'take' | 'person' | 'everything' | 'cameo'): Step {
  return {
    label: `revoke(${n}, ${owner}, ${reach})`,
    possible: (model) => some(model) && !model.erased[owner],
    act(db, { cameos, members, host }, model) {
      const own = { cameoId: cameos[owner], memberId: members[owner] };
      if (reach === 'cameo') return refusal(deleteCameo(db, own));
      const takeId = reach === 'take' ? takeAt(model, n).id : null;
      return refusal(revoke(db, { ...own, takeId, askerId: reach === 'person' ? host : null }));
    },
    learn(model, said) {
      expect(said).toBeNull();
      if (reach === 'cameo') return takeBackAll(model, owner);
      for (const take of reach === 'take' ? [takeAt(model, n)] : model.takes) leave(model, take, owner);
      if (reach === 'take') return;
      for (const given of model.standing) if (given.owner === owner) given.live = false;
    },
    touched: (model) => takeAt(model, n),
  };
}

/** Ends a yes for later takes; what was made stays. */
export function endingStanding(n: number): Step {
  const liveOf = (model: Model) => model.standing.filter(({ live }) => live);
  let grantId = '';
  return {
    label: `end standing(${n})`,
    possible: (model) => liveOf(model).length > 0,
    async act(db, real, model) {
      const given = pick(liveOf(model), n);
      const rows = await real.db
        .selectFrom('consent_grant')
        .select('id')
        .where('cameo_id', '=', real.cameos[given?.owner ?? 'ben'])
        .where('reach', '<>', 'take')
        .where('revoked_at', 'is', null)
        .orderBy('created_at')
        .execute();
      grantId = pick(rows, n)?.id ?? '';
      const { ben: cameoId } = real.cameos;
      return refusal(endStanding(db, { cameoId, memberId: real.members.ben, grantId }));
    },
    learn(model, said) {
      expect(said).toBeNull();
      const given = pick(liveOf(model), n);
      if (given !== undefined) given.live = false;
    },
    touched: () => undefined,
  };
}

/** A renderer begins, or takes over. */
export function leasing(n: number): Step {
  return {
    label: `lease(${n})`,
    possible: some,
    act: (db, _, model) => refusal(takeLease(db, takeAt(model, n).id)),
    learn(model, said) {
      const take = takeAt(model, n);
      if (take.state === 'done' || take.state === 'ended') return void expect(said).toBe('conflict');
      expect(said).toBeNull();
      take.state = 'rolling';
      take.lease += 1;
    },
    touched: (model) => takeAt(model, n),
  };
}

/** A renderer puts a second of film on record: with the newest epoch or an older one, and showing whomever. */
export function committing(n: number, shows: readonly Owner[], stale: boolean, zombie: boolean): Step {
  return {
    label: `commit(${n}, ${shows.join(' ')}${stale ? ', stale' : ''}${zombie ? ', zombie' : ''})`,
    possible: (model) => some(model) && takeAt(model, n).state === 'rolling',
    async act(db, real, model) {
      const take = takeAt(model, n);
      const rows = await real.db
        .selectFrom('take_grant')
        .selectAll()
        .where('take_id', '=', take.id)
        .execute();
      const ids = rows.filter(({ cast_id }) => shows.some((owner) => owner === cast_id));
      const index = model.steps;
      const segment = segmentAt(
        index,
        take.epoch - (stale ? 1 : 0),
        ids.map(({ grant_id }) => grant_id),
      );
      const leaseEpoch = take.lease - (zombie ? 1 : 0);
      try {
        return await commitSegment(db, { takeId: take.id, leaseEpoch, ...segment });
      } catch (error) {
        return refusal(Promise.reject(error));
      }
    },
    learn(model, said) {
      const take = takeAt(model, n);
      const inIt = shows.filter((owner) => take.parts[owner].granted);
      if (zombie) return void expect(said).toBe('stale-epoch');
      const ok = !stale && inIt.every((owner) => take.parts[owner].live);
      expect(said).toBe(ok ? 'committed' : 'likeness-changed');
      if (ok) take.segments.push({ epoch: take.epoch, shows: inIt });
    },
    touched: (model) => takeAt(model, n),
  };
}

/** The end of a take: published under the newest epoch or an older one, or called off. */
export function closing(n: number, how: 'done' | 'stale' | 'cancelled'): Step {
  return {
    label: `close(${n}, ${how})`,
    possible: (model) => some(model) && (how === 'cancelled' || takeAt(model, n).state !== 'planned'),
    act(db, _, model) {
      const { id, lease, epoch } = takeAt(model, n);
      if (how === 'cancelled') return refusal(closeTake(db, id, { kind: 'cancelled', by: null }));
      return refusal(closeTake(db, id, done(lease, epoch - (how === 'stale' ? 1 : 0), 1)));
    },
    learn(model, said) {
      const take = takeAt(model, n);
      if (take.state === 'done' || take.state === 'ended') return void expect(said).toBeNull();
      if (how === 'stale') return void expect(said).toBe('consent-revoked');
      expect(said).toBeNull();
      end(take);
      take.state = how === 'done' ? 'done' : 'ended';
    },
    touched: (model) => takeAt(model, n),
  };
}

/** An owner lets a film be seen again. */
export function showingAgain(n: number, owner: Owner): Step {
  return {
    label: `show again(${n}, ${owner})`,
    possible: (model) => some(model) && !model.erased[owner],
    act: (db, { cameos, members }, model) =>
      refusal(
        showAgain(db, { cameoId: cameos[owner], memberId: members[owner], takeId: takeAt(model, n).id }),
      ),
    learn(model, said) {
      const take = takeAt(model, n);
      const part = take.parts[owner];
      if (model.gone[owner] || !part.granted || part.live) return void expect(said).toBe('not-found');
      if (take.state !== 'done' || take.erased) return void expect(said).toBe('conflict');
      expect(said).toBeNull();
      part.live = true;
      const others = take.cast.some((other) => take.parts[other].granted && !take.parts[other].live);
      if (!others) take.hidden = false;
    },
    touched: (model) => takeAt(model, n),
  };
}

/** The host posts a film, or changes whom it is for. */
export function posting(n: number, wanted: PostAudience): Step {
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

function newPostOf(model: Model, n: number, id: string): Post {
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

/** Days go by. */
export const waiting = (days: number): Step => ({
  label: `wait(${days})`,
  possible: () => true,
  act: async () => null,
  learn: (model) => {
    model.day += days;
  },
  touched: () => undefined,
});

/** A teen's cameo is opened to nobody further, whoever tries. */
export const openingTeen = (level: 'mutuals' | 'everyone'): Step => ({
  label: `open teen(${level})`,
  possible: (model) => !model.gone.ida,
  act: (db, { cameos, members }) =>
    refusal(updateCameo(db, { cameoId: cameos.ida, memberId: members.ida, level })),
  learn: (_, said) => expect(said).not.toBeNull(),
  touched: () => undefined,
});
