import type { FeedRule } from '#contracts/feed-rule.ts';
import type { Facts } from './facts.ts';

const day = 86_400_000;

/** How much of what a rule asks for a film is: 0 for none of it, 1 for all, between them for a near subject. */
export function matchOf(rule: FeedRule, film: Facts, now: Date): number {
  const holds =
    (rule.people === null || isBy(rule.people, film)) &&
    (rule.mood === null || film.moods.includes(rule.mood)) &&
    (rule.length === null ||
      ('over' in rule.length ? film.seconds > rule.length.over : film.seconds < rule.length.under)) &&
    (rule.kind === null || isKind(rule.kind, film, now));
  if (!holds) return 0;
  return rule.subject === null ? 1 : nearestTag(rule.subject, film.tags);
}

function isBy(people: NonNullable<FeedRule['people']>, film: Facts): boolean {
  if ('memberId' in people) return film.authorId === people.memberId;
  switch (people.circle) {
    case 'followed':
      return film.followed;
    case 'mutuals':
      return film.mutual;
    case 'close':
      return film.close;
    case 'costars':
      return film.costar;
    case 'strangers':
      return !film.followed;
  }
}

function isKind(kind: NonNullable<FeedRule['kind']>, film: Facts, now: Date): boolean {
  switch (kind) {
    case 'remix':
      return film.inspiredBy !== null;
    case 'original':
      return film.inspiredBy === null;
    case 'from-mine':
      return film.fromMine;
    case 'with-me':
      return film.withMe;
    case 'silent':
      return !film.spoken;
    case 'spoken':
      return film.spoken;
    case 'new':
      return now.getTime() - film.publishedAt.getTime() < day;
  }
}

/** A subject of several words ("magic trick") is met by all of them, too. */
function nearestTag({ words, tags }: NonNullable<FeedRule['subject']>, has: readonly string[]): number {
  const own = new Set(has);
  const all = words.split(' ');
  if (own.has(words) || all.every((word) => own.has(word))) return 1;
  return Math.max(0, ...tags.filter(({ tag }) => own.has(tag)).map(({ near }) => near));
}
