import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../../bench/prompts/predicates.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

/** What everybody does in a film of these words, all of it borne out by the trace, with an audit that is clean. */
function acted(script: string): string[] {
  const plan = written(script, 'park');
  const trace = play(plan);
  expect(plan.understanding.notUnderstood).toEqual([]);
  expect(plan.understanding.approximated).toEqual([]);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  for (const [k, beat] of plan.beats.entries())
    expect([beat.action, borneOut(plan, trace, beat, trace.beats[k]!)]).toEqual([beat.action, true]);
  return plan.beats.map((b) => `${b.actor} ${b.action}`);
}

describe('what people do with one another', () => {
  it.each([
    ['The king crowns the queen.', ['king put']],
    ['The girl takes care of a pony.', ['girl pat', 'girl feed']],
    ['Dad looks after the baby.', ['dad pat', 'dad rock']],
    ['The two friends made peace.', ['friend hug']],
    ['A girl helps an old man across the street.', ['girl lead']],
    ['The man accompanies his wife to the market.', ['man lead']],
    ['Two kids take turns jumping.', ['kid jump', 'kid-2 jump']],
    ['Mia won the game.', ['mia hold']],
    ['The girl won the race.', ['girl run', 'girl hold']],
    ['A boy copies his friend.', ['friend wave', 'boy wave']],
    ['Three friends gather around the fire.', ['friend walk', 'friend-2 walk', 'friend-3 walk']],
  ])('%s', (script, acts) => {
    expect(acted(script)).toEqual(acts);
  });
});

describe('who works or performs does what those do', () => {
  it.each([
    ['An acrobat performs.', ['acrobat flip']],
    ['A dancer is rehearsing.', ['dancer dance']],
    ['The singer auditioned in front of the judges.', ['singer talk']],
    ['The baker works in his bakery.', ['baker work']],
    ['A woman works at her desk.', ['woman work']],
    ['The boy enjoyed a swim.', ['boy swim']],
    ['Two girls practise a dance.', ['girl dance', 'girl-2 dance']],
  ])('%s', (script, acts) => {
    expect(acted(script)).toEqual(acts);
  });
});
