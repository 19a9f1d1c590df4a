// The certificate library needs it before itself.
import 'reflect-metadata';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { Trouble } from './trouble.ts';

/** Interfaces of containers, bridges and tunnels: addresses behind them are rarely the ones friends can reach. */
const INNER = /^(docker|br-|veth|virbr|vmnet|cni|flannel|lxc|utun)/;
const DAY_MS = 86_400_000;
/** Apple's systems refuse server certificates that last longer than 825 days; browsers lean to 398. */
const VALID_DAYS = 397;

/** The IPv4 address by which other machines on this network reach us. */
export function networkAddress(): string {
  const found = Object.entries(networkInterfaces())
    .flatMap(([name, addresses]) => (addresses ?? []).map((each) => ({ name, ...each })))
    .filter((each) => each.family === 'IPv4' && !each.internal)
    .sort((a, b) => Number(INNER.test(a.name)) - Number(INNER.test(b.name)));
  const first = found[0];
  if (!first) {
    throw new Trouble(
      'This machine is on no network, so nothing can be shared. Connect it, or set ANNOUNCED_ADDRESS.',
    );
  }
  return first.address;
}

function stillGood(certFile: string, keyFile: string, address: string): boolean {
  if (!existsSync(certFile) || !existsSync(keyFile)) return false;
  const cert = new x509.X509Certificate(readFileSync(certFile, 'utf8'));
  const names = cert.getExtension(x509.SubjectAlternativeNameExtension);
  const covered = names?.names.items.some((each) => each.value === address) ?? false;
  return covered && cert.notAfter.getTime() - Date.now() > 30 * DAY_MS;
}

/** Paths of a self-made certificate for `address` and its key; made anew when the address changed or it ends. */
export async function provideCertificate(
  dataDir: string,
  address: string,
): Promise<{ cert: string; key: string }> {
  const folder = join(dataDir, 'tls');
  const certFile = join(folder, 'cert.pem');
  const keyFile = join(folder, 'key.pem');
  if (stillGood(certFile, keyFile, address)) return { cert: certFile, key: keyFile };
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const isIp = /^[\d.]+$|:/.test(address);
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=Dailies on ${hostname().replace(/[^\w.-]/g, '')}`,
    notBefore: new Date(Date.now() - DAY_MS),
    notAfter: new Date(Date.now() + VALID_DAYS * DAY_MS),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        { type: isIp ? 'ip' : 'dns', value: address },
        { type: 'ip', value: '127.0.0.1' },
        { type: 'dns', value: 'localhost' },
      ]),
    ],
  });
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(certFile, cert.toString('pem'));
  writeFileSync(keyFile, x509.PemConverter.encode(key, 'PRIVATE KEY'), { mode: 0o600 });
  return { cert: certFile, key: keyFile };
}
