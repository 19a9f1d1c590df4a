import { api } from '#contracts/http.ts';
import { take as readTake, takesOf } from '#domain/takes/read-takes.ts';
import { idOf } from '../../http/callers.ts';
import { route } from '../../http/route.ts';

export const takes = route(
  api.takes,
  async ({ context, caller }) => (await takesOf(context.db, caller.sceneId)).takes,
);

export const take = route(api.take, ({ context, param }) => readTake(context.db, idOf(param('takeId'))));
