import { expect, it } from 'vitest';
import { together } from './together.ts';

it('refuses two steps of one name: one of them would never run', () => {
  const step = async (): Promise<void> => undefined;
  expect(Object.keys(together({ ask: step }, { plan: step, render: step }))).toEqual([
    'ask',
    'plan',
    'render',
  ]);
  expect(() => together({ ask: step }, { ask: step })).toThrow('ask');
});
