import { beforeAll, describe, expect, test } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';
import { occasionNames, occasionsIn } from './occasions.ts';

beforeAll(loadScreenwriter);

describe('occasions that are told by what is to be seen of them', () => {
  test.each(
    occasionNames.filter((_, k) => k % 4 === 0).map((o) => [o.said, o.things.length, o.people] as const),
  )('at the %s all of it is there, and nothing of it is left unread', (said, things, people) => {
    const plan = written(`At the ${said}, a zebra dances.`);
    expect(plan.props.length).toBeGreaterThanOrEqual(things);
    for (const kind of people) expect(plan.actors.map((a) => a.name.toLowerCase())).toContain(kind);
    expect(plan.beats.map((b) => [b.actor, b.action])).toEqual([['zebra', 'dance']]);
    expect(plan.understanding.notUnderstood).toEqual([]);
    expect(plan.understanding.approximated).toEqual([]);
  });

  test.each([
    ['The marathon runner falls.', []],
    ['Science fair: the robot sneezes.', ['science fair']],
    ['Frogs hold a beauty contest, the prince cries.', ['beauty contest']],
    ['A pie eating contest in the park', ['pie eating contest']],
    ['The traffic jam song plays.', []],
  ])('%s', (script, said) => {
    expect(occasionsIn(script).map((o) => o.said)).toEqual(said);
  });
});
