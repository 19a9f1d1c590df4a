import { Device, testFakeParameters } from 'mediasoup-client';
import { FakeHandler } from 'mediasoup-client/handlers/FakeHandler';
import { afterEach, expect, it, vi } from 'vitest';
import type { FilmProducer } from '#contracts/media.ts';
import type { RoomPush, RoomRequestBody } from '#contracts/room.ts';
import { RoomMedia } from './room-media.ts';

const film: FilmProducer = {
  id: '11111111-1111-4111-8111-111111111111',
  source: 'film',
  kind: 'video',
  takeId: '22222222-2222-4222-8222-222222222222',
  memberName: null,
  streamId: 'film',
};

afterEach(() => vi.unstubAllGlobals());

/** A page of a room that has no film yet, and whose media device loads until `loaded` is called. */
function beginningPage() {
  vi.stubGlobal('RTCPeerConnection', class {});
  const routerRtpCapabilities = testFakeParameters.generateRouterRtpCapabilities();
  const asked: RoomRequestBody[] = [];
  const loading = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  let push: (push: RoomPush) => void = () => undefined;
  const media = new RoomMedia(
    {
      request: async (body) => {
        asked.push(body);
        if (body.type === 'media.capabilities')
          return { rtpCapabilities: routerRtpCapabilities, producers: [], previews: [] };
        if (body.type === 'media.transport') {
          const { id, iceParameters, iceCandidates, dtlsParameters } =
            testFakeParameters.generateTransportRemoteParameters();
          return { id, iceParameters, iceCandidates, dtlsParameters };
        }
        return new Promise(() => undefined);
      },
      onPush: (listener) => {
        push = listener;
        return () => undefined;
      },
    },
    async () => {
      begun.resolve();
      await loading.promise;
      const device = new Device({ handlerFactory: FakeHandler.createFactory(testFakeParameters) });
      await device.load({ routerRtpCapabilities });
      return device;
    },
  );
  return {
    media,
    asked,
    loads: begun.promise,
    loaded: () => loading.resolve(),
    push: (said: RoomPush) => push(said),
  };
}

it('receives a film that begins while the page still loads its media device', async () => {
  const page = beginningPage();
  page.media.join();
  await page.loads;
  page.push({ type: 'producers', producers: [film] });
  page.loaded();
  await expect
    .poll(() => page.asked)
    .toContainEqual(expect.objectContaining({ type: 'media.consume', producerId: film.id }));
  page.media.close();
});
