import { beforeAll, expect, test } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string) =>
  written(script).beats.map((b) => `${b.actor} ${b.action}${b.line === null ? '' : ` ${b.line.text}`}`);

test.each([
  ['A parrot imitates a phone ringing', ['parrot talk Ring, ring!']],
  ['A boy pretends to be a lion.', ['boy talk Roar!']],
  ['The dog imitates the duck.', ['duck talk Quack, quack!', 'dog talk Quack, quack!']],
  ['The monkey claps. The boy imitates it.', ['monkey clap', 'boy clap']],
  ['A parrot repeats everything the pirate says', ['pirate talk Arr!', 'parrot talk Arr!']],
  ['Grandma shows Tim how to dance.', ['grandma dance']],
])('whoever imitates does what the other is known for, or did last: %s', (script, done) => {
  expect(acts(script)).toEqual(done);
});
