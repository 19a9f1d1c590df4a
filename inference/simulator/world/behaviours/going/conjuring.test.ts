import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

function filmed(script: string) {
  const plan = written(script, 'theatre');
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const of = (owner: string) =>
    trace.bodies.filter((b) => b.owner === owner && (b.part === null || /^(?:torso|body)$/u.test(b.part)));
  return { plan, trace, of, acts: trace.beats.map((b) => `${b.actor} ${b.action} ${b.verdict}`) };
}

describe('a puff of smoke', () => {
  it('hides who appears until then', () => {
    const { of, acts, trace } = filmed('A ghost appears.');
    expect(acts).toEqual(['ghost appear happened']);
    expect(of('ghost').every(({ from }) => from > 0)).toBe(true);
    expect(trace.sounds.some(({ kind }) => kind === 'whoosh')).toBe(true);
  });

  it('takes away who or what disappears, and nobody else', () => {
    const { of, acts } = filmed('The magician makes the rabbit disappear.');
    expect(acts).toEqual(['magician point happened', 'rabbit vanish happened']);
    expect(of('rabbit').every(({ until }) => until !== undefined)).toBe(true);
    expect(of('magician').every(({ until }) => until === undefined)).toBe(true);
    expect(filmed('The coin vanishes.').of('coin')[0]?.until).toBeGreaterThan(0);
  });

  it('brings somebody back as another body', () => {
    const [first, second] = filmed('Mia disappears. Mia reappears.').of('mia');
    expect(second!.from).toBeGreaterThan(first!.until!);
    expect(second!.until).toBeUndefined();
  });

  it('has the one go where the other comes, who then does what they do', () => {
    const { of, acts } = filmed('The wizard turns the frog into a prince. The prince waves.');
    expect(acts).toEqual([
      'wizard point happened',
      'frog vanish happened',
      'prince appear happened',
      'prince wave happened',
    ]);
    const [frog, prince] = [of('frog')[0]!, of('prince')[0]!];
    expect(prince.from).toBeGreaterThan(frog.until!);
    expect(Math.abs(prince.poses[0]! - frog.poses.at(-3)!)).toBeLessThan(0.3);
  });
});
