import { z } from 'zod';
import { PublicMember } from '../account.ts';
import { CheckInCounts } from '../check-in.ts';
import { Id } from '../ids.ts';

/** How far the demo town is: `none` where there never was one. */
export const TownState = z.object({
  state: z.enum(['none', 'making', 'made', 'removing', 'removed']),
  residents: z.int(),
  /** Films that it is to have, and those that it has. */
  films: z.int(),
  made: z.int(),
});
export type TownState = z.infer<typeof TownState>;

/** One place in the invite tree; null invited whoever came by the owner's invite, or whose inviter has left. */
export const InvitedMember = z.object({
  member: PublicMember,
  invitedBy: Id.nullable(),
  operator: z.boolean(),
  state: z.enum(['here', 'asleep', 'suspended', 'banned']),
});
export type InvitedMember = z.infer<typeof InvitedMember>;

/** Numbers of the house. The demo town is in none of them, and of people's answers only what more than twenty gave. */
export const Counts = z.object({
  members: z.int(),
  teens: z.int(),
  asleep: z.int(),
  /** Takes by what became of them, and those of today (UTC). */
  takes: z.object({ done: z.int(), failed: z.int(), cancelled: z.int(), today: z.int() }),
  /** What is at work, and what waits: takes on their way, cards without an answer, reports, orders to Temporal. */
  queue: z.object({ takes: z.int(), cards: z.int(), reports: z.int(), orders: z.int() }),
  films: z.object({ kept: z.int(), minutes: z.number() }),
  /** Of the disk that films are on, in bytes; null where they are not on this machine. */
  disk: z.object({ free: z.number(), size: z.number() }).nullable(),
  checkIns: CheckInCounts,
});
export type Counts = z.infer<typeof Counts>;

/** What those who run the house see and do, beside reports. Part of `api` in `contracts/http.ts`. */
export const operatorsApi = {
  town: { method: 'GET', path: '/api/operators/town', who: 'operator', reply: TownState },
  /** Nobody sees anything of it from here on; the rest is erased in the background. */
  removeTown: { method: 'DELETE', path: '/api/operators/town', who: 'operator', reply: TownState },
  inviteTree: {
    method: 'GET',
    path: '/api/operators/invites',
    who: 'operator',
    reply: z.array(InvitedMember),
  },
  counts: { method: 'GET', path: '/api/operators/counts', who: 'operator', reply: Counts },
  /** Names an operator, or takes that back; the last one stays one (`last-operator`). */
  setOperator: {
    method: 'PUT',
    path: '/api/operators/members/:memberId/operator',
    who: 'operator',
    body: z.object({ operator: z.boolean() }),
    reply: z.object({}),
  },
} as const;
