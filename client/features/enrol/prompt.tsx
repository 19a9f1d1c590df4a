import { ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import { type Prompts, recordingSchedule, type Turn } from '#contracts/enrolment.ts';
import { t } from '../../texts/texts.ts';

const turnWords: Record<Turn, string> = {
  left: t('Turn your head to your left'),
  right: t('Turn your head to your right'),
  up: t('Lift your chin'),
};
const arrows = { left: ArrowLeft, right: ArrowRight, up: ArrowUp };
/** Looks ahead again before the next prompt, which the check waits for. */
const backAfter = 0.68;

type Moment =
  | { kind: 'number'; number: number }
  | { kind: 'turn'; turn: Turn; back: boolean }
  | { kind: 'ahead' };

/** What is asked for at a moment of the recording. */
export const momentOf = (prompts: Prompts, seconds: number): Moment => {
  const number = recordingSchedule.numbers.findIndex(({ from, to }) => seconds >= from && seconds < to);
  if (number >= 0) return { kind: 'number', number: prompts.numbers[number] ?? 0 };
  const index = recordingSchedule.turns.findIndex(({ from, to }) => seconds >= from && seconds < to);
  const window = recordingSchedule.turns[index];
  const turn = prompts.turns[index];
  if (!window || !turn) return { kind: 'ahead' };
  return { kind: 'turn', turn, back: (seconds - window.from) / (window.to - window.from) > backAfter };
};

const wordsOf = (moment: Moment): string => {
  if (moment.kind === 'number') return t('Say {number}', { number: moment.number });
  if (moment.kind === 'turn' && !moment.back) return turnWords[moment.turn];
  return t('Look ahead');
};

/** Big, over the mirror: a number to say, an arrow to follow. Said to screen readers too. */
export const Prompt = ({ prompts, seconds }: { prompts: Prompts; seconds: number }) => {
  const moment = momentOf(prompts, seconds);
  const words = wordsOf(moment);
  const Arrow = moment.kind === 'turn' && !moment.back ? arrows[moment.turn] : null;
  return (
    <div className="enrol-prompt" data-kind={moment.kind}>
      <span className="enrol-sign" aria-hidden="true">
        {moment.kind === 'number' ? moment.number : Arrow ? <Arrow size={96} strokeWidth={2.5} /> : null}
      </span>
      <p role="status" aria-live="assertive">
        {words}
      </p>
      <progress
        max={recordingSchedule.seconds}
        value={Math.min(seconds, recordingSchedule.seconds)}
        aria-label={t('How much of the recording is done')}
      />
    </div>
  );
};
