import { type EditorState, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import { performanceKey } from '#contracts/scene-document.ts';
import { t } from '../../texts/texts.ts';
import { setMarks } from './marks.ts';
import type { SpokenPart } from './perform-dialog.tsx';

/** Keys of the lines that somebody has performed. */
export const setPerformed = StateEffect.define<ReadonlySet<string>>();

type Line = SpokenPart & { at: number };
type Performing = { lines: readonly Line[]; performed: ReadonlySet<string> };

const microphone =
  '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" aria-hidden="true"><rect x="9" y="2" width="6" height="12" rx="3"/><path d="M5 11a7 7 0 0 0 14 0M12 18v4"/></svg>';

class PerformButton extends WidgetType {
  readonly part: SpokenPart;
  readonly performed: boolean;
  readonly onPerform: (part: SpokenPart) => void;

  constructor(part: SpokenPart, performed: boolean, onPerform: (part: SpokenPart) => void) {
    super();
    this.part = part;
    this.performed = performed;
    this.onPerform = onPerform;
  }

  override eq(other: PerformButton): boolean {
    return (
      other.part.text === this.part.text &&
      other.part.speaker === this.part.speaker &&
      other.performed === this.performed
    );
  }

  toDOM(): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cm-perform';
    button.dataset['performed'] = String(this.performed);
    const { speaker, text } = this.part;
    const label = this.performed
      ? t('Performed. Speak again as {speaker}: {text}', { speaker, text })
      : t('Speak this line as {speaker}: {text}', { speaker, text });
    button.setAttribute('aria-label', label);
    button.title = this.performed ? t('Spoken by a friend') : t('Speak this line');
    button.innerHTML = microphone;
    button.addEventListener('click', () => this.onPerform(this.part));
    return button;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const clamp = (state: EditorState, at: number): number => Math.min(Math.max(at, 0), state.doc.length);

/** A microphone after every line of dialogue that the last reading found. */
export const performButtons = (onPerform: (part: SpokenPart) => void) => {
  const field = StateField.define<Performing>({
    create: () => ({ lines: [], performed: new Set() }),
    update: (value, transaction) => {
      let { lines, performed } = value;
      if (transaction.docChanged)
        lines = lines.map((line) => ({ ...line, at: transaction.changes.mapPos(line.at, 1) }));
      for (const effect of transaction.effects) {
        if (effect.is(setPerformed)) performed = effect.value;
        if (effect.is(setMarks)) {
          const { beats, actors } = effect.value.plan;
          lines = beats.flatMap(({ line, source }) =>
            line
              ? [
                  {
                    speaker: actors.find(({ id }) => id === line.speaker)?.name ?? line.speaker,
                    text: line.text,
                    at: source.end,
                  },
                ]
              : [],
          );
        }
      }
      return lines === value.lines && performed === value.performed ? value : { lines, performed };
    },
    provide: (own) =>
      EditorView.decorations.compute([own], (state): DecorationSet => {
        const { lines, performed } = state.field(own);
        const buttons: Range<Decoration>[] = lines.map((line) =>
          Decoration.widget({
            widget: new PerformButton(line, performed.has(performanceKey(line.text)), onPerform),
            side: 1,
          }).range(clamp(state, line.at)),
        );
        return Decoration.set(buttons, true);
      }),
  });
  return field;
};
