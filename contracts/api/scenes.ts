import { z } from 'zod';
import { Id } from '../ids.ts';
import { RoomTicket, Scene, SceneLink } from '../scene.ts';
import { SceneDocument } from '../scene-document.ts';
import { Take } from '../take.ts';
import { ScriptReading } from '../workflows.ts';

/** Rooms, their links and tickets, reading a script, takes. `http.ts` has all of the API. */
export const scenesApi = {
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
  /** What the script came to when a director last had it read; null when nobody has. What only directors are told is left out. */
  lastReading: {
    method: 'GET',
    path: '/api/scenes/:sceneId/reading',
    who: 'in-room',
    reply: z.object({ document: SceneDocument, reading: ScriptReading }).nullable(),
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
} as const;
