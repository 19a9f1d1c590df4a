import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Me } from '#contracts/account.ts';
import { wellbeingApi } from '#contracts/api/wellbeing.ts';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import './wellbeing.css';
import { t } from '../../texts/texts.ts';

/** Loaded when a question waits: most pages have none. */
const CheckInForm = lazy(async () => ({ default: (await import('./check-in-form.tsx')).CheckInForm }));

/**
 * The question, when one waits, on ordinary pages only: a room is never interrupted by it. Once asked for, the
 * card stays until it was answered or put aside, whatever other devices do meanwhile.
 */
export const CheckInCard = ({ me }: { me: Me }) => {
  const { data } = useQuery({
    queryKey: keys.checkInQuestion,
    queryFn: () => call(wellbeingApi.checkInQuestion, { body: {} }),
    staleTime: 60 * 60_000,
  });
  const waiting = data?.questionId ?? null;
  const [open, setOpen] = useState<string | null>(null);
  useEffect(() => {
    if (waiting) setOpen(waiting);
  }, [waiting]);
  if (!open) return null;
  const close = (): void => {
    setOpen(null);
    queryClient.setQueryData(keys.checkInQuestion, { questionId: null });
  };
  const skip = (): void => {
    close();
    // A question that could not be put aside comes again: nothing is lost by that.
    void call(wellbeingApi.skipCheckIn, { params: { questionId: open }, body: {} }).catch(() => undefined);
  };
  return (
    <section className="card stack check-in" aria-label={t('A question for you')}>
      <div className="check-in-head">
        <h2>{t('How has it been for you lately, {name}?', { name: me.name })}</h2>
        <Button look="quiet" onClick={skip}>
          {t('Not now')}
        </Button>
      </div>
      <Suspense>
        <CheckInForm id={open} teen={me.ageBand === 'teen'} onDone={close} />
      </Suspense>
    </section>
  );
};
