import { join } from 'node:path';
import { secret } from '../secrets.ts';
import { compiledCode, toolchain } from '../toolchain.ts';
import type { LauncherOptions } from './options.ts';

/** Address at which processes of this machine reach the server. */
export function internalUrl(options: LauncherOptions): string {
  const host = ['0.0.0.0', '::', 'localhost'].includes(options.host) ? '127.0.0.1' : options.host;
  return `${options.tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${options.port}`;
}

/** What server, worker and seeds are told through their environment (docs/operating.md has the table). */
export function childEnvironment(
  options: LauncherOptions,
  services: { databaseUrl: string; temporalAddress: string },
): Record<string, string> {
  const { mediasoupWorker } = toolchain();
  return {
    NODE_ENV: process.env.NODE_ENV ?? 'production',
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? compiledCode,
    DATABASE_URL: services.databaseUrl,
    TEMPORAL_ADDRESS: services.temporalAddress,
    DATA_DIR: options.dataDir,
    HOST: options.host,
    PORT: String(options.port),
    PUBLIC_URL: options.publicUrl,
    INTERNAL_URL: process.env.INTERNAL_URL ?? internalUrl(options),
    INTERNAL_SECRET: process.env.INTERNAL_SECRET ?? secret(options.dataDir, 'internal'),
    AUTH_SECRET: process.env.AUTH_SECRET ?? secret(options.dataDir, 'auth'),
    LIKENESS_KEY: process.env.LIKENESS_KEY ?? secret(options.dataDir, 'likeness'),
    ANNOUNCED_ADDRESS: options.announcedAddress,
    RTC_PORT: String(options.rtcPort),
    ...(mediasoupWorker ? { MEDIASOUP_WORKER_BIN: mediasoupWorker } : {}),
    // The worker speaks TLS to a server whose certificate only we know.
    ...(options.tls
      ? { TLS_CERT: options.tls.cert, TLS_KEY: options.tls.key, NODE_EXTRA_CA_CERTS: options.tls.cert }
      : {}),
  };
}

/** Folder of the services' logs. */
export const logsOf = (options: LauncherOptions): string => join(options.dataDir, 'logs');
