import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loadAnewFor } from './missing-code.ts';

const chromium = new TypeError(
  'Failed to fetch dynamically imported module: http://localhost/assets/people-1.js',
);
const firefox = new TypeError(
  'error loading dynamically imported module: http://localhost/assets/people-1.js',
);
const webkit = new TypeError('Importing a module script failed.');

describe('a page that is older than the house', () => {
  const kept = new Map<string, string>();
  const location = { href: 'http://localhost/people', reload: vi.fn() };

  beforeEach(() => {
    kept.clear();
    location.reload.mockClear();
    vi.stubGlobal('location', location);
    vi.stubGlobal('navigator', { onLine: true });
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
  });

  test.each([chromium, firefox, webkit])('is loaded anew, once: %s', (error) => {
    expect(loadAnewFor(error)).toBe(true);
    expect(loadAnewFor(error)).toBe(false);
    expect(location.reload).toHaveBeenCalledTimes(1);
  });

  test('is not where something else broke, or where there is no network', () => {
    expect(loadAnewFor(new TypeError('x is not a function'))).toBe(false);
    expect(loadAnewFor(new Error(chromium.message))).toBe(false);
    vi.stubGlobal('navigator', { onLine: false });
    expect(loadAnewFor(chromium)).toBe(false);
    expect(location.reload).not.toHaveBeenCalled();
  });
});
