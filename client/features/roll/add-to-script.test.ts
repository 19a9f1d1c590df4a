import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addToScript } from './add-to-script.ts';

const scriptAfter = (before: string, words: string): string => {
  const script = new Y.Doc().getText('script');
  script.insert(0, before);
  addToScript(script, words);
  return script.toString();
};

describe('adding to the script', () => {
  it('begins an empty script', () => {
    expect(scriptAfter('', 'Mia waves')).toBe('Mia waves.');
  });

  it('goes on after a finished sentence, with a capital', () => {
    expect(scriptAfter('Mia waves.', 'the dog barks')).toBe('Mia waves. The dog barks.');
  });

  it('closes an open sentence before it goes on', () => {
    expect(scriptAfter('Mia waves', 'the dog barks')).toBe('Mia waves. The dog barks.');
  });

  it('keeps a line break that is there', () => {
    expect(scriptAfter('Mia waves.\n', 'The dog barks!')).toBe('Mia waves.\nThe dog barks!');
  });
});
