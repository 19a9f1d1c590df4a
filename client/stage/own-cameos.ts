import { cameosApi } from '#contracts/api/cameos.ts';
import { call } from '../api/call.ts';
import { keys, meQuery, queryClient } from '../api/queries.ts';

/**
 * Whether this visitor may see a cameo's cut-out before it is in a film: its owner alone may. Asked of their own list,
 * so that nobody asks for pictures that are not for them.
 */
export const isOwnCameo = async (cameoId: string): Promise<boolean> => {
  try {
    if ((await queryClient.fetchQuery(meQuery)) === null) return false;
    const own = await queryClient.fetchQuery({
      queryKey: keys.cameos,
      staleTime: 60_000,
      queryFn: () => call(cameosApi.cameos),
    });
    return own.some(({ id, state }) => id === cameoId && state === 'ready');
  } catch {
    // Without word from the server the house's own drawing stands in.
    return false;
  }
};
