import { describe, expect, it } from 'vitest';
import { spelledAs } from './spelling.ts';

const known = ['elephant', 'kangaroo', 'rabbit', 'bear', 'bread', 'penguin', 'umbrella'];

describe('a misspelt word', () => {
  it.each([
    ['elefant', 'elephant'],
    ['kangeroo', 'kangaroo'],
    ['rabit', 'rabbit'],
    ['pinguin', 'penguin'],
    ['umberlla', 'umbrella'],
  ])('%s is %s, by less than all of its letters', (word, as) => {
    const found = spelledAs(word, known);
    expect(found?.as).toBe(as);
    expect(found?.score).toBeGreaterThan(0.5);
    expect(found?.score).toBeLessThan(1);
  });

  it.each(['beard', 'beer', 'cupboard', 'Elefant'])('%s is none of them', (word) => {
    expect(spelledAs(word, known)).toBeNull();
  });
});
