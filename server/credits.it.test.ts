import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Purchase, Purse } from '#contracts/credits.ts';
import { openTestServer, type TestMember, type TestServer } from './testing/test-server.ts';

const webhookSecret = 'whsec_of_this_test';
const stripe = new Stripe('sk_test_of_this_test');

/** Stripe's own side, which cannot be reached from a test: it opens checkout pages and remembers what was asked. */
let shop: Server;
const asked: URLSearchParams[] = [];
let withStripe: TestServer;
let without: TestServer;

beforeAll(async () => {
  shop = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      const form = new URLSearchParams(body);
      asked.push(form);
      response.setHeader('content-type', 'application/json');
      const id = `cs_${form.get('client_reference_id')}`;
      response.end(JSON.stringify({ id, object: 'checkout.session', url: `https://checkout.example/${id}` }));
    });
  });
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', () => resolve()));
  const { port } = shop.address() as AddressInfo;
  withStripe = await openTestServer({
    STRIPE_SECRET_KEY: 'sk_test_of_this_test',
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_API_URL: `http://127.0.0.1:${port}`,
  });
  without = await openTestServer();
});
afterAll(async () => {
  await withStripe.close();
  await without.close();
  shop.close();
});

/** An event as Stripe sends it, signed by its own helper. */
async function send(
  type: string,
  object: object,
  { id = `evt_${randomUUID()}`, secret = webhookSecret } = {},
) {
  const payload = JSON.stringify({ id, object: 'event', type, data: { object } });
  const header = stripe.webhooks.generateTestHeaderString({ payload, secret });
  const response = await fetch(`${withStripe.url}/webhooks/stripe`, {
    method: 'POST',
    body: payload,
    headers: { 'stripe-signature': header, 'content-type': 'application/json' },
  });
  return response.status;
}

const purse = (member: TestMember): Promise<Purse> => member.json('GET', '/api/credits');

async function buy(member: TestMember): Promise<{ id: string; url: string; before: number }> {
  const before = (await purse(member)).credits;
  const id = randomUUID();
  const { url } = await member.json<{ url: string }>('POST', '/api/credits/purchases', { id, pack: 'small' });
  return { id, url, before };
}

const session = (purchaseId: string, status = 'paid') => ({
  object: 'checkout.session',
  payment_status: status,
  payment_intent: `pi_${purchaseId}`,
  metadata: { purchaseId },
});

describe('a pack bought at Stripe', () => {
  it('opens its page for the price, and is credited once, however often and at once Stripe says so', async () => {
    const buyer = await withStripe.friend('Bea');
    const { id, url, before } = await buy(buyer);
    expect(url).toBe(`https://checkout.example/cs_${id}`);
    const form = asked.at(-1);
    expect(form?.get('line_items[0][price_data][unit_amount]')).toBe('300');
    expect(form?.get('metadata[purchaseId]')).toBe(id);
    expect((await purse(buyer)).credits).toBe(before);
    const event = `evt_${id}`;
    const answers = await Promise.all([
      ...[1, 2, 3].map(() => send('checkout.session.completed', session(id), { id: event })),
      send('checkout.session.async_payment_succeeded', session(id)),
    ]);
    expect(answers).toEqual([200, 200, 200, 200]);
    const { credits, receipts } = await purse(buyer);
    expect(credits).toBe(before + 300);
    expect(receipts[0]).toMatchObject({
      kind: 'purchase',
      amount: 300,
      paid: { price: 300, currency: 'eur', test: false },
    });
  });

  it('is not credited by a wrong signature, nor before it is paid, nor after it ran out', async () => {
    const buyer = await withStripe.friend('Cai');
    const { id, before } = await buy(buyer);
    expect(await send('checkout.session.completed', session(id), { secret: 'whsec_other' })).toBe(403);
    expect(await send('checkout.session.completed', session(id, 'unpaid'))).toBe(200);
    expect(await send('checkout.session.expired', session(id))).toBe(200);
    expect(await send('checkout.session.completed', session('of another shop'))).toBe(200);
    expect((await purse(buyer)).credits).toBe(before);
    const { status } = await buyer.json<Purchase>('GET', `/api/credits/purchases/${id}`);
    expect(status).toBe('closed');
    const free = await buyer.ask('POST', `/api/credits/purchases/${id}/test`, { pay: true });
    expect(free.status).toBe(403);
  });

  it('is taken back once when its price is given back', async () => {
    const buyer = await withStripe.friend('Dov');
    const { id, before } = await buy(buyer);
    await send('checkout.session.completed', session(id));
    const charge = { object: 'charge', refunded: true, payment_intent: `pi_${id}` };
    await Promise.all([send('charge.refunded', charge), send('charge.refunded', charge)]);
    expect((await purse(buyer)).credits).toBe(before);
  });

  it('is not for teens, and not another member’s to see', async () => {
    const teen = await withStripe.teen('Tia');
    expect((await purse(teen)).packs).toEqual([]);
    const no = await teen.ask('POST', '/api/credits/purchases', { id: randomUUID(), pack: 'small' });
    expect(no).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const { id } = await buy(await withStripe.friend('Eva'));
    expect((await teen.ask('GET', `/api/credits/purchases/${id}`)).status).toBe(404);
  });
});

describe('where no payment is set up', () => {
  it('a local page gives the pack, says that it is a test, and gives it once', async () => {
    const buyer = await without.friend('Fay');
    const { id, url, before } = await buy(buyer);
    expect(url).toBe(`${without.running.context.config.publicUrl}/settings/credits/test/${id}`);
    const path = `/api/credits/purchases/${id}/test`;
    await Promise.all([1, 2, 3].map(() => buyer.json('POST', path, { pay: true })));
    const after = await purse(buyer);
    expect(after).toMatchObject({ credits: before + 300, test: true });
    expect(after.receipts[0]?.paid?.test).toBe(true);
    const hook = await fetch(`${without.url}/webhooks/stripe`, { method: 'POST', body: '{}' });
    expect(hook.status).toBe(404);
  });
});
