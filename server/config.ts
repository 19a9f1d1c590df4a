import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import { namedServices } from '#domain/outward/push-services.ts';
import { vapidKeys } from '#domain/outward/vapid-keys.ts';
import { installationKey } from '#domain/vault/installation-key.ts';
import type { Environment } from './env.ts';
import type { MediaConfig } from './media/config.ts';
import type { StripeConfig } from './payments/stripe.ts';
import { keptSecret } from './secrets.ts';

export type Config = {
  host: string;
  port: number;
  dataDir: string;
  databaseUrl: string;
  temporalAddress: string;
  temporalNamespace: string;
  /** Where people reach this server: links, cookies and origin checks follow it. No slash at the end. */
  publicUrl: string;
  tls: { cert: Buffer; key: Buffer } | null;
  authSecret: string;
  /** Wraps the keys that likeness data are sealed with. */
  likenessKey: string;
  /** Whether the nearest hop's `X-Forwarded-For` is believed. */
  trustProxy: boolean;
  logLevel: Environment['LOG_LEVEL'];
  /** The built client. */
  clientDir: string;
  media: MediaConfig;
  /** Null where no payment is set up: packs are then given by a page on which no money moves. */
  stripe: StripeConfig | null;
  /** What browsers subscribe to push with. */
  pushKey: string;
  /** Origins of push services beside the browsers' own. */
  pushServices: readonly string[];
  /** Whether the worker can send mail. */
  mailPossible: boolean;
};

const everywhere = new Set(['0.0.0.0', '::']);

/** Fills in what the environment left open. @throws Error when a file it names cannot be read. */
export function toConfig(env: Environment): Config {
  if ((env.TLS_CERT === undefined) !== (env.TLS_KEY === undefined)) {
    throw new Error('TLS_CERT and TLS_KEY go together: set both, or neither.');
  }
  const tls =
    env.TLS_CERT !== undefined && env.TLS_KEY !== undefined
      ? { cert: readFileSync(env.TLS_CERT), key: readFileSync(env.TLS_KEY) }
      : null;
  const visible = everywhere.has(env.HOST) ? 'localhost' : env.HOST;
  const publicUrl = env.PUBLIC_URL ?? `${tls ? 'https' : 'http'}://${visible}:${env.PORT}`;
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    temporalAddress: env.TEMPORAL_ADDRESS,
    temporalNamespace: env.TEMPORAL_NAMESPACE,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    tls,
    authSecret: env.AUTH_SECRET ?? keptSecret(env.DATA_DIR, 'auth'),
    likenessKey: installationKey(env.LIKENESS_KEY, env.DATA_DIR),
    trustProxy: env.TRUST_PROXY === '1',
    logLevel: env.LOG_LEVEL,
    clientDir: env.CLIENT_DIR ?? fileURLToPath(new URL('../dist/client', import.meta.url)),
    media: mediaConfig(env),
    stripe: stripeConfig(env),
    pushKey: vapidKeys(env, env.DATA_DIR).publicKey,
    pushServices: namedServices(env.PUSH_SERVICES),
    mailPossible: env.SMTP_URL !== undefined,
  };
}

function stripeConfig(env: Environment): StripeConfig | null {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = env;
  if (secretKey === undefined && webhookSecret === undefined) return null;
  if (secretKey === undefined || webhookSecret === undefined) {
    throw new Error('STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET go together: set both, or neither.');
  }
  return { secretKey, webhookSecret, apiUrl: env.STRIPE_API_URL ?? null };
}

/** The SFU listens where the pages do, and announces what it was told to. */
function mediaConfig(env: Environment): MediaConfig {
  const ip = env.HOST === 'localhost' || isIP(env.HOST) === 0 ? '127.0.0.1' : env.HOST;
  const announced =
    env.ANNOUNCED_ADDRESS === undefined || env.ANNOUNCED_ADDRESS === ip
      ? {}
      : { announced: env.ANNOUNCED_ADDRESS };
  return {
    workerBin: env.MEDIASOUP_WORKER_BIN,
    rtcAddresses: [{ ip, ...announced }],
    rtcPort: env.RTC_PORT,
    previewAddress: everywhere.has(ip) ? { ip, announced: env.ANNOUNCED_ADDRESS ?? '127.0.0.1' } : { ip },
    internalSecret: env.INTERNAL_SECRET ?? keptSecret(env.DATA_DIR, 'internal'),
  };
}
