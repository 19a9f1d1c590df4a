import { randomUUID } from 'node:crypto';
import { api } from '#contracts/http.ts';
import { query, untilEvent } from '../harness/ledger.ts';
import type { Member, Visit } from '../harness/member.ts';
import type { Studio } from '../harness/studio.ts';

/** A take under way: who rolls, whose cameo is in it, and where. */
export type Scene = { studio: Studio; roller: Member; owner: Member; visit: Visit; sceneId: string };

/**
 * Twelve moments of a take, in order. `reach` drives the take to the moment; `letBegin` and `bringHome` do what
 * people do after it, so that the take can end.
 */
export const points = [
  'rolled',
  'planned',
  'asked',
  'answered',
  'rendering',
  'first segment',
  'direction given',
  'direction applied',
  'third segment',
  'cut asked',
  'sealing',
  'done',
] as const;
export type Point = (typeof points)[number];

const order = (point: Point): number => points.indexOf(point);

/** Whether at this moment the film is still to come, is on the screen, or may have been shown to its end. */
export function pictureAt(point: Point): 'to come' | 'flowing' | 'over' {
  if (order(point) < order('rendering')) return 'to come';
  return order(point) < order('cut asked') ? 'flowing' : 'over';
}

/** Rolls, and follows the take up to `point`. Answers its id. */
export async function reach(scene: Scene, point: Point): Promise<string> {
  const { studio, visit } = scene;
  const rollId = randomUUID();
  const rolled = await visit.request({
    type: 'roll',
    rollId,
    generator: 'simulator',
    keepRolling: true,
    seed: 7,
  });
  if (!rolled.ok) throw new Error(`the roll was refused: ${JSON.stringify(rolled.error)}`);
  const [take] = await query<{ id: string }>(
    studio,
    'select id from take where scene_id = $1 order by number desc limit 1',
    [scene.sceneId],
  );
  const takeId = take?.id ?? '';
  const steps: [Point, () => Promise<unknown>][] = [
    ['rolled', () => untilEvent(studio, takeId, 'rolled')],
    ['planned', () => untilEvent(studio, takeId, 'planned')],
    ['asked', () => untilEvent(studio, takeId, 'consent-asked')],
    ['answered', () => approve(scene, takeId)],
    ['rendering', () => untilEvent(studio, takeId, 'render-started')],
    ['first segment', () => untilEvent(studio, takeId, 'segment')],
    ['direction given', () => direct(scene, takeId)],
    ['direction applied', () => untilEvent(studio, takeId, 'direction-changed')],
    ['third segment', () => untilEvent(studio, takeId, 'segment', 3)],
    ['cut asked', () => cut(scene, takeId)],
    ['sealing', () => untilEvent(studio, takeId, 'sealing')],
    ['done', () => untilEvent(studio, takeId, 'done')],
  ];
  for (const [name, step] of steps) {
    if (order(name) > order(point)) break;
    await step();
  }
  return takeId;
}

/** After a kill before the answer: the take comes to its question, and the owner says yes. */
export async function letBegin(scene: Scene, takeId: string, from: Point): Promise<void> {
  if (order(from) >= order('answered')) return;
  await untilEvent(scene.studio, takeId, 'consent-asked');
  await approve(scene, takeId);
}

/** What was not done yet is done, by people who try again until they are answered; until the film is there. */
export async function bringHome(scene: Scene, takeId: string, from: Point): Promise<void> {
  if (order(from) < order('cut asked')) {
    await untilEvent(scene.studio, takeId, 'segment', 3);
    await cut(scene, takeId);
  }
  await untilEvent(scene.studio, takeId, 'done', 1, 120);
}

async function approve({ owner, studio }: Scene, takeId: string): Promise<void> {
  const requests = await owner.call(api.consents);
  const request = requests.find((one) => one.subject.takeId === takeId);
  if (request === undefined) return;
  await owner.call(api.answerConsent, {
    params: { requestId: request.id },
    body: { answer: 'once', scope: 'any' },
  });
  await untilEvent(studio, takeId, 'consent-answered');
}

async function direct({ visit, studio }: Scene, takeId: string): Promise<void> {
  await visit.request({ type: 'direct', directionId: randomUUID(), text: 'make it rain' });
  await untilEvent(studio, takeId, 'direction-given');
}

/** Asks for the cut through a fresh seat: the old one may have died with the server. */
async function cut({ roller, sceneId, studio }: Scene, takeId: string): Promise<void> {
  const seat = await roller.join(sceneId);
  await seat.request({ type: 'cut' });
  await untilEvent(studio, takeId, 'cut-asked');
  await seat.leave();
}
