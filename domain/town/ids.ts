import { createHash } from 'node:crypto';

/**
 * The same name always has the same id, so that nothing of the town is made twice. Laid out as a UUID of version 8
 * (RFC 9562, section 5.8: the content is one's own).
 */
export function townId(name: string): string {
  const hash = createHash('sha256').update(`dailies demo town ${name}`).digest('hex');
  const variant = ((Number.parseInt(hash.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(18, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

export const takeIdOf = (film: string): string => townId(`take ${film}`);
export const postIdOf = (film: string): string => townId(`post ${film}`);
export const roomIdOf = (film: string): string => townId(`room ${film}`);
export const residentIdOf = (handle: string): string => townId(`resident ${handle}`);
