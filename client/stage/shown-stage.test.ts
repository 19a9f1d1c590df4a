import { beforeAll, describe, expect, test } from 'vitest';
import type { Stage } from '#contracts/scene-document.ts';
import type { ScriptReading } from '#contracts/workflows.ts';
import { loadScreenwriter, writePlan } from '#inference/simulator/screenwriter/screenwriter.ts';
import { shownStage } from './shown-stage.ts';

beforeAll(loadScreenwriter);

const unset: Stage = { place: null, time: 'day', weather: 'clear', camera: null };

const readingOf = (script: string, stage: Stage): ScriptReading => ({
  plan: writePlan({ document: { script, cast: [], props: [], stage }, seed: 3 }),
  expectedSeconds: 8,
  offers: [{ generator: 'simulator', cost: 1, keepRollingCost: 60 }],
  refusedPhrases: [],
  broken: [],
  notToAsk: [],
  people: [],
  rollsAsRead: true,
  rulesVersion: '',
});

describe('the stage before the roll is the film’s', () => {
  test.each<[script: string, stage: Stage]>([
    ['Mia swims across the lake at night.', unset],
    ['A whale jumps.', unset],
    ['A whale jumps.', { ...unset, place: 'park' }],
    ['Mia waves in the kitchen. It rains.', { ...unset, place: 'park', time: 'dusk' }],
    ['Mia waves at Theo.', unset],
    ['A vertical video. Mia waves at Theo.', { ...unset, format: 'square' }],
  ])('%s %o', (script, stage) => {
    const reading = readingOf(script, stage);
    const { place, time, weather, format } = reading.plan;
    expect(shownStage(stage, reading).stage).toMatchObject({
      place,
      time,
      weather,
      format: format ?? 'wide',
    });
  });

  test('what the script says is told apart from what may be chosen', () => {
    const said = (script: string, stage = unset) => [...shownStage(stage, readingOf(script, stage)).said];
    expect(said('Mia swims across the lake at night.')).toEqual(['place', 'time']);
    expect(said('A whale jumps.')).toEqual([]);
  });

  test('a choice shows at once, before the script is read with it', () => {
    const before = readingOf('A whale jumps.', unset);
    expect(shownStage({ ...unset, place: 'beach' }, before).stage.place).toBe('beach');
    expect(shownStage(unset, null).stage.place).toBe('park');
  });
});
