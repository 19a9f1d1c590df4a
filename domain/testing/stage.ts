import { randomUUID } from 'node:crypto';
import type { AgeBand } from '#contracts/account.ts';
import type { CameoLevel } from '#contracts/cameo.ts';
import type { ConsentAnswer } from '#contracts/consent.ts';
import { AppError } from '#contracts/errors.ts';
import type { SceneDocument } from '#contracts/scene-document.ts';
import type { Beat, PlanActor, ScenePlan } from '#contracts/scene-plan.ts';
import { finishSignUp } from '../accounts/finish-sign-up.ts';
import { newInvite, ownerInvite } from '../accounts/invites.ts';
import { cutOutDone, newCameo } from '../cameos/cameos.ts';
import { answerRequest } from '../consent/answer.ts';
import { askForTake } from '../consent/ask.ts';
import type { Db } from '../db/schema/index.ts';
import { firstScene } from '../scenes/first-scene.ts';
import { createScene, enterScene } from '../scenes/scenes.ts';
import { closeTake } from '../takes/close-take.ts';
import { takeLease } from '../takes/lease.ts';
import { claimTake, reserveCredits, savePlan } from '../takes/plan-take.ts';
import { roll } from '../takes/roll.ts';

/** People, rooms and takes for tests, made through the same rules as everybody's. */
export const update = new Uint8Array([0, 0]);

/** A new member, invited by `by`, by `invite` (any code that opens the door), or by the owner's invite. */
export async function join(
  db: Db,
  handle: string,
  { by, invite, ageBand = 'adult' }: { by?: string; invite?: string; ageBand?: AgeBand } = {},
) {
  const made = by === undefined ? await ownerInvite(db) : await newInvite(db, by);
  const code = invite ?? made?.code;
  const user = {
    id: randomUUID(),
    name: handle,
    email: `${handle}@example.org`,
    emailVerified: false,
    handle,
    ageBand,
  };
  await db
    .insertInto('user')
    .values({ ...user, image: null })
    .execute();
  return finishSignUp(db, { userId: user.id, invite: code ?? 'none-left', initialUpdate: update });
}

/** Somebody who has been here for long: what new accounts are held to is not for them. */
export async function settled(db: Db, ...memberIds: string[]): Promise<void> {
  const created_at = new Date(Date.now() - 30 * 86_400_000);
  await db.updateTable('member').set({ created_at }).where('id', 'in', memberIds).execute();
}

/** A host with a room, and two directors in it whom the host invited. */
export async function threeFriends(db: Db, ages: { ben?: AgeBand; ida?: AgeBand } = {}) {
  const { memberId: host } = await join(db, 'host');
  const { memberId: ben } = await join(db, 'ben', { by: host, ageBand: ages.ben ?? 'adult' });
  const { memberId: ida } = await join(db, 'ida', { by: host, ageBand: ages.ida ?? 'adult' });
  await settled(db, ben, ida);
  const { id: sceneId } = await createScene(db, { title: 'A room', hostId: host, initialUpdate: update });
  for (const memberId of [ben, ida])
    await enterScene(db, { sceneId, memberId, role: 'director', linkId: null });
  return { host, ben, ida, sceneId };
}

export async function readyCameo(
  db: Db,
  ownerId: string,
  name: string,
  level: CameoLevel = 'people-i-approve',
) {
  const cameoId = randomUUID();
  const key = `cameos/${cameoId}/upload`;
  await newCameo(db, {
    cameoId,
    ownerId,
    name,
    kind: 'person',
    level,
    uploadKey: key,
    maskKey: null,
    verified: true,
  });
  await cutOutDone(db, cameoId, new TextEncoder().encode(`picture of ${name}`));
  return cameoId;
}

export const documentOf = (script = firstScene.document.script): SceneDocument => ({
  ...firstScene.document,
  script,
});

const look = {
  skin: '#c68642',
  hair: '#2c1b18',
  hairStyle: 'short',
  top: '#c2255c',
  bottom: '#1971c2',
  shoes: '#333333',
} as const;

export function actor(id: string, cameoId: string | null, name = id): PlanActor {
  return {
    id,
    name,
    rig: 'person',
    thing: 'person',
    cameoId,
    ownedBy: null,
    look,
    voice: { name: 'slt', pitch: 180, stretch: 1 },
    height: 1.7,
    x: 0,
    facing: 1,
    expression: 'neutral',
  };
}

export function beat(id: string, by: string, change: Partial<Beat> = {}): Beat {
  return {
    id,
    shot: 0,
    actor: by,
    action: 'wave',
    target: null,
    with: null,
    outcome: 'any',
    vigour: 1,
    expression: null,
    line: null,
    after: [],
    together: null,
    source: { start: 0, end: 10 },
    ...change,
  };
}

