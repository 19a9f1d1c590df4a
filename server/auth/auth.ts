import { betterAuth } from 'better-auth';
import type pg from 'pg';

/** The header in which we hand the caller's address to better-auth: set by us, never passed through. */
export const clientAddressHeader = 'x-dailies-client';

/**
 * Accounts and sessions by better-auth on our own PostgreSQL; `domain/db/migrations` makes its tables.
 * Its HTTP endpoints are not mounted: our routes call it, so that there is one way in.
 */
export function createAuth(options: { pool: pg.Pool; secret: string; publicUrl: string }) {
  return betterAuth({
    appName: 'Dailies',
    baseURL: options.publicUrl,
    basePath: '/auth',
    secret: options.secret,
    database: options.pool,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 200 },
    user: {
      additionalFields: {
        handle: { type: 'string', required: true, unique: true },
        ageBand: { type: 'string', required: true },
        // Nobody says of themself what they are: `finishGuardianSignUp` does.
        kind: { type: 'string', required: false, input: false, defaultValue: 'member' },
      },
    },
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/sign-up/email': { window: 60, max: 30 },
      },
    },
    advanced: {
      cookiePrefix: 'dailies',
      useSecureCookies: options.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
