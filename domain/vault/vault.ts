import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { AppError } from '#contracts/errors.ts';
import type { Db } from '../db/schema/index.ts';

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

const { subtle } = webcrypto;

const gcm = (nonce: Uint8Array, purpose: string) => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: new TextEncoder().encode(purpose),
  tagLength: 8 * tagBytes,
});
const imported = (key: Uint8Array, use: 'encrypt' | 'decrypt') =>
  subtle.importKey('raw', key, 'AES-GCM', false, [use]);

/**
 * Version, nonce, what is hidden, tag: AES-256-GCM (NIST SP 800-38D), the purpose authenticated along. By WebCrypto,
 * which works in other threads: a long recording does not hold up the process that rooms live in.
 */
async function sealWith(key: Uint8Array, purpose: string, plain: Uint8Array): Promise<Uint8Array> {
  const nonce = webcrypto.getRandomValues(new Uint8Array(nonceBytes));
  const hidden = await subtle.encrypt(gcm(nonce, purpose), await imported(key, 'encrypt'), plain);
  return Buffer.concat([Uint8Array.of(version), nonce, new Uint8Array(hidden)]);
}

async function openWith(key: Uint8Array, purpose: string, sealed: Uint8Array): Promise<Uint8Array> {
  try {
    if (sealed[0] !== version) throw new AppError('internal', 'a seal of another version');
    const nonce = sealed.subarray(1, 1 + nonceBytes);
    const hidden = sealed.subarray(1 + nonceBytes);
    return new Uint8Array(await subtle.decrypt(gcm(nonce, purpose), await imported(key, 'decrypt'), hidden));
  } catch (cause) {
    // Never says what it read: a broken seal is another key, or bytes that somebody changed.
    throw new AppError('internal', 'a seal does not open', { cause });
  }
}

/**
 * Likeness data at rest. Every member has a data key, and only wrapped by the installation's key is it kept: a copy of
 * the database or of the storage alone opens nothing, and without its data key nothing of a member opens, from a
 * backup neither.
 */
export class Vault {
  readonly #key: Uint8Array;

  /** `secret`: the installation's key, any text of at least 32 characters. */
  constructor(secret: string) {
    if (secret.length < keyBytes) throw new AppError('bad-input', 'LIKENESS_KEY: at least 32 characters');
    this.#key = createHash('sha256').update('dailies likeness key\0').update(secret).digest();
  }

  /** `purpose` is bound to what is sealed: it opens for the same member and purpose only. */
  async seal(db: Db, memberId: string, purpose: string, plain: Uint8Array): Promise<Uint8Array> {
    return sealWith(await this.#dataKey(db, memberId, true), `${memberId}:${purpose}`, plain);
  }

  /** @throws AppError `not-found` when the member's key was destroyed, `internal` when the seal is broken. */
  async open(db: Db, memberId: string, purpose: string, sealed: Uint8Array): Promise<Uint8Array> {
    return openWith(await this.#dataKey(db, memberId, false), `${memberId}:${purpose}`, sealed);
  }

  async #dataKey(db: Db, memberId: string, make: boolean): Promise<Uint8Array> {
    const purpose = `key:${memberId}`;
    if (make) {
      const wrapped = await sealWith(this.#key, purpose, randomBytes(keyBytes));
      await db
        .insertInto('likeness_key')
        .values({ member_id: memberId, wrapped })
        .onConflict((on) => on.doNothing())
        .execute();
    }
    const row = await db
      .selectFrom('likeness_key')
      .select('wrapped')
      .where('member_id', '=', memberId)
      .executeTakeFirst();
    if (row === undefined) throw new AppError('not-found', 'likeness key');
    return openWith(this.#key, purpose, row.wrapped);
  }
}
