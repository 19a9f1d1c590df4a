import { z } from 'zod';
import { Cameo, CameoLevel, NewCameo } from '../cameo.ts';
import { ConsentAnswer, ConsentRequest, TrailEntry } from '../consent.ts';
import { Id } from '../ids.ts';

/** Cameos, and the consents that are asked for them. `http.ts` has all of the API. */
export const cameosApi = {
  cameos: { method: 'GET', path: '/api/cameos', who: 'member', reply: z.array(Cameo) },
  /**
   * multipart/form-data: `cameo` (NewCameo as JSON) and one of `picture` (image), with an optional `mask` (PNG: white keeps,
   * black drops), and `clip` (WebM or MP4 of at most twelve seconds, of an animal or a thing).
   */
  newCameo: {
    method: 'POST',
    path: '/api/cameos',
    who: 'member',
    accepts: ['multipart/form-data'],
    form: z.object({
      cameo: NewCameo,
      picture: z.file().optional(),
      mask: z.file().optional(),
      clip: z.file().optional(),
    }),
    reply: Cameo,
  },
  /** Cameos that may be cast in this scene: members' cameos as their levels allow. */
  sceneCameos: { method: 'GET', path: '/api/scenes/:sceneId/cameos', who: 'director', reply: z.array(Cameo) },
  updateCameo: {
    method: 'PATCH',
    path: '/api/cameos/:cameoId',
    who: 'owner',
    body: z
      .object({ name: NewCameo.shape.name, level: CameoLevel, othersKeep: Cameo.shape.othersKeep })
      .partial(),
    reply: Cameo,
  },
  deleteCameo: { method: 'DELETE', path: '/api/cameos/:cameoId', who: 'owner', reply: z.object({}) },
  revokeCameo: {
    method: 'POST',
    path: '/api/cameos/:cameoId/revoke',
    who: 'owner',
    /** One take, what one person made (`askerId`), or everything; `eraseNow` does not wait for the end of the day. */
    body: z.object({
      takeId: Id.nullable(),
      askerId: Id.nullable().default(null),
      eraseNow: z.boolean().default(false),
    }),
    reply: z.object({ takes: z.int(), receiptId: Id }),
  },
  cameoTrail: { method: 'GET', path: '/api/cameos/:cameoId/trail', who: 'owner', reply: z.array(TrailEntry) },
  consents: { method: 'GET', path: '/api/consents', who: 'member', reply: z.array(ConsentRequest) },
  answerConsent: {
    method: 'POST',
    path: '/api/consents/:requestId/answer',
    who: 'owner',
    body: ConsentAnswer,
    reply: ConsentRequest,
  },
} as const;
