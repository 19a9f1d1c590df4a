import { createPrivateKey, sign, verify, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { ErasureReceipt } from '#contracts/leaving.ts';
import { Receipt } from '#contracts/receipt.ts';
import type { SealIdentity } from './seal-identity.ts';

const type = 'dailies-receipt+jws';
const Header = z.object({ alg: z.literal('ES256'), typ: z.literal(type), x5c: z.array(z.string()).min(1) });

/** RFC 7518 §3.4: an ES256 signature is the two numbers side by side, not DER. */
const dsaEncoding = 'ieee-p1363';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A receipt as a JWS (RFC 7515, compact), signed with the key that seals films, its certificates in the header. */
export function signReceipt(
  receipt: Receipt | ErasureReceipt,
  { certificates, privateKey }: SealIdentity,
): string {
  const chain = certificates.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  const x5c = chain.map((pem) => new X509Certificate(pem).raw.toString('base64'));
  const body = `${encode({ alg: 'ES256', typ: type, x5c })}.${encode(receipt)}`;
  const signature = sign('sha256', Buffer.from(body), { key: createPrivateKey(privateKey), dsaEncoding });
  return `${body}.${signature.toString('base64url')}`;
}

/** What a signed receipt says, if it was signed under this root and not changed since; else null. */
export const readReceipt = (signed: string, root: string): Receipt | null =>
  readSigned(signed, root, Receipt);

/** The same for any kind of receipt. */
export function readSigned<R>(signed: string, root: string, kind: z.ZodType<R>): R | null {
  const [head, body, mac, ...rest] = signed.trim().split('.');
  if (!head || !body || !mac || rest.length > 0) return null;
  try {
    const header = Header.parse(JSON.parse(Buffer.from(head, 'base64url').toString('utf8')));
    const leaf = new X509Certificate(Buffer.from(header.x5c[0] ?? '', 'base64'));
    if (!leaf.verify(new X509Certificate(root).publicKey)) return null;
    const isSigned = verify(
      'sha256',
      Buffer.from(`${head}.${body}`),
      { key: leaf.publicKey, dsaEncoding },
      Buffer.from(mac, 'base64url'),
    );
    return isSigned ? kind.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))) : null;
  } catch {
    // Not a receipt at all.
    return null;
  }
}
