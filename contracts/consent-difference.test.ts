import { expect, test } from 'vitest';
import { differenceWords, different } from './consent-difference.ts';
import type { Say } from './texts/say.ts';

const t: Say = (english, values = {}) => english.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

test('what is new since a yes is told part by part, in whole sentences', () => {
  const parts = [
    different('new-in-scene', { names: 'Rex' }),
    different('another-place', { place: 'city' }),
    different('shown-link'),
  ];
  expect(differenceWords(parts.join('\n'), t)).toBe(
    'New in the scene: Rex. It plays somewhere else: City by the river. It would be shown to everybody with the link.',
  );
});

test('what was kept before parts had names stands as it was written', () => {
  expect(differenceWords('Shown to link, not just room.', t)).toBe('Shown to link, not just room.');
});
