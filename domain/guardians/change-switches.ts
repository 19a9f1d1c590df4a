import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import type { SwitchChange } from '#contracts/guardian.ts';
import type { Db } from '../db/schema/index.ts';
import { describeChange } from './describe.ts';
import { note } from './events.ts';
import { lockLink, nudgeLink } from './links.ts';
import { asColumns } from './switches.ts';

/** Sets switches of a link. They hold from the commit on; both sides can read who changed what. */
export async function changeSwitches(
  db: Db,
  {
    linkId,
    guardianId,
    change,
    now = new Date(),
  }: { linkId: string; guardianId: string; change: SwitchChange; now?: Date },
): Promise<void> {
  const columns = asColumns(change);
  if (Object.keys(columns).length === 0) return;
  await db.transaction().execute(async (trx) => {
    const link = await lockLink(trx, linkId, 'guardian', guardianId, now);
    if (link.accepted_at === null) throw new AppError('forbidden', because('teen-not-yet'));
    await trx.updateTable('guardian_link').set(columns).where('id', '=', linkId).execute();
    await note(trx, linkId, guardianId, 'switches', describeChange(change).join(' '));
    await nudgeLink(trx, link);
  });
}
