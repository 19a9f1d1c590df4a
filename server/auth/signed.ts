import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Small facts that a client carries for us: JSON and an HMAC-SHA256 over it, both base64url. `purpose`
 * is part of what is signed, so that one kind is never taken for another.
 */
export class Signer {
  readonly #secret: string;
  readonly #purpose: string;

  constructor(secret: string, purpose: string) {
    this.#secret = secret;
    this.#purpose = purpose;
  }

  sign(facts: unknown): string {
    const body = Buffer.from(JSON.stringify(facts)).toString('base64url');
    return `${body}.${this.#mac(body).toString('base64url')}`;
  }

  /** What was signed, or null when it was not signed by us. */
  read(signed: string): unknown {
    const [body, mac, ...rest] = signed.split('.');
    if (!body || !mac || rest.length > 0) return null;
    const expected = this.#mac(body);
    const given = Buffer.from(mac, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    try {
      return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    } catch {
      // Signed by us, so this cannot happen; still, it is no ticket.
      return null;
    }
  }

  #mac(body: string): Buffer {
    return createHmac('sha256', this.#secret).update(`${this.#purpose}\n${body}`).digest();
  }
}
