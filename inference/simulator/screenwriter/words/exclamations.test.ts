import { beforeAll, expect, it } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string) => written(script, 'park');

it.each(['Splat', 'Bang', 'Oops', 'Boom', 'Whoosh', 'Outside', 'Upstairs'])('%s is nobody', (word) => {
  expect(planOf(`${word}, the dog barks.`).actors.map((a) => a.name)).toEqual(['dog']);
});

it('goes with what comes, and is named where nothing does', () => {
  expect(planOf('Splat, the dog falls over.').understanding.notUnderstood).toEqual([]);
  expect(planOf('A dog sits. Pop.').understanding.notUnderstood).toMatchObject([{ word: 'Pop' }]);
  expect(planOf('Upstairs, the dog barks.').understanding.notUnderstood).toMatchObject([
    { word: 'Upstairs' },
  ]);
});

it('leaves these words what they are without their mark', () => {
  expect(planOf('The balloon pops.').beats).toMatchObject([{ actor: 'balloon', action: 'break' }]);
});
