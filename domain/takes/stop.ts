import { randomUUID } from 'node:crypto';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import { signals, workflows } from '#contracts/workflow-names.ts';
import type { Db } from '../db/schema/index.ts';
import { roleOf } from '../scenes/scenes.ts';
import { closeWithin } from './close-take.ts';
import { activeTake, insertDirection } from './directions.ts';
import { appendEvent } from './events.ts';
import { signalByOutbox } from './start-takes.ts';

type Ask = { sceneId: string; by: string };

/** Host, directors (so the take's author) and every owner of a cameo in the take may end it; `forbidden` for others. */
async function requireStopper(db: Db, takeId: string, { sceneId, by }: Ask): Promise<string> {
  const role = await roleOf(db, sceneId, by);
  const owned = await db
    .selectFrom('take_grant')
    .innerJoin('cameo', 'cameo.id', 'take_grant.cameo_id')
    .where('take_grant.take_id', '=', takeId)
    .where('cameo.owner_id', '=', by)
    .select('cameo.id')
    .executeTakeFirst();
  if (role !== 'host' && role !== 'director' && owned === undefined) throw new AppError('forbidden');
  const { name } = await db.selectFrom('user').select('name').where('id', '=', by).executeTakeFirstOrThrow();
  return name;
}

/**
 * Ends the take at the next cue: what is finished is kept and the rest refunded. Before the render has begun this
 * is a cancellation. Asking again changes nothing.
 */
export async function askCut(db: Db, ask: Ask): Promise<void> {
  const take = await activeTake(db, ask.sceneId);
  const byName = await requireStopper(db, take.id, ask);
  if (take.status !== 'rendering') return take.status === 'sealing' ? undefined : cancelTake(db, ask);
  await db.transaction().execute(async (trx) => {
    const row = trx.selectFrom('take').select('status').where('id', '=', take.id).forUpdate();
    if ((await row.executeTakeFirstOrThrow()).status !== 'rendering') return;
    const asked = trx
      .selectFrom('direction')
      .select('id')
      .where('take_id', '=', take.id)
      .where('text', '=', 'cut');
    const before = await asked.where('status', 'in', ['pending', 'applied']).executeTakeFirst();
    if (before !== undefined) return;
    await insertDirection(trx, { directionId: randomUUID(), takeId: take.id, by: ask.by, text: 'cut' });
    await appendEvent(trx, take.id, { type: 'cut-asked', by: ask.by, byName });
  });
}

/** Ends a take whose render has not begun: nothing is kept, nothing is charged. `conflict` once it renders. */
export async function cancelTake(db: Db, ask: Ask): Promise<void> {
  const { id: takeId } = await activeTake(db, ask.sceneId);
  await requireStopper(db, takeId, ask);
  await db.transaction().execute(async (trx) => {
    const { status } = await trx
      .selectFrom('take')
      .select('status')
      .where('id', '=', takeId)
      .executeTakeFirstOrThrow();
    if (status === 'rendering' || status === 'sealing') {
      throw new AppError('conflict', because('render-begun'));
    }
    await closeWithin(trx, takeId, { kind: 'cancelled', by: ask.by });
    const workflowId = workflows.makeTake.id(takeId);
    await signalByOutbox(trx, { workflowId, signal: signals.cancel, arg: takeId });
  });
}
