import { beforeAll, describe, expect, it } from 'vitest';
import type { WorldTrace } from '#contracts/trace.ts';
import { borneOut } from '../../../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

beforeAll(loadScreenwriter);

function filmed(script: string) {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const holds = (seen: WorldTrace) =>
    plan.beats.map((b) => borneOut(plan, seen, b, seen.beats.find((r) => r.id === b.id)!));
  return { plan, trace, holds };
}

/** As if somebody had come down two metres farther on. */
const beside = (trace: WorldTrace, owner: string): WorldTrace => ({
  ...trace,
  bodies: trace.bodies.map((b) =>
    b.owner === owner ? { ...b, poses: b.poses.map((v, i) => (i % 3 === 0 ? v + 4 : v)) } : b,
  ),
});

describe('who falls into something', () => {
  it.each<[script: string, who: string, acts: string[]]>([
    ['Theo slips on a banana peel and falls into the pool.', 'theo', ['slip banana-peel', 'fall pool']],
    ['A man trips over a rock and falls into the mud.', 'man', ['fall rock', 'fall mud']],
    ['Mia stumbles and falls into a bush.', 'mia', ['fall bush']],
    ['A cat falls into the bathtub.', 'cat', ['fall bathtub']],
    ['The girl trips over the dog and falls into a box.', 'girl', ['fall dog', 'fall box']],
    ['Tom falls off the roof into a bush.', 'tom', ['fall house', 'fall bush']],
    ['The knight falls off his horse into a puddle.', 'knight', ['fall horse', 'fall puddle']],
    ['A boy is pushed into the pool by his sister.', 'boy', ['push boy', 'fall pool']],
  ])('%s', (script, who, acts) => {
    const { plan, trace, holds } = filmed(script);
    expect(plan.beats.map((b) => `${b.action} ${b.target}`)).toEqual(acts);
    expect(trace.beats.map((b) => b.verdict)).toEqual(acts.map(() => 'happened'));
    expect(holds(trace)).toEqual(acts.map(() => true));
    expect(holds(beside(trace, who)).at(-1)).toBe(false);
  });

  it('gets up where they came down, and not where they stood', () => {
    const { plan, trace } = filmed('The girl tumbles off the ladder into the bathtub.');
    const tub = plan.props.find((p) => p.id === 'bathtub')!;
    const [x = 0, y = 0] = trace.bodies.find((b) => b.id === 'girl/head')!.poses.slice(-3);
    expect(Math.abs(x - tub.x)).toBeLessThan(tub.width / 2);
    expect(y).toBeLessThan(1.5);
  });

  it('splashes in water, is borne up by it and gets up in it', () => {
    const { trace } = filmed('Theo falls into the pool.');
    expect(trace.sounds.some((s) => s.kind === 'splash' && s.bodies.includes('theo'))).toBe(true);
    const head = trace.bodies.find((b) => b.id === 'theo/head')!.poses;
    expect(head.at(-2)!).toBeGreaterThan(1.2);
  });
});

describe('who is thrown off a mount', () => {
  it.each([
    'A cowboy is thrown off his horse.',
    'The horse throws the cowboy off.',
    'The cowboy is bucked off by the horse.',
    'A girl falls off her pony.',
  ])('%s', (script) => {
    const { trace, holds } = filmed(script);
    expect(trace.beats).toMatchObject([{ action: 'fall', verdict: 'happened' }]);
    expect(holds(trace)).toEqual([true]);
  });
});
