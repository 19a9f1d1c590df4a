import { likenessApi } from '#contracts/api/likeness.ts';
import { allowAsking as allow, blockAsking as block, askBlocks as list } from '#domain/consent/ask-blocks.ts';
import { idOf } from '../../http/callers.ts';
import { route } from '../../http/route.ts';

export const askBlocks = route(likenessApi.askBlocks, ({ context, caller }) =>
  list(context.db, caller.memberId),
);

export const blockAsking = route(likenessApi.blockAsking, async ({ context, caller, param }) => {
  await block(context.db, { ownerId: caller.memberId, askerId: idOf(param('memberId')) });
  return list(context.db, caller.memberId);
});

export const allowAsking = route(likenessApi.allowAsking, async ({ context, caller, param }) => {
  await allow(context.db, { ownerId: caller.memberId, askerId: idOf(param('memberId')) });
  return list(context.db, caller.memberId);
});
