import { z } from 'zod';

/**
 * What somebody shows of themself while they are here, in Yjs awareness. `cursor` (the caret in the script)
 * belongs to y-codemirror; everything else is ours. Others' states are input: parsed, never trusted.
 */
const Holding = z.object({
  kind: z.enum(['cast', 'props', 'camera']),
  id: z.string(),
  x: z.number(),
  y: z.number(),
});

const Presence = z.object({
  user: z.object({
    name: z.string().max(60),
    color: z.string().max(32),
    sessionId: z.string().max(60).default(''),
  }),
  pointer: z.object({ x: z.number(), y: z.number() }).nullable().default(null),
  holding: Holding.nullable().default(null),
  shot: z.int().nullable().default(null),
});
export type Presence = z.infer<typeof Presence>;
export type Holding = z.infer<typeof Holding>;

export type Other = Presence & { clientId: number };

/** Everybody but this client. */
export const readOthers = (states: Map<number, unknown>, ownId: number): Other[] => {
  const others: Other[] = [];
  for (const [clientId, state] of states) {
    if (clientId === ownId) continue;
    const presence = Presence.safeParse(state);
    if (presence.success) others.push({ ...presence.data, clientId });
  }
  return others;
};
