import { useCallback, useEffect, useRef } from 'react';
import { feedApi } from '#contracts/api/feed.ts';
import { call } from '../../api/call.ts';

/** A film counts as offered once most of it has been on the screen; how long it stays there is nobody's business. */
const mostOfIt = 0.6;
const gatherMs = 1500;

/** Tells the server which films were offered, a set at a time: ids, no times. Answers a ref for each card. */
export const useShown = (
  enabled: boolean,
): ((postId: string) => (card: Element | null) => (() => void) | undefined) => {
  const told = useRef(new Set<string>());
  const waiting = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const postIds = [...waiting.current].slice(0, 100);
    waiting.current.clear();
    if (postIds.length === 0) return;
    // Missing one only means that a film is offered again.
    call(feedApi.feedShown, { body: { postIds } }).catch(() => undefined);
  }, []);
  useEffect(() => flush, [flush]);

  return useCallback(
    (postId) => (card) => {
      if (card === null || !enabled || told.current.has(postId)) return undefined;
      const watch = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          watch.disconnect();
          told.current.add(postId);
          waiting.current.add(postId);
          clearTimeout(timer.current);
          timer.current = setTimeout(flush, gatherMs);
        },
        { threshold: mostOfIt },
      );
      watch.observe(card);
      return () => watch.disconnect();
    },
    [enabled, flush],
  );
};
