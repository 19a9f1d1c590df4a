import { beforeAll, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

it.each([
  ["Grandma pats a badger thinking it's the dog and laughs.", ['badger', 'grandma']],
  ["A man hugs a bear, believing it's his wife.", ['bear', 'man']],
  ["A cat licks a mouse and thinks it's a cake.", ['cat', 'mouse']],
])('what somebody is taken for is named, and not there: %s', (script, who) => {
  const { actors, props, understanding } = written(script, 'park');
  expect([...actors.map((a) => a.id), ...props.map((p) => p.id)].toSorted()).toEqual(who);
  expect(understanding.notUnderstood.length).toBeGreaterThan(0);
});
