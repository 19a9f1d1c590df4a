import { type EditorState, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

/** Light formatting of a screenplay's habits: scene headings, a speaker alone on a line, the line below. */
const slug = /^\s*(?:\d+[.)]\s*)?(?:INT|EXT|INNEN|AUSSEN|SHOT|CUT TO)\b/i;
const speaker = /^\s*\p{Lu}[\p{Lu}\p{N} '’-]{0,38}:?\s*$/u;

const lineClass = {
  slug: Decoration.line({ class: 'cm-slug' }),
  speaker: Decoration.line({ class: 'cm-speaker' }),
  spoken: Decoration.line({ class: 'cm-spoken' }),
};

const format = (state: EditorState): DecorationSet => {
  const builder = new RangeSetBuilder<Decoration>();
  let afterSpeaker = false;
  for (let number = 1; number <= state.doc.lines; number++) {
    const { from, text } = state.doc.line(number);
    if (slug.test(text)) {
      builder.add(from, from, lineClass.slug);
      afterSpeaker = false;
    } else if (speaker.test(text)) {
      builder.add(from, from, lineClass.speaker);
      afterSpeaker = true;
    } else if (afterSpeaker && text.trim()) {
      builder.add(from, from, lineClass.spoken);
      afterSpeaker = false;
    } else afterSpeaker = false;
  }
  return builder.finish();
};

export const screenplay = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = format(view.state);
    }
    update(update: ViewUpdate): void {
      if (update.docChanged) this.decorations = format(update.state);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
