import { expect, it } from 'vitest';
import { documentOf } from './document-of.ts';

const part = (name: string) => ({ name, thing: 'person' });
const rest = { script: 'Mia waves.', props: {}, stage: {}, performances: {} };

it('is the same scene in whatever order a copy of the document keeps its parts', () => {
  const [here, there] = [
    documentOf({ ...rest, cast: { mia: part('Mia'), ben: part('Ben') } }),
    documentOf({ ...rest, cast: { ben: part('Ben'), mia: part('Mia') } }),
  ];
  expect(JSON.stringify(here)).toBe(JSON.stringify(there));
  expect(here.cast.map(({ id }) => id)).toEqual(['ben', 'mia']);
});

it('leaves out what cannot be read, and keeps what can', () => {
  const id = crypto.randomUUID();
  const performances = { 'good morning': id, hello: 'no id', ['x'.repeat(601)]: id };
  const read = documentOf({
    ...rest,
    performances,
    cast: { mia: part('Mia'), half: {}, none: 7 },
    stage: { place: 'park', weather: 'frogs' },
  });
  expect(read.cast).toEqual([
    { id: 'mia', name: 'Mia', thing: 'person', cameoId: null, ownedBy: null, facing: 1, x: 0, y: 0 },
  ]);
  expect(read.stage.place).toBeNull();
  expect(Object.keys(read.performances ?? {})).toEqual(['good morning']);
});
