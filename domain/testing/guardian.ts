import { randomUUID } from 'node:crypto';
import type { Db } from '../db/schema/index.ts';
import { newGuardianCode } from '../guardians/codes.ts';
import { answerLink, finishGuardianSignUp, linksOf } from '../guardians/links.ts';

/** A fresh account that is no member yet, as a sign-up leaves it before it is finished. */
export async function newAccount(db: Db, name: string): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('user')
    .values({
      id,
      name,
      email: `${id}@example.org`,
      emailVerified: false,
      image: null,
      handle: `g_${id.slice(0, 13).replace('-', '')}`,
      ageBand: 'adult',
    })
    .execute();
  return id;
}

/** A guardian of a teen, linked and accepted. */
export async function guardianOf(db: Db, teenId: string, name = 'Gudrun', now?: Date) {
  const guardianId = await newAccount(db, name);
  const { code } = await newGuardianCode(db, teenId, now);
  await finishGuardianSignUp(db, { userId: guardianId, code, ...(now ? { now } : {}) });
  const [link] = await linksOf(db, 'guardian', guardianId, now);
  if (link === undefined) throw new TypeError('linked');
  await answerLink(db, { linkId: link.id, teenId, yes: true, ...(now ? { now } : {}) });
  return { guardianId, linkId: link.id };
}
