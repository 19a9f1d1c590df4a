import { api } from '#contracts/http.ts';
import { updateMe as update } from '#domain/accounts/members.ts';
import { route } from '../../http/route.ts';

export const updateMe = route(api.updateMe, ({ context, caller, body }) =>
  update(context.db, caller.memberId, body),
);
