import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

/** Plays a script and says of each of its beats whether the trace bears it out; the books of the take have to be clean. */
function holds(script: string): boolean[] {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  return plan.beats.map((b) => {
    const report = trace.beats.find((r) => r.id === b.id);
    return report !== undefined && borneOut(plan, trace, b, report);
  });
}

const small = fc.constantFrom('a mouse', 'a snail', 'a frog', 'a hen', 'a teapot');
const large = fc.constantFrom('an elephant', 'a bear', 'a cow');
const people = fc.constantFrom('a toddler', 'grandma', 'three children');
const doer = fc.oneof(small, large, people);
/** "Three children ride", "a cow rides". */
const does = (who: string, verb: string, rest: string) =>
  `${who} ${who.startsWith('three') ? verb : `${verb}s`} ${rest}`;

describe('bodies of every size', () => {
  it.each([
    ['jump', 'on a trampoline'],
    ['jump', 'onto the sofa'],
    ['jump', 'over a fence'],
    ['ride', 'a bike'],
    ['row', 'a boat'],
    ['sledge', 'down the hill'],
    ['land', 'on the roof'],
  ] as const)('%s %s', (verb, rest) => {
    // One bike is for one: three have to take turns.
    const alone = verb === 'ride' || verb === 'row' || verb === 'sledge';
    fc.assert(
      fc.property(
        doer.filter((who) => !(alone && who.startsWith('three')) && !(verb === 'land' && who === 'a teapot')),
        (who) => {
          expect(holds(does(who, verb, rest))).not.toContain(false);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('a bed of springs gives alike under a mouse and an elephant', () => {
    const sinks = (script: string): number => {
      const trace = play(written(script));
      const bed = trace.bodies.find((b) => b.part === 'bed');
      return Math.min(...(bed?.poses ?? []).filter((_, k) => k % 3 === 1));
    };
    expect(sinks('A mouse jumps on a trampoline.')).toBeCloseTo(sinks('A hen jumps on a trampoline.'), 1);
    expect(sinks('An elephant jumps on a trampoline.')).toBeGreaterThan(0);
  });

  it('falls onto what it lands on by weight alone', () => {
    const note = play(written('A cat lands on the roof.')).beats[0]?.note ?? '';
    const [high, speed] = [...note.matchAll(/\d+\.\d/gu)].map(([n]) => Number(n));
    // v² = 2 g h.
    expect(speed ?? 0).toBeCloseTo(Math.sqrt(2 * 9.81 * (high ?? 0)), 0);
  });
});
