import { feedApi } from '#contracts/api/feed.ts';
import type { FeedInstruction } from '#contracts/feed.ts';
import {
  newInstruction as add,
  editInstruction as edit,
  instruction,
  instructionsOf,
  deleteInstruction as remove,
} from '#domain/feed/instructions.ts';
import { likeThis as addLikeThis } from '#domain/feed/like-this.ts';
import { post } from '#domain/posts/read-posts.ts';
import { topics } from '#domain/wake.ts';
import { feedLimitsOf } from '#domain/wellbeing/feed-limits.ts';
import type { Context } from '../../context.ts';
import { idOf } from '../../http/callers.ts';
import { route } from '../../http/route.ts';

/** The worker needs some 50 ms; who waits longer is told that it is still being read. */
const patienceMs = 4000;

type Whose = { memberId: string; instructionId: string };

const read = async ({ db }: Context, whose: Whose): Promise<FeedInstruction> => {
  const { personalisation } = await feedLimitsOf(db, whose.memberId);
  return instruction(db, whose, personalisation);
};

/** The instruction once its words are read, or as it stands when patience ends. */
async function whenRead(context: Context, whose: Whose): Promise<FeedInstruction> {
  const late = AbortSignal.any([AbortSignal.timeout(patienceMs), context.closing]);
  for (;;) {
    // Asked for before looking: a nudge in between is not lost.
    const next = context.wake.next(topics.member(whose.memberId), { timeoutMs: 500, signal: late });
    const found = await read(context, whose);
    if (found.state !== 'reading' || late.aborted) return found;
    await next;
  }
}

export const instructionRoutes = {
  instructions: route(feedApi.instructions, async ({ context, caller }) => {
    const { personalisation } = await feedLimitsOf(context.db, caller.memberId);
    return instructionsOf(context.db, caller.memberId, personalisation);
  }),

  newInstruction: route(
    feedApi.newInstruction,
    async ({ context, caller, body }) => {
      const { memberId } = caller;
      await add(context.db, { ...body, memberId });
      return whenRead(context, { memberId, instructionId: body.instructionId });
    },
    { rate: { perMinute: 30, burst: 15 } },
  ),

  editInstruction: route(feedApi.editInstruction, async ({ context, caller, body, param }) => {
    const whose = { memberId: caller.memberId, instructionId: idOf(param('instructionId')) };
    await edit(context.db, { ...whose, edit: body });
    return whenRead(context, whose);
  }),

  deleteInstruction: route(feedApi.deleteInstruction, async ({ context, caller, param }) => {
    await remove(context.db, { memberId: caller.memberId, instructionId: idOf(param('instructionId')) });
    return {};
  }),

  likeThis: route(
    feedApi.likeThis,
    async ({ context, caller, body, param }) => {
      const { memberId } = caller;
      const shown = await post(context.db, memberId, idOf(param('postId')));
      await addLikeThis(context.db, { memberId, postId: shown.id, title: shown.title, ...body });
      return read(context, { memberId, instructionId: body.instructionId });
    },
    { rate: { perMinute: 30, burst: 15 } },
  ),
};
