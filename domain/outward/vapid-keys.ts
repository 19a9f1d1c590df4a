import { createECDH } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A P-256 key pair, base64url: the public point uncompressed (RFC 8292). */
export const VapidKeys = z.object({ publicKey: z.string(), privateKey: z.string() });
export type VapidKeys = z.infer<typeof VapidKeys>;

/**
 * What this installation signs its push messages with: from the environment, or made once into `dataDir/secrets/vapid`,
 * readable by us alone. Lose it, and every device has to be added anew: subscriptions are bound to the public key.
 */
export function vapidKeys(
  env: { VAPID_PUBLIC_KEY?: string | undefined; VAPID_PRIVATE_KEY?: string | undefined },
  dataDir: string,
): VapidKeys {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = env;
  if (publicKey !== undefined && privateKey !== undefined) return { publicKey, privateKey };
  if (publicKey !== undefined || privateKey !== undefined)
    throw new Error('VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY go together: set both, or neither.');
  const folder = join(dataDir, 'secrets');
  const file = join(folder, 'vapid');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  const made: VapidKeys = {
    publicKey: pair.getPublicKey('base64url'),
    // Always 32 bytes: one in 256 keys begins with a zero, which OpenSSL leaves out.
    privateKey: Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url'),
  };
  try {
    // Exclusive: of two processes that start together, one makes it and the other reads it.
    writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return VapidKeys.parse(JSON.parse(readFileSync(file, 'utf8')));
}
