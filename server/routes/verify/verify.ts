import type { verifyApi } from '#contracts/api/verify.ts';
import { AppError } from '#contracts/errors.ts';
import { api } from '#contracts/http.ts';
import { type FileReading, type LinkTo, linkTo, VERIFY_MOST_BYTES, type Verdict } from '#contracts/verify.ts';
import { consentsToday, isWithdrawn } from '#domain/consent/consents-today.ts';
import type { Db } from '#domain/db/schema/index.ts';
import { takeMeantFor } from '#domain/posts/visible.ts';
import { filmToVerify } from '#domain/takes/film-to-verify.ts';
import type { Context } from '../../context.ts';
import { isInRoom } from '../../http/callers.ts';
import { withReceivedFile } from '../../http/receive-file.ts';
import { type AppContext, type Route, route } from '../../http/route.ts';
import { readingOfFile, readingOfKept } from './reading-of.ts';

/** All callers together: each file costs a copy and a process's time. */
const wholeHouse = { perMinute: 60, burst: 60 };

async function verdictOn(db: Db, reading: FileReading): Promise<Verdict> {
  if (reading.kind !== 'sealed-here') return reading;
  const { facts, unchanged } = reading;
  return {
    kind: 'film',
    facts,
    unchanged,
    consents: await consentsToday(db, facts),
    withdrawn: await isWithdrawn(db, facts.takeId),
    at: new Date().toISOString(),
  };
}

const verifyFile = route(
  api.verifyFile,
  async ({ context, http }) => {
    context.rates.take('verify', 'everybody', wholeHouse);
    const reading = await withReceivedFile(
      http.env.incoming,
      context.config.dataDir,
      VERIFY_MOST_BYTES,
      (path) => readingOfFile(context, path),
    );
    return verdictOn(context.db, reading);
  },
  { rate: { perMinute: 6, burst: 4 }, ownBody: true },
);

/** The take an address of this house speaks of; null for the addresses of others. @throws AppError `bad-input`. */
function linked(link: string, publicUrl: string, host: string | undefined): LinkTo | null {
  const base = new URL(publicUrl);
  if (!URL.canParse(link, base)) throw new AppError('bad-input', 'link');
  const url = new URL(link, base);
  if (url.host !== base.host && url.host !== host) return null;
  const to = linkTo(url.pathname);
  if (to === null) throw new AppError('bad-input', 'link');
  return to;
}

/**
 * The take behind a link, for whoever may see it: in its room, or meant by a post of it. @throws AppError `not-found`.
 */
async function takeFor(context: Context, http: AppContext, memberId: string | null, to: LinkTo) {
  const { db } = context;
  if (to.kind === 'post') {
    const takeId = await takeMeantFor(db, memberId, { postId: to.id });
    if (takeId === null) throw new AppError('not-found');
    return filmToVerify(db, takeId);
  }
  const film = await filmToVerify(db, to.id);
  const maySee =
    (await takeMeantFor(db, memberId, { takeId: to.id })) !== null ||
    (await isInRoom(context, http, film.sceneId, memberId));
  if (!maySee) throw new AppError('not-found');
  return film;
}

async function verdictOnLink(
  context: Context,
  http: AppContext,
  memberId: string | null,
  link: string,
): Promise<Verdict> {
  const to = linked(link, context.config.publicUrl, http.req.header('host'));
  if (to === null) return { kind: 'other-house' };
  const film = await takeFor(context, http, memberId, to);
  switch (film.state) {
    case 'kept':
      return verdictOn(context.db, await readingOfKept(context, film.key));
    case 'erased':
      return { kind: 'erased', at: new Date().toISOString() };
    case 'unfinished':
      return { kind: 'unfinished' };
  }
}

const verifyLink = route(
  api.verifyLink,
  ({ context, caller, body, http }) => {
    context.rates.take('verify', 'everybody', wholeHouse);
    return verdictOnLink(context, http, caller.memberId, body.link);
  },
  { rate: { perMinute: 20, burst: 10 } },
);

export const verifyRoutes: Record<keyof typeof verifyApi, Route> = { verifyFile, verifyLink };
