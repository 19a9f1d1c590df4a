import { Readable } from 'node:stream';
import { exportPath } from '#contracts/api/leaving.ts';
import { exportTar } from '#domain/leaving/export-files.ts';
import { bytesRoute } from '../../http/bytes-route.ts';

const everything = { who: 'member', answers: 'application/x-tar' } as const;

/** Everything of the caller, streamed as it is read. */
export const exportRoute = bytesRoute(exportPath, everything, async ({ context, caller }) => {
  context.rates.take(`GET ${exportPath}`, caller.memberId, { perMinute: 2, burst: 4 });
  // Node's web streams and the DOM's are one thing under two names.
  const body = Readable.toWeb(
    Readable.from(exportTar(context, caller.memberId)),
  ) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      'content-type': everything.answers,
      'content-disposition': 'attachment; filename="dailies.tar"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});
