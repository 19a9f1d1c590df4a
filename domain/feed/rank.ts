import type { FeedReason } from '#contracts/feed.ts';
import type { InstructionReading } from '#contracts/feed-rule.ts';
import type { Facts } from './facts.ts';
import { matchOf } from './matches.ts';
import { wantWeights, weights } from './weights.ts';

export type HeldRule = InstructionReading['rules'][number];
export type Ranked = { film: Facts; why: FeedReason[] };

const hour = 3_600_000;
const round = (weight: number): number => Math.round(weight * 10) / 10;

/** Whether the rules let a film through: each `never` keeps out, each `only` keeps out the rest; two of them add up. */
export function isLetThrough(film: Facts, rules: readonly HeldRule[], now: Date): boolean {
  const only = rules.filter(({ want }) => want === 'only');
  return (
    !rules.some((rule) => rule.want === 'never' && matchOf(rule, film, now) > 0) &&
    (only.length === 0 || only.some((rule) => matchOf(rule, film, now) > 0))
  );
}

/** What a film weighs by itself, reason by reason. */
export function reasonsFor(film: Facts, rules: readonly HeldRule[], now: Date): FeedReason[] {
  const why: FeedReason[] = [];
  const add = (because: FeedReason['because'], weight: number, said: Partial<FeedReason> = {}): void => {
    if (Math.abs(weight) >= 0.05) why.push({ because, weight, ...said });
  };
  if (film.followed) add('followed', weights.followed + (film.mutual ? weights.mutual : 0));
  if (film.close) add('close', weights.close);
  if (film.demo) add('demo', weights.demo);
  const { takes, rooms } = film.madeFrom;
  const made = Math.min(weights.mostInspiring, weights.inspiring * Math.log2(1 + 2 * takes + rooms));
  add('inspired', made, { made: { takes, rooms } });
  if (film.fromMine) add('made-from', weights.fromMine);
  const hours = Math.max(0, now.getTime() - film.publishedAt.getTime()) / hour;
  add('fresh', weights.fresh * 2 ** (-hours / weights.freshHalfLife));
  for (const rule of rules) {
    const weight = wantWeights[rule.want] * matchOf(rule, film, now);
    if (weight !== 0) add('rule', weight, { rule });
  }
  return why;
}

/**
 * Puts films in order and takes the first `limit`: the heaviest first, each place weighed anew, because a second film
 * of the same author or about the same thing weighs less beneath the first. The same films always give the same order.
 */
export function rank(
  films: readonly Facts[],
  { rules, now, limit }: { rules: readonly HeldRule[]; now: Date; limit: number },
): Ranked[] {
  const left = films
    .filter((film) => isLetThrough(film, rules, now))
    .map((film) => ({ film, why: reasonsFor(film, rules, now) }))
    .map((one) => ({ ...one, weight: one.why.reduce((sum, { weight }) => sum + weight, 0) }))
    // Of two that weigh the same, the newer one; the id settles the rest.
    .sort(
      (a, b) =>
        b.film.publishedAt.getTime() - a.film.publishedAt.getTime() || (a.film.id < b.film.id ? -1 : 1),
    );
  const authors = new Map<string, number>();
  const topics = new Map<string, number>();
  const ranked: Ranked[] = [];
  while (ranked.length < limit && left.length > 0) {
    let best = -1;
    let bestWeight = Number.NEGATIVE_INFINITY;
    for (const [at, { film, weight }] of left.entries()) {
      const here = weight + varietyOf(film, authors, topics);
      if (here <= bestWeight) continue;
      best = at;
      bestWeight = here;
    }
    const [taken] = left.splice(best, 1);
    if (taken === undefined) break;
    const { film, why } = taken;
    const less = varietyOf(film, authors, topics);
    if (less !== 0) why.push({ because: 'variety', weight: less });
    why.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    // Something must be said of a film that has nothing going for it.
    if (why.length === 0) why.push({ because: 'next', weight: 0 });
    ranked.push({ film, why: why.map((reason) => ({ ...reason, weight: round(reason.weight) })) });
    authors.set(film.authorId, (authors.get(film.authorId) ?? 0) + 1);
    const [topic] = film.tags;
    if (topic !== undefined) topics.set(topic, (topics.get(topic) ?? 0) + 1);
  }
  return ranked;
}

function varietyOf(
  film: Facts,
  authors: ReadonlyMap<string, number>,
  topics: ReadonlyMap<string, number>,
): number {
  const same = (authors.get(film.authorId) ?? 0) * weights.sameAuthor;
  return same + (topics.get(film.tags[0] ?? '') ?? 0) * weights.sameTopic;
}
