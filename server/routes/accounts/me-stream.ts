import { streamSSE } from 'hono/streaming';
import { AppError } from '#contracts/errors.ts';
import { mediaPaths } from '#contracts/http.ts';
import type { MeEvent } from '#contracts/me-stream.ts';
import { topics } from '#domain/wake.ts';
import { bytesRoute } from '../../http/bytes-route.ts';
import { News } from '../../me/news.ts';

/** Without a nudge we look all the same. */
const lookEveryMs = 2000;
const beatEveryMs = 15_000;
const streamsPerMember = 20;
const open = new Map<string, number>();

const told = { who: 'member', answers: 'text/event-stream' } as const;

/** What reaches a member on any page, the consent card above all: at once when the database nudges. */
export const meStream = bytesRoute(mediaPaths.meStream, told, async ({ context, caller, http }) => {
  const { memberId } = caller;
  const streams = (open.get(memberId) ?? 0) + 1;
  if (streams > streamsPerMember) throw new AppError('too-many');
  open.set(memberId, streams);
  http.header('cache-control', 'no-store');
  // Proxies that gather answers would hold a card back.
  http.header('x-accel-buffering', 'no');
  return streamSSE(http, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    context.metrics.meStreams.inc();
    const news = new News(context.db, memberId);
    const over = AbortSignal.any([gone.signal, context.closing]);
    const follow = async (look: () => AsyncGenerator<MeEvent>): Promise<void> => {
      while (!over.aborted) {
        // Asked for before looking: a nudge in between is not lost.
        const next = context.wake.next(topics.member(memberId), { timeoutMs: lookEveryMs, signal: over });
        try {
          for await (const event of look()) {
            // Unnamed, for `onmessage`: the event says what it is itself.
            await stream.writeSSE({ data: JSON.stringify(event) });
          }
        } catch (error) {
          context.log.warn({ err: error }, 'me-stream: looking again');
        }
        await next;
      }
    };
    const beat = setInterval(() => void stream.write(': still here\n\n'), beatEveryMs);
    try {
      await Promise.all([follow(() => news.cards()), follow(() => news.others())]);
    } finally {
      clearInterval(beat);
      context.metrics.meStreams.dec();
      const left = (open.get(memberId) ?? 1) - 1;
      if (left > 0) open.set(memberId, left);
      else open.delete(memberId);
    }
  });
});
