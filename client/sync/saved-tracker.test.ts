import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { SavedTracker } from './saved-tracker.ts';

const track = (doc = new Y.Doc()) => {
  let sent = 0;
  const changes: boolean[] = [];
  doc.on('update', (_update, origin) => {
    if (origin !== 'remote') sent += 1;
  });
  const tracker = new SavedTracker(
    doc,
    () => sent,
    (saved) => changes.push(saved),
  );
  return {
    doc,
    tracker,
    changes,
    text: doc.getText('script'),
    sent: () => sent,
    reconnect: () => (sent = 0),
  };
};

describe('saved', () => {
  it('holds for a document nobody here has written on', () => {
    const { doc, tracker } = track();
    const other = new Y.Doc();
    other.getText('script').insert(0, 'by somebody else');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'remote');
    expect(tracker.saved).toBe(true);
  });

  it('is lost with an edit and comes back with its confirmation, not with an older one', () => {
    const { doc, tracker, text, changes } = track();
    text.insert(0, 'one');
    const early = Y.encodeStateVector(doc);
    text.insert(3, ' two');
    tracker.confirm(early, 1);
    expect(tracker.saved).toBe(false);
    tracker.confirm(Y.encodeStateVector(doc), 2);
    expect(changes).toEqual([false, true]);
  });

  it('waits for a deletion, which no state vector tells of', () => {
    const { doc, tracker, text } = track();
    text.insert(0, 'Mia misses');
    tracker.confirm(Y.encodeStateVector(doc), 1);
    text.delete(3, 7);
    expect(tracker.saved).toBe(false);
    tracker.confirm(Y.encodeStateVector(doc), 1);
    expect(tracker.saved).toBe(false);
    tracker.confirm(Y.encodeStateVector(doc), 2);
    expect(tracker.saved).toBe(true);
  });

  it('waits for what came from the shelf until the server has all of it', () => {
    const before = new Y.Doc();
    before.getText('script').insert(0, 'from yesterday');
    const { doc, tracker } = track();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(before), 'remote');
    tracker.expectAll();
    tracker.confirm(Y.encodeStateVector(new Y.Doc()), 0);
    expect(tracker.saved).toBe(false);
    tracker.confirm(Y.encodeStateVector(doc), 1);
    expect(tracker.saved).toBe(true);
  });
});
