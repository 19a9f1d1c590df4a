import { sql } from 'kysely';
import { taskQueues, workflows } from '#contracts/workflow-names.ts';
import type { Trx } from '../db/schema/index.ts';
import type { NoticeKind } from '../db/schema/outward.ts';
import { startByOutbox } from '../takes/start-takes.ts';

const second = 1000;

/** How long something waits before it leaves the house. Who has the page open has answered or read it by then. */
export const patience = {
  requestPush: 8 * second,
  requestMail: 300 * second,
  letter: 30 * second,
} as const;

/** A film that was longer in coming than this is worth a word; before, whoever rolled it is still there. */
export const LONG_TAKE_MS = 120 * second;

type Notice = { to: string; kind: NoticeKind; aboutId: string };

/**
 * Orders a word to a member's devices, in the transaction in which it happened; a workflow of its own brings it there.
 * Nothing where they have no device.
 */
export async function orderPush(trx: Trx, notice: Notice, waitMs = 0): Promise<void> {
  const device = await trx
    .selectFrom('push_device')
    .select('id')
    .where('member_id', '=', notice.to)
    .limit(1)
    .executeTakeFirst();
  if (device !== undefined) await order(trx, notice, 'push', waitMs);
}

/** The same by e-mail, to an address that was confirmed. */
export async function orderMail(trx: Trx, notice: Notice, waitMs = 0): Promise<void> {
  const address = await trx
    .selectFrom('mail_address')
    .select('member_id')
    .where('member_id', '=', notice.to)
    .where('confirmed', '=', true)
    .executeTakeFirst();
  if (address !== undefined) await order(trx, notice, 'mail', waitMs);
}

/** The mail that asks whether an address is theirs: the one that goes to an address before it is confirmed. */
export const orderConfirmation = (trx: Trx, memberId: string): Promise<void> =>
  order(trx, { to: memberId, kind: 'confirm', aboutId: memberId }, 'mail', 0);

async function order(
  trx: Trx,
  { to, kind, aboutId }: Notice,
  channel: 'push' | 'mail',
  waitMs: number,
): Promise<void> {
  const { id } = await trx
    .insertInto('notice')
    .values({
      member_id: to,
      kind,
      channel,
      about_id: aboutId,
      due_at: sql<Date>`clock_timestamp() + ${waitMs} * interval '1 millisecond'`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await startByOutbox(trx, {
    workflow: workflows.tell.name,
    workflowId: workflows.tell.id(id),
    taskQueue: taskQueues.main,
    arg: { noticeId: id },
  });
}

/** An owner is asked: at once on their devices, and by e-mail when the card has waited a while. */
export async function orderRequest(trx: Trx, requestId: string, ownerId: string): Promise<void> {
  const notice = { to: ownerId, kind: 'request', aboutId: requestId } as const;
  await orderPush(trx, notice, patience.requestPush);
  await orderMail(trx, notice, patience.requestMail);
}

/**
 * A request is open no longer: what was not sent never is, and what was is taken off the devices. Whoever sends marks
 * the notice first, so that one of the two always sees the other.
 */
export async function callBack(trx: Trx, requestId: string, ownerId: string): Promise<void> {
  const notices = await trx
    .selectFrom('notice')
    .select(['id', 'channel', 'state'])
    .where('about_id', '=', requestId)
    .where('kind', '=', 'request')
    .where('state', '!=', 'over')
    .orderBy('id')
    .forUpdate()
    .execute();
  if (notices.length === 0) return;
  await trx
    .updateTable('notice')
    .set({ state: 'over' })
    .where(
      'id',
      'in',
      notices.map(({ id }) => id),
    )
    .execute();
  if (notices.some(({ channel, state }) => channel === 'push' && state === 'told'))
    await orderPush(trx, { to: ownerId, kind: 'closed', aboutId: requestId });
}
