import { type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { ScriptReading } from '#contracts/workflows.ts';
import { t } from '../../texts/texts.ts';
import { detailWords } from '../../ui/detail-words.ts';
import { whyUnread } from '../../ui/unread-words.ts';

export const setMarks = StateEffect.define<ScriptReading>();

const mark = (className: string, title: string): Decoration =>
  Decoration.mark({ class: className, attributes: { title } });

/** Words that were not understood, taken as something near, or refused. Offsets beyond the text are left out. */
const fromReading = ({ plan, refusedPhrases }: ScriptReading, length: number): DecorationSet => {
  const ranges: Range<Decoration>[] = [];
  const add = (start: number, end: number, decoration: Decoration): void => {
    if (start < end && end <= length) ranges.push(decoration.range(start, end));
  };
  for (const { span, reason } of plan.understanding.notUnderstood)
    add(
      span.start,
      span.end,
      mark('mark-unknown', t('Not understood: {reason}', { reason: whyUnread(reason) })),
    );
  for (const { span, as } of plan.understanding.approximated)
    add(span.start, span.end, mark('mark-near', t('Taken as “{as}”', { as })));
  for (const { start, end, reason } of refusedPhrases)
    add(start, end, mark('mark-refused', detailWords(reason) ?? reason));
  return Decoration.set(ranges, true);
};

/** Marks stay with their words while people type, until the next reading. */
export const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (set, transaction) => {
    const moved = set.map(transaction.changes);
    const effect = transaction.effects.find((one) => one.is(setMarks));
    return effect?.is(setMarks) ? fromReading(effect.value, transaction.newDoc.length) : moved;
  },
  provide: (field) => EditorView.decorations.from(field),
});
