import type { LikenessPart } from '../db/schema/enrolment.ts';
import type { Db, Trx } from '../db/schema/index.ts';
import type { Vault } from './vault.ts';

type Place = { cameoId: string; memberId: string; part: LikenessPart };

const purposeOf = ({ cameoId, part }: Pick<Place, 'cameoId' | 'part'>) => `${cameoId}:${part}`;

export async function putSealed(db: Db, vault: Vault, place: Place, plain: Uint8Array): Promise<void> {
  const sealed = await vault.seal(db, place.memberId, purposeOf(place), plain);
  await db
    .insertInto('sealed_likeness')
    .values({ cameo_id: place.cameoId, member_id: place.memberId, part: place.part, sealed })
    .onConflict((on) => on.columns(['cameo_id', 'part']).doUpdateSet({ sealed }))
    .execute();
}

/** Null when there is no such part. */
export async function readSealed(
  db: Db,
  vault: Vault,
  { cameoId, part }: Pick<Place, 'cameoId' | 'part'>,
): Promise<Uint8Array | null> {
  return (await readSealedParts(db, vault, { cameoId, parts: [part] })).get(part) ?? null;
}

/** Those of the parts that there are. */
export async function readSealedParts(
  db: Db,
  vault: Vault,
  { cameoId, parts }: { cameoId: string; parts: readonly LikenessPart[] },
): Promise<Map<LikenessPart, Uint8Array>> {
  const rows = await db
    .selectFrom('sealed_likeness')
    .select(['part', 'member_id', 'sealed'])
    .where('cameo_id', '=', cameoId)
    .where('part', 'in', [...parts])
    .execute();
  const opened = new Map<LikenessPart, Uint8Array>();
  for (const { part, member_id, sealed } of rows)
    opened.set(part, await vault.open(db, member_id, purposeOf({ cameoId, part }), sealed));
  return opened;
}

/** The face templates of verified cameos, each opened for as long as the caller looks at it. */
export async function* templates(
  db: Db,
  vault: Vault,
): AsyncGenerator<{ cameoId: string; memberId: string; template: Uint8Array }> {
  const rows = await db
    .selectFrom('sealed_likeness')
    .innerJoin('cameo', 'cameo.id', 'sealed_likeness.cameo_id')
    .where('part', '=', 'template')
    .where('cameo.deleted_at', 'is', null)
    .select(['cameo_id as cameoId', 'member_id as memberId', 'sealed'])
    .execute();
  for (const { sealed, ...row } of rows) {
    const purpose = purposeOf({ cameoId: row.cameoId, part: 'template' });
    yield { ...row, template: await vault.open(db, row.memberId, purpose, sealed) };
  }
}

/** Everything sealed of a cameo; with a member's last one goes the key, so that no backup of it opens either. */
export async function eraseSealed(trx: Trx, cameoId: string): Promise<void> {
  const erased = await trx
    .deleteFrom('sealed_likeness')
    .where('cameo_id', '=', cameoId)
    .returning('member_id')
    .execute();
  const [first] = erased;
  if (first === undefined) return;
  await trx
    .deleteFrom('likeness_key')
    .where('member_id', '=', first.member_id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sealed_likeness')
            .select('part')
            .where('sealed_likeness.member_id', '=', first.member_id),
        ),
      ),
    )
    .execute();
}
