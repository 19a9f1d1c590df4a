import { registerHooks } from 'node:module';

let done = false;

/**
 * Colyseus loads `@pm2/io` where it finds it, for a process manager that we do not run under: it wraps
 * HTTP, keeps async hooks on for every operation and writes to whatever started us. Colyseus goes on
 * without it when it cannot be loaded, so we see to that. To be called before the first `Server` is made.
 */
export function withoutPm2(): void {
  if (done) return;
  done = true;
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === '@pm2/io') throw new Error('@pm2/io is not used here');
      return next(specifier, context);
    },
  });
}
