import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { AppError } from '#contracts/errors.ts';
import { assistantByKey } from '#domain/guardians/assistants.ts';
import type { Context } from '../context.ts';
import { clientAddress } from '../http/client-address.ts';
import { errorReply } from '../http/error-reply.ts';
import { checkOrigin } from '../http/origin.ts';
import type { App } from '../http/route.ts';
import { guardianTools } from './guardian-tools.ts';

/**
 * The door for guardians' assistants: MCP over streamable HTTP, a key in `Authorization: Bearer`. No sessions are
 * kept: each request is looked at anew, so a key that was taken back opens nothing from that moment on.
 */
export function mountMcp(app: App, context: Context): void {
  app.all('/mcp', async (c) => {
    try {
      // A page of another site must not speak through somebody's browser.
      checkOrigin(c.req.raw.headers, context.config.publicUrl);
      const address = clientAddress(c.env.incoming, context.config.trustProxy);
      context.rates.take('mcp', address, { perMinute: 120, burst: 40 });
      const [, key] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
      if (key === undefined) throw new AppError('signed-out');
      const assistant = await assistantByKey(context.db, key);
      const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
      await guardianTools(context.db, assistant).connect(transport);
      return await transport.handleRequest(c.req.raw);
    } catch (error) {
      const refused = errorReply(error, context.log, 'mcp');
      if (refused.status === 401) refused.headers.set('www-authenticate', 'Bearer realm="dailies"');
      return refused;
    }
  });
}
