import { beforeAll, describe, expect, it } from 'vitest';
import { ScenePlan } from '#contracts/scene-plan.ts';
import { emptyStage, play } from '../world/test-support.ts';
import { loadScreenwriter, writePlan } from './screenwriter.ts';

beforeAll(loadScreenwriter);

const read = (script: string): ScenePlan =>
  ScenePlan.parse(writePlan({ document: { ...emptyStage('park'), script }, seed: 7 }));

describe('games', () => {
  it.each([
    ['Mia and Theo play catch.', 'throw catch throw catch'],
    ['The boy plays catch with his dad.', 'throw catch throw catch'],
    ['Two kids play hide and seek.', 'hide look walk point'],
    ['The children play tag.', 'chase chase'],
    ['Tom plays fetch with his dog.', 'throw hold give'],
  ])('are played by their acts: %s', (script, acts) => {
    const plan = read(script);
    expect(plan.beats.map((b) => b.action).join(' ')).toBe(acts);
    expect(plan.understanding.notUnderstood).toEqual([]);
    expect(play(plan).beats.map((b) => b.verdict)).toEqual(plan.beats.map(() => 'happened'));
  });

  it.each([
    ['Mia and Theo play tug of war.', 'tug of war'],
    ['Mia and Ben play chess.', 'chess'],
    ['The kids play video games.', 'video games'],
    ['He plays catch.', 'catch'],
  ])('are named before the roll where they cannot be played: %s', (script, game) => {
    const plan = read(script);
    expect(plan.beats).toEqual([]);
    expect(plan.understanding.notUnderstood.map((n) => n.word).join(' ')).toContain(game);
  });
});
