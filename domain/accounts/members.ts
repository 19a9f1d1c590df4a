import type { AgeBand, Me, PublicMember } from '#contracts/account.ts';
import { isDemo } from '#contracts/demo.ts';
import { AppError } from '#contracts/errors.ts';
import { balance } from '../credits/ledger.ts';
import type { Db } from '../db/schema/index.ts';
import { requireSpeakable } from '../safety/speakable.ts';
import { nudge, topics } from '../wake.ts';
import { takesLeftToday } from '../wellbeing/limits.ts';
import { knownZone } from '../wellbeing/quiet-hours.ts';

/** Colours of names and cursors: twelve hues that keep 3:1 against dark and light. */
const colours = [
  '#d9480f',
  '#c2255c',
  '#9c36b5',
  '#6741d9',
  '#3b5bdb',
  '#1971c2',
  '#0c8599',
  '#099268',
  '#2f9e44',
  '#66800b',
  '#b7791f',
  '#a0522d',
] as const;

/** The same member has the same colour everywhere. */
export function colourOf(memberId: string): string {
  const number = Number.parseInt(memberId.replaceAll('-', '').slice(0, 8), 16);
  return colours[number % colours.length] ?? colours[0];
}

const members = (db: Db) => db.selectFrom('member').innerJoin('user', 'user.id', 'member.id');

export async function publicMember(db: Db, memberId: string): Promise<PublicMember> {
  const row = await members(db)
    .where('member.id', '=', memberId)
    .select(['member.id', 'user.handle', 'user.name', 'member.colour'])
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return row;
}

export async function memberAge(db: Db, memberId: string): Promise<AgeBand> {
  const row = await members(db).where('member.id', '=', memberId).select('user.ageBand').executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return row.ageBand;
}

/** Whether this member runs the house. */
export async function isOperator(db: Db, memberId: string): Promise<boolean> {
  const row = await db.selectFrom('member').select('operator').where('id', '=', memberId).executeTakeFirst();
  return row?.operator ?? false;
}

/** Those of the demo town are nobody else's, whether there is one or not. */
export async function handleIsFree(db: Db, handle: string): Promise<boolean> {
  if (isDemo(handle)) return false;
  const row = await db.selectFrom('user').where('handle', '=', handle).select('id').executeTakeFirst();
  return row === undefined;
}

/** Everything a member's own pages show. `not-found` until the sign-up was finished. */
export async function me(db: Db, memberId: string, now = new Date()): Promise<Me> {
  const row = await members(db)
    .where('member.id', '=', memberId)
    .select([
      'member.id',
      'user.handle',
      'user.name',
      'user.email',
      'user.ageBand',
      'member.colour',
      'member.operator',
      'member.quiet_from',
      'member.quiet_to',
      'member.quiet_zone',
    ])
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  const { quiet_from: from, quiet_to: to, quiet_zone: timeZone, ...rest } = row;
  return {
    ...rest,
    quietHours: from === null || to === null || timeZone === null ? null : { from, to, timeZone },
    credits: await balance(db, memberId, now),
    takesLeftToday: await takesLeftToday(db, memberId, now),
  };
}

function checkedZone(timeZone: string): string {
  const known = knownZone(timeZone);
  if (known === null) throw new AppError('bad-input', 'timeZone');
  return known;
}

/** Changes what is given and nothing else. */
export async function updateMe(
  db: Db,
  memberId: string,
  change: Partial<Pick<Me, 'name' | 'quietHours'>>,
): Promise<Me> {
  const { name, quietHours } = change;
  requireSpeakable(name);
  await db.transaction().execute(async (trx) => {
    if (name !== undefined) {
      await trx.updateTable('user').set({ name, updatedAt: new Date() }).where('id', '=', memberId).execute();
    }
    if (quietHours !== undefined) {
      await trx
        .updateTable('member')
        .set({
          quiet_from: quietHours?.from ?? null,
          quiet_to: quietHours?.to ?? null,
          quiet_zone: quietHours === null ? null : checkedZone(quietHours.timeZone),
        })
        .where('id', '=', memberId)
        .execute();
    }
    await nudge(trx, topics.member(memberId));
  });
  return me(db, memberId);
}
