import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withFriends } from '../testing/database.ts';
import { join, refusal, update } from '../testing/stage.ts';
import { appendUpdate, claimRoom, compactDocument, loadDocument } from './documents.ts';
import { countLinkUse, linkIsLive, links, lookAtLink, newLink, revokeLink } from './links.ts';
import { createScene, enterScene, roleOf, scene, scenesOf } from './scenes.ts';

const world = withFriends();
const bytes = (...values: number[]) => new Uint8Array(values);

describe('a room', () => {
  it('is entered by link until the link is taken back, and a link never lowers a role', async () => {
    const { db, friends } = world;
    const { sceneId } = friends;
    const { memberId: eve } = await join(db, 'eve', { by: friends.host });
    const link = await newLink(db, { sceneId, role: 'viewer', by: friends.host });
    expect(await lookAtLink(db, link.token, null)).toMatchObject({
      sceneId,
      role: 'viewer',
      hostName: 'host',
    });
    const enter = (memberId: string, role: 'viewer' | 'director') =>
      enterScene(db, { sceneId, memberId, role, linkId: link.id });
    expect(await enter(eve, 'viewer')).toBe('viewer');
    expect(await enter(eve, 'director')).toBe('director');
    expect(await enter(eve, 'viewer')).toBe('director');
    expect(await enter(friends.host, 'viewer')).toBe('host');
    await countLinkUse(db, link.id);
    expect(await links(db, sceneId)).toMatchObject([{ id: link.id, uses: 1, revokedAt: null }]);
    await revokeLink(db, sceneId, link.id);
    expect(await linkIsLive(db, link.id)).toBe(false);
    expect(await refusal(lookAtLink(db, link.token, null))).toBe('not-found');
    expect(await roleOf(db, sceneId, eve)).toBeNull();
    expect(await roleOf(db, sceneId, friends.ben)).toBe('director');
    expect(await refusal(revokeLink(db, randomUUID(), link.id))).toBe('not-found');
  });

  it('keeps every update in order, and takes none from a process that lost it', async () => {
    const { db, friends } = world;
    const { id: sceneId } = await createScene(db, {
      title: 'Doc',
      hostId: friends.host,
      initialUpdate: update,
    });
    const older = await claimRoom(db, sceneId, 'one');
    await appendUpdate(db, { sceneId, epoch: older.epoch, update: bytes(1, 2) });
    const newer = await claimRoom(db, sceneId, 'two');
    expect(newer).toEqual({ epoch: older.epoch + 1, title: 'Doc' });
    const late = { sceneId, epoch: older.epoch };
    expect(await refusal(appendUpdate(db, { ...late, update: bytes(9) }))).toBe('stale-epoch');
    expect(await refusal(compactDocument(db, { ...late, snapshot: bytes(9) }))).toBe('stale-epoch');
    await appendUpdate(db, { sceneId, epoch: newer.epoch, update: bytes(3) });
    expect((await loadDocument(db, sceneId)).map((one) => [...one])).toEqual([[...update], [1, 2], [3]]);
    await compactDocument(db, { sceneId, epoch: newer.epoch, snapshot: bytes(7, 7) });
    await appendUpdate(db, { sceneId, epoch: newer.epoch, update: bytes(4) });
    expect((await loadDocument(db, sceneId)).map((one) => [...one])).toEqual([[7, 7], [4]]);
  });

  it('is there for a new member at once, and only once', async () => {
    const { db, friends } = world;
    const { memberId, sceneId } = await join(db, 'nina', { by: friends.host });
    expect(await scenesOf(db, memberId)).toMatchObject([
      { id: sceneId, title: 'The free-throw bet', role: 'host' },
    ]);
    expect(await scene(db, sceneId, null)).toMatchObject({ role: 'viewer', memberNames: ['nina'], takes: 0 });
    expect(await refusal(scene(db, randomUUID(), null))).toBe('not-found');
  });
});
