import { z } from 'zod';
import { Id } from '../ids.ts';
import { EraseMe, ErasureState } from '../leaving.ts';

/** Sleeping and going for good. Part of `api` in `contracts/http.ts`; the export is a file at `exportPath`. */
export const leavingApi = {
  /** Hides the account and signs it out everywhere. Signing in wakes it. */
  deactivate: {
    method: 'POST',
    path: '/api/me/deactivate',
    who: 'member',
    body: z.object({}),
    reply: z.object({}),
  },
  eraseMe: {
    method: 'POST',
    path: '/api/me/erase',
    who: 'member',
    body: EraseMe,
    reply: z.object({ erasureId: Id, eraseAt: z.iso.datetime() }),
  },
  /** For whoever holds the id: its member has no account any more. Showing the receipt is what changes. */
  erasure: {
    method: 'POST',
    path: '/api/erasures/:erasureId',
    who: 'everyone',
    body: z.object({}),
    reply: ErasureState,
  },
} as const;

export const exportPath = '/api/me/export.tar';
