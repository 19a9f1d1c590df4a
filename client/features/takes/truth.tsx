import { CircleCheck, CircleDashed, CircleHelp } from 'lucide-react';
import type { Take } from '#contracts/take.ts';
import { beatTimes } from './beat-times.ts';
import { beatWords } from './beat-words.ts';
import './takes-panel.css';
import { t } from '../../texts/texts.ts';

const signs = {
  happened: { Icon: CircleCheck, colour: 'var(--given)', word: t('Happened') },
  'failed honestly': { Icon: CircleDashed, colour: 'var(--wait)', word: t('Tried, and failed honestly') },
  'not understood': { Icon: CircleHelp, colour: 'var(--live)', word: t('Not understood') },
} as const;

/** What was asked and what the simulated world did about it, beat by beat. */
export const Truth = ({ take }: { take: Take }) => (
  <section aria-label={t('What was asked and what happened')}>
    <ul className="truth">
      {take.beats.map((beat) => {
        const { Icon, colour, word } = signs[beat.verdict];
        const times = beatTimes(beat);
        return (
          <li key={beat.id}>
            <Icon size={18} color={colour} aria-hidden="true" />
            <div>
              <b>{beatWords(beat)}</b>
              <p>
                {word}
                {times ? `, ${times}` : ''}
                {beat.note ? `. ${beat.note}` : '.'}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
    {take.beats.length === 0 ? (
      <p className="truth-verdict">{t('This generator reports no beats.')}</p>
    ) : null}
    {take.auditPassed === null ? null : (
      <p className="truth-verdict">
        {take.auditPassed
          ? t('The audit of the physics passed: nothing moved by hand.')
          : t('The audit of the physics found something. It is in the trace.')}
      </p>
    )}
  </section>
);
