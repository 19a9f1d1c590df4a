import { defaultKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view';
import { useEffect, useRef, useState } from 'react';
import { yCollab, yUndoManagerKeymap } from 'y-codemirror.next';
import * as Y from 'yjs';
import { documentKeys, performanceKey } from '#contracts/scene-document.ts';
import { readPerformances } from '../../sync/document.ts';
import { t } from '../../texts/texts.ts';
import { useLive } from '../room/room-context.tsx';
import { marks, setMarks } from './marks.ts';
import { performButtons, setPerformed } from './perform-buttons.ts';
import { PerformDialog, type SpokenPart } from './perform-dialog.tsx';
import { useReading } from './reading.tsx';
import { screenplay } from './screenplay.ts';

/** English in every language: it is what scripts are read in. */
const example =
  'Mia shoots a basketball from the free-throw line and misses. Her dog catches the rebound. Mia says: that was on purpose.';

/** The script: shared text, everybody's caret, marks under words, a microphone at every line of dialogue. */
export const ScriptEditor = ({ readOnly, limit }: { readOnly: boolean; limit: number }) => {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const live = useLive();
  const { reading, document: readDocument } = useReading();
  const [performing, setPerforming] = useState<SpokenPart | null>(null);

  useEffect(() => {
    const parent = host.current;
    if (!parent) return;
    const text = live.script;
    const undoManager = new Y.UndoManager(text, { captureTimeout: 400 });
    const editor = new EditorView({
      parent,
      state: EditorState.create({
        doc: text.toString(),
        extensions: [
          keymap.of([...yUndoManagerKeymap, ...defaultKeymap]),
          drawSelection(),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': t('Script'), spellcheck: 'true', dir: 'auto' }),
          EditorView.perLineTextDirection.of(true),
          EditorState.readOnly.of(readOnly),
          EditorView.editable.of(!readOnly),
          EditorState.changeFilter.of(
            (change) => change.newDoc.length <= limit || change.newDoc.length < change.startState.doc.length,
          ),
          placeholder(readOnly ? t('The script is empty so far.') : example),
          screenplay,
          marks,
          performButtons((part) => setPerforming(part)),
          yCollab(text, live.provider.awareness, { undoManager }),
        ],
      }),
    });
    view.current = editor;
    const performances = live.doc.getMap(documentKeys.performances);
    const performed = (): void =>
      editor.dispatch({ effects: setPerformed.of(new Set(Object.keys(readPerformances(live.doc)))) });
    performed();
    performances.observe(performed);
    return () => {
      performances.unobserve(performed);
      undoManager.destroy();
      editor.destroy();
      view.current = null;
    };
  }, [live, readOnly, limit]);

  // Which shot this person looks at: the one their caret is in.
  const shots = reading?.plan.shots;
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const look = (): void => {
      const at = editor.state.selection.main.head;
      const shot = editor.hasFocus
        ? (shots?.find(({ source }) => at >= source.start && at <= source.end)?.index ?? null)
        : null;
      const { awareness } = live.provider;
      if (awareness.getLocalState()?.['shot'] !== shot) awareness.setLocalStateField('shot', shot);
    };
    const events = ['keyup', 'pointerup', 'focusin', 'focusout'] as const;
    for (const event of events) editor.dom.addEventListener(event, look);
    return () => {
      for (const event of events) editor.dom.removeEventListener(event, look);
    };
  }, [shots, live]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || !reading || !readDocument) return;
    // Offsets belong to the words that were read: on other words they would mark the wrong ones.
    if (readDocument.script !== editor.state.doc.toString()) return;
    editor.dispatch({ effects: setMarks.of(reading) });
  }, [reading, readDocument]);

  return (
    <>
      <div className="script-editor" ref={host} />
      <PerformDialog
        key={performing ? performanceKey(performing.text) : 'none'}
        part={performing}
        onClose={() => setPerforming(null)}
      />
    </>
  );
};
