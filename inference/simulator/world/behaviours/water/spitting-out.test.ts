import { expect, test } from 'vitest';
import { loadScreenwriter, writePlan } from '#inference/simulator/screenwriter/screenwriter.ts';
import { play } from '#inference/simulator/testing/stage.ts';

await loadScreenwriter();

const filmOf = (script: string) =>
  play(
    writePlan({
      document: {
        script,
        cast: [],
        props: [],
        stage: { place: null, time: 'day', weather: 'clear', camera: null },
      },
      seed: 7,
    }),
    [],
  );

test.each([
  ['A dog', 'ring'],
  ['A boy', 'whistle'],
  ['A pelican', 'hat'],
])('%s swallows a %s whole, and it comes out of the mouth again', (who, what) => {
  const { bodies, beats, audit } = filmOf(`${who} swallows a ${what} and spits it out.`);
  const [first, again] = bodies.filter((b) => b.owner === what);
  expect(first?.until).toBeGreaterThan(0);
  expect(again?.from).toBeGreaterThan(first?.until ?? 1e9);
  expect(beats.map((b) => b.verdict)).toEqual(['happened', 'happened']);
  expect(audit.checks.filter((c) => !c.passed)).toEqual([]);
});

test('what nobody saw before is in there until it is coughed up', () => {
  const { bodies, beats } = filmOf('A man coughs up a coin.');
  expect(bodies.filter((b) => b.owner === 'coin')).toHaveLength(1);
  expect(bodies.find((b) => b.owner === 'coin')?.from).toBeGreaterThan(5);
  expect(beats[0]?.verdict).toBe('happened');
});
