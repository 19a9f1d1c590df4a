import { z } from 'zod';
import { Id } from './ids.ts';

/** Host: everything. Director: writes, stages, rolls, directs. Viewer: watches, needs no account. */
export const Role = z.enum(['host', 'director', 'viewer']);
export type Role = z.infer<typeof Role>;

export const Scene = z.object({
  id: Id,
  title: z.string().min(1).max(80),
  hostId: Id,
  role: Role,
  memberNames: z.array(z.string()),
  takes: z.int(),
  posterUrl: z.string().nullable(),
  updatedAt: z.iso.datetime(),
});
export type Scene = z.infer<typeof Scene>;

export const SceneLink = z.object({
  id: Id,
  role: Role.exclude(['host']),
  url: z.string(),
  /** SVG of the QR code for the same address. */
  qr: z.string(),
  uses: z.int(),
  revokedAt: z.iso.datetime().nullable(),
});
export type SceneLink = z.infer<typeof SceneLink>;

/** What a client hands to Colyseus to enter: short-lived, signed, for one scene. */
export const RoomTicket = z.object({
  ticket: z.string(),
  sceneId: Id,
  role: Role,
  memberId: Id.nullable(),
  name: z.string(),
  colour: z.string(),
});
export type RoomTicket = z.infer<typeof RoomTicket>;
