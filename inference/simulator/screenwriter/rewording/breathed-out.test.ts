import { beforeAll, expect, test } from 'vitest';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const acts = (script: string) => written(script).beats.map(({ actor, action }) => `${actor} ${action}`);

test.each([
  ['The chef turns red and fire comes out of his mouth.', ['chef blush', 'chef breathefire']],
  ["Fire shoots out of the dragon's mouth.", ['dragon breathefire']],
  ['A dragon sneezes and flames burst from its nostrils.', ['dragon sneeze', 'dragon breathefire']],
])('%s', (script, told) => expect(acts(script)).toEqual(told));

test('what comes out of anything else is no breath', () => {
  expect(acts('Fire comes out of the oven.')).not.toContain('oven breathefire');
});
