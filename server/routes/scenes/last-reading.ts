import { api } from '#contracts/http.ts';
import { route } from '../../http/route.ts';

/** For who watches: the stage before the roll is the film's for them as well. */
export const lastReading = route(api.lastReading, async ({ context, caller }) => {
  const last = context.readings.last(caller.sceneId);
  if (last === null) return null;
  // Who may not be asked, what owners ruled out and who might be meant is between them and who directs.
  return { ...last, reading: { ...last.reading, notToAsk: [], broken: [], people: [] } };
});
