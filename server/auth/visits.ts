import { z } from 'zod';
import { Id } from '#contracts/ids.ts';
import { Signer } from './signed.ts';

/**
 * Viewers without an account: a view link lets them name themselves, and this cookie remembers it for one
 * scene, so that they may read its takes and come back. The link is looked at each time: revoking ends it.
 */
const Visit = z.object({ sceneId: Id, linkId: Id, name: z.string().min(1).max(40), expires: z.number() });
export type Visit = z.infer<typeof Visit>;

export const visitSeconds = 60 * 60 * 24 * 30;

export class Visits {
  readonly #signer: Signer;

  constructor(secret: string) {
    this.#signer = new Signer(secret, 'visit');
  }

  cookieName(sceneId: string): string {
    return `dailies_visit_${sceneId.replaceAll('-', '')}`;
  }

  make(visit: Omit<Visit, 'expires'>): string {
    return this.#signer.sign({ ...visit, expires: Date.now() + visitSeconds * 1000 });
  }

  read(cookie: string | undefined, sceneId: string): Visit | null {
    if (cookie === undefined) return null;
    const parsed = Visit.safeParse(this.#signer.read(cookie));
    if (!parsed.success || parsed.data.sceneId !== sceneId || parsed.data.expires < Date.now()) return null;
    return parsed.data;
  }
}
