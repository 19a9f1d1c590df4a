import { AppError } from '#contracts/errors.ts';
import { Id } from '#contracts/ids.ts';
import { actOnStripe } from '#domain/credits/stripe-events.ts';
import type { Context } from '../../context.ts';
import { readBytes } from '../../http/body.ts';
import { clientAddress } from '../../http/client-address.ts';
import { errorReply } from '../../http/error-reply.ts';
import type { App } from '../../http/route.ts';

const mostBytes = 512 * 1024;

/**
 * Where Stripe says what happened to a payment. The signature is over the very bytes, so they are read before
 * anything else looks at them. Any answer but a good one makes Stripe send the event again.
 */
export function mountStripeWebhook(app: App, context: Context): void {
  app.post('/webhooks/stripe', async (c) => {
    try {
      const address = clientAddress(c.env.incoming, context.config.trustProxy);
      context.rates.take('stripe', address, { perMinute: 600, burst: 200 });
      if (context.payments === null) throw new AppError('not-found');
      const body = new TextDecoder().decode(await readBytes(c.env.incoming, mostBytes));
      const event = context.payments.read(body, c.req.header('stripe-signature') ?? '');
      const { fact } = event;
      // An event of another shop under the same account: heard, and nothing of ours.
      const ours = !('purchaseId' in fact) || Id.safeParse(fact.purchaseId).success;
      const { fresh } = await actOnStripe(context.db, ours ? event : { ...event, fact: { kind: 'other' } });
      context.log.info({ event: event.id, type: event.type, fresh }, 'stripe');
      return c.json({});
    } catch (error) {
      return errorReply(error, context.log, 'POST /webhooks/stripe');
    }
  });
}
