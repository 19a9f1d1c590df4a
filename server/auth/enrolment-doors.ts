import { z } from 'zod';
import { Id } from '#contracts/ids.ts';
import { Signer } from './signed.ts';

/**
 * What a device carries that came to an enrolment by its QR code: it may do this one enrolment for its member and
 * nothing else, for as long as an enrolment lasts.
 */
const Pass = z.object({ enrolmentId: Id, memberId: Id, expires: z.number() });

export const enrolmentCookie = 'dailies_enrolment';
export const enrolmentPassSeconds = 30 * 60;

export class EnrolmentDoors {
  readonly #signer: Signer;

  constructor(secret: string) {
    this.#signer = new Signer(secret, 'enrolment');
  }

  make(pass: { enrolmentId: string; memberId: string }): string {
    return this.#signer.sign({ ...pass, expires: Date.now() + enrolmentPassSeconds * 1000 });
  }

  /** The member whose enrolment it opens, or null. */
  read(cookie: string | undefined, enrolmentId: string): string | null {
    if (cookie === undefined) return null;
    const parsed = Pass.safeParse(this.#signer.read(cookie));
    if (!parsed.success || parsed.data.enrolmentId !== enrolmentId || parsed.data.expires < Date.now())
      return null;
    return parsed.data.memberId;
  }
}
