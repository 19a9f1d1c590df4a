import type { Place, View } from './router.ts';

const kept = 'scrolled';
const read = (): Record<string, number> => {
  try {
    return JSON.parse(sessionStorage.getItem(kept) ?? '{}');
  } catch {
    return {};
  }
};

/** How far down each entry of the history was read, in pixels: for the life of the tab. */
const places = new Map(Object.entries(read()));

export const keepScroll = ({ key }: Place): void => {
  places.set(key, scrollY);
};

/** From here on this page says where it is scrolled to, and remembers it through a reload. */
export const holdScroll = (here: () => Place | undefined): void => {
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () => {
    const place = here();
    if (place) keepScroll(place);
    sessionStorage.setItem(kept, JSON.stringify(Object.fromEntries(places)));
  });
};

/** A page that is come back to stands where it was left, a new one at its beginning or at what its address names. */
export const scrollTo = ({ place, way }: View): void => {
  const named = place.hash === '' ? null : document.getElementById(place.hash.slice(1));
  const left = way === 'pop' ? places.get(place.key) : undefined;
  if (left !== undefined) window.scrollTo(0, left);
  else if (named) named.scrollIntoView();
  else window.scrollTo(0, 0);
};
