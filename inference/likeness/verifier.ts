import { z } from 'zod';
import type { Prompts } from '#contracts/enrolment.ts';
import { AppError } from '#contracts/errors.ts';

/** What is asked of a stronger check: the recording as it came, and what it was to show. */
export type Recorded = { recording: Uint8Array; prompts: Prompts };

/** The one door for an operator's own check. It is asked after ours and can only refuse what ours took. */
export interface Verifier {
  /** @throws AppError `unavailable` when it does not answer: the check is tried again later. */
  verify(recorded: Recorded): Promise<{ accepted: boolean }>;
}

const none: Verifier = { verify: async () => ({ accepted: true }) };
const Verdict = z.object({ accepted: z.boolean() });
/** Some verifiers look at a recording for half a minute. */
const patience = 60_000;

/**
 * `POST` to the operator's address: the recording as the body, the prompts as JSON in `x-dailies-prompts`. It answers
 * `{"accepted": true}` or `{"accepted": false}`.
 */
function remote(url: string, token: string | undefined, patienceMs: number): Verifier {
  return {
    async verify({ recording, prompts }) {
      try {
        const answer = await fetch(url, {
          method: 'POST',
          body: new Uint8Array(recording),
          headers: {
            'content-type': 'application/octet-stream',
            'x-dailies-prompts': JSON.stringify(prompts),
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          },
          // What is sent shows a person: it goes to the address that was set and to no other.
          redirect: 'error',
          signal: AbortSignal.timeout(patienceMs),
        });
        if (!answer.ok) throw new AppError('unavailable', `verifier ${answer.status}`);
        return Verdict.parse(await answer.json());
      } catch (cause) {
        if (cause instanceof AppError) throw cause;
        throw new AppError('unavailable', 'verifier', { cause });
      }
    },
  };
}

export function verifierFromEnv(
  env: { LIKENESS_VERIFIER_URL?: string | undefined; LIKENESS_VERIFIER_TOKEN?: string | undefined },
  patienceMs = patience,
): Verifier {
  return env.LIKENESS_VERIFIER_URL === undefined
    ? none
    : remote(env.LIKENESS_VERIFIER_URL, env.LIKENESS_VERIFIER_TOKEN, patienceMs);
}
