import { expect } from 'vitest';
import type { DirectionScope } from '#contracts/direction.ts';
import { deleteCameo, updateCameo } from '../../cameos/cameos.ts';
import type { Db } from '../../db/schema/index.ts';
import { refusal } from '../../testing/stage.ts';
import { answerRequest, expireRequest } from '../answer.ts';
import { askForTake } from '../ask.ts';
import { revoke } from '../revoke.ts';
import { endStanding, showAgain } from '../uses.ts';
import { covers, leave, type Model, type Owner, type Take, takeBackAll } from './model.ts';
import { dayOf, pick, type Step, some, takeAt, type Which } from './step.ts';

/** Asks for everybody in a take. */
export function asking(n: Which): Step {
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
export function answering(n: Which, owner: Owner, { answer, days }: Said, scope: DirectionScope): Step {
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
