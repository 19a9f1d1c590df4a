import type { GuardianEvent } from '#contracts/guardian.ts';
import { ago } from '../../ui/time.ts';
import './links.css';
import { language, t } from '../../texts/texts.ts';

/** What happened between the two, as both of them read it. */
export const Events = ({ events }: { events: readonly GuardianEvent[] }) => (
  <ul className="guardian-events" aria-label={t('What happened')}>
    {events.slice(0, 8).map((event) => (
      <li key={`${event.at} ${event.detail}`}>
        {event.by}, {ago(event.at)}: {event.detail}
      </li>
    ))}
  </ul>
);

const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });
export const endsOn = (iso: string): string => day.format(new Date(iso));
