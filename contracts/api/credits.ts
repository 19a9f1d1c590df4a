import { z } from 'zod';
import { PackId, Purchase, Purse, RoomPurse } from '../credits.ts';
import { Id } from '../ids.ts';

const amount = z.object({ amount: z.int().min(1).max(100_000) });

/** Credits. Part of `api` in `contracts/http.ts`. */
export const creditsApi = {
  credits: { method: 'GET', path: '/api/credits', who: 'member', reply: Purse },
  /** `id` is the buyer's, so that a click sent twice is one purchase. `url` is where to pay. */
  buyCredits: {
    method: 'POST',
    path: '/api/credits/purchases',
    who: 'member',
    body: z.object({ id: Id, pack: PackId }),
    reply: z.object({ url: z.string() }),
  },
  purchase: { method: 'GET', path: '/api/credits/purchases/:purchaseId', who: 'owner', reply: Purchase },
  /** Only where no payment is set up: as if it had been paid, though no money moves. */
  payTest: {
    method: 'POST',
    path: '/api/credits/purchases/:purchaseId/test',
    who: 'owner',
    body: z.object({ pay: z.boolean() }),
    reply: Purchase,
  },
  roomPurse: { method: 'GET', path: '/api/scenes/:sceneId/purse', who: 'in-room', reply: RoomPurse },
  putIntoRoom: {
    method: 'POST',
    path: '/api/scenes/:sceneId/purse',
    who: 'director',
    body: amount,
    reply: RoomPurse,
  },
  takeFromRoom: {
    method: 'POST',
    path: '/api/scenes/:sceneId/purse/back',
    who: 'host',
    body: amount,
    reply: RoomPurse,
  },
} as const;
