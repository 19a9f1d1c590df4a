import { isDemo } from '#contracts/demo.ts';
import { AppError } from '#contracts/errors.ts';
import type { FeedEnd, FeedItem, FeedPage, FeedReason, FeedRequest } from '#contracts/feed.ts';
import { Id } from '#contracts/ids.ts';
import type { FeedLimits } from '#contracts/wellbeing.ts';
import type { Db } from '../db/schema/index.ts';
import { postsByIds } from '../posts/read-posts.ts';
import { townState } from '../town/state.ts';
import { serveFeedItems } from '../wellbeing/feed-limits.ts';
import { followedPosts, inspirations, newPosts, type Place, townPosts } from './candidates.ts';
import { type Facts, factsOf, visibleOf } from './facts.ts';
import { rulesNow } from './instructions.ts';
import { type HeldRule, rank } from './rank.ts';
import { forgetShown, rememberShown } from './shown.ts';
import { mostWeighed, windowDays } from './weights.ts';

const day = 86_400_000;

type Asked = FeedRequest & { memberId: string; now?: Date };
type Found = { items: FeedItem[]; order: FeedPage['order']; next: string | null; more: boolean };

const textOf = ({ at, id }: Place): string => `${at}~${id}`;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/u;

/** @throws AppError `bad-input` for a place that no page answered. */
function placeOf(text: string): Place {
  const [at = '', id = ''] = text.split('~');
  const isPlace = instant.test(at) && !Number.isNaN(Date.parse(at)) && Id.safeParse(id).success;
  if (!isPlace) throw new AppError('bad-input', 'after');
  return { at, id };
}

/**
 * One page of a member's feed, within the limits that hold for them. Every post that leaves has just been asked of the
 * one rule of who sees what, whatever it was chosen by, so that a block or a revocation between two pages counts.
 */
export async function feedPage(db: Db, asked: Asked): Promise<FeedPage> {
  const { memberId, now = new Date() } = asked;
  let found: Found = { items: [], order: 'time', next: null, more: false };
  // Looked for while it is asked what the limits are, which nearly always let it through; else it is thrown away.
  const newest = asked.tab === 'following' ? heardLater(newestFollowed(db, asked)) : undefined;
  const fresh = asked.tab === 'for-you' ? heardLater(freshFilms(db, asked, now)) : undefined;
  const { items, limits } = await serveFeedItems(
    db,
    memberId,
    async (allowed) => {
      const held = { ...allowed, pageSize: Math.min(allowed.pageSize, asked.size) };
      const byTime = asked.tab === 'following' || held.personalisation === 'off';
      found = await (byTime
        ? pageByTime(db, asked, held, newest)
        : pageForYou(db, asked, held, { now, fresh: fresh ?? freshFilms(db, asked, now) }));
      return found.items;
    },
    now,
  );
  let end = endOf(found, limits);
  if (end === 'all-new' && found.order === 'instructions' && (await townState(db)) === 'making')
    end = 'being-made';
  return { items, order: found.order, end, next: found.more ? found.next : null, limits };
}

function endOf({ more }: Found, limits: FeedLimits): FeedEnd {
  if (limits.restsUntil !== null) return 'rest';
  if (limits.itemsLeftToday === 0) return 'day';
  return more ? 'page' : 'all-new';
}

/** A failure of it is told to whoever waits for it in the end, and is nobody's until then. */
function heardLater<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

/** What a page by time is taken from at first, as long as it may be at most. */
const newestFollowed = (db: Db, { memberId, after, size }: Asked): Promise<Place[]> =>
  followedPosts(db, { viewer: memberId, limit: size + 1, before: after === null ? null : placeOf(after) });

