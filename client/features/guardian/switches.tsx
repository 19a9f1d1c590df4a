import type { GuardianSwitches, SwitchChange } from '#contracts/guardian.ts';
import { t } from '../../texts/texts.ts';
import { Select } from '../../ui/select.tsx';
import { Toggle } from '../../ui/toggle.tsx';

const counts = (numbers: readonly number[], none: string) => [
  { value: '', label: none },
  ...numbers.map((number) => ({ value: String(number), label: t('{number} a day', { number }) })),
];
const read = (text: string): number | null => (text === '' ? null : Number(text));
const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));
const withNumber = (numbers: readonly number[], number: number | null): readonly number[] =>
  number === null || numbers.includes(number) ? numbers : [...numbers, number].sort((a, b) => a - b);

/** The switches of one link. Each holds as soon as it is set. */
export const Switches = ({
  switches,
  onChange,
}: {
  switches: GuardianSwitches;
  onChange: (change: SwitchChange) => void;
}) => {
  const { quietHours: quiet } = switches;
  return (
    <div className="stack">
      <Select
        label={t('Direct messages')}
        value={switches.messages}
        options={[
          { value: 'default', label: t('No adults they are not mutuals with') },
          { value: 'mutuals', label: t('Only mutuals') },
          { value: 'off', label: t('Off') },
        ]}
        onChange={(messages) => onChange({ messages })}
      />
      <Select
        label={t('Films of the feed')}
        value={String(switches.feedItemsPerDay ?? '')}
        options={counts(
          withNumber([0, 10, 20, 40, 60, 100, 200], switches.feedItemsPerDay),
          t('60 a day, as usual'),
        )}
        onChange={(value) => onChange({ feedItemsPerDay: read(value) })}
      />
      <Select
        label={t('Takes')}
        value={String(switches.takesPerDay ?? '')}
        options={counts(withNumber([0, 3, 5, 10, 20, 40], switches.takesPerDay), t('20 a day, as usual'))}
        onChange={(value) => onChange({ takesPerDay: read(value) })}
      />
      <Select
        label={t('Continuous scroll')}
        value={switches.continuousScroll}
        options={[
          { value: 'default', label: t('Off, as usual') },
          { value: 'off', label: t('Off, whatever another guardian says') },
          { value: 'allowed', label: t('Theirs to choose, a day at a time') },
        ]}
        onChange={(continuousScroll) => onChange({ continuousScroll })}
      />
      <Toggle
        label={t('Feed in time order only')}
        hint={t('Otherwise it follows their own instructions, with sensitive topics left out.')}
        checked={switches.personalisation === 'off'}
        onChange={(off) => onChange({ personalisation: off ? 'off' : 'default' })}
      />
      <Toggle
        label={t('Ask me too before their likeness is used')}
        checked={switches.coApproval}
        onChange={(coApproval) => onChange({ coApproval })}
      />
      <Toggle
        label={t('Quiet hours of my own')}
        hint={t('In place of 22:00 to 07:00. Nothing rolls and the feed rests, on their clock.')}
        checked={quiet !== null}
        onChange={(on) => onChange({ quietHours: on ? { from: 21, to: 7 } : null })}
      />
      {quiet ? (
        <div className="holds">
          <Select
            label={t('From')}
            value={String(quiet.from)}
            options={hours}
            onChange={(from) => onChange({ quietHours: { ...quiet, from: Number(from) } })}
          />
          <Select
            label={t('To')}
            value={String(quiet.to)}
            options={hours}
            onChange={(to) => onChange({ quietHours: { ...quiet, to: Number(to) } })}
          />
        </div>
      ) : null}
    </div>
  );
};
