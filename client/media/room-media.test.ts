import { Device, testFakeParameters } from 'mediasoup-client';
import { FakeHandler } from 'mediasoup-client/handlers/FakeHandler';
import type { HandlerFactory, HandlerInterface } from 'mediasoup-client/handlers/HandlerInterface';
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
function beginningPage(change: { hearsOnly?: boolean } = {}) {
  vi.stubGlobal('RTCPeerConnection', class {});
  const all = testFakeParameters.generateRouterRtpCapabilities();
  const codecs = all.codecs?.filter(({ kind }) => kind === 'audio' || change.hearsOnly !== true);
  const routerRtpCapabilities = { ...all, codecs };
  const fake = FakeHandler.createFactory(testFakeParameters);
  const links: HandlerInterface[] = [];
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
      const factory: HandlerFactory['factory'] = (options) => {
        const link = fake.factory(options);
        links.push(link);
        return link;
      };
      const device = new Device({ handlerFactory: { ...fake, factory } });
      await device.load({ routerRtpCapabilities });
      return device;
    },
  );
  return {
    media,
    asked,
    loads: begun.promise,
    loaded: () => loading.resolve(),
    links,
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

it('does not call a picture interrupted that never came, until the link is there', async () => {
  const page = beginningPage();
  page.media.join();
  await page.loads;
  page.push({ type: 'producers', producers: [film] });
  page.loaded();
  await expect.poll(() => page.links).toHaveLength(1);
  const link = page.links[0];
  const after = (state: 'failed' | 'connected') => {
    link?.emit('@connectionstatechange', state);
    return page.media.state.connection;
  };
  expect([after('failed'), after('connected'), after('failed')]).toEqual([
    'unreachable',
    'connected',
    'interrupted',
  ]);
  page.media.close();
});

it('knows of a browser that cannot decode the picture', async () => {
  for (const hearsOnly of [false, true]) {
    const page = beginningPage({ hearsOnly });
    page.media.join();
    page.loaded();
    await expect.poll(() => page.media.state.connection).toBe('connected');
    expect(page.media.state.sees).toBe(!hearsOnly);
    page.media.close();
  }
});
