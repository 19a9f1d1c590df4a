import Stripe from 'stripe';
import type { Purchase } from '#contracts/credits.ts';
import { AppError } from '#contracts/errors.ts';
import type { StripeFact } from '#domain/credits/stripe-events.ts';

export type StripeConfig = {
  secretKey: string;
  webhookSecret: string;
  /** Another address than Stripe's own, for a stand-in of it. */
  apiUrl: string | null;
};

export type Payments = {
  /** Opens a page of Stripe's on which this purchase is paid, and answers its address. */
  checkout(purchase: Purchase): Promise<string>;
  /** What an event says, if Stripe signed it within the last five minutes. @throws AppError `forbidden`. */
  read(body: string, signature: string): { id: string; type: string; fact: StripeFact };
};

/** Card numbers are Stripe's business alone: the buyer pays on its page, and its signed events say what happened. */
export function openStripe(config: StripeConfig, publicUrl: string): Payments {
  const api = config.apiUrl === null ? null : new URL(config.apiUrl);
  const stripe = new Stripe(config.secretKey, {
    telemetry: false,
    maxNetworkRetries: 2,
    timeout: 15_000,
    ...(api === null
      ? {}
      : { host: api.hostname, port: api.port, protocol: api.protocol === 'http:' ? 'http' : 'https' }),
  });
  return {
    async checkout({ id, pack }) {
      const back = `${publicUrl}/settings/credits`;
      const session = await stripe.checkout.sessions
        .create(
          {
            mode: 'payment',
            line_items: [
              {
                quantity: 1,
                price_data: {
                  currency: pack.currency,
                  unit_amount: pack.price,
                  product_data: { name: `Dailies: ${pack.credits} credits` },
                },
              },
            ],
            client_reference_id: id,
            metadata: { purchaseId: id },
            success_url: `${back}?purchase=${id}`,
            cancel_url: back,
          },
          // A click that is sent twice opens one page.
          { idempotencyKey: `purchase-${id}` },
        )
        .catch((error: unknown) => {
          throw new AppError('unavailable', 'the payment page', { cause: error });
        });
      if (session.url === null) throw new AppError('unavailable', 'the payment page');
      return session.url;
    },

    read(body, signature) {
      let event: Stripe.Event;
      try {
        event = stripe.webhooks.constructEvent(body, signature, config.webhookSecret);
      } catch (error) {
        throw new AppError('forbidden', 'signature', { cause: error });
      }
      return { id: event.id, type: event.type, fact: factOf(event) };
    },
  };
}

const idOf = (thing: string | { id: string } | null): string | null =>
  thing === null || typeof thing === 'string' ? thing : thing.id;

function factOf(event: Stripe.Event): StripeFact {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded': {
      const { metadata, payment_status: status, payment_intent: payment } = event.data.object;
      const purchaseId = metadata?.['purchaseId'];
      // A bank transfer is completed before it is paid: the second event says when it is.
      if (purchaseId === undefined || status !== 'paid') return { kind: 'other' };
      return { kind: 'paid', purchaseId, paymentId: idOf(payment) };
    }
    case 'checkout.session.expired':
    case 'checkout.session.async_payment_failed': {
      const purchaseId = event.data.object.metadata?.['purchaseId'];
      return purchaseId === undefined ? { kind: 'other' } : { kind: 'closed', purchaseId };
    }
    case 'charge.refunded': {
      const { refunded, payment_intent: payment } = event.data.object;
      const paymentId = idOf(payment);
      return refunded && paymentId !== null ? { kind: 'refunded', paymentId } : { kind: 'other' };
    }
    default:
      return { kind: 'other' };
  }
}
