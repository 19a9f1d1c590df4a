import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { wellbeingApi } from '#contracts/api/wellbeing.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { t } from '../../texts/texts.ts';
import { clockZone } from './clock-zone.ts';

/** Loads the next page when its own place comes near the screen. Only mounted while that is chosen, for today. */
export const MoreBySelf = ({ onNear }: { onNear: () => void }) => {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onNear);
  latest.current = onNear;
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current();
      },
      { rootMargin: '400px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return <div ref={place} aria-hidden="true" style={{ height: 1 }} />;
};

/** The choice to have pages follow each other: off by itself tomorrow, absent where age or a guardian says no. */
export const ContinuousChoice = () => {
  const holds = useQuery({
    queryKey: keys.whatHolds,
    queryFn: ({ signal }) => call(wellbeingApi.whatHolds, { signal }),
  });
  const choose = useMutation({
    mutationFn: (on: boolean) =>
      call(wellbeingApi.changeOwnLimits, { body: { continuousScrollToday: on, timeZone: clockZone() } }),
    onSuccess: async (now) => {
      queryClient.setQueryData(keys.whatHolds, now);
      await queryClient.resetQueries({ queryKey: keys.feeds });
    },
  });
  if (!holds.data?.limits.continuousScroll) return null;
  return (
    <label className="feed-choice">
      <input
        type="checkbox"
        checked={holds.data.feed.continuousScroll}
        disabled={choose.isPending}
        onChange={(event) => choose.mutate(event.target.checked)}
      />
      <span>{t('Let pages follow each other today. It is off again tomorrow.')}</span>
    </label>
  );
};
