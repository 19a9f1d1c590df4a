import { describe, expect, it } from 'vitest';
import { dress } from './dress.ts';

const lightness = (hex: string): number =>
  [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(hex.slice(at, at + 2), 16), 0) / 3;
const hairOf = (name: string) => dress(name, 'person', []).look;

describe('how somebody looks by their name', () => {
  it.each(['Grandma', 'grandpa', 'Granny Smith', 'my grandfather', 'Grandad Joe', 'Oma', 'an old man'])(
    '%s is grey',
    (name) => expect(lightness(hairOf(name).hair)).toBeGreaterThan(150),
  );

  it.each(['dad', 'Uncle Bob', 'the fireman', 'King Leo', 'waiter'])('%s wears his hair short', (name) =>
    expect(['short', 'curly', 'bald']).toContain(hairOf(name).hairStyle),
  );

  it.each(['policewoman', 'the woman'])('%s is no man', (name) =>
    expect(['long', 'bun', 'curly']).toContain(hairOf(name).hairStyle),
  );

  it('two of one name differ, each the same every time', () => {
    const first = { name: 'friend', look: hairOf('friend') };
    const second = dress('friend', 'person', [first]).look;
    expect(second).not.toEqual(first.look);
    expect(dress('friend', 'person', [first]).look).toEqual(second);
    expect(second.top).not.toBe(first.look.top);
  });
});
