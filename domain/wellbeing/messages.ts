import type { AgeBand } from '#contracts/account.ts';
import type { MessageRule } from '#contracts/wellbeing.ts';
import { memberAge } from '../accounts/members.ts';
import type { Db } from '../db/schema/index.ts';
import { limitsOf } from './limits.ts';

type Side = { rule: MessageRule; ageBand: AgeBand };

/** Whether one side's rule lets the other in. Off is off both ways. */
function lets({ rule }: Side, other: AgeBand, mutual: boolean): boolean {
  switch (rule) {
    case 'nobody':
      return false;
    case 'mutuals':
      return mutual;
    case 'adults-if-mutuals':
      return mutual || other === 'teen';
    case 'own-choice':
      return true;
  }
}

/** Whether two people may write to each other at all; what each of them chose for themself comes after this. */
export const mayTalk = (one: Side, other: Side, mutual: boolean): boolean =>
  lets(one, other.ageBand, mutual) && lets(other, one.ageBand, mutual);

/** The same, read from the database. `mutual`: whether they follow each other. */
export async function mayTalkNow(
  db: Db,
  one: string,
  other: string,
  mutual: boolean,
  now = new Date(),
): Promise<boolean> {
  const side = async (memberId: string): Promise<Side> => ({
    rule: (await limitsOf(db, memberId, now)).messages,
    ageBand: await memberAge(db, memberId),
  });
  return mayTalk(await side(one), await side(other), mutual);
}
