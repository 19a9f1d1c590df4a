import { Device } from 'mediasoup-client';
import { expect, it } from 'vitest';
import { MediaSession } from './media-session.ts';
import { MediaRequests } from './signalling.ts';

const film = {
  id: '11111111-1111-4111-8111-111111111111',
  source: 'film',
  kind: 'video',
  takeId: null,
  memberName: null,
  streamId: 'film',
} as const;

it('lets go of whoever waits when it is closed: the page must be able to begin another one', async () => {
  const session = new MediaSession({
    device: new Device({ handlerName: 'Chrome111' }),
    // A server that was killed answers nothing.
    requests: new MediaRequests(() => new Promise(() => undefined)),
    onLink: () => undefined,
    onLost: () => undefined,
  });
  const receiving = session.receive([film]);
  session.close();
  await expect(receiving).rejects.toMatchObject({ code: 'unavailable' });
});