/** A plan for actors, given by their ids in the cast and their cameos. */
export function planOf(cast: Record<string, string | null>, change: Partial<ScenePlan> = {}): ScenePlan {
  return {
    version: 1,
    seed: 1,
    place: 'gym',
    time: 'day',
    weather: 'clear',
    actors: Object.entries(cast).map(([id, cameoId]) => actor(id, cameoId)),
    props: [],
    shots: [
      {
        index: 0,
        text: '',
        camera: { move: 'static', target: null, frame: null },
        expectedSeconds: 4,
        source: { start: 0, end: 10 },
      },
    ],
    beats: Object.keys(cast).map((id) => beat(`b-${id}`, id)),
    seconds: null,
    understanding: { understood: [], approximated: [], notUnderstood: [] },
    ...change,
  };
}

/** Rolled, planned and paid for: the next step is to ask. */
export async function plannedTake(
  db: Db,
  { sceneId, by, plan, seconds = 4 }: { sceneId: string; by: string; plan: ScenePlan; seconds?: number },
): Promise<string> {
  const takeId = randomUUID();
  const document = documentOf();
  await roll(db, {
    rollId: takeId,
    sceneId,
    by,
    document,
    generator: 'simulator',
    keepRolling: false,
    seed: 1,
  });
  await claimTake(db, takeId);
  await savePlan(db, { takeId, plan, expectedSeconds: seconds });
  await reserveCredits(db, takeId);
  return takeId;
}

export const done = (leaseEpoch: number, likenessEpoch: number, seconds = 4) =>
  ({
    kind: 'done',
    leaseEpoch,
    likenessEpoch,
    seconds,
    filmKey: 'takes/x/film.mp4',
    posterKey: 'takes/x/poster.jpg',
    captionsKey: 'takes/x/captions.vtt',
    traceKey: null,
    beats: [],
    auditPassed: true,
  }) as const;

/** Whether the rules let something happen: null, or the code they refuse it with. */
export async function refusal(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

type Friends = Awaited<ReturnType<typeof threeFriends>>;

/** A room of its own with a planned take of one credit: Ben's and Ida's cameos in the parts `ben` and `ida`. */
export async function takeOfTwo(db: Db, friends: Friends, change: Partial<ScenePlan> = {}) {
  const { host, ben, ida } = friends;
  const { id: sceneId } = await createScene(db, { title: 'Two', hostId: host, initialUpdate: update });
  for (const memberId of [ben, ida])
    await enterScene(db, { sceneId, memberId, role: 'director', linkId: null });
  const cameos = { ben: await readyCameo(db, ben, 'Ben'), ida: await readyCameo(db, ida, 'Ida') };
  const plan = planOf(cameos, change);
  const takeId = await plannedTake(db, { sceneId, by: host, plan, seconds: 1 });
  return { sceneId, takeId, cameos, owners: { ben, ida } };
}

/** Says the same to every card that is open for a take. */
export async function answerAll(db: Db, takeId: string, answer: ConsentAnswer): Promise<number> {
  const open = await askForTake(db, takeId);
  for (const { requestId } of open) {
    const { owner_id: memberId } = await db
      .selectFrom('consent_request')
      .select('owner_id')
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow();
    await answerRequest(db, { requestId, memberId, answer });
  }
  return open.length;
}

/** A finished film of Ben and Ida in a room of its own, rolled by the host; both owners approved it for the room. */
export async function filmOfTwo(db: Db, friends: Friends) {
  const two = await takeOfTwo(db, friends);
  await answerAll(db, two.takeId, { answer: 'once', scope: 'ambient' });
  const { leaseEpoch } = await takeLease(db, two.takeId);
  await closeTake(db, two.takeId, done(leaseEpoch, 0, 1));
  return two;
}

/** Answers every card that is open for a post; answers whom it asked. */
export async function answerCards(db: Db, postId: string, answer: ConsentAnswer): Promise<string[]> {
  const open = await db
    .selectFrom('consent_request')
    .select(['id', 'owner_id'])
    .where('post_id', '=', postId)
    .where('status', '=', 'open')
    .execute();
  for (const { id, owner_id } of open) await answerRequest(db, { requestId: id, memberId: owner_id, answer });
  return open.map(({ owner_id }) => owner_id);
}

/** A segment of a second at an epoch, showing these grants. */
export const segmentAt = (index: number, likenessEpoch: number, grantIds: readonly string[]) => ({
  index,
  likenessEpoch,
  firstFrame: index * 24,
  frames: 24,
  videoKey: `takes/x/${index}-${likenessEpoch}.dsg`,
  audioKey: `takes/x/${index}-${likenessEpoch}.pcm`,
  grantIds,
});
