import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { api } from '#contracts/http.ts';
import { Id } from '#contracts/ids.ts';
import type { TakeEventBody } from '#contracts/take.ts';
import { launchBrowser } from '#dev/chromium.ts';
import { waitFor } from '#dev/wait-for.ts';
import { query, untilEvent } from '../e2e/harness/ledger.ts';
import { openStudio } from '../e2e/harness/studio.ts';
import { percentile, reportTimes } from './figures/percentiles.ts';
import { openEyes, seenAt } from './roll/eyes.ts';
import { openHistories, type Turns } from './roll/history.ts';
import { openRoom, type Room } from './roll/room.ts';

/** With two to warm up these are about as many takes as a member may roll before a break is due. */
const rounds = { free: 12, asked: 24 };

/**
 * From the roll to somebody else's screen, through the whole program as a person starts it: room, database,
 * Temporal, worker, encoder, SFU and a real Chromium. Times are of one machine and one clock.
 */
export async function benchRoll(): Promise<void> {
  const [studio, browser] = await Promise.all([openStudio(), launchBrowser()]);
  const histories = await openHistories(studio);
  try {
    const room = await openRoom(studio, browser);
    await room.castBen('by nobody');
    // The first take of a program finds nothing warm; people have been in the room for a while.
    await freeTake(room, histories);
    const free: Free[] = [];
    for (let round = 0; round < rounds.free; round += 1) free.push(await freeTake(room, histories));
    await room.castBen('by his cameo');
    await askedTake(room, histories);
    const asked: Asked[] = [];
    for (let round = 0; round < rounds.asked; round += 1) asked.push(await askedTake(room, histories));

    console.log('no consent due, ms after the roll was asked for (p50 / p95)');
    const taken = [
      'replied',
      'planned',
      'ordered',
      'begun',
      'scheduled',
      'started',
      'rendering',
      'seen',
    ] as const;
    printSteps(taken, free);
    console.log('consent due, ms after the owner’s answer was sent (p50 / p95)');
    const answered = ['replied', 'signalled', 'turned', 'scheduled', 'started', 'rendering', 'seen'] as const;
    printSteps(answered, asked);
    reportTimes(
      'first activity to the first frame in another browser',
      free.map(({ begun, seen }) => seen - begun),
      300,
    );
    reportTimes(
      'consent card on its owner’s screen after the roll',
      asked.map(({ card }) => card),
      200,
    );
    reportTimes(
      'an owner’s answer to the start of the render',
      asked.map(({ rendering }) => rendering),
      150,
    );
    console.log(
      `an owner’s answer to the first frame, p50 ${percentile(
        asked.map(({ seen }) => seen),
        0.5,
      ).toFixed(0)} ms`,
    );
  } finally {
    await histories.close();
    await browser.close();
    await studio.close();
  }
}

type Histories = Awaited<ReturnType<typeof openHistories>>;

function printSteps<Name extends string>(
  names: readonly Name[],
  rounds: readonly Record<Name, number>[],
): void {
  for (const name of names) {
    const times = rounds.map((round) => round[name]);
    const at = (share: number) => percentile(times, share).toFixed(0);
    console.log(`  ${name.padEnd(10)} ${at(0.5)} / ${at(0.95)}`);
  }
}

/** Since the roll was asked for, ms. */
type Free = Record<
  'replied' | 'planned' | 'rendering' | 'seen' | Exclude<keyof Turns, 'signalled' | 'turned'>,
  number
>;

async function freeTake(room: Room, histories: Histories): Promise<Free> {
  const { takeId, askedAt, repliedAt } = await roll(room);
  const seen = await seenAt(room.page, 'frameAt');
  const planned = await eventAt(room, takeId, 'planned');
  const rendering = await eventAt(room, takeId, 'render-started');
  await finish(room, takeId);
  const { ordered, begun, scheduled, started } = await histories.turns(takeId);
  return since(askedAt, { replied: repliedAt, ordered, begun, planned, scheduled, started, rendering, seen });
}

/** `card`: since the roll; the others since the owner's answer was sent. All in ms. */
type Asked = Record<
  'card' | 'rendering' | 'seen' | 'replied' | Exclude<keyof Turns, 'ordered' | 'begun'>,
  number
>;

async function askedTake(room: Room, histories: Histories): Promise<Asked> {
  const { takeId, askedAt } = await roll(room);
  const card = await seenAt(room.page, 'cardAt');
  const [request] = (await room.owner.call(api.consents)).filter(({ subject }) => subject.takeId === takeId);
  await sleep(readsForMs);
  const answeredAt = Date.now();
  await room.owner.call(api.answerConsent, {
    params: { requestId: request?.id ?? '' },
    body: { answer: 'once', scope: 'any' },
  });
  const repliedAt = Date.now();
  const seen = await seenAt(room.page, 'frameAt');
  const rendering = await eventAt(room, takeId, 'render-started');
  await finish(room, takeId);
  const { signalled, turned, scheduled, started } = await histories.turns(takeId);
  const times = { replied: repliedAt, signalled, turned, scheduled, started, rendering, seen };
  return { card: card - askedAt, ...since(answeredAt, times) };
}

function since<Name extends string>(start: number, times: Record<Name, number>): Record<Name, number> {
  const entries = Object.entries<number>(times).map(([name, time]) => [name, time - start]);
  return Object.fromEntries(entries);
}

const Rolled = z.object({ takeId: Id });

/** Nobody answers a card that they have not read. */
const readsForMs = 1000;

/** Nobody rolls in the very second in which the last take was done: a page settles, a thread gets warm. */
const betweenTakesMs = 5000;

/** As a page rolls what it shows: with the seed it was read with. Ben's page has read it by then. */
async function roll({ page, seat, studio, sceneId }: Room) {
  await sleep(betweenTakesMs);
  const [next] = await query<{ seed: number }>(
    studio,
    'select coalesce(max(number), 0)::int + 1 as seed from take where scene_id = $1',
    [sceneId],
  );
  await waitFor('the picture of the last take to be gone', async () => {
    return (await page.getByTestId('live-picture').count()) === 0;
  });
  await openEyes(page);
  const askedAt = Date.now();
  const reply = await seat.request({
    type: 'roll',
    rollId: randomUUID(),
    generator: 'simulator',
    keepRolling: false,
    seed: next?.seed ?? 1,
  });
  if (!reply.ok) throw new Error(`the roll was refused: ${JSON.stringify(reply.error)}`);
  const { takeId } = Rolled.parse(reply.value);
  return { takeId, askedAt, repliedAt: Date.now() };
}

async function finish({ seat, studio }: Room, takeId: string): Promise<void> {
  await seat.request({ type: 'cut' });
  await untilEvent(studio, takeId, 'done', 1, 60);
}

async function eventAt({ studio }: Room, takeId: string, type: TakeEventBody['type']): Promise<number> {
  await untilEvent(studio, takeId, type);
  const [row] = await query<{ at: Date }>(
    studio,
    "select at from take_event where take_id = $1 and body->>'type' = $2 order by seq limit 1",
    [takeId, type],
  );
  return row?.at.getTime() ?? Number.NaN;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await benchRoll();
  process.exit(0);
}
