import { beforeAll, describe, expect, it } from 'vitest';
import { borneOut } from '../../../bench/prompts/predicates.ts';
import { loadScreenwriter } from '../screenwriter/screenwriter.ts';
import { play } from '../testing/stage.ts';
import { written } from '../testing/written.ts';

beforeAll(loadScreenwriter);

const filmed = (script: string) => {
  const plan = written(script);
  const trace = play(plan);
  expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
  const held = plan.beats.map((beat) =>
    borneOut(plan, trace, beat, trace.beats.find((b) => b.id === beat.id)!),
  );
  return { plan, held };
};

const going = [
  'A cat walks',
  'A horse gallops',
  'A rabbit hops',
  'A ball rolls',
  'A car speeds',
  'A bird flies',
  'A cyclist pedals a bicycle',
  'A man pushes a box',
  'A girl drags a chair',
  'A boy kicks a ball',
];
const ways: readonly [words: string, heading: string][] = [
  ['to the left', 'left'],
  ['rightwards', 'right'],
  ['from right to left', 'left'],
  ['from the left side of the screen to the right side', 'right'],
];

describe('which way something goes', () => {
  it.each(going.flatMap((who) => ways.map(([words, way]) => [`${who} ${words}.`, way] as const)))(
    '%s',
    (script, way) => {
      const { plan, held } = filmed(script);
      expect(plan.beats.map((b) => b.heading)).toEqual([way]);
      expect(held).toEqual([true]);
      // The other way does not count.
      const turned = plan.beats.map((b) => ({
        ...b,
        heading: way === 'left' ? ('right' as const) : ('left' as const),
      }));
      const trace = play(plan);
      expect(turned.map((b, i) => borneOut(plan, trace, b, trace.beats[i]!))).toEqual([false]);
      expect(plan.understanding.notUnderstood).toEqual([]);
    },
  );

  it('has two that go opposite ways at once pass or part', () => {
    const { plan, held } = filmed('A ball rolls left while a puppy dashes right.');
    expect(plan.beats.map((b) => b.heading)).toEqual(['left', 'right']);
    expect(held).toEqual([true, true]);
  });

  it.each([
    'Mia raises her left hand.',
    'The train left the station.',
    'Theo sits on the right chair.',
    'The dog stands right behind the cat.',
  ])('is none in: %s', (script) => {
    const plan = written(script);
    expect(plan.beats.flatMap((b) => b.heading ?? [])).toEqual([]);
  });
});

describe('on top of what somebody goes along', () => {
  it.each([
    'A cat walks on the table from right to left.',
    'A duck waddles across the bench.',
    'A cat walks along the bench.',
  ])('%s', (script) => {
    const { plan, held } = filmed(script);
    expect(plan.beats.map((b) => b.way)).toEqual(['along']);
    expect(held).toEqual([true]);
  });
});
