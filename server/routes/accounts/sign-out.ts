import { api } from '#contracts/http.ts';
import { askAuth } from '../../auth/ask-auth.ts';
import { route } from '../../http/route.ts';
import { passCookies } from './session-cookies.ts';

export const signOut = route(api.signOut, async ({ context, address, http }) => {
  const from = { address, headers: http.req.raw.headers };
  passCookies(http, await askAuth(context.auth, context.config.publicUrl, '/sign-out', from, {}));
  return {};
});
