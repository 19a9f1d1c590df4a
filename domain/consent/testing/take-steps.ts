import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Audience } from '#contracts/consent.ts';
import { closeTake } from '../../takes/close-take.ts';
import { takeLease } from '../../takes/lease.ts';
import { claimTake, reserveCredits, savePlan } from '../../takes/plan-take.ts';
import { roll } from '../../takes/roll.ts';
import { commitSegment } from '../../takes/segments.ts';
import { beat, documentOf, done, planOf, refusal, segmentAt } from '../../testing/stage.ts';
import { end, type Model, newPart, type Owner, type Take } from './model.ts';
import { type Step, some, takeAt, type Which } from './step.ts';

export type Rolled = {
  room: Which;
  cast: readonly Owner[];
  place: 'gym' | 'street';
  rough: boolean;
  audience: Audience;
  asksAgain: boolean;
};

/** A take as far as its plan: what a roll, and the workflow after it, come to. */
export function rolling(given: Rolled): Step {
  let takeId = '';
  const roomOf = ({ rooms }: Model): number =>
    given.room === 'newest' ? rooms.length - 1 : given.room % rooms.length;
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

/** Why a first renderer may not begin: somebody's yes is missing, or was taken back. */
function missing({ cast, parts }: Take): string | null {
  const cards = cast.map((owner) => parts[owner].card);
  if (cards.some((card) => card === 'declined' || card === 'withdrawn')) return 'consent-declined';
  if (cards.some((card) => card === 'expired' || card === 'open')) return 'consent-expired';
  return cast.every((owner) => parts[owner].live) ? null : 'consent-revoked';
}

/** A renderer begins, or takes over. */
export function leasing(n: Which): Step {
  return {
    label: `lease(${n})`,
    possible: some,
    act: (db, _, model) => refusal(takeLease(db, takeAt(model, n).id)),
    learn(model, said) {
      const take = takeAt(model, n);
      if (take.state === 'done' || take.state === 'ended') return void expect(said).toBe('conflict');
      expect(said).toBe(take.lease === 0 ? missing(take) : null);
      if (said !== null) return;
      take.state = 'rolling';
      take.lease += 1;
    },
    touched: (model) => takeAt(model, n),
  };
}

/** A renderer puts a second of film on record: with the newest epoch or an older one, and showing whomever. */
export function committing(n: Which, shows: readonly Owner[], stale: boolean, zombie: boolean): Step {
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
export function closing(n: Which, how: 'done' | 'stale' | 'cancelled'): Step {
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
