import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ScenePlan } from '#contracts/scene-plan.ts';
import { loadScreenwriter } from '#inference/simulator/screenwriter/screenwriter.ts';
import { written } from '#inference/simulator/testing/written.ts';
import { contentWords } from './content-words.ts';

beforeAll(loadScreenwriter);

const prompts = readFileSync(new URL('./everyday.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '');

/** Share of content words that may go unnoticed: the tagger sees verbs in words like "tries", which only carry others. */
const UNNOTICED = 0.03;

describe('everyday prompts', () => {
  it('each give a plan; their words are understood, near something, or named', () => {
    let words = 0;
    const unnoticed: string[] = [];
    for (const script of prompts) {
      const plan = ScenePlan.parse(written(script));
      const { understood, approximated, notUnderstood } = plan.understanding;
      const spans = [...understood, ...approximated, ...notUnderstood].map((n) => n.span);
      for (const word of contentWords(script)) {
        words += 1;
        if (!spans.some((s) => s.start < word.end && s.end > word.start)) unnoticed.push(word.word);
      }
      const ids = new Set([...plan.actors, ...plan.props].map((p) => p.id));
      for (const beat of plan.beats.filter(({ sky }) => sky === undefined)) expect(ids).toContain(beat.actor);
    }
    expect(words).toBeGreaterThan(200);
    expect(unnoticed.length / words, unnoticed.join(' ')).toBeLessThan(UNNOTICED);
  });
});
