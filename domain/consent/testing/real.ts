import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Db } from '../../db/schema/index.ts';
import { createScene, enterScene } from '../../scenes/scenes.ts';
import { join, readyCameo, settled, update } from '../../testing/stage.ts';
import type { Owner } from './model.ts';

/** The same as the model, in PostgreSQL. Its people meet nobody else. */
export type Real = {
  db: Db;
  /** Connections that a crash may take. */
  frail: pg.Pool;
  host: string;
  stranger: string;
  members: Record<Owner, string>;
  cameos: Record<Owner, string>;
  rooms: string[];
};

export async function newRoom({ db, host, members }: Pick<Real, 'db' | 'host' | 'members'>): Promise<string> {
  const { id: sceneId } = await createScene(db, { title: 'A room', hostId: host, initialUpdate: update });
  for (const memberId of Object.values(members))
    await enterScene(db, { sceneId, memberId, role: 'director', linkId: null });
  return sceneId;
}

const handle = (name: string): string => `${name}_${randomUUID().slice(0, 8)}`;

/** A host, an adult and a teen who know the host and share two rooms, and a stranger. */
export async function newReal(db: Db, frail: pg.Pool, inviter: string): Promise<Real> {
  const { memberId: host } = await join(db, handle('host'), { by: inviter });
  const { memberId: ben } = await join(db, handle('ben'), { by: host });
  const { memberId: ida } = await join(db, handle('ida'), { by: host, ageBand: 'teen' });
  const { memberId: stranger } = await join(db, handle('far'), { by: inviter });
  await settled(db, host, ben);
  const members = { ben, ida };
  const cameos = {
    ben: await readyCameo(db, ben, 'Ben', 'everyone'),
    ida: await readyCameo(db, ida, 'Ida'),
  };
  const rooms = [await newRoom({ db, host, members }), await newRoom({ db, host, members })];
  return { db, frail, host, stranger, members, cameos, rooms };
}
