import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../../bench/prompts/predicates.ts';
import { loadScreenwriter, writePlan } from '../../screenwriter/screenwriter.ts';
import { emptyStage, play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter, 60_000);

const staged = (script: string) => {
  const plan = written(script, null, 3);
  const trace = play(plan);
  const held = plan.beats.map((beat) => {
    const report = trace.beats.find((b) => b.id === beat.id);
    return report !== undefined && borneOut(plan, trace, beat, report);
  });
  return { plan, trace, held };
};

/** Every way in which a consequence is said. */
const ways = [
  (it: string, verb: string) => `, causing ${it} to ${verb}.`,
  (it: string, verb: string) => `, making ${it} ${verb}.`,
  (it: string, verb: string) => `, which makes ${it} ${verb}.`,
  (it: string, verb: string) => ` and makes ${it} ${verb}.`,
];

describe('what follows from an act', () => {
  const causes = [
    ['Mia kicks a bucket', 'it', 'roll'],
    ['The dog nudges a box', 'the box', 'slide'],
    ['The cat pounces on a ball', 'it', 'roll'],
  ] as const;
  for (const [k, [cause, what, verb]] of causes.entries()) {
    const said = ways[k % ways.length]?.(what, verb) ?? '';
    it(`is watched in what the act is done to: "${cause}${said}"`, () => {
      const { plan, trace, held } = staged(`${cause}${said}`);
      const [act, follows] = plan.beats;
      expect(follows?.follows).toBe(act?.id);
      expect(follows?.actor).toBe(act?.target ?? act?.with);
      expect(held).toEqual([true, true]);
      expect(trace.audit.passed).toBe(true);
    });
  }

  it('is said in the same way by each of them', () => {
    const plans = ways.map((way) =>
      writePlan({
        document: { ...emptyStage(null), script: `Mia kicks a bucket${way('it', 'roll')}` },
        seed: 3,
      }),
    );
    for (const { beats } of plans)
      expect(beats.map((b) => [b.actor, b.action, b.follows])).toEqual([
        ['mia', 'kick', undefined],
        ['bucket', 'roll', 'b1'],
      ]);
  });

  it('does not come about where the act does not reach that far', () => {
    const { held } = staged('Mia pushes a block, making it spin.');
    expect(held[1]).toBe(false);
  });

  it('is brought about by a further act where the first one is on something else', () => {
    const { plan, held } = staged('A cat leaps onto a table, causing a cup to tip over.');
    expect(plan.beats.map((b) => b.action)).toEqual(['jump', 'topple']);
    expect(held).toEqual([true, true]);
  });

  it('is done by whoever is alive', () => {
    const { plan } = staged('A cat runs into the park, causing the pigeons to scatter.');
    expect(plan.beats.filter((b) => b.actor.startsWith('pigeon')).map((b) => b.action)).toEqual([
      'run',
      'run',
    ]);
  });
});

describe('water that is stirred', () => {
  it('rises and sinks where somebody comes into it, and is still where nobody does', () => {
    const highest = (script: string) =>
      Math.max(0, ...(staged(script).trace.waves ?? []).map(({ height }) => height));
    expect(highest('A dog jumps into the pond.')).toBeGreaterThan(0.01);
    expect(highest('A dog sits beside the pond.')).toBe(0);
  });
});
