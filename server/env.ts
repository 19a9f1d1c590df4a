import { z } from 'zod';

const text = z.string().trim().min(1);
const port = z.coerce.number().int().min(0).max(65_535);

/** The environment as it stands, checked for shape only. `docs/operating.md` explains each name. */
const Environment = z.object({
  HOST: text.default('127.0.0.1'),
  PORT: port.default(3000),
  DATA_DIR: text.default('.data'),
  DATABASE_URL: text,
  TEMPORAL_ADDRESS: text.default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: text.default('default'),
  PUBLIC_URL: z.url().optional(),
  TLS_CERT: text.optional(),
  TLS_KEY: text.optional(),
  ANNOUNCED_ADDRESS: text.optional(),
  RTC_PORT: port.default(0),
  INTERNAL_SECRET: text.optional(),
  AUTH_SECRET: text.optional(),
  LIKENESS_KEY: text.min(32).optional(),
  MEDIASOUP_WORKER_BIN: text.optional(),
  STRIPE_SECRET_KEY: text.optional(),
  STRIPE_WEBHOOK_SECRET: text.optional(),
  STRIPE_API_URL: z.url().optional(),
  SMTP_URL: text.optional(),
  VAPID_PUBLIC_KEY: text.optional(),
  VAPID_PRIVATE_KEY: text.optional(),
  PUSH_SERVICES: z.string().default(''),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  CLIENT_DIR: text.optional(),
});
export type Environment = z.infer<typeof Environment>;

/** @throws ZodError naming each variable that is wrong. */
export function readEnv(env: NodeJS.ProcessEnv): Environment {
  const set = Object.entries(env).filter(([, value]) => value !== '');
  return Environment.parse(Object.fromEntries(set));
}
