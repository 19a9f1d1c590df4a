import { expect, test } from 'vitest';
import { backendFor, readConfig } from '../config.ts';
import { offersOf } from './offers.ts';

const env = { DATABASE_URL: 'postgres://house', INTERNAL_SECRET: 'sixteen characters' };

test('a house offers what it can make: without a video server its own theatre alone, for its own price', () => {
  expect(offersOf(readConfig(env), 7.2)).toEqual([{ generator: 'simulator', cost: 8, keepRollingCost: 60 }]);
});

test('each generator that is offered can be rolled, and says what it asks for', () => {
  const config = readConfig({ ...env, OPENAI_VIDEOS_URL: 'http://127.0.0.1:9/v1' });
  const offers = offersOf(config, 7.2);
  expect(offers).toEqual([
    { generator: 'simulator', cost: 8, keepRollingCost: 60 },
    { generator: 'openai-videos', cost: 32, keepRollingCost: 240 },
  ]);
  for (const { generator } of offers) expect(backendFor(generator, config).id).toBe(generator);
});
