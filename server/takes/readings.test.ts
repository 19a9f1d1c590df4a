import { describe, expect, it } from 'vitest';
import type { ScriptReading } from '#contracts/workflows.ts';
import { documentOf, planOf } from '#domain/testing/stage.ts';
import { Readings } from './readings.ts';

const reading = (change: Partial<ScriptReading> = {}): ScriptReading => ({
  plan: planOf({ mia: null }),
  expectedSeconds: 8,
  offers: [{ generator: 'simulator', cost: 1, keepRollingCost: 60 }],
  refusedPhrases: [],
  broken: [],
  notToAsk: [],
  people: [],
  rollsAsRead: true,
  rulesVersion: 'one',
  ...change,
});

const read = { document: documentOf(), seed: 2 };

describe('what was read ahead of a roll', () => {
  it('is the plan of these very words, this stage and this seed', () => {
    const readings = new Readings();
    readings.keep('room', read, reading());
    expect(readings.ahead('room', structuredClone(read))).toEqual({
      plan: planOf({ mia: null }),
      expectedSeconds: 8,
      rulesVersion: 'one',
    });
    expect(readings.ahead('another', read)).toBeNull();
    expect([readings.last('room')?.document, readings.last('another')]).toEqual([read.document, null]);
    expect(readings.ahead('room', { ...read, seed: 3 })).toBeNull();
    expect(readings.ahead('room', { ...read, document: documentOf('Ben waves.') })).toBeNull();
    readings.keep('room', { ...read, seed: 3 }, reading());
    expect(readings.ahead('room', read)).toBeNull();
  });

  it('is nothing where there is something to object to, or a model has the last word', () => {
    const readings = new Readings();
    const phrase = { phrase: 'a', start: 0, end: 1 };
    for (const change of [
      { rollsAsRead: false },
      { refusedPhrases: [{ ...phrase, reason: 'no' }] },
      { broken: [{ ...phrase, cameoName: 'Ben', restriction: 'no basketball' }] },
      { plan: planOf({}, { beats: [] }) },
    ]) {
      readings.keep('room', read, reading(change));
      expect(readings.ahead('room', read), Object.keys(change).join()).toBeNull();
    }
  });
});
