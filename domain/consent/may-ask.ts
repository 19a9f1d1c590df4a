import type { CameoLevel } from '#contracts/cameo.ts';
import { because } from '#contracts/details.ts';
import { AppError } from '#contracts/errors.ts';
import { knows } from '../accounts/acquaintance.ts';
import { memberAge } from '../accounts/members.ts';
import type { Db } from '../db/schema/index.ts';
import { ask } from '../people/ask.ts';
import { blockedBetween } from '../people/blocks.ts';
import { mutualsSql } from '../people/relations-sql.ts';
import { roleOf } from '../scenes/scenes.ts';
import { mayNotAsk } from './may-not-ask.ts';

type Cameo = {
  id: string;
  ownerId: string;
  name: string;
  level: CameoLevel;
  state: string;
  deleted: boolean;
};

/**
 * Whether `memberId` may cast this cameo in this scene, which is whether its owner may be asked at all: its owner
 * always; others as its level says, nobody who is blocked either way, and no adult whom a teen does not know.
 * Answers why not, or null.
 */
export async function whyNotAsk(
  db: Db,
  cameo: Cameo,
  memberId: string,
  sceneId: string,
): Promise<string | null> {
  const { name } = cameo;
  if (cameo.deleted) return because('cameo-gone', { name });
  if (cameo.state !== 'ready') return because('cameo-not-ready', { name });
  if (cameo.ownerId === memberId) return null;
  if (cameo.level === 'only-me') return because('cameo-of-its-own', { name });
  const notYou = because('owner-not-yours-to-ask', { name });
  if (await blockedBetween(db, cameo.ownerId, memberId)) return notYou;
  if (await mayNotAsk(db, { ownerId: cameo.ownerId, askerId: memberId })) return notYou;
  if ((await memberAge(db, cameo.ownerId)) === 'teen' && (await memberAge(db, memberId)) === 'adult') {
    if (!(await knows(db, cameo.ownerId, memberId))) return notYou;
  }
  // Joining a room is letting its people ask; beyond its rooms a cameo reaches as far as its level.
  if ((await roleOf(db, sceneId, cameo.ownerId)) !== null) return null;
  if (await isApproved(db, cameo.id, memberId)) return null;
  if (cameo.level === 'everyone') return null;
  if (cameo.level === 'mutuals' && (await ask(db, mutualsSql(cameo.ownerId, memberId)))) return null;
  return because('owner-not-here', { name });
}

async function isApproved(db: Db, cameoId: string, memberId: string): Promise<boolean> {
  const row = await db
    .selectFrom('cameo_approved')
    .select('since')
    .where('cameo_id', '=', cameoId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function requireMayAsk(db: Db, cameo: Cameo, memberId: string, sceneId: string): Promise<void> {
  const reason = await whyNotAsk(db, cameo, memberId, sceneId);
  if (reason !== null) throw new AppError('likeness-not-granted', reason);
}
