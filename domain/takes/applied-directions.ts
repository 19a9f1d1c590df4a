import type { DirectionPatch } from '#contracts/direction.ts';
import type { Db } from '../db/schema/index.ts';

export type Applied = { id: string; effectiveStep: number; patch: DirectionPatch };

/** Later than any step: the column's largest number. */
const beyond = 2 ** 31 - 1;

/** Every direction of a take that is in its film, in the order in which they took effect. */
export async function appliedDirections(db: Db, takeId: string): Promise<Applied[]> {
  return appliedBetween(db, takeId, 0, beyond);
}

/** Those that took effect from a physics step on and before another. */
export async function appliedBetween(db: Db, takeId: string, from: number, to: number): Promise<Applied[]> {
  const rows = await db
    .selectFrom('direction')
    .select(['id', 'effective_step', 'patch'])
    .where('take_id', '=', takeId)
    .where('status', '=', 'applied')
    .where('effective_step', '>=', from)
    .where('effective_step', '<', to)
    .orderBy('effective_step')
    .orderBy('given_at')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, effective_step, patch }) =>
    effective_step === null || patch === null ? [] : [{ id, effectiveStep: effective_step, patch }],
  );
}
