import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addressPattern, paramsOf } from './match.ts';
import { type PageCode, Router } from './router.ts';

const Feed = () => null;
const Room = () => null;
const Nothing = () => null;

const at = (path: string, address: string) => paramsOf(new RegExp(addressPattern(path)), address);

describe('an address', () => {
  test('names what stands in the places of its names, decoded', () => {
    expect(at('', '/')).toEqual({});
    expect(at('room/:sceneId', '/room/a%20b')).toEqual({ sceneId: 'a b' });
    expect(at('room/:sceneId', '/room/%E0%A4%A')).toEqual({ sceneId: '%E0%A4%A' });
    expect(at('guardian/join/:code?', '/guardian/join')).toEqual({});
    expect(at('guardian/join/:code?', '/guardian/join/xy/')).toEqual({ code: 'xy' });
    expect(at(':at', '/@mia')).toEqual({ at: '@mia' });
  });

  test('is not a shorter or a longer one', () => {
    expect(at('room/:sceneId', '/room')).toBeNull();
    expect(at('room/:sceneId', '/room/a/b')).toBeNull();
  });
});

describe('the router', () => {
  let entries: { state: unknown; address: string }[];
  let pop: () => void;

  beforeEach(() => {
    entries = [{ state: null, address: '/feed' }];
    const here = () => entries.at(-1) ?? { state: null, address: '/' };
    vi.stubGlobal('location', {
      get href() {
        return `http://localhost${here().address}`;
      },
    });
    vi.stubGlobal('history', {
      get state() {
        return here().state;
      },
      pushState: (state: unknown, _: string, address: string) => entries.push({ state, address }),
      replaceState: (state: unknown, _: string, address: string) => entries.splice(-1, 1, { state, address }),
    });
    vi.stubGlobal('window', {
      addEventListener: (_: string, heard: () => void) => {
        pop = heard;
      },
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  const opened = async (room: () => Promise<PageCode> = async () => ({ Component: Room })) => {
    const router = new Router(
      [
        { path: 'feed', lazy: async () => ({ Component: Feed }) },
        { path: 'room/:sceneId', lazy: room },
      ],
      Nothing,
    );
    await router.start();
    return router;
  };

  test('shows the page of the address, and the next when its code is there', async () => {
    const code = Promise.withResolvers<PageCode>();
    const router = await opened(() => code.promise);
    expect(router.view).toMatchObject({ page: Feed, way: 'pop' });
    const going = router.go('/room/7?take=2');
    expect(router.view?.page).toBe(Feed);
    expect(entries).toHaveLength(1);
    code.resolve({ Component: Room });
    await going;
    expect(router.view).toMatchObject({ page: Room, way: 'push', params: { sceneId: '7' } });
    expect(entries.map(({ address }) => address)).toEqual(['/feed', '/room/7?take=2']);
  });

  test('comes back to the same entry, and leaves no second one for the same address', async () => {
    const router = await opened();
    const first = router.view?.place.key;
    const left = vi.fn();
    router.leaving = left;
    await router.go('/room/7');
    await router.go('/room/7');
    expect(entries).toHaveLength(2);
    entries.pop();
    pop();
    await vi.waitFor(() => expect(router.view?.page).toBe(Feed));
    expect(router.view?.place.key).toBe(first);
    expect(left.mock.calls.map(([{ pathname }]) => pathname)).toEqual(['/feed', '/room/7', '/room/7']);
  });

  test('forgets where one did not wait to arrive', async () => {
    const code = Promise.withResolvers<PageCode>();
    const router = await opened(() => code.promise);
    const going = router.go('/room/7');
    await router.go('/nowhere');
    code.resolve({ Component: Room });
    await going;
    expect(router.view?.page).toBe(Nothing);
    expect(entries.map(({ address }) => address)).toEqual(['/feed', '/nowhere']);
  });

  test('says what went wrong with a page’s code', async () => {
    const error = new TypeError('Failed to fetch dynamically imported module');
    const router = await opened(() => Promise.reject(error));
    await router.go('/room/7');
    expect(router.view?.page).toEqual({ error });
  });
});
