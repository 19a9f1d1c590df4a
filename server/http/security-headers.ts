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

export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const { protocol, host } = new URL(publicUrl);
  const secure = protocol === 'https:';
  // Safari before 15.4 does not count WebSockets of the same host as 'self'.
  const csp = policy
    .map((line) => (line.startsWith('connect-src') ? `${line} ${secure ? 'wss' : 'ws'}://${host}` : line))
    .join('; ');
  return async (c, next) => {
    await next();
    c.header('content-security-policy', csp);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'same-origin');
    c.header('x-frame-options', 'DENY');
    c.header('cross-origin-opener-policy', 'same-origin');
    c.header('cross-origin-resource-policy', 'same-origin');
    c.header('permissions-policy', 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()');
  };
}
