import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDemo } from '#contracts/demo.ts';
import { freshDatabase, type TestDatabase } from '#dev/test-services.ts';
import { ownerInvite } from '../accounts/invites.ts';
import { handleIsFree } from '../accounts/members.ts';
import { type Connection, connect } from '../db/connect.ts';
import type { Db } from '../db/schema/index.ts';
import { feedPage } from '../feed/feed-page.ts';
import { quickPost } from '../feed/testing/quick-post.ts';
import { follow } from '../people/follows.ts';
import { openDisk } from '../storage/disk.ts';
import { closeTake } from '../takes/close-take.ts';
import { takeLease } from '../takes/lease.ts';
import { claimTake, reserveCredits, savePlan } from '../takes/plan-take.ts';
import { done, join, plannedTake, planOf, refusal, update } from '../testing/stage.ts';
import { films } from './films.ts';
import { postIdOf, residentIdOf, takeIdOf } from './ids.ts';
import { nextFilm } from './next-film.ts';
import { putTownIn } from './put-in.ts';
import { removeTown } from './remove.ts';
import { residents } from './residents.ts';
import { orderTownRemoval, somebodyRenders, town, townWork } from './state.ts';

let database: TestDatabase;
let connection: Connection;
let db: Db;
beforeAll(async () => {
  database = await freshDatabase();
  connection = connect(database.url);
  db = connection.db;
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const put = () => putTownIn(db, () => update);
const storage = openDisk('/nowhere-in-particular');

const forYou = (memberId: string) => ({ memberId, tab: 'for-you' as const, after: null, have: [], size: 50 });

/** What the renderer would do, without the minutes it takes. */
async function film(key: string): Promise<void> {
  const takeId = takeIdOf(key);
  await claimTake(db, takeId);
  await savePlan(db, { takeId, plan: planOf({ mia: null }), expectedSeconds: 4 });
  await reserveCredits(db, takeId);
  const { leaseEpoch } = await takeLease(db, takeId);
  await closeTake(db, takeId, done(leaseEpoch, 0));
}

/** Every row of every table that holds one of these ids anywhere. */
async function traces(ids: readonly string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select row_to_json(t)::text as row from ${sql.table(name)} as t`.execute(db);
    for (const { row } of rows) if (ids.some((id) => row.includes(id))) found.push(`${name}: ${row}`);
  }
  return found;
}

describe('the demo town', () => {
  it('moves in once, before anybody else, and leaves the owner their invite', async () => {
    expect(await put()).toBe(true);
    expect(await put()).toBe(false);
    expect(await town(db)).toMatchObject({ state: 'making', residents: residents.length, made: 0 });
    expect(await townWork(db)).toBe('make');
    expect(await ownerInvite(db)).not.toBeNull();
    expect(residents.every(({ handle }) => isDemo(handle))).toBe(true);
    expect(await handleIsFree(db, 'demo_somebody')).toBe(false);
    const { rows } = await sql`select 1 from account`.execute(db);
    expect(rows, 'nobody has a password').toEqual([]);
  });

  it('rolls one film at a time and gives way to whoever else is rolling', async () => {
    const { memberId: host, sceneId } = await join(db, 'host');
    const takeId = await plannedTake(db, { sceneId, by: host, plan: planOf({ mia: null }) });
    expect(await somebodyRenders(db)).toBe(true);
    expect(await nextFilm(db)).toBe(10);
    const { leaseEpoch } = await takeLease(db, takeId);
    await closeTake(db, takeId, done(leaseEpoch, 0));
    expect(await nextFilm(db)).toBe(2);
    expect(await nextFilm(db)).toBe(2);
    const rolled = await db
      .selectFrom('take')
      .select('id')
      .where('rolled_by', '=', residentIdOf(films[0]?.by ?? ''))
      .execute();
    expect(rolled).toHaveLength(1);
    expect(await somebodyRenders(db), 'the town is nobody').toBe(false);
    const [start] = await db
      .selectFrom('outbox')
      .select('arg')
      .where('workflow_id', '=', `take-${takeIdOf(films[0]?.key ?? '')}`)
      .execute();
    expect(start?.arg).toMatchObject({ quiet: true });
  });

  it('fills the feed of a newcomer, marked, and beneath everything by people', async () => {
    const [someone] = await db.selectFrom('member').select('id').where('demo', '=', false).execute();
    expect(await feedPage(db, forYou(someone?.id ?? ''))).toMatchObject({ items: [], end: 'being-made' });
    for (const { key } of films) {
      await nextFilm(db);
      await film(key);
    }
    expect(await nextFilm(db)).toBeNull();
    expect(await town(db)).toMatchObject({ state: 'made', made: films.length });
    const host = await db
      .selectFrom('user')
      .select('id')
      .where('handle', '=', 'host')
      .executeTakeFirstOrThrow();
    const { memberId: newcomer } = await join(db, 'newcomer', { by: host.id });
    const asked = forYou(newcomer);
    const first = await feedPage(db, asked);
    expect(first.items.map(({ demo }) => demo)).toEqual(films.map(() => true));
    expect(first.end).toBe('all-new');
    const remix = first.items.find(({ post }) => post.inspiredBy !== null);
    expect(remix?.post.inspiredBy?.author.handle).toMatch(/^demo_/);
    await follow(db, { by: newcomer, of: host.id });
    const theirs = await quickPost(db, { author: host.id, at: new Date(Date.now() - 20 * 86_400_000) });
    expect((await feedPage(db, asked)).items[0]?.post.id).toBe(theirs);
  });

  it('goes in one order: out of sight at once, then without a trace', async () => {
    const { id: newcomer } = await db
      .selectFrom('user')
      .select('id')
      .where('handle', '=', 'newcomer')
      .executeTakeFirstOrThrow();
    const asked = forYou(newcomer);
    await orderTownRemoval(db);
    expect((await feedPage(db, asked)).items.some(({ demo }) => demo)).toBe(false);
    expect(await removeTown(db, storage)).toBeNull();
    const ids = [
      ...residents.map(({ handle }) => residentIdOf(handle)),
      ...films.flatMap(({ key }) => [takeIdOf(key), postIdOf(key)]),
    ];
    expect((await traces(ids)).filter((row) => !row.includes('demo-town-remove'))).toEqual([]);
    const { rows } = await sql<{
      sum: number;
    }>`select coalesce(sum(amount), 0) as sum from ledger_entry`.execute(db);
    expect(Number(rows[0]?.sum)).toBe(0);
    expect(await town(db)).toMatchObject({ state: 'removed', residents: 0, made: 0 });
    expect(await refusal(orderTownRemoval(db))).toBe('not-found');
    expect(await put(), 'it does not come back').toBe(false);
  });
});
