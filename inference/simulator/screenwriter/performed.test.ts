import { beforeAll, expect, test } from 'vitest';
import { performanceKey, type SceneDocument } from '#contracts/scene-document.ts';
import { loadScreenwriter, planHash, writePlan } from './screenwriter.ts';

const recordingId = 'b6f6e9a2-6f0e-4c59-9f57-6a4d8a4d1c11';
const document: SceneDocument = {
  script: 'Mia waves. Mia says: that was on purpose. Theo says: it was not.',
  cast: [],
  props: [],
  stage: { place: 'park', time: 'day', weather: 'clear', camera: null },
};

beforeAll(loadScreenwriter);

test('a line that was performed carries its recording, however it was typed, and the others none', () => {
  const performances = { [performanceKey('That was ON purpose!')]: recordingId };
  const plan = writePlan({ document: { ...document, performances }, seed: 3 });
  const lines = plan.beats.flatMap(({ line }) => line ?? []);
  expect(lines.map(({ text, recordingId: id }) => [performanceKey(text), id])).toEqual([
    ['that was on purpose', recordingId],
    ['it was not', null],
  ]);
  // An owner who agreed to a spoken line agreed to that one: another recording is another plan.
  expect(planHash(plan)).not.toBe(planHash(writePlan({ document, seed: 3 })));
});

test('the cast looks the same in every take', () => {
  const looks = [1, 2, 9].map((seed) => writePlan({ document, seed }).actors.map(({ look }) => look));
  expect(looks[1]).toEqual(looks[0]);
  expect(looks[2]).toEqual(looks[0]);
});
