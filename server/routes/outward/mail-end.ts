import { endMail } from '#domain/outward/mail-address.ts';
import type { Context } from '../../context.ts';
import { clientAddress } from '../../http/client-address.ts';
import { errorReply } from '../../http/error-reply.ts';
import type { App } from '../../http/route.ts';

/**
 * One click in a mail program ends all mail (RFC 8058): it posts to the link itself, without cookies and from an origin of
 * its own. Opened in a browser the same link is a page of the client, which asks first.
 */
export function mountMailEnd(app: App, context: Context): void {
  app.post('/mail/end/:token', async (c) => {
    try {
      const address = clientAddress(c.env.incoming, context.config.trustProxy);
      context.rates.take('mail-end', address, { perMinute: 60, burst: 20 });
      await endMail(context.db, c.req.param('token'));
      return c.json({});
    } catch (error) {
      return errorReply(error, context.log, 'POST /mail/end');
    }
  });
}
