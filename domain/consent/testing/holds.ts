import { sql } from 'kysely';
import { expect } from 'vitest';
import { visiblePosts } from '../../posts/visible.ts';
import { refusal } from '../../testing/stage.ts';
import { readLikeness } from '../grants.ts';
import { type Model, owners, type Take } from './model.ts';
import type { Real } from './real.ts';

type Row = {
  id: string;
  epoch: number;
  hidden: boolean;
  live: string[];
  cards: string[];
  segments: string[];
};

/** Every take as the database has it: who may be shown, which cards are open, which segments count. */
async function takesIn({ db, rooms }: Real): Promise<Map<string, Row>> {
  const { rows } = await sql<Row>`
    select take.id, take.likeness_epoch as epoch, take.hidden_at is not null as hidden,
      array(select part.cast_id from take_grant part
        join consent_grant held on held.id = part.grant_id join cameo on cameo.id = part.cameo_id
        where part.take_id = take.id and held.revoked_at is null and cameo.deleted_at is null
          and held.take_id = take.id and held.plan_hash = take.plan_hash
        order by 1) as live,
      array(select card.cast_id || coalesce(' ' || card.post_id || ' ' || card.audience, '')
        from consent_request card where card.take_id = take.id and card.status = 'open' order by 1) as cards,
      array(select segment.index || ' ' || segment.likeness_epoch from segment
        where segment.take_id = take.id and segment.invalid_at is null order by segment.index) as segments
    from take where take.scene_id in (${sql.join(rooms)})`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

const expected = (model: Model, take: Take): Omit<Row, 'segments'> & { segments: number } => ({
  id: take.id,
  epoch: take.epoch,
  hidden: take.hidden,
  live: owners.filter((owner) => take.parts[owner].live && !model.gone[owner]),
  cards: [
    ...owners.filter((owner) => take.parts[owner].card === 'open'),
    ...model.posts
      .filter((post) => model.takes[post.take] === take)
      .flatMap(({ id, cards }) =>
        cards
          .filter(({ state }) => state === 'open')
          .map(({ owner, audience }) => `${owner} ${id} ${audience}`),
      ),
  ].sort(),
  segments: take.segments.length,
});

/** From nobody to everybody. */
const audiences = sql<string[]>`array['me', 'room', 'friends', 'mutuals', 'followers', 'link']`;

/** What may never be, in one look at the two owners' rows: each line is a rule, each count must be none. */
async function broken({ db, members }: Real): Promise<Record<string, number>> {
  const mine = sql.join(Object.values(members));
  const { rows } = await sql<Record<string, number>>`
    select
      (select count(*)::int from segment join segment_grant using (take_id, index, likeness_epoch)
        join consent_grant held on held.id = segment_grant.grant_id
        where held.owner_id in (${mine}) and segment.invalid_at is null and held.revoked_at is not null)
        as "segments that show a likeness taken back",
      (select count(*)::int from take_grant join consent_grant held on held.id = take_grant.grant_id
        join take on take.id = take_grant.take_id
        where held.owner_id in (${mine}) and (held.take_id <> take.id or held.plan_hash <> take.plan_hash))
        as "grants that are for another take or plan",
      (select count(*)::int from consent_grant where owner_id = ${members.ida} and reach <> 'take')
        as "a teen’s yes for more than one take",
      (select count(*)::int from cameo where owner_id = ${members.ida} and level in ('everyone', 'mutuals'))
        as "a teen’s cameo open to all",
      (select count(*)::int from consent_grant held where held.owner_id in (${mine}) and held.revoked_at is not null
        and not exists (select 1 from consent_trail where grant_id = held.id and event = 'revoked'))
        as "revocations that the trail does not know",
      (select count(*)::int from consent_grant held where held.owner_id in (${mine}) and held.reach = 'take'
        and not exists (select 1 from consent_trail where grant_id = held.id))
        as "grants that the trail does not know",
      (select count(*)::int from consent_request card join take on take.id = card.take_id
        join cameo on cameo.id = card.cameo_id
        where card.owner_id in (${mine}) and card.status = 'open' and (cameo.deleted_at is not null
          or (card.post_id is null and take.ended_at is not null)
          or (card.post_id is not null and take.hidden_at is not null)))
        as "cards about nothing",
      (select count(*)::int from post join take_grant using (take_id)
        join consent_grant held on held.id = take_grant.grant_id
        where held.owner_id in (${mine}) and held.owner_id <> post.author_id and held.revoked_at is null
          and post.deleted_at is null
          and array_position(${audiences}, post.audience) > array_position(${audiences}, held.audience))
        as "posts for more people than an owner agreed to",
      (select count(*)::int from likeness join cameo on cameo.id = likeness.cameo_id
        where cameo.owner_id in (${mine}) and cameo.deleted_at is not null)
        as "pictures of a deleted cameo"`.execute(db);
  return rows[0] ?? {};
}

/** The seven rules, after each step. `touched` is read as a generator would. */
export async function holds(model: Model, real: Real, touched: Take | undefined): Promise<void> {
  const found = await takesIn(real);
  for (const take of model.takes) {
    const row = found.get(take.id);
    expect(row && { ...row, segments: row.segments.length }, `take ${take.id}`).toEqual(
      expected(model, take),
    );
  }
  const wrong = Object.entries(await broken(real)).filter(([, count]) => count > 0);
  expect(wrong).toEqual([]);
  if (touched !== undefined) {
    for (const owner of touched.cast) {
      const said = await refusal(readLikeness(real.db, { takeId: touched.id, castId: owner }));
      const live = touched.parts[owner].live && !model.gone[owner];
      expect(said, `${owner} in ${touched.id}`).toBe(live ? null : 'likeness-not-granted');
    }
  }
  const shown = await visiblePosts(real.db, null)
    .select('post.id')
    .where('post.author_id', 'in', [real.host, real.members.ben])
    .execute();
  const open = model.posts.filter(
    ({ take, audience, deletedOn }) =>
      audience === 'link' && deletedOn === null && !model.takes[take]?.hidden,
  );
  expect(shown.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort());
}
