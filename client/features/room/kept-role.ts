import { Role } from '#contracts/scene.ts';

/**
 * What this person was in a room when it was last open: decides whether the page lets them write while the
 * room is out of reach. The server asks its own books when they are back.
 */
const key = (sceneId: string): string => `dailies.role.${sceneId}`;

export const keepRole = (sceneId: string, role: Role): void => localStorage.setItem(key(sceneId), role);

export const keptRole = (sceneId: string): Role | null =>
  Role.safeParse(localStorage.getItem(key(sceneId))).data ?? null;
