import { useEffect, useState } from 'react';
import { usePlace } from '../../router/navigation.tsx';
import { useOpenRequests } from './me-stream.tsx';
import './consent-slip.css';
import { t } from '../../texts/texts.ts';

type Slip = typeof import('./consent-slip.tsx');

/**
 * The slip's code, loaded beside the first page and not with it: most pages have none. No `lazy`: React holds what was
 * waited for back for 300 ms, and a card is to be on the screen as soon as it is asked. Throws what went wrong with
 * loading it once it is `needed`.
 */
const useSlip = (needed: boolean): Slip | null => {
  const [loaded, setLoaded] = useState<{ slip: Slip } | { error: unknown } | null>(null);
  useEffect(() => {
    import('./consent-slip.tsx').then(
      (slip) => setLoaded({ slip }),
      (error: unknown) => setLoaded({ error }),
    );
  }, []);
  if (loaded === null) return null;
  if ('slip' in loaded) return loaded.slip;
  if (needed) throw loaded.error;
  return null;
};

/** The slips on top of whatever page is open: one in front, the others under it. Nothing is ever focused for them. */
export const ConsentSlips = () => {
  const { requests, settle } = useOpenRequests();
  const isAsking = usePlace().pathname.startsWith('/asked/');
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const shown = requests.filter((request) => !later.has(request.id) && !request.waitsForGuardian);
  const waiting = requests.filter((request) => !request.waitsForGuardian);
  const [front] = shown;
  const slip = useSlip(front !== undefined);
  // That page is a card of its own; a second one would answer to the same keys.
  if (isAsking) return null;
  return (
    <aside className="slips" aria-label={t('Consent requests')}>
      <p className="sr-only" role="status" aria-live="polite">
        {front && slip ? slip.announcementOf(front) : ''}
      </p>
      {front ? (
        <div className="slips-pile" data-more={shown.length > 1}>
          {slip ? (
            <slip.ConsentSlip
              key={front.id}
              request={front}
              onSettled={() => settle(front.id)}
              onLater={() => setLater(new Set([...later, front.id]))}
            />
          ) : null}
          {shown.length > 1 ? (
            <p className="slips-more">{t('{shown} more below', { shown: shown.length - 1 })}</p>
          ) : null}
        </div>
      ) : waiting.length > 0 ? (
        <button type="button" className="slips-waiting" onClick={() => setLater(new Set())}>
          {t('{waiting, plural, one {One request waits for you} other {# requests wait for you}}', {
            waiting: waiting.length,
          })}
        </button>
      ) : null}
    </aside>
  );
};
