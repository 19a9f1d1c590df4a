import { peopleApi } from '#contracts/api/people.ts';
import { AppError } from '#contracts/errors.ts';
import { PeopleList } from '#contracts/people.ts';
import { people as list } from '#domain/people/lists.ts';
import { relate as change, relation as read } from '#domain/people/relation.ts';
import { idOf } from '../../http/callers.ts';
import { type Route, route } from '../../http/route.ts';

const people = route(peopleApi.people, async ({ context, caller, param, http }) => {
  const which = PeopleList.safeParse(param('list'));
  if (!which.success) throw new AppError('not-found');
  return list(context.db, caller.memberId, which.data, http.req.query('after'));
});

const relate = route(peopleApi.relate, async ({ context, caller, param, body }) =>
  change(context.db, caller.memberId, idOf(param('memberId')), body),
);

const relation = route(peopleApi.relation, async ({ context, caller, param }) =>
  read(context.db, caller.memberId, idOf(param('memberId'))),
);

export const peopleRoutes: Record<keyof typeof peopleApi, Route> = { people, relate, relation };
