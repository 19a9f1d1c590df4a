import type { Audience } from '#contracts/consent.ts';
import type { PostAudience } from '#contracts/post.ts';

/** What must be true of likenesses, kept in memory by rules as short as they can be said. */
export const owners = ['ben', 'ida'] as const;
/** Ida is a teen: asked for every use. */
export type Owner = (typeof owners)[number];
export type Card = 'none' | 'open' | 'approved' | 'declined' | 'expired' | 'withdrawn';

export type Part = {
  card: Card;
  /** When the card runs out, in days of the model's clock. */
  until: number;
  /** There was a grant for this part, whatever became of it. */
  granted: boolean;
  live: boolean;
  audience: Audience;
};

export type Take = {
  id: string;
  room: number;
  cast: readonly Owner[];
  place: 'gym' | 'street';
  rough: boolean;
  audience: Audience;
  asksAgain: boolean;
  state: 'planned' | 'rolling' | 'done' | 'ended';
  lease: number;
  epoch: number;
  hidden: boolean;
  /** Its files were erased. */
  erased: boolean;
  parts: Record<Owner, Part>;
  segments: { epoch: number; shows: readonly Owner[] }[];
};

export type Standing = {
  owner: Owner;
  /** The room it is for, or null for whatever the host makes anywhere. */
  room: number | null;
  with: readonly Owner[];
  place: string;
  rough: boolean;
  audience: Audience;
  /** Day on which it runs out; null for good. */
  until: number | null;
  live: boolean;
};

/** Ben directs in the host's rooms and may post what is made there, too. */
export type Author = 'host' | 'ben';

export type Post = {
  id: string;
  by: Author;
  take: number;
  /** The day on which its author deleted it. */
  deletedOn: number | null;
  audience: PostAudience;
  wanted: PostAudience | null;
  cards: { owner: Owner; audience: Audience; state: Card }[];
};

export type Model = {
  day: number;
  /** Whether each room is a remix. */
  rooms: boolean[];
  takes: Take[];
  standing: Standing[];
  posts: Post[];
  /** Whose cameo is deleted, and whose account is erased. */
  gone: Record<Owner, boolean>;
  erased: Record<Owner, boolean>;
  /** Refusals of each owner, of takes and posts, ever. */
  refusals: Record<Owner, number>;
  steps: number;
};

export const newModel = (): Model => ({
  day: 0,
  rooms: [false, false],
  takes: [],
  standing: [],
  posts: [],
  gone: { ben: false, ida: false },
  erased: { ben: false, ida: false },
  refusals: { ben: 0, ida: 0 },
  steps: 0,
});

export const newPart = (): Part => ({
  card: 'none',
  until: 0,
  granted: false,
  live: false,
  audience: 'room',
});

const audiences: readonly (Audience | PostAudience)[] = ['room', 'friends', 'mutuals', 'followers', 'link'];
export const isWider = (one: PostAudience | Audience, other: Audience): boolean =>
  audiences.indexOf(one) > audiences.indexOf(other);

/** Whether an earlier yes covers what this take asks of this owner. */
export function covers(model: Model, given: Standing, take: Take, owner: Owner): boolean {
  if (given.owner !== owner || !given.live || owner === 'ida' || take.asksAgain) return false;
  if (isWider(take.audience, given.audience)) return false;
  if (given.room === null)
    return (
      model.rooms[take.room] === false &&
      (given.until === null || given.until > model.day) &&
      (given.rough || !take.rough)
    );
  const added = take.cast.filter((other) => other !== owner && !given.with.includes(other));
  return (
    given.room === take.room && added.length === 0 && given.place === take.place && given.rough === take.rough
  );
}

/** A likeness leaves a take: what shows it is no longer, and a finished film is hidden with its open cards. */
export function leave(model: Model, take: Take, owner: Owner): void {
  const part = take.parts[owner];
  if (!part.live) return;
  part.live = false;
  take.epoch += 1;
  take.segments = take.segments.filter(({ shows }) => !shows.includes(owner));
  if (take.state !== 'done') return;
  take.hidden = true;
  for (const post of model.posts)
    if (model.takes[post.take] === take && withdraw(post, null)) post.wanted = null;
}

/** Open cards of a post are withdrawn, but for those that ask for `kept`. Answers whether there were any. */
export function withdraw(post: Post, kept: PostAudience | null): boolean {
  const open = post.cards.filter(({ state, audience }) => state === 'open' && audience !== kept);
  for (const card of open) card.state = 'withdrawn';
  return open.length > 0;
}

/** Whose word is still missing, before a film is seen by so many: an author's own likeness needs none. */
export const unasked = ({ cast, parts }: Take, by: Author, wanted: PostAudience | Audience): Owner[] =>
  cast.filter((owner) => owner !== by && isWider(wanted, parts[owner].audience));

/** What a take that is over takes with it. */
export function end(take: Take): void {
  for (const owner of owners) if (take.parts[owner].card === 'open') take.parts[owner].card = 'withdrawn';
}

/** Everything that an owner ever gave, and the cards that ask them. */
export function takeBackAll(model: Model, owner: Owner): void {
  for (const take of model.takes) {
    if (take.parts[owner].card === 'open') take.parts[owner].card = 'withdrawn';
    leave(model, take, owner);
  }
  for (const post of model.posts) {
    const own = post.cards.filter((card) => card.owner === owner && card.state === 'open');
    for (const card of own) card.state = 'withdrawn';
    if (own.length > 0) post.wanted = null;
  }
  for (const given of model.standing) if (given.owner === owner) given.live = false;
  model.gone[owner] = true;
}
