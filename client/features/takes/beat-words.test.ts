import { describe, expect, it } from 'vitest';
import { beatWords } from './beat-words.ts';

describe('a beat in words', () => {
  it('says who does what to what, and with what hope', () => {
    expect(beatWords({ actor: 'mia', action: 'shoot', target: 'hoop', asked: 'fail' })).toBe(
      'Mia shoots at hoop, to miss',
    );
  });

  it('leaves out a target that is not there', () => {
    expect(beatWords({ actor: 'mia', action: 'talk', target: null, asked: 'any' })).toBe('Mia speaks');
  });

  it('takes an action it does not know as it is', () => {
    expect(beatWords({ actor: 'the-dog', action: 'teleport', target: 'soccer-ball', asked: 'any' })).toBe(
      'The dog teleport soccer ball',
    );
  });
});