/** Time order, newest first: a place in it is the whole memory, so nothing comes twice and nothing is recorded. */
async function pageByTime(
  db: Db,
  { memberId, after, have }: Asked,
  limits: FeedLimits,
  newest?: Promise<Place[]>,
): Promise<Found> {
  const size = limits.pageSize;
  const found: FeedItem[] = [];
  let before = after === null ? null : placeOf(after);
  let more = true;
  let known = newest;
  // A film with somebody blocked in it is sorted out last: then the page is filled from further back.
  while (found.length < size && more) {
    const wanted = size - found.length;
    const chosen = await (known ?? followedPosts(db, { viewer: memberId, limit: wanted + 1, before }));
    known = undefined;
    more = chosen.length > wanted;
    const page = chosen.slice(0, wanted);
    before = page.at(-1) ?? before;
    const reasons = new Map(page.map(({ id }) => [id, timeReason]));
    const ids = page.map(({ id }) => id).filter((id) => !have.includes(id));
    found.push(...(await itemsOf(db, memberId, ids, reasons)));
  }
  return { items: found, order: 'time', next: before === null ? null : textOf(before), more };
}

const timeReason: FeedReason[] = [{ because: 'time', weight: 0 }];

const freshOf = ({ memberId, have }: Asked, now: Date) => ({
  viewer: memberId,
  since: new Date(now.getTime() - windowDays * day),
  unseen: have,
});

/** What "for you" is chosen from: the newest of the people followed, with all that ranking knows, and of the demo town. */
async function freshFilms(db: Db, asked: Asked, now: Date): Promise<{ followed: Facts[]; town: string[] }> {
  const fresh = freshOf(asked, now);
  const [followed, town] = await Promise.all([
    factsOf(db, asked.memberId, newPosts({ ...fresh, limit: mostWeighed })),
    townPosts(db, { ...fresh, limit: 40 }),
  ]);
  return { followed, town };
}

/** "For you": what is new within the window, in the order of `rank`. What is on the screen already counts as shown. */
async function pageForYou(
  db: Db,
  asked: Asked,
  limits: FeedLimits,
  { now, fresh }: { now: Date; fresh: ReturnType<typeof freshFilms> },
): Promise<Found> {
  const { memberId, have } = asked;
  const wanted = freshOf(asked, now);
  const [rules, { followed, town }] = await Promise.all([
    rulesNow(db, memberId, limits.personalisation, now),
    fresh,
    have.length === 0
      ? forgetShown(db, { memberId, before: wanted.since })
      : rememberShown(db, { memberId, postIds: have }),
  ]);
  const among = followed.flatMap(({ inspiredBy }) => inspiredBy ?? []);
  const inspired = await inspirations(db, { ...wanted, among, limit: 40 });
  const known = new Set(followed.map(({ id }) => id));
  const others = [...new Set([...inspired, ...town])].filter((id) => !known.has(id));
  const strangers = others.length === 0 ? [] : await factsOf(db, memberId, visibleOf(db, memberId, others));
  return ranked(db, memberId, [...followed, ...strangers], { rules, now, size: limits.pageSize });
}

/**
 * The heaviest of these films, and whether there are more. Whether the viewer may see one is asked of those that would
 * leave, and one more; where one may not be seen it was never there, and the order is made again without it.
 */
async function ranked(
  db: Db,
  viewer: string,
  films: readonly Facts[],
  { rules, now, size }: { rules: HeldRule[]; now: Date; size: number },
): Promise<Found> {
  const best = rank(films, { rules, now, limit: size + 1 });
  const reasons = new Map(best.map(({ film, why }) => [film.id, why]));
  const items = await itemsOf(db, viewer, [...reasons.keys()], reasons);
  if (items.length < reasons.size) {
    const seen = new Set(items.map(({ post }) => post.id));
    const left = films.filter(({ id }) => seen.has(id) || !reasons.has(id));
    return ranked(db, viewer, left, { rules, now, size });
  }
  return { items: items.slice(0, size), order: 'instructions', next: 'more', more: items.length > size };
}

async function itemsOf(
  db: Db,
  viewer: string,
  ids: readonly string[],
  reasons: ReadonlyMap<string, FeedReason[]>,
): Promise<FeedItem[]> {
  const posts = await postsByIds(db, viewer, ids);
  return posts.map((post) => ({
    post,
    why: reasons.get(post.id) ?? timeReason,
    demo: isDemo(post.author.handle),
  }));
}
