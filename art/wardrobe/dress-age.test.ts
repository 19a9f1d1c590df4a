import { describe, expect, it } from 'vitest';
import { dress } from './dress.ts';

const look = (name: string, rig: 'person' | 'wheeled' = 'person') => dress(name, rig, []).look;
const wears = (name: string) => look(name).wears?.map(({ what }) => what) ?? [];

describe('who is known by their age', () => {
  it.each(['Grandpa', 'Grandfather', 'grandad', 'Opa', 'old man'])('%s has a moustache', (name) => {
    expect(wears(name)).toEqual(['moustache']);
  });
  it.each(['Grandma', 'granny', 'Nana', 'Grandma Rose', 'old lady'])('%s has glasses', (name) => {
    expect(wears(name)).toEqual(['glasses']);
  });
  it.each(['baby', 'toddler'])('%s is in one piece', (name) => {
    const { top, bottom } = look(name);
    expect(bottom).toBe(top);
  });
  it.each(['Mia', 'dad', 'uncle'])('%s is not', (name) => {
    expect(wears(name)).toEqual([]);
  });
});

describe('vehicles that are known by their paint', () => {
  it.each(['fire engine', 'fire truck', 'ambulance', 'school bus', 'police car'])(
    '%s has its own',
    (name) => {
      expect(look(name, 'wheeled').coat).toMatch(/^#[0-9a-f]{6}$/u);
      expect(look('truck', 'wheeled').coat).toBeUndefined();
    },
  );
});
