import type { Db } from '../db/schema/index.ts';
import type { Storage } from '../storage/storage.ts';
import { exportArea, exportAreas } from './export-areas.ts';
import { tarEnd, tarHead, tarPad } from './tar.ts';

type File = { name: string; key: string };

/** A member's own files: films they rolled and that are shown, what they spoke, pictures they gave. */
async function filesOf(db: Db, memberId: string): Promise<File[]> {
  const takes = await db
    .selectFrom('take')
    .select(['id', 'film_key', 'captions_key'])
    .where('rolled_by', '=', memberId)
    .where('hidden_at', 'is', null)
    .orderBy('created_at')
    .execute();
  const recordings = await db
    .selectFrom('recording')
    .select(['id', 'key'])
    .where('made_by', '=', memberId)
    .execute();
  const cameos = await db
    .selectFrom('cameo')
    .select(['id', 'upload_key', 'mask_key'])
    .where('owner_id', '=', memberId)
    .where('deleted_at', 'is', null)
    .execute();
  const at = (name: string, key: string | null): File[] => (key === null ? [] : [{ name, key }]);
  return [
    ...takes.flatMap((take) => [
      ...at(`films/${take.id}.mp4`, take.film_key),
      ...at(`films/${take.id}.vtt`, take.captions_key),
    ]),
    ...recordings.flatMap(({ id, key }) => at(`recordings/${id}.${key.split('.').at(-1)}`, key)),
    ...cameos.flatMap((cameo) => [
      ...at(`cameos/${cameo.id}/picture`, cameo.upload_key),
      ...at(`cameos/${cameo.id}/mask.png`, cameo.mask_key),
    ]),
  ];
}

/** Everything of a member as one tar (POSIX ustar), piece by piece: no more than a chunk of it is in memory. */
export async function* exportTar(
  { db, storage }: { db: Db; storage: Storage },
  memberId: string,
  now = new Date(),
): AsyncGenerator<Uint8Array> {
  for (const area of exportAreas) {
    const bytes = Buffer.from(JSON.stringify(await exportArea(db, memberId, area), null, 2));
    yield* whole(`${area}.json`, bytes, now);
  }
  const pictures = await db
    .selectFrom('likeness')
    .innerJoin('cameo', 'cameo.id', 'cameo_id')
    .select(['cameo_id', 'png'])
    .where('owner_id', '=', memberId)
    .where('deleted_at', 'is', null)
    .execute();
  for (const { cameo_id, png } of pictures) yield* whole(`cameos/${cameo_id}/cut-out.png`, png, now);
  for (const { name, key } of await filesOf(db, memberId)) {
    const size = await storage.size(key);
    // Gone since it was listed, or empty.
    if (!size) continue;
    yield tarHead(name, size, now);
    for await (const chunk of await storage.stream(key, { start: 0, end: size - 1 })) yield chunk;
    yield tarPad(size);
  }
  yield tarEnd();
}

function* whole(name: string, bytes: Uint8Array, now: Date): Generator<Uint8Array> {
  yield tarHead(name, bytes.length, now);
  yield bytes;
  yield tarPad(bytes.length);
}
