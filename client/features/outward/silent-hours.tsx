import type { Outward } from '#contracts/outward.ts';
import { Select } from '../../ui/select.tsx';
import { ErrorNotice } from '../../ui/state.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { hours } from './hours.ts';
import { useChange } from './use-outward.ts';
import './outward.css';
import { t } from '../../texts/texts.ts';

/** When nothing is sent, whatever it is. */
export const SilentHours = ({ outward }: { outward: Outward }) => {
  const change = useChange();
  const { silentHours: silent, timeZone } = outward;
  return (
    <section className="card stack">
      <h2>{t('Silent hours')}</h2>
      <p className="outward-note">
        {t(
          'What comes in them waits until they are over, and is not sent at all if you have seen it by then. On a page that is open, cards still appear. The quiet hours under “Your days here”, and those of a guardian, count as well.',
        )}
      </p>
      <Toggle
        label={t('Keep silent hours')}
        hint={t('On your clock: {timeZone}.', { timeZone })}
        checked={silent !== null}
        onChange={(on) => change.mutate({ silentHours: on ? { from: 22, to: 8 } : null })}
      />
      {silent ? (
        <div className="outward-pair">
          <Select
            label={t('From')}
            value={String(silent.from)}
            options={hours}
            onChange={(from) => change.mutate({ silentHours: { ...silent, from: Number(from) } })}
          />
          <Select
            label={t('To')}
            value={String(silent.to)}
            options={hours}
            onChange={(to) => change.mutate({ silentHours: { ...silent, to: Number(to) } })}
          />
        </div>
      ) : null}
      {change.error ? <ErrorNotice error={change.error} /> : null}
    </section>
  );
};
