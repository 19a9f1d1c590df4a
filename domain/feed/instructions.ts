import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { FeedInstruction, InstructionEdit, NewInstruction } from '#contracts/feed.ts';
import type { InstructionReading } from '#contracts/feed-rule.ts';
import type { Personalisation } from '#contracts/wellbeing.ts';
import { taskQueues, workflows } from '#contracts/workflow-names.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import { startByOutbox } from '../takes/start-takes.ts';
import { nudge, topics } from '../wake.ts';
import { endOf, holdsNow, isSetAside } from './holds.ts';
import type { HeldRule } from './rank.ts';
import { wantWeights } from './weights.ts';

/** More than this is no feed any more but a programme. */
const MOST_INSTRUCTIONS = 30;

const rowsOf = (db: Db, memberId: string) =>
  db
    .selectFrom('feed_instruction')
    .selectAll()
    .where('member_id', '=', memberId)
    .orderBy('written_at')
    .orderBy('id');
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>;

function asInstruction(row: Row, personalisation: Personalisation, now: Date): FeedInstruction {
  return {
    id: row.id,
    text: row.text,
    state: row.state,
    paused: row.paused,
    fromPost: row.from_post,
    writtenAt: row.written_at.toISOString(),
    timeZone: row.zone,
    rules: row.rules.map((rule) => ({
      ...rule,
      weight: wantWeights[rule.want],
      holds: !row.paused && holdsNow(rule, row.written_at, row.zone, now),
      setAside: isSetAside(rule, personalisation),
      endsAt: endOf(rule.lasts, row.written_at, row.zone)?.toISOString() ?? null,
    })),
    notUnderstood: row.not_understood,
  };
}

/** A member's instructions, as they were written. */
export async function instructionsOf(
  db: Db,
  memberId: string,
  personalisation: Personalisation,
  now = new Date(),
): Promise<FeedInstruction[]> {
  const rows = await rowsOf(db, memberId).execute();
  return rows.map((row) => asInstruction(row, personalisation, now));
}

export async function instruction(
  db: Db,
  { memberId, instructionId }: { memberId: string; instructionId: string },
  personalisation: Personalisation,
  now = new Date(),
): Promise<FeedInstruction> {
  const row = await rowsOf(db, memberId).where('id', '=', instructionId).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return asInstruction(row, personalisation, now);
}

/** The rules that have a say in a page now. A `pause` that holds silences all, itself included. */
export async function rulesNow(
  db: Db,
  memberId: string,
  personalisation: Personalisation,
  now = new Date(),
): Promise<HeldRule[]> {
  if (personalisation === 'off') return [];
  const held = (await instructionsOf(db, memberId, personalisation, now)).flatMap(({ rules }) =>
    rules.filter(({ holds, setAside }) => holds && !setAside),
  );
  return held.some(({ want }) => want === 'pause') ? [] : held;
}

function checkedZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch (error) {
    throw new AppError('bad-input', 'timeZone', { cause: error });
  }
}

/** In the transaction that writes the words: the worker reads them, now or when it is back. */
async function startReading(trx: Trx, instructionId: string, version: number): Promise<void> {
  await startByOutbox(trx, {
    workflow: workflows.readInstruction.name,
    workflowId: workflows.readInstruction.id(`${instructionId}-${version}`),
    taskQueue: taskQueues.main,
    arg: { instructionId, version },
  });
}

async function requireRoom(trx: Trx, memberId: string): Promise<void> {
  const { count } = await trx
    .selectFrom('feed_instruction')
    .where('member_id', '=', memberId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (count >= MOST_INSTRUCTIONS)
    throw new AppError('too-many', because('adds-up-to', { most: MOST_INSTRUCTIONS }));
}

/** Keeps the words and has them read. The same id again changes nothing; somebody else's id is `conflict`. */
export async function newInstruction(
  db: Db,
  { memberId, instructionId, text, timeZone }: NewInstruction & { memberId: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const before = await trx
      .selectFrom('feed_instruction')
      .select('member_id')
      .where('id', '=', instructionId)
      .executeTakeFirst();
    if (before?.member_id === memberId) return;
    if (before !== undefined) throw new AppError('conflict');
    await requireRoom(trx, memberId);
    await trx
      .insertInto('feed_instruction')
      .values({ id: instructionId, member_id: memberId, text, zone: checkedZone(timeZone) })
      .execute();
    await startReading(trx, instructionId, 1);
  });
}

/** An instruction that needs no reader: its rules are known. The same id again changes nothing. */
export async function addRead(
  db: Db,
  given: {
    memberId: string;
    instructionId: string;
    text: string;
    rules: InstructionReading['rules'];
    timeZone: string;
  },
): Promise<void> {
  const { memberId, instructionId, text, rules, timeZone } = given;
  await db.transaction().execute(async (trx) => {
    await requireRoom(trx, memberId);
    await trx
      .insertInto('feed_instruction')
      .values({
        id: instructionId,
        member_id: memberId,
        text,
        zone: checkedZone(timeZone),
        state: 'read',
        from_post: true,
        rules: JSON.stringify(rules),
      })
      .onConflict((on) => on.column('id').doNothing())
      .execute();
  });
}

/** Changes what is given. New words are read again; until then the old ones have no say. */
export async function editInstruction(
  db: Db,
  { memberId, instructionId, edit }: { memberId: string; instructionId: string; edit: InstructionEdit },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await rowsOf(trx, memberId).where('id', '=', instructionId).forUpdate().executeTakeFirst();
    if (row === undefined) throw new AppError('not-found');
    const { text, timeZone, paused } = edit;
    const isNew = text !== undefined && text !== row.text;
    if (!isNew && paused === undefined && timeZone === undefined) return;
    await trx
      .updateTable('feed_instruction')
      .set({
        ...(paused === undefined ? {} : { paused }),
        ...(timeZone === undefined ? {} : { zone: checkedZone(timeZone) }),
        ...(isNew
          ? {
              text,
              state: 'reading' as const,
              from_post: false,
              rules: '[]',
              not_understood: '[]',
              version: row.version + 1,
              written_at: new Date(),
            }
          : {}),
      })
      .where('id', '=', instructionId)
      .execute();
    if (isNew) await startReading(trx, instructionId, row.version + 1);
  });
}

export async function deleteInstruction(
  db: Db,
  { memberId, instructionId }: { memberId: string; instructionId: string },
): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('feed_instruction')
    .where('id', '=', instructionId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new AppError('not-found');
}

/** For the worker: the words of this version, and whose they are; null when they were changed or taken back. */
export async function wordsToRead(
  db: Db,
  { instructionId, version }: { instructionId: string; version: number },
) {
  const row = await db
    .selectFrom('feed_instruction')
    .select(['text', 'member_id as memberId'])
    .where('id', '=', instructionId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ?? null;
}

/** For the worker: what the words became; null for a reader that failed. A reading of older words is dropped. */
export async function saveReading(
  db: Db,
  {
    instructionId,
    version,
    reading,
  }: { instructionId: string; version: number; reading: InstructionReading | null },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('feed_instruction')
      .set({
        state: reading === null ? 'failed' : 'read',
        rules: JSON.stringify(reading?.rules ?? []),
        not_understood: JSON.stringify(reading?.notUnderstood ?? []),
      })
      .where('id', '=', instructionId)
      .where('version', '=', version)
      .returning('member_id')
      .executeTakeFirst();
    if (row !== undefined) await nudge(trx, topics.member(row.member_id));
  });
}
