import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { erasureSteps } from '#contracts/workflow-names.ts';
import type { Db } from '../../db/schema/index.ts';
import { eraseStep } from '../../leaving/erase-step.ts';
import { askErasure, beginErasure } from '../../leaving/erasures.ts';
import { openDisk } from '../../storage/disk.ts';
import { erasures, filesErased } from '../receipts.ts';
import { isCut } from './cutting.ts';
import { type Owner, takeBackAll } from './model.ts';
import type { Step } from './step.ts';

const storage = openDisk(join(tmpdir(), `dailies-machine-${randomUUID()}`));

/** Nothing is in it: what matters here is the record that the files are gone. */
async function eraseFilesOf(db: Db, ownerId: string): Promise<void> {
  const rows = await db
    .selectFrom('revocation_receipt')
    .select('id')
    .where('owner_id', '=', ownerId)
    .where('erased_at', 'is', null)
    .execute();
  for (const { id } of rows) {
    const takes = await erasures(db, id);
    await filesErased(
      db,
      id,
      takes.map(({ takeId }) => takeId),
    );
  }
}

/** Tries on the given connection, and once more on a sound one when that died: each step may be taken twice. */
async function patiently(db: Db, sound: Db, work: (db: Db) => Promise<unknown>): Promise<void> {
  try {
    await work(db);
  } catch (error) {
    if (!isCut(error)) throw error;
    await work(sound);
  }
}

/** An owner's whole account goes, step by step, as the workflow takes them. */
export function erasing(owner: Owner): Step {
  return {
    label: `erase(${owner})`,
    possible: (model) => !model.erased[owner],
    async act(db, real) {
      const memberId = real.members[owner];
      const erasureId = randomUUID();
      await askErasure(real.db, memberId, { erasureId, when: 'now' });
      await patiently(db, real.db, (at) => beginErasure(at, erasureId));
      for (const step of erasureSteps) {
        await patiently(db, real.db, (at) => eraseStep({ db: at, storage }, erasureId, step));
        // The workflow goes on once every revocation has erased its files.
        if (step === 'likenesses') await patiently(db, real.db, (at) => eraseFilesOf(at, memberId));
      }
      return null;
    },
    learn(model) {
      takeBackAll(model, owner);
      model.erased[owner] = true;
      for (const take of model.takes) {
        const part = take.parts[owner];
        if (take.cast.includes(owner) && part.granted && take.state === 'done' && take.hidden)
          take.erased = true;
        part.granted = false;
        part.card = 'none';
      }
      model.posts = model.posts.filter(({ by }) => by !== owner);
      for (const post of model.posts) post.cards = post.cards.filter((card) => card.owner !== owner);
    },
    touched: () => undefined,
  };
}
