import {
  type ComponentProps,
  createContext,
  type MouseEvent,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import type { Place, Router, View } from './router.ts';
import { scrollTo } from './scroll.ts';

const Here = createContext<{ router: Router; view: View } | null>(null);

const useHere = (): { router: Router; view: View } => {
  const here = useContext(Here);
  if (here === null) throw new Error('Outside of <Navigation>.');
  return here;
};

/** Draws what the router shows, by `children`. To be drawn when the router has started. */
export const Navigation = ({ router, children }: { router: Router; children: (view: View) => ReactNode }) => {
  const [view, setView] = useState(router.view);
  useEffect(() => {
    const look = (): void => startTransition(() => setView(router.view));
    look();
    return router.subscribe(look);
  }, [router]);
  useLayoutEffect(() => {
    if (view) scrollTo(view);
  }, [view]);
  const here = useMemo(() => (view ? { router, view } : null), [router, view]);
  return here ? <Here value={here}>{children(here.view)}</Here> : null;
};

export const usePlace = (): Place => useHere().view.place;

/** What the address says in the places of the page's names, decoded. */
export const useParams = (): Record<string, string> => useHere().view.params;

/** What stands after the address's question mark. */
export const useSearch = (): URLSearchParams => {
  const { search } = usePlace();
  return useMemo(() => new URLSearchParams(search), [search]);
};

/** Goes to an address of this house; with `replace` not to come back here. The same function for good. */
export const useNavigate = (): Router['go'] => {
  const { router } = useHere();
  return useMemo(() => router.go.bind(router), [router]);
};

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { to: string };

/** A link within the house. With a key held, or another button of the mouse, the browser does with it what it does. */
export const Link = ({ to, onClick, target, ...rest }: LinkProps) => {
  const go = useNavigate();
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    const otherwise = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || otherwise || (target && target !== '_self')) return;
    event.preventDefault();
    void go(to);
  };
  return <a {...rest} href={to} target={target} onClick={follow} />;
};

/** A link that says when one is there, or below it; with `end` only when there. */
export const NavLink = ({ end = false, ...rest }: LinkProps & { end?: boolean }) => {
  const { pathname } = usePlace();
  const isHere = pathname === rest.to || (!end && pathname.startsWith(`${rest.to}/`));
  return <Link aria-current={isHere ? 'page' : undefined} {...rest} />;
};

/** Goes elsewhere as soon as it is drawn, and leaves no way back to where it was. */
export const Redirect = ({ to }: { to: string }) => {
  const go = useNavigate();
  useEffect(() => void go(to, { replace: true }), [go, to]);
  return null;
};
