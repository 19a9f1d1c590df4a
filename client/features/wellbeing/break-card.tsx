import { useQuery } from '@tanstack/react-query';
import { Coffee } from 'lucide-react';
import { useEffect, useState } from 'react';
import { wellbeingApi } from '#contracts/api/wellbeing.ts';
import { call } from '../../api/call.ts';
import { keys } from '../../api/queries.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { sitting } from './sitting.ts';
import './wellbeing.css';
import { t } from '../../texts/texts.ts';

/** Suggests a pause once as many items went by as the member's limits say. It stands in nobody's way. */
export const BreakCard = ({ items }: { items: readonly string[] }) => {
  const { data: holds } = useQuery({ queryKey: keys.whatHolds, queryFn: () => call(wellbeingApi.whatHolds) });
  const [seen, setSeen] = useState(0);
  const [waved, setWaved] = useState(0);
  const all = items.join(' ');
  useEffect(() => setSeen(sitting.seen(all.split(' ').filter(Boolean))), [all]);
  if (!holds || seen - waved < holds.limits.itemsBeforeBreak) return null;
  return (
    <section className="card quiet-card" aria-label={t('A pause')}>
      <Coffee size={28} aria-hidden="true" />
      <div>
        <h2>{t('That was a good stretch')}</h2>
        <p>{t('Look out of a window for a minute? The films will still be here.')}</p>
      </div>
      <div className="quiet-answers">
        <ButtonLink to="/">{t('To your rooms')}</ButtonLink>
        <Button look="quiet" onClick={() => setWaved(seen)}>
          {t('A little more')}
        </Button>
      </div>
    </section>
  );
};
