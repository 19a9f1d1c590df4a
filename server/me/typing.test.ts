import { expect, test } from 'vitest';
import { startTyping, stopTyping, typingTo } from './typing.ts';

test('who was writing is not shown to whom they are apart from now, either way; others’ writing stays', () => {
  startTyping('eva', 'ben');
  startTyping('ben', 'eva');
  startTyping('ben', 'mia');
  stopTyping('ben', 'eva');
  expect([typingTo('ben'), typingTo('eva'), typingTo('mia')]).toEqual([null, null, 'ben']);
});
