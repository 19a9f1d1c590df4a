import { useState } from 'react';
import { elsewhere, helpLines } from '#contracts/help-lines.ts';
import { Select } from '../../ui/select.tsx';
import './wellbeing.css';
import { language, t } from '../../texts/texts.ts';

const names = new Intl.DisplayNames([language], { type: 'region' });
const countries = [
  { value: '', label: t('Somewhere else') },
  ...Object.keys(helpLines)
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((one, other) => one.label.localeCompare(other.label)),
];

/** The country that the browser's language speaks of; asked for nowhere else, and sent nowhere. */
const guess = (): string => {
  // Some browsers name a language that is no BCP 47 tag (`en-US@posix`), so it is not parsed as one.
  const region = /-([A-Z]{2})\b/.exec(navigator.language)?.[1] ?? '';
  return region in helpLines ? region : '';
};

/** People to talk to, by country. Which one is chosen stays on this page. */
export const HelpLines = ({ teen }: { teen: boolean }) => {
  const [country, setCountry] = useState(guess);
  const lines = (helpLines[country] ?? []).toSorted(
    (one, other) => Number(other.young ?? false) - Number(one.young ?? false),
  );
  return (
    <div className="stack">
      <p className="quiet-note">
        {t(
          'Somebody you like would want to know. And these people are there to listen, whatever it is; you need not have a reason.',
        )}
      </p>
      <Select label={t('Where you are')} value={country} options={countries} onChange={setCountry} />
      <ul className="help-lines">
        {(teen ? lines : lines.toReversed()).map(({ name, number, source }) => (
          <li key={name}>
            <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{number}</a>
            <a href={source} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
        <li>
          <a href={elsewhere} target="_blank" rel="noreferrer">
            {t('Lines in other countries')}
          </a>
        </li>
      </ul>
    </div>
  );
};
