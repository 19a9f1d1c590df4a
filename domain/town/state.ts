import type { TownState } from '#contracts/api/operators.ts';
import { AppError } from '#contracts/errors.ts';
import { endedStatuses } from '#contracts/take.ts';
import { taskQueues, workflows } from '#contracts/workflow-names.ts';
import type { Db } from '../db/schema/index.ts';
import { startByOutbox } from '../takes/start-takes.ts';
import { films } from './films.ts';
import { postIdOf } from './ids.ts';

/** Null where no town was ever put in. */
export async function townState(db: Db): Promise<TownState['state'] | null> {
  const row = await db.selectFrom('demo_town').select('state').executeTakeFirst();
  return row?.state ?? null;
}

/** What operators see of it. */
export async function town(db: Db): Promise<TownState> {
  const state = await townState(db);
  const { made } = await db
    .selectFrom('post')
    .select((eb) => eb.fn.countAll<number>().as('made'))
    .where(
      'id',
      'in',
      films.map(({ key }) => postIdOf(key)),
    )
    .executeTakeFirstOrThrow();
  const { residents } = await db
    .selectFrom('member')
    .select((eb) => eb.fn.countAll<number>().as('residents'))
    .where('demo', '=', true)
    .executeTakeFirstOrThrow();
  return { state: state ?? 'none', residents, films: films.length, made };
}

/** What Temporal still has to do for it: the server's reconciler starts it where it does not run. */
export async function townWork(db: Db): Promise<'make' | 'remove' | null> {
  const state = await townState(db);
  if (state === 'making') return 'make';
  return state === 'removing' ? 'remove' : null;
}

/** From this commit on nobody sees anything of it: its accounts are asleep. The rest is erased in the background. */
export async function orderTownRemoval(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('demo_town')
      .set({ state: 'removing' })
      .where('state', 'in', ['making', 'made'])
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError('not-found');
    await trx.updateTable('member').set({ deactivated_at: new Date() }).where('demo', '=', true).execute();
    await startByOutbox(trx, {
      workflow: workflows.demoTown.name,
      workflowId: workflows.demoTown.id('remove'),
      taskQueue: taskQueues.main,
      arg: { part: 'remove' },
    });
  });
}

/** Whether a take of anybody's is on its way through the machine: those of the town wait for it. */
export async function somebodyRenders(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('take')
    .innerJoin('member', 'member.id', 'take.rolled_by')
    .select('take.id')
    .where('member.demo', '=', false)
    // A card may wait for days: nothing is made meanwhile.
    .where('take.status', 'not in', [...endedStatuses, 'waiting-consent'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
