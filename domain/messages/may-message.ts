import type { LettersFrom } from '#contracts/message.ts';
import type { Db } from '../db/schema/index.ts';
import { ask } from '../people/ask.ts';
import { blockedBetween } from '../people/blocks.ts';
import { areMutuals, follows } from '../people/follows.ts';
import { awakeSql } from '../people/relations-sql.ts';
import { mayTalkNow } from '../wellbeing/messages.ts';

/**
 * Whether `from` may write to `to` just now, asked at every message: nobody across a block or to somebody asleep,
 * nobody whom an age band or a guardian's switch keeps apart (`mayTalkNow`), and for a first word only whom the
 * other's own choice lets begin. `begun`: the other has answered before.
 */
export async function mayMessage(db: Db, from: string, to: string, begun = false): Promise<boolean> {
  if (from === to || (await blockedBetween(db, from, to))) return false;
  if (!(await ask(db, awakeSql(to)))) return false;
  const mutual = await areMutuals(db, from, to);
  if (!(await mayTalkNow(db, from, to, mutual))) return false;
  const choice = await lettersFrom(db, to);
  if (choice === 'nobody') return false;
  return begun || mutual || (await lets(db, choice, from, to));
}

async function lets(db: Db, choice: LettersFrom, from: string, to: string): Promise<boolean> {
  switch (choice) {
    case 'everybody':
      return true;
    case 'followed':
      return follows(db, to, from);
    case 'mutuals':
    case 'nobody':
      return false;
  }
}

export async function lettersFrom(db: Db, memberId: string): Promise<LettersFrom> {
  const row = await db
    .selectFrom('member')
    .select('letters_from')
    .where('id', '=', memberId)
    .executeTakeFirst();
  return row?.letters_from ?? 'nobody';
}

export async function setLettersFrom(db: Db, memberId: string, choice: LettersFrom): Promise<void> {
  await db.updateTable('member').set({ letters_from: choice }).where('id', '=', memberId).execute();
}
