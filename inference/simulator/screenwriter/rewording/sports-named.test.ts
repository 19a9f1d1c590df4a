import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

const acts = (script: string) => written(script).beats.map((b) => b.action);

describe('games that are named and not played by any verb', () => {
  beforeAll(loadScreenwriter);

  it.each([
    ['ping pong match in the office', 'strike'],
    ['darts in the pub', 'throw'],
    ['badminton in the garden', 'strike'],
    ['hide and seek in a furniture store', 'hide'],
    ['a cricket match on the beach', 'throw'],
    ['a chess game in the park', 'playpiece'],
    ['boxing match in the park', 'fight'],
  ])('%s: two play it', (script, action) => {
    const plan = written(script);
    expect(plan.actors).toHaveLength(2);
    expect(plan.beats.find((b) => b.action !== 'sit')?.action).toBe(action);
  });

  it('has them play who are named with it', () => {
    const plan = written('a relay race with penguins');
    expect(plan.actors.every((a) => a.name === 'penguin')).toBe(true);
    expect(plan.beats.map((b) => b.action)).toContain('give');
    const { beats } = written('dodgeball against the teachers');
    expect(beats.map((b) => b.target)).toContain('teacher');
  });

  it('leaves what is lying about, and what is done with it', () => {
    for (const script of ['a football in the garden', 'a golf club and a golf ball'])
      expect(acts(script)).toEqual([]);
    expect(acts('the tennis ball rolls down the street')).toEqual(['roll']);
  });
});

describe('rackets, paddles and bats', () => {
  beforeAll(loadScreenwriter);

  it.each(['ping pong', 'badminton'])('sends the ball of %s to and fro, over what stands between', (game) => {
    const plan = written(`Two grandmas play ${game}.`);
    const trace = play(plan, []);
    expect(trace.beats.map((b) => b.verdict)).toEqual(Array.from({ length: 4 }, () => 'happened'));
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it('hits a board that hangs', () => {
    const plan = written('An old lady plays darts.');
    expect(plan.props.find((p) => p.thing === 'bullseye')).toMatchObject({ fixed: true });
    expect(play(plan, []).beats.map((b) => b.verdict)).toEqual(['happened']);
  });
});
