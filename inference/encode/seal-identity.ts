import 'reflect-metadata';
import { createPrivateKey } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { z } from 'zod';
import { AppError } from '#contracts/errors.ts';

/** Who seals films: a leaf certificate under this installation's own root, and the leaf's key. PEM throughout. */
export type SealIdentity = {
  /** Leaf first, then root. */
  certificates: string;
  privateKey: string;
  /** What a verifier must trust. */
  root: string;
};

const Stored = z.object({ certificates: z.string(), privateKey: z.string(), root: z.string() });
const day = 86_400_000;
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** C2PA 2.1, §14.5: signing certificates carry an extended key usage; e-mail protection is the one it names first. */
const emailProtection = '1.3.6.1.5.5.7.3.4';

/**
 * The identity kept in `folder`, made on first use: P-256 keys, ES256 signatures. The root's private key is not kept:
 * it signs this one leaf and is forgotten.
 * @throws AppError `internal` when what is kept cannot be read.
 */
export async function sealIdentity(folder: string, name = 'Dailies'): Promise<SealIdentity> {
  const path = join(folder, 'seal.json');
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept !== null) {
    const parsed = Stored.safeParse(tryJson(kept));
    if (!parsed.success) throw new AppError('internal', 'The certificate that seals films is damaged.');
    return parsed.data;
  }
  const identity = await makeIdentity(name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, JSON.stringify(identity), { mode: 0o600 });
  await rename(fresh, path);
  return identity;
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function makeIdentity(name: string): Promise<SealIdentity> {
  const rootKeys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const leafKeys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const serial = () => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('hex');
  const notBefore = new Date(Date.now() - day);
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: `CN=${name} root, O=${name}`,
    notBefore,
    notAfter: new Date(Date.now() + 20 * 365 * day),
    signingAlgorithm: algorithm,
    keys: rootKeys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 1, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(rootKeys.publicKey),
    ],
  });
  const leaf = await x509.X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: `CN=${name} films, O=${name}`,
    issuer: root.subject,
    notBefore,
    notAfter: new Date(Date.now() + 10 * 365 * day),
    signingAlgorithm: algorithm,
    publicKey: leafKeys.publicKey,
    signingKey: rootKeys.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([emailProtection], false),
      await x509.SubjectKeyIdentifierExtension.create(leafKeys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(rootKeys.publicKey),
    ],
  });
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', leafKeys.privateKey));
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return {
    certificates: `${leaf.toString('pem')}\n${root.toString('pem')}\n`,
    privateKey: key.export({ format: 'pem', type: 'pkcs8' }).toString(),
    root: `${root.toString('pem')}\n`,
  };
}
