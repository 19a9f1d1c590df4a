import { beforeAll, describe, expect, it } from 'vitest';
import { ScenePlan } from '#contracts/scene-plan.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const read = (script: string): ScenePlan => ScenePlan.parse(written(script, 'park'));

describe('games', () => {
  it.each([
    ['Mia and Theo play catch.', 'throw catch throw catch'],
    ['The boy plays catch with his dad.', 'throw catch throw catch'],
    ['Two kids play hide and seek.', 'hide look walk point'],
    ['The children play tag.', 'chase chase'],
    ['Tom plays fetch with his dog.', 'throw hold give'],
    ['Mia and Theo play baseball.', 'throw strike'],
    ['Mia plays hockey with Theo.', 'strike strike'],
    ['Theo plays golf.', 'strike'],
    ['Mia and Theo have a snowball fight.', 'throw throw'],
    ['Two sisters have a huge pillow fight.', 'throw throw'],
  ])('are played by their acts: %s', (script, acts) => {
    const plan = read(script);
    expect(plan.beats.map((b) => b.action).join(' ')).toBe(acts);
    expect(plan.understanding.notUnderstood).toEqual([]);
    expect(play(plan).beats.map((b) => b.verdict)).toEqual(plan.beats.map(() => 'happened'));
  });

  it.each([
    ['Mia plays chess.', 'chess'],
    ['He plays catch.', 'catch'],
  ])('are named before the roll where they cannot be played: %s', (script, game) => {
    const plan = read(script);
    expect(plan.beats).toEqual([]);
    expect(plan.understanding.notUnderstood.map((n) => n.word).join(' ')).toContain(game);
  });

  it('sends a tennis ball over the net and back, twice, by what strings give it', () => {
    const plan = read('Mia plays tennis with Theo.');
    const trace = play(plan);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    expect(trace.beats.map((b) => `${b.action} ${b.verdict}`)).toEqual(Array(4).fill('strike happened'));
    const blows = trace.contacts.filter(
      (c) => /racket/u.test(`${c.a} ${c.b}`) && /ball/u.test(`${c.a} ${c.b}`),
    );
    expect(blows.map((c) => Math.sign(c.x))).toEqual([-1, 1, -1, 1]);
    const ball = trace.bodies.find((b) => b.id === 'tennis-ball');
    const at = (frame: number): [number, number] => [
      ball?.poses[frame * 3] ?? 0,
      ball?.poses[frame * 3 + 1] ?? 0,
    ];
    for (const { frame } of blows) {
      // Where it is over the net it is higher than that.
      const over = [...Array(40).keys()]
        .map((k) => at(frame + 2 + k))
        .find(([x], k) => x * at(frame + 2)[0] < 0 && k > 0);
      expect(over?.[1]).toBeGreaterThan(0.9);
    }
  });

  it('misses a ball that is swung at too late', () => {
    const trace = play(read('Mia swings at the baseball but misses.'));
    expect(trace.beats.map((b) => [b.action, b.verdict])).toEqual([['strike', 'happened']]);
    expect(trace.contacts.filter((c) => /bat/u.test(c.a) && /baseball$/u.test(c.b))).toEqual([]);
  });
});
