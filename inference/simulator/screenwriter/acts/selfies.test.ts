import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

describe('a selfie', () => {
  it.each(['Two friends take a selfie.', 'Mia takes a selfie with Ben.', 'Mia takes a selfie with a llama.'])(
    'is taken with one phone by one of those who stand close and look the same way: %s',
    (script) => {
      const plan = written(script, 'park', 7);
      expect(plan.props.map(({ thing }) => thing)).toEqual(['mobile-phone']);
      const [holder, other] = plan.beats;
      const x = (id: string | undefined) => plan.actors.find((a) => a.id === id)?.x ?? Number.NaN;
      expect(x(holder?.actor) - x(other?.actor)).toBeGreaterThan(0.3);
      expect(x(holder?.actor) - x(other?.actor)).toBeLessThan(0.9);
      expect(play(plan).beats.map(({ verdict }) => verdict)).toEqual(['happened', 'happened']);
    },
  );
});

describe('what is spilt', () => {
  it.each([
    ['A waiter drops the soup on a lady.', 'lady'],
    ['A man spills coffee on his shirt.', 'man'],
    ['A man spills water over his pants.', 'man'],
  ])('comes on whoever it is spilt on: %s', (script, who) => {
    const [beat, ...rest] = play(written(script, 'cafe', 7)).beats;
    expect(rest).toEqual([]);
    expect(beat?.action).toBe('splash');
    expect(beat?.note).toMatch(new RegExp(`came on ${who}\\.$`, 'u'));
    expect(beat?.verdict).toBe('happened');
  });
});
