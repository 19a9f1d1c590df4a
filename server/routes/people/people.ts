import { peopleApi } from '#contracts/api/people.ts';
import { AppError } from '#contracts/errors.ts';
import { PeopleList } from '#contracts/people.ts';
import { coStars as findCoStars } from '#domain/people/co-stars.ts';
import { people as list } from '#domain/people/lists.ts';
import { profile as readProfile, setAbout as writeAbout } from '#domain/people/profile.ts';
import { relate as change, relation as read } from '#domain/people/relation.ts';
import { search as find } from '#domain/people/search.ts';
import { nudge, topics } from '#domain/wake.ts';
import { idOf } from '../../http/callers.ts';
import { type Route, route } from '../../http/route.ts';
import { stopTyping } from '../../me/typing.ts';

const people = route(peopleApi.people, async ({ context, caller, param, query }) => {
  const which = PeopleList.safeParse(param('list'));
  if (!which.success) throw new AppError('not-found');
  return list(context.db, caller.memberId, which.data, query.after);
});

const relate = route(peopleApi.relate, async ({ context, caller, param, body }) => {
  const other = idOf(param('memberId'));
  const relation = await change(context.db, caller.memberId, other, body);
  if (body.blocked) stopTyping(caller.memberId, other);
  // Open letters close, or open again, on both sides.
  if (body.blocked !== undefined)
    await Promise.all([caller.memberId, other].map((id) => nudge(context.db, topics.member(id))));
  return relation;
});

const relation = route(peopleApi.relation, async ({ context, caller, param }) =>
  read(context.db, caller.memberId, idOf(param('memberId'))),
);

const profile = route(peopleApi.profile, async ({ context, caller, param }) =>
  readProfile(context.db, caller.memberId, param('handle')),
);

const setAbout = route(peopleApi.setAbout, async ({ context, caller, body }) => {
  await writeAbout(context.db, caller.memberId, body.about);
  return {};
});

const search = route(
  peopleApi.search,
  async ({ context, caller, query }) => find(context.db, caller.memberId, query.q),
  { rate: { perMinute: 120, burst: 30 } },
);

const coStars = route(peopleApi.coStars, async ({ context, caller }) =>
  findCoStars(context.db, caller.memberId),
);

export const peopleRoutes: Record<keyof typeof peopleApi, Route> = {
  people,
  relate,
  relation,
  profile,
  setAbout,
  search,
  coStars,
};
