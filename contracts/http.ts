import { z } from 'zod';
import { Me, SignedIn, SignIn, SignUp } from './account.ts';
import { creditsApi } from './api/credits.ts';
import { enrolmentApi } from './api/enrolment.ts';
import { feedApi } from './api/feed.ts';
import { guardiansApi } from './api/guardians.ts';
import { leavingApi } from './api/leaving.ts';
import { likenessApi } from './api/likeness.ts';
import { messagesApi } from './api/messages.ts';
import { operatorsApi } from './api/operators.ts';
import { outwardApi } from './api/outward.ts';
import { peopleApi } from './api/people.ts';
import { postsApi } from './api/posts.ts';
import { repliesApi } from './api/replies.ts';
import { safetyApi } from './api/safety.ts';
import { verifyApi } from './api/verify.ts';
import { wellbeingApi } from './api/wellbeing.ts';
import { Cameo, CameoLevel, NewCameo } from './cameo.ts';
import { ConsentAnswer, ConsentRequest, TrailEntry } from './consent.ts';
import { Id } from './ids.ts';
import { RoomTicket, Scene, SceneLink } from './scene.ts';
import { SceneDocument } from './scene-document.ts';
import { Take } from './take.ts';
import { ScriptReading } from './workflows.ts';

/**
 * The HTTP API. `body` and `reply` are JSON; a route that takes something else says which media types it `accepts`, and
 * of a form its fields. `query` is what may stand behind the address; errors are `ErrorBody`
 * with the status of their code. `who` says who may call: default deny. `anyone` is anybody but a guardian, who
 * sees no content; `everyone` and `signed-in` are guardians too.
 */
export const api = {
  signUp: { method: 'POST', path: '/api/sign-up', who: 'anyone', body: SignUp, reply: Me },
  signIn: { method: 'POST', path: '/api/sign-in', who: 'everyone', body: SignIn, reply: SignedIn },
  signOut: {
    method: 'POST',
    path: '/api/sign-out',
    who: 'signed-in',
    body: z.object({}),
    reply: z.object({}),
  },
  me: { method: 'GET', path: '/api/me', who: 'member', reply: Me },
  updateMe: {
    method: 'PATCH',
    path: '/api/me',
    who: 'member',
    body: Me.pick({ name: true, quietHours: true }).partial(),
    reply: Me,
  },
  inviteLook: {
    method: 'GET',
    path: '/api/invites/:code',
    who: 'anyone',
    reply: z.object({ valid: z.boolean(), from: z.string().nullable() }),
  },
  invites: {
    method: 'GET',
    path: '/api/invites',
    who: 'member',
    reply: z.array(
      z.object({ code: z.string(), url: z.string(), usedBy: z.string().nullable(), revoked: z.boolean() }),
    ),
  },
  newInvite: {
    method: 'POST',
    path: '/api/invites',
    who: 'member',
    body: z.object({}),
    reply: z.object({ code: z.string(), url: z.string() }),
  },
  revokeInvite: { method: 'DELETE', path: '/api/invites/:code', who: 'member', reply: z.object({}) },

  ...peopleApi,
  ...likenessApi,
  ...enrolmentApi,
  ...wellbeingApi,
  ...guardiansApi,
  ...feedApi,
  ...postsApi,
  ...repliesApi,
  ...safetyApi,
  ...operatorsApi,
  ...messagesApi,
  ...creditsApi,
  ...leavingApi,
  ...verifyApi,
  ...outwardApi,

  scenes: { method: 'GET', path: '/api/scenes', who: 'member', reply: z.array(Scene) },
  newScene: {
    method: 'POST',
    path: '/api/scenes',
    who: 'member',
    body: z.object({ title: z.string().trim().min(1).max(80) }),
    reply: Scene,
  },
  scene: { method: 'GET', path: '/api/scenes/:sceneId', who: 'in-room', reply: Scene },
  renameScene: {
    method: 'PATCH',
    path: '/api/scenes/:sceneId',
    who: 'host',
    body: z.object({ title: z.string().trim().min(1).max(80) }),
    reply: Scene,
  },
  /** What a link opens, before entering: title, role, who is there. */
  linkLook: {
    method: 'GET',
    path: '/api/links/:token',
    who: 'anyone',
    reply: z.object({ sceneId: Id, title: z.string(), role: Scene.shape.role, hostName: z.string() }),
  },
  /** A member joins with the link's role; a stranger with a view link names themself and gets a viewer's ticket. */
  enterByLink: {
    method: 'POST',
    path: '/api/links/:token/enter',
    who: 'anyone',
    body: z.object({ name: z.string().trim().min(1).max(40).optional() }),
    reply: RoomTicket,
  },
  ticket: {
    method: 'POST',
    path: '/api/scenes/:sceneId/ticket',
    who: 'in-room',
    body: z.object({}),
    reply: RoomTicket,
  },
  links: { method: 'GET', path: '/api/scenes/:sceneId/links', who: 'host', reply: z.array(SceneLink) },
  newLink: {
    method: 'POST',
    path: '/api/scenes/:sceneId/links',
    who: 'host',
    body: z.object({ role: SceneLink.shape.role }),
    reply: SceneLink,
  },
  revokeLink: {
    method: 'DELETE',
    path: '/api/scenes/:sceneId/links/:linkId',
    who: 'host',
    reply: z.object({}),
  },
  readScript: {
    method: 'POST',
    path: '/api/scenes/:sceneId/read',
    who: 'director',
    body: z.object({ document: SceneDocument, seed: z.int().min(0).default(1) }),
    reply: ScriptReading,
  },

  takes: { method: 'GET', path: '/api/scenes/:sceneId/takes', who: 'in-room', reply: z.array(Take) },
  take: { method: 'GET', path: '/api/takes/:takeId', who: 'in-room', reply: Take },
  /** A performance of a line: the body is the recording (audio/webm, audio/mp4 or audio/wav, at most 4 MiB). */
  recordLine: {
    method: 'PUT',
    path: '/api/scenes/:sceneId/lines/:recordingId',
    who: 'director',
    accepts: ['audio/webm', 'audio/mp4', 'audio/wav', 'audio/x-wav'],
    reply: z.object({ seconds: z.number() }),
  },

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

/** Routes that serve bytes: authorised at each request, never cached by others. */
export const mediaPaths = {
  film: (takeId: string) => `/api/takes/${takeId}/film.mp4`,
  poster: (takeId: string) => `/api/takes/${takeId}/poster.jpg`,
  captions: (takeId: string) => `/api/takes/${takeId}/captions.vtt`,
  trace: (takeId: string) => `/api/takes/${takeId}/trace.json`,
  cameoPicture: (cameoId: string) => `/api/cameos/${cameoId}/picture.png`,
  /** For whose likeness is in it, wherever it was made. */
  posterOfUse: (takeId: string) => `/api/uses/${takeId}/poster.jpg`,
  filmOfUse: (takeId: string) => `/api/uses/${takeId}/film.mp4`,
  trailJson: (cameoId: string) => `/api/cameos/${cameoId}/trail.json`,
  trailCsv: (cameoId: string) => `/api/cameos/${cameoId}/trail.csv`,
  requestPicture: (requestId: string) => `/api/consents/${requestId}/picture.png`,
  thing: (key: string) => `/art/things/${encodeURIComponent(key)}.svg`,
  meStream: '/api/me/stream',
} as const;
