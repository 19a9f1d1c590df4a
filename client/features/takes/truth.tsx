import { CircleCheck, CircleDashed, CircleHelp } from 'lucide-react';
import type { Take } from '#contracts/take.ts';
import { beatTimes } from './beat-times.ts';
import { beatWords } from './beat-words.ts';
import './takes-panel.css';

const signs = {
  happened: { Icon: CircleCheck, colour: 'var(--given)', word: 'Happened' },
  'failed honestly': { Icon: CircleDashed, colour: 'var(--wait)', word: 'Tried, and failed honestly' },
  'not understood': { Icon: CircleHelp, colour: 'var(--live)', word: 'Not understood' },
} as const;

/** What was asked and what the simulated world did about it, beat by beat. */
export const Truth = ({ take }: { take: Take }) => (
  <section aria-label="What was asked and what happened">
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
    {take.beats.length === 0 ? <p className="truth-verdict">This generator reports no beats.</p> : null}
    {take.auditPassed === null ? null : (
      <p className="truth-verdict">
        {take.auditPassed
          ? 'The audit of the physics passed: nothing moved by hand.'
          : 'The audit of the physics found something. It is in the trace.'}
      </p>
    )}
  </section>
);
