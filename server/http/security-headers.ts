import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/**
 * Everything comes from here: no foreign script, frame, style or connection. Inline styles are needed by
 * the editor and the stage, which place things by style attribute.
 */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** The policy of every page; with `script`, of one that has this one script written into it, known by its hash. */
export function contentPolicy(publicUrl: string, script?: string): string {
  const { protocol, host } = new URL(publicUrl);
  // Safari before 15.4 does not count WebSockets of the same host as 'self'.
  const sockets = ` ${protocol === 'https:' ? 'wss' : 'ws'}://${host}`;
  const written =
    script === undefined ? '' : ` 'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  return policy
    .map((line) => {
      if (line.startsWith('connect-src')) return line + sockets;
      return line.startsWith('script-src') ? line + written : line;
    })
    .join('; ');
}

export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const csp = contentPolicy(publicUrl);
  return async (c, next) => {
    await next();
    // What answers with a policy of its own knows why.
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', csp);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'same-origin');
    c.header('x-frame-options', 'DENY');
    c.header('cross-origin-opener-policy', 'same-origin');
    c.header('cross-origin-resource-policy', 'same-origin');
    c.header('permissions-policy', 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()');
  };
}
