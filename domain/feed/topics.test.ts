import { describe, expect, it } from 'vitest';
import { beat, planOf } from '../testing/stage.ts';
import { topicsOf } from './topics.ts';

describe('what a film is about', () => {
  it('is what was staged first, then what its words speak of', () => {
    const plan = planOf({ mia: null }, { place: 'beach' });
    const { tags, spoken } = topicsOf({
      plan,
      title: 'A walk',
      caption: 'My puppies and the waves',
      script: 'Mia walks to the sea.',
    });
    expect(tags).toEqual(expect.arrayContaining(['mia', 'beach', 'puppy', 'wave', 'sea']));
    expect(tags.indexOf('beach')).toBeLessThan(tags.indexOf('puppy'));
    expect(tags).not.toContain('the');
    expect(spoken).toBe(false);
  });

  it('tells moods from words, and talking from lines', () => {
    const line = {
      id: '00000000-0000-4000-8000-000000000001',
      speaker: 'mia',
      text: 'Hi',
      recordingId: null,
    };
    const plan = planOf({ mia: null }, { beats: [beat('b', 'mia', { line })] });
    const topics = topicsOf({ plan, title: '', caption: '', script: 'Mia laughs at the ghost.' });
    expect(topics).toMatchObject({ spoken: true, moods: ['funny', 'scary'] });
  });
});
