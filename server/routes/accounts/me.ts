import { api } from '#contracts/http.ts';
import { me as readMe } from '#domain/accounts/members.ts';
import { route } from '../../http/route.ts';

export const me = route(api.me, ({ context, caller }) => readMe(context.db, caller.memberId));

export const here = route(api.here, async ({ context, caller: { memberId, guardian } }) => ({
  me: memberId === null || guardian ? null : await readMe(context.db, memberId),
  guardian,
}));
