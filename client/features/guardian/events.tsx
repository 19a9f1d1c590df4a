import type { GuardianEvent } from '#contracts/guardian.ts';
import { ago } from '../../ui/time.ts';
import './links.css';
import { language, t } from '../../texts/texts.ts';

/** What is always said with the same words; what was changed comes as a sentence. */
const fixed: Partial<Record<GuardianEvent['event'], string>> = {
  linked: t('Said yes to being linked.'),
  'unlink-withdrawn': t('Took that back. The link stays.'),
};

/** What happened between the two, as both of them read it. */
export const Events = ({ events }: { events: readonly GuardianEvent[] }) => (
  <ul className="guardian-events" aria-label={t('What happened')}>
    {events.slice(0, 8).map((event) => (
      <li key={`${event.at} ${fixed[event.event] ?? event.detail}`}>
        {event.by}, {ago(event.at)}: {fixed[event.event] ?? event.detail}
      </li>
    ))}
  </ul>
);

const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });
export const endsOn = (iso: string): string => day.format(new Date(iso));
