import { randomUUID } from 'node:crypto';
import { likenessApi } from '#contracts/api/likeness.ts';
import { AppError } from '#contracts/errors.ts';
import type { Restriction } from '#contracts/restriction.ts';
import {
  addRestriction as add,
  removeRestriction as remove,
  restrictionsOf,
} from '#domain/cameos/restrictions.ts';
import { topics } from '#domain/wake.ts';
import type { Context } from '../../context.ts';
import { idOf } from '../../http/callers.ts';
import { route } from '../../http/route.ts';

/** A worker reads a sentence in some milliseconds; beyond this the page looks again. */
const patienceMs = 4000;

export const restrictions = route(likenessApi.restrictions, ({ context, caller, param }) =>
  restrictionsOf(context.db, { cameoId: idOf(param('cameoId')), memberId: caller.memberId }),
);

export const addRestriction = route(
  likenessApi.addRestriction,
  async ({ context, caller, param, body }) => {
    const own = { cameoId: idOf(param('cameoId')), memberId: caller.memberId };
    const restrictionId = randomUUID();
    await add(context.db, { ...own, restrictionId, text: body.text });
    return untilRead(context, own, restrictionId);
  },
  { rate: { perMinute: 30, burst: 15 } },
);

export const removeRestriction = route(likenessApi.removeRestriction, async ({ context, caller, param }) => {
  const own = { cameoId: idOf(param('cameoId')), memberId: caller.memberId };
  await remove(context.db, { ...own, restrictionId: idOf(param('restrictionId')) });
  return {};
});

async function untilRead(
  context: Context,
  own: { cameoId: string; memberId: string },
  restrictionId: string,
): Promise<Restriction> {
  const until = AbortSignal.timeout(patienceMs);
  for (;;) {
    const next = context.wake.next(topics.member(own.memberId), { timeoutMs: 250, signal: until });
    const found = (await restrictionsOf(context.db, own)).find(({ id }) => id === restrictionId);
    if (found === undefined) throw new AppError('not-found');
    if (found.reading !== null || until.aborted) return found;
    await next;
  }
}
