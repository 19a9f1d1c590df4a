import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

/** A film, and how high the middle of somebody's trunk is over that of somebody else at its end, metres. */
function endsOver(script: string, who: string, whom: string) {
  const trace = play(written(script));
  const middle = (id: string) =>
    trace.bodies.find((b) => b.owner === id && (b.part === 'torso' || b.part === 'body'))?.poses.at(-2) ??
    Number.NaN;
  return { trace, over: middle(who) - middle(whom) };
}

const pairs = [
  ['boy', 'father'],
  ['cat', 'grandma'],
  ['frog', 'horse'],
  ['girl', 'elephant'],
  ['mouse', 'crocodile'],
] as const;

describe('whoever gets onto somebody else', () => {
  it.each(
    pairs.flatMap(([who, whom]) =>
      ['climbs onto', 'jumps onto', 'is sitting on'].map((does) => [who, does, whom] as const),
    ),
  )('a %s that %s a %s is on them, by no jump of its body', (who, does, whom) => {
    const { trace, over } = endsOver(`A ${who} ${does} a ${whom}.`, who, whom);
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened']);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    expect(over).toBeGreaterThan(0.05);
  });

  it('springs no higher than its legs give, and climbs the rest', () => {
    for (const [who, whom] of [
      ['boy', 'father'],
      ['cat', 'grandma'],
      ['mouse', 'crocodile'],
    ] as const) {
      const { trace } = endsOver(`A ${who} jumps onto a ${whom}.`, who, whom);
      const sprang = /Sprang (?<high>[\d.]+) m/u.exec(trace.beats[0]?.note ?? '')?.groups?.high;
      expect(Number(sprang)).toBeGreaterThan(0.1);
      expect(Number(sprang)).toBeLessThan(1.4);
    }
  });

  it('falls short where it only tries', () => {
    for (const [who, whom] of pairs) {
      const { trace, over } = endsOver(`A ${who} tries to jump onto a ${whom}.`, who, whom);
      if (trace.beats[0]?.note.startsWith('Came down') === true) expect(over).toBeLessThan(0.3);
    }
  });

  it('has a place of its own among several', () => {
    const plan = written('Three birds land on a cow.');
    const trace = play(plan);
    const xs = plan.actors
      .filter((a) => a.id !== 'cow')
      .map((a) => trace.bodies.find((b) => b.owner === a.id)?.poses.at(-3) ?? Number.NaN)
      .toSorted((a, b) => a - b);
    for (const [k, x] of xs.entries()) if (k > 0) expect(x - (xs[k - 1] ?? 0)).toBeGreaterThan(0.15);
  });

  it('is on the roof of a car, and not in it', () => {
    const { trace, over } = endsOver('A ninja jumps onto the roof of the car.', 'ninja', 'car');
    expect(trace.beats[0]?.verdict).toBe('happened');
    expect(over).toBeGreaterThan(0.5);
  });
});
