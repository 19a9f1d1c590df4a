import { beforeAll, describe, expect, test } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

describe('owners that are written without their mark', () => {
  test.each([
    ['The monkeys banana falls.', "The monkey's banana falls."],
    ['The vampires coffin opens.', "The vampire's coffin opens."],
    ['Anna throws a ball at the neighbours window.', "Anna throws a ball at the neighbour's window."],
  ])('%s', (without, marked) => {
    const [said, meant] = [written(without), written(marked)];
    expect(said.beats.map((b) => [b.actor, b.action, b.target])).toEqual(
      meant.beats.map((b) => [b.actor, b.action, b.target]),
    );
    expect(said.understanding.notUnderstood).toEqual([]);
  });

  test.each(['doctors', 'kids', 'dogs'])('the %s wave: there are several, who do it', (kind) => {
    const plan = written(`The ${kind} wave.`);
    expect(plan.actors.length).toBeGreaterThan(1);
    expect(plan.beats.every((b) => b.action === 'wave')).toBe(true);
  });

  test('who is of the family by law is one', () => {
    expect(written('My brother in law dances.').actors.map((a) => a.name)).toEqual(['brother-in-law']);
  });
});
