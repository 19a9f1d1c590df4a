import { sql } from 'kysely';
import { me } from '#domain/accounts/members.ts';
import type { Context } from '../../context.ts';
import { authorise } from '../../http/callers.ts';
import { isLoopback } from '../../http/client-address.ts';
import type { App } from '../../http/route.ts';

/** `/healthz`: the process answers. `/readyz`: all that it needs does too. `/metrics`: for operators. */
export function mountHealth(app: App, context: Context): void {
  app.get('/healthz', (c) => c.json({ ok: true }));

  app.get('/readyz', async (c) => {
    const [postgres, temporal] = await Promise.all([
      answers(() => sql`select 1`.execute(context.db)),
      answers(() => context.temporal.ready()),
    ]);
    const media = context.mediaState();
    const ok = postgres && temporal && media !== 'down' && !context.closing.aborted;
    return c.json({ ok, postgres, temporal, media }, ok ? 200 : 503, { 'cache-control': 'no-store' });
  });

  app.get('/metrics', async (c) => {
    if (!isLoopback(c.env.incoming) && !(await isOperator(context, c))) return c.notFound();
    const { registry } = context.metrics;
    return c.text(await registry.metrics(), 200, { 'content-type': registry.contentType });
  });
}

async function isOperator(
  context: Context,
  c: Parameters<(typeof authorise)['anyone']>[1],
): Promise<boolean> {
  const { memberId } = await authorise.anyone(context, c);
  return memberId !== null && (await me(context.db, memberId)).operator;
}

async function answers(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await Promise.race([
      ask(),
      new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), 2000).unref()),
    ]);
    return true;
  } catch {
    return false;
  }
}
