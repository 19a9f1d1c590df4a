import { api } from '#contracts/http.ts';
import {
  assistantsOf,
  newAssistant as make,
  revokeAssistant as revoke,
} from '#domain/guardians/assistants.ts';
import { idOf } from '../../http/callers.ts';
import { route } from '../../http/route.ts';

export const assistants = route(api.assistants, ({ context, caller }) =>
  assistantsOf(context.db, caller.memberId),
);

export const newAssistant = route(
  api.newAssistant,
  async ({ context, caller, body }) => ({
    ...(await make(context.db, caller.memberId, body)),
    url: `${context.config.publicUrl}/mcp`,
  }),
  { rate: { perMinute: 10, burst: 10 } },
);

export const revokeAssistant = route(api.revokeAssistant, async ({ context, caller, param }) => {
  await revoke(context.db, caller.memberId, idOf(param('assistantId')));
  return {};
});
