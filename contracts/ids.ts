import { z } from 'zod';

/** Identifiers are UUIDs made by the side that creates the thing, so that a retry names the same thing. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** Names of cast members and props inside one scene document: short, stable, chosen by the client. */
export const PartId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
export type PartId = z.infer<typeof PartId>;

export const Handle = z
  .string()
  .regex(/^[a-z0-9_]{3,20}$/, 'Three to twenty small letters, digits or underscores.');
export type Handle = z.infer<typeof Handle>;

/** Lower-case hexadecimal SHA-256. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof Sha256>;
