import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '#contracts/http.ts';
import { waitFor } from '#dev/wait-for.ts';
import { makeCameo } from '../harness/cameo.ts';
import { eventsOf, moneyOf, query } from '../harness/ledger.ts';
import { Member } from '../harness/member.ts';
import { openStudio, type ProcessName, type Studio } from '../harness/studio.ts';
import { openWriter } from '../harness/writer.ts';
import { goOn, type Point, points, reach, type Scene } from './points.ts';

const victims = ['worker', 'server', 'temporal', 'sfu', 'postgres'] as const;
type Victim = (typeof victims)[number];

/** Every process at every point with `KILLS=all`; otherwise one point for each process, five different ones. */
const everywhere = victims.flatMap((victim) => points.map((point): [Victim, Point] => [victim, point]));
const some: [Victim, Point][] = [
  ['worker', 'first segment'],
  ['server', 'asked'],
  ['temporal', 'rendering'],
  ['sfu', 'third segment'],
  ['postgres', 'direction given'],
];
const matrix = process.env.KILLS === 'all' ? everywhere : some;

let studio: Studio;
let host: Member;
let owner: Member;
let sceneId: string;
let cameoId: string;

beforeAll(async () => {
  studio = await openStudio();
  host = await Member.signUp(studio, 'Ada', studio.ownerInvite);
  owner = await host.invite('Ben');
  cameoId = (await makeCameo(owner, 'Ben')).id;
  const [scene] = await host.call(api.scenes);
  sceneId = scene?.id ?? '';
  const link = await host.call(api.newLink, { params: { sceneId }, body: { role: 'director' } });
  await owner.call(api.enterByLink, { params: { token: link.url.split('/').at(-1) ?? '' }, body: {} });
  const writer = await openWriter(host, sceneId);
  writer.script('Ben walks to the bench. Ben waves. Ben says: good morning.');
  writer.cast('ben', {
    id: 'ben',
    name: 'Ben',
    thing: 'person',
    cameoId,
    x: -2,
    y: 0,
    facing: 1,
    ownedBy: null,
  });
  await waitFor('the script on disk', async () => {
    const [row] = await query<{ n: number }>(
      studio,
      'select count(*)::int as n from scene_update where scene_id = $1',
      [sceneId],
    );
    return (row?.n ?? 0) > 0;
  });
  writer.close();
});

afterAll(() => studio.close());

/** The SFU's worker is a child of the server. */
function sfuPid(): number {
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(studio.pid('server'))], {
    encoding: 'utf8',
  });
  const line = children.split('\n').find((one) => one.includes('mediasoup-worker'));
  return Number.parseInt(line?.trim() ?? '', 10);
}

async function kill(victim: Victim): Promise<void> {
  if (victim !== 'sfu') {
    const name: ProcessName = victim;
    await studio.restarted(name, studio.kill(name));
    return;
  }
  const old = sfuPid();
  process.kill(old, 'SIGKILL');
  await waitFor('a new SFU worker', () => Number.isInteger(sfuPid()) && sfuPid() !== old, 30);
}

describe('a take whose processes are killed', () => {
  test.each(matrix)(
    '%s killed at "%s": one film, one settlement, nothing rendered twice',
    async (victim, point) => {
      const visit = await host.join(sceneId);
      const scene: Scene = { studio, host, owner, visit, sceneId };
      const takeId = await reach(scene, point);
      await kill(victim);
      await goOn(scene, takeId, point);

      const events = await eventsOf(studio, takeId);
      expect(events.filter((event) => event.type === 'done')).toHaveLength(1);
      expect(events.filter((event) => event.type === 'failed')).toHaveLength(0);
      const segments = events
        .filter((event) => event.type === 'segment')
        .map((event) => `${event.index}/${event.likenessEpoch}`);
      expect(new Set(segments).size).toBe(segments.length);
      expect(segments.length).toBeGreaterThan(2);
      expect(await moneyOf(studio, takeId)).toEqual({ holds: 1, settles: 1, balanced: true });
      const film = await host.film(takeId);
      expect(film.headers.get('content-type')).toBe('video/mp4');
      expect((await film.arrayBuffer()).byteLength).toBeGreaterThan(20_000);
      await visit.leave();
    },
  );
});
