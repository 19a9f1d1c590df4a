import { Readable } from 'node:stream';
import { exportPath } from '#contracts/api/leaving.ts';
import { exportTar } from '#domain/leaving/export-files.ts';
import { bytesRoute } from '../../http/bytes-route.ts';

/** Everything of the caller, streamed as it is read. */
export const exportRoute = bytesRoute(exportPath, 'member', async ({ context, caller }) => {
  context.rates.take(`GET ${exportPath}`, caller.memberId, { perMinute: 2, burst: 4 });
  // Node's web streams and the DOM's are one thing under two names.
  const body = Readable.toWeb(
    Readable.from(exportTar(context, caller.memberId)),
  ) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      'content-type': 'application/x-tar',
      'content-disposition': 'attachment; filename="dailies.tar"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});
