import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startPostgres } from '#dev/postgres.ts';
import { connect } from '#domain/db/connect.ts';
import { migrateToLatest } from '#domain/db/migrate.ts';
import { feedPage } from '#domain/feed/feed-page.ts';
import { quickPost } from '#domain/feed/testing/quick-post.ts';
import { offsetPage, placeBefore } from './feed/arms.ts';
import { readersWith, seedGraph } from './feed/graph.ts';
import { percentile } from './figures/percentiles.ts';

/**
 * Pages of the feed on a seeded graph: keyset paging against an offset-paged arm, page 1 against page 500, and how soon
 * a post of somebody whom everybody follows is on a follower's page.
 *
 *   npm run bench -- feed               1,000,000 posts of 100,000 members
 *   node bench/feed.ts 20000 2000        a smaller graph
 *   KEEP=folder node bench/feed.ts       keeps the graph in this folder, and takes the one that it finds there
 */
const [posts = 1_000_000, members = 100_000] = process.argv.slice(2).map(Number);
const deep = 500;
const rounds = 200;
/** Left out of each row: by then all four connections have planned what a page asks, which each does seven times. */
const warmUp = 60;

const kept = process.env.KEEP;
const dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'dailies-bench-feed-')));
const postgres = await startPostgres({ dataDir, database: `feed_${posts}_${members}` });
await migrateToLatest(postgres.url);
const connection = connect(postgres.url, { statementTimeoutMs: 1_800_000, poolSize: 4 });
const { db } = connection;

const seeded = performance.now();
// The last table that is filled: where it is empty, an earlier seeding was broken off or there was none.
const isThere = await db.selectFrom('post_topic').select('post_id').limit(1).executeTakeFirst();
// One connection for all of it: the seeding switches triggers off for its own session.
if (isThere === undefined) await db.connection().execute((one) => seedGraph(one, { posts, members }));
console.log(
  `${posts} posts of ${members} members, ${isThere ? 'kept, found' : 'made'} in ${Math.round((performance.now() - seeded) / 1000)} s`,
);

const readers = await readersWith(db, deep * 20 + 20, 40);
const some = readers.length > 0 ? readers : await readersWith(db, 40, 40);
const depth = readers.length > 0 ? deep : 2;
console.log(`${some.length} readers; the deep page is page ${depth}`);

async function timed(
  name: string,
  work: (reader: string, round: number) => Promise<number>,
): Promise<number> {
  const times: number[] = [];
  let items = 0;
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const reader = some[round % some.length] ?? '';
    const from = performance.now();
    items += await work(reader, round);
    if (round >= warmUp) times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const [p50, p95, p99] = [percentile(times, 0.5), percentile(times, 0.95), percentile(times, 0.99)];
  console.log(
    `${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (${(items / (rounds + warmUp)).toFixed(1)} items)`,
  );
  return p50;
}

const places = new Map<string, string | null>();
for (const reader of some) places.set(reader, await placeBefore(db, reader, depth));
const now = new Date(Date.UTC(2026, 0, 1) + posts * 60_000);
const page = async (memberId: string, tab: 'following' | 'for-you', after: string | null): Promise<number> =>
  (await feedPage(db, { memberId, tab, after, have: [], size: 20, now })).items.length;

const first = await timed('following, page 1', (reader) => page(reader, 'following', null));
const last = await timed(`following, page ${depth}`, (reader) =>
  page(reader, 'following', places.get(reader) ?? null),
);
console.log(`page ${depth} against page 1: ${(last / first).toFixed(2)}`);
await timed('for you, page 1', (reader) => page(reader, 'for-you', null));
const offsetFirst = await timed(
  'offset arm, page 1',
  async (reader) => (await offsetPage(db, reader, 1)).length,
);
const offsetLast = await timed(
  `offset arm, page ${depth}`,
  async (reader) => (await offsetPage(db, reader, depth)).length,
);
console.log(`offset arm, page ${depth} against page 1: ${(offsetLast / offsetFirst).toFixed(2)}`);
console.log(
  `offset against keyset: page 1 ${(offsetFirst / first).toFixed(1)}×, page ${depth} ${(offsetLast / last).toFixed(1)}×`,
);

const { id: star } = await db
  .selectFrom('user')
  .select('id')
  .where('handle', '=', 'm1')
  .executeTakeFirstOrThrow();
const posted = performance.now();
const postId = await quickPost(db, {
  author: star,
  audience: 'followers',
  at: new Date(now.getTime() + 60_000),
});
const seen = await Promise.all(
  some.slice(0, 10).map(async (memberId) => {
    const { items } = await feedPage(db, {
      memberId,
      tab: 'following',
      after: null,
      have: [],
      size: 20,
      now,
    });
    return items.some(({ post }) => post.id === postId);
  }),
);
console.log(
  `a post of somebody with ${members - 1} followers: on ${seen.filter(Boolean).length} of ${seen.length} followers' pages ` +
    `${Math.round(performance.now() - posted)} ms after it was begun`,
);

await connection.close();
await postgres.stop();
if (kept === undefined) await rm(dataDir, { recursive: true, force: true });
