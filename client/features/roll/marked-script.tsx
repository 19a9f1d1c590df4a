import type { ReactNode } from 'react';
import type { Understanding } from '#contracts/scene-plan.ts';
import type { ScriptReading } from '#contracts/workflows.ts';
import { t } from '../../texts/texts.ts';
import { detailWords } from '../../ui/detail-words.ts';
import { takenAs, whyUnread } from '../../ui/unread-words.ts';

type Mark = { start: number; end: number; className: string; title: string };

/** What a word of the script is for the film. */
const kinds: Readonly<Record<Understanding['understood'][number]['kind'], string>> = {
  cast: t('cast'),
  prop: t('prop'),
  action: t('act'),
  place: t('place'),
  time: t('time'),
  weather: t('weather'),
  camera: t('camera'),
  outcome: t('outcome'),
  line: t('line'),
};

/** Marks in order, none over another; the graver one wins where they meet. */
const marksOf = ({ plan: { understanding }, refusedPhrases, broken }: ScriptReading): Mark[] => {
  const all: Mark[] = [
    ...refusedPhrases.map(({ start, end, reason }) => ({
      start,
      end,
      className: 'mark-refused',
      title: detailWords(reason) ?? reason,
    })),
    ...broken.map(({ start, end, cameoName, restriction }) => ({
      start,
      end,
      className: 'mark-refused',
      title: `${cameoName}: ${restriction}`,
    })),
    ...understanding.notUnderstood.map(({ span, reason }) => ({
      ...span,
      className: 'mark-unknown',
      title: whyUnread(reason),
    })),
    ...understanding.approximated.map(({ span, as }) => ({
      ...span,
      className: 'mark-near',
      title: t('Taken as {as}', { as: takenAs(as) }),
    })),
    ...understanding.understood.map(({ span, as, kind }) => ({
      ...span,
      className: 'known',
      title: `${kinds[kind]}: ${takenAs(as)}`,
    })),
  ];
  const kept: Mark[] = [];
  for (const mark of all)
    if (mark.end > mark.start && !kept.some((other) => mark.start < other.end && other.start < mark.end))
      kept.push(mark);
  return kept.sort((a, b) => a.start - b.start);
};

/** The script as it was read: known words washed green, near ones dotted, unknown ones waved. */
export const MarkedScript = ({ script, reading }: { script: string; reading: ScriptReading }) => {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const mark of marksOf(reading)) {
    if (mark.end > script.length) continue;
    pieces.push(script.slice(at, mark.start));
    pieces.push(
      <span key={mark.start} className={mark.className} title={mark.title}>
        {script.slice(mark.start, mark.end)}
      </span>,
    );
    at = mark.end;
  }
  pieces.push(script.slice(at));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long script scrolls here, by keyboard too.
    <section className="roll-script" aria-label={t('The script as it was read')} tabIndex={0}>
      {pieces}
    </section>
  );
};
