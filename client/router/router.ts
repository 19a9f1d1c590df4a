import type { ComponentType } from 'react';
import { addressPattern, paramsOf } from './match.ts';

/** A page's code. `before` asks for what is to be there when the page is first drawn, and need not wait for it. */
export type PageCode = { Component: ComponentType; before?: () => Promise<unknown> };
export type PageEntry = { path: string; lazy: () => Promise<PageCode> };

/** Where one is. `key` is this entry of the browser's history, and no other with the same address. */
export type Place = { key: string; pathname: string; search: string; hash: string };
/** How one came: by a link, in place of where one was, or through the browser's history (a first visit too). */
export type Way = 'push' | 'replace' | 'pop';
/** What is to be drawn: a page, or what went wrong with loading it. */
export type View = {
  place: Place;
  way: Way;
  params: Record<string, string>;
  page: ComponentType | { error: unknown };
};

/** Entries that the browser made by itself have no key yet: a first visit, a place on the page that a link names. */
const keyOf = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'key' in state && typeof state.key === 'string'
    ? state.key
    : crypto.randomUUID();

/**
 * From addresses to pages. The page that stands there stays until the next one's code is loaded, and the address changes
 * with it. Where somebody goes elsewhere meanwhile, what they left is not shown any more.
 */
export class Router {
  /** What is drawn now; null until the first page's code is there. */
  view: View | null = null;
  /** Told before another view is drawn. */
  leaving: (left: Place) => void = () => undefined;
  readonly #pages: readonly { pattern: RegExp; lazy: () => Promise<PageCode> }[];
  readonly #listeners = new Set<() => void>();
  #turn = 0;

  constructor(pages: readonly PageEntry[], nothing: ComponentType) {
    this.#pages = [
      ...pages.map(({ path, lazy }) => ({ pattern: new RegExp(addressPattern(path), 'i'), lazy })),
      { pattern: /^/, lazy: async () => ({ Component: nothing }) },
    ];
  }

  /** Opens the address that the browser is at, and from then on follows its history. Resolves when it may be drawn. */
  async start(): Promise<void> {
    window.addEventListener('popstate', () => void this.#open(new URL(location.href), 'pop'));
    await this.#open(new URL(location.href), 'pop');
  }

  /** Goes to an address of this house. Resolves when its page is drawn, or somebody went elsewhere. */
  async go(to: string, { replace = false }: { replace?: boolean } = {}): Promise<void> {
    const url = new URL(to, location.href);
    await this.#open(url, replace || url.href === location.href ? 'replace' : 'push');
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async #open({ pathname, search, hash }: URL, way: Way): Promise<void> {
    const turn = ++this.#turn;
    const [match] = this.#pages.flatMap(({ pattern, lazy }) => {
      const params = paramsOf(pattern, pathname);
      return params === null ? [] : [{ params, lazy }];
    });
    if (match === undefined) return;
    const page = await codeOf(match.lazy);
    if (turn !== this.#turn) return;
    const key = way === 'pop' ? keyOf(history.state) : crypto.randomUUID();
    if (this.view) this.leaving(this.view.place);
    const address = pathname + search + hash;
    if (way === 'push') history.pushState({ key }, '', address);
    else history.replaceState({ key }, '', address);
    this.view = { place: { key, pathname, search, hash }, way, params: match.params, page };
    for (const listener of this.#listeners) listener();
  }
}

const codeOf = async (lazy: PageEntry['lazy']): Promise<View['page']> => {
  try {
    const { Component, before } = await lazy();
    await before?.();
    return Component;
  } catch (error) {
    return { error };
  }
};
