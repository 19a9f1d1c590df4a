import { z } from 'zod';
import { AgeBand } from '../account.ts';
import {
  Guardian,
  GuardianAssistant,
  GuardianCode,
  GuardianLink,
  GuardianSignUp,
  SwitchChange,
  SwitchProposal,
} from '../guardian.ts';
import { Id } from '../ids.ts';

const none = z.object({});

/**
 * Guardians. A guardian's session opens the routes that say `guardian`, `signed-in` or `everyone`, and no other:
 * there is none among them that answers a script, a film, a message or a name of somebody else.
 */
export const guardiansApi = {
  guardians: { method: 'GET', path: '/api/guardians', who: 'member', reply: z.array(GuardianLink) },
  newGuardianCode: {
    method: 'POST',
    path: '/api/guardians/code',
    who: 'member',
    body: none,
    reply: z.object({ code: z.string(), url: z.string(), expiresAt: z.iso.datetime() }),
  },
  answerGuardian: {
    method: 'POST',
    path: '/api/guardians/:linkId/answer',
    who: 'member',
    body: z.object({ yes: z.boolean() }),
    reply: z.array(GuardianLink),
  },
  /** Asks for the end of the link (`end`), or takes that back. */
  endGuardian: {
    method: 'POST',
    path: '/api/guardians/:linkId/end',
    who: 'member',
    body: z.object({ end: z.boolean() }),
    reply: z.array(GuardianLink),
  },

  guardianCodeLook: {
    method: 'GET',
    path: '/api/guardian/codes/:code',
    who: 'everyone',
    reply: z.object({ teenName: z.string() }),
  },
  guardianSignUp: {
    method: 'POST',
    path: '/api/guardian/sign-up',
    who: 'everyone',
    body: GuardianSignUp,
    reply: Guardian,
  },
  guardian: {
    method: 'GET',
    path: '/api/guardian',
    who: 'guardian',
    reply: z.object({ guardian: Guardian, links: z.array(GuardianLink) }),
  },
  /** Another teen, by their code. */
  linkTeen: {
    method: 'POST',
    path: '/api/guardian/links',
    who: 'guardian',
    body: z.object({ code: GuardianCode }),
    reply: z.array(GuardianLink),
  },
  changeSwitches: {
    method: 'PATCH',
    path: '/api/guardian/links/:linkId',
    who: 'guardian',
    body: SwitchChange,
    reply: z.array(GuardianLink),
  },
  /** What a sentence in plain words would set. Nothing is set by it. */
  readWords: {
    method: 'POST',
    path: '/api/guardian/words',
    who: 'guardian',
    body: z.object({ words: z.string().trim().min(1).max(500) }),
    reply: SwitchProposal,
  },
  endLink: {
    method: 'POST',
    path: '/api/guardian/links/:linkId/end',
    who: 'guardian',
    body: z.object({ end: z.boolean() }),
    reply: z.array(GuardianLink),
  },
  correctAge: {
    method: 'POST',
    path: '/api/guardian/links/:linkId/age',
    who: 'guardian',
    body: z.object({ ageBand: AgeBand }),
    reply: z.array(GuardianLink),
  },
  assistants: {
    method: 'GET',
    path: '/api/guardian/assistants',
    who: 'guardian',
    reply: z.array(GuardianAssistant),
  },
  newAssistant: {
    method: 'POST',
    path: '/api/guardian/assistants',
    who: 'guardian',
    body: GuardianAssistant.pick({ name: true, mayChange: true }),
    reply: z.object({ assistant: GuardianAssistant, key: z.string(), url: z.string() }),
  },
  revokeAssistant: {
    method: 'DELETE',
    path: '/api/guardian/assistants/:assistantId',
    who: 'guardian',
    reply: none,
  },
  setAgeBand: {
    method: 'PATCH',
    path: '/api/operator/members/:memberId/age',
    who: 'operator',
    body: z.object({ ageBand: AgeBand }),
    reply: z.object({ memberId: Id, ageBand: AgeBand }),
  },
} as const;
