import { cameoPicture } from '#domain/cameos/cameos.ts';
import { requestPicture } from '#domain/consent/requests.ts';
import { trail } from '#domain/consent/trail.ts';
import { trailCsv } from '#domain/consent/trail-csv.ts';
import { useFile } from '#domain/consent/uses.ts';
import { takeFile } from '#domain/takes/read-takes.ts';
import { type BytesRequest, bytesRoute } from '../../http/bytes-route.ts';
import { type Callers, idOf, type Who } from '../../http/callers.ts';
import { servePicture, serveStored } from './serve.ts';

const files = {
  film: { file: 'film.mp4', type: 'video/mp4', who: 'shown-take' },
  poster: { file: 'poster.jpg', type: 'image/jpeg', who: 'shown-take' },
  captions: { file: 'captions.vtt', type: 'text/vtt; charset=utf-8', who: 'shown-take' },
  trace: { file: 'trace.json', type: 'application/json', who: 'in-room' },
} as const;

/** What a take left behind, for those in its room or whom a post shows it; hidden films are not found, by anybody. */
const takeFiles = (Object.keys(files) as (keyof typeof files)[]).map((kind) => {
  const { file, type, who } = files[kind];
  return bytesRoute(`/api/takes/:takeId/${file}`, { who, answers: type }, async ({ context, http }) => {
    const takeId = idOf(http.req.param('takeId'));
    const { key } = await takeFile(context.db, takeId, kind);
    const download = http.req.query('download') === undefined ? undefined : `dailies-${takeId}-${file}`;
    return serveStored(context.storage, key, type, http.req.header('range'), download);
  });
});

const ofOwner = (answers: string) => ({ who: 'owner', answers }) as const;
type Signed = BytesRequest<Extract<Who, 'owner'>> & { caller: Callers['owner'] };

const cameoPictures = bytesRoute(
  '/api/cameos/:cameoId/picture.png',
  ofOwner('image/png'),
  async ({ context, caller, http }: Signed) =>
    servePicture(await cameoPicture(context.db, idOf(http.req.param('cameoId')), caller.memberId)),
);

const requestPictures = bytesRoute(
  '/api/consents/:requestId/picture.png',
  ofOwner('image/png'),
  async ({ context, caller, http }: Signed) =>
    servePicture(await requestPicture(context.db, idOf(http.req.param('requestId')), caller.memberId)),
);

const useFiles = (['film', 'poster'] as const).map((which) =>
  bytesRoute(
    `/api/uses/:takeId/${files[which].file}`,
    ofOwner(files[which].type),
    async ({ context, caller, http }: Signed) => {
      const takeId = idOf(http.req.param('takeId'));
      const key = await useFile(context.db, { takeId, memberId: caller.memberId, which });
      return serveStored(context.storage, key, files[which].type, http.req.header('range'));
    },
  ),
);

const trails = { json: 'application/json', csv: 'text/csv; charset=utf-8' } as const;

const trailExports = (['json', 'csv'] as const).map((as) =>
  bytesRoute(
    `/api/cameos/:cameoId/trail.${as}`,
    ofOwner(trails[as]),
    async ({ context, caller, http }: Signed) => {
      const cameoId = idOf(http.req.param('cameoId'));
      const entries = await trail(context.db, cameoId, caller.memberId);
      return new Response(as === 'csv' ? trailCsv(entries) : JSON.stringify(entries, null, 2), {
        headers: {
          'content-type': trails[as],
          'content-disposition': `attachment; filename="trail-${cameoId}.${as}"`,
          'cache-control': 'private, no-store',
        },
      });
    },
  ),
);

export const mediaRoutes = [...useFiles, ...trailExports, ...takeFiles, cameoPictures, requestPictures];
