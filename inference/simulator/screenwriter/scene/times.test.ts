import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ScenePlan } from '#contracts/scene-plan.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';

beforeAll(loadScreenwriter);

const read = (script: string): ScenePlan => ScenePlan.parse(written(script, 'park'));

const often = fc.constantFrom<[string, number]>(
  ['twice', 2],
  ['three times', 3],
  ['4 times', 4],
  ['again and again', 3],
  ['over and over', 3],
  ['repeatedly', 3],
  ['twenty times', 5],
);

describe('how often something is done', () => {
  it('makes as many acts, one after the other, and says where that is fewer than asked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('jumps', 'waves', 'claps', 'sneezes', 'bows'),
        often,
        fc.boolean(),
        (act, [words, times], first) => {
          const script = first ? `${words} Mia ${act}.` : `Mia ${act} ${words}, then she sits down.`;
          const { beats, understanding } = read(script);
          const rounds = beats.filter((b) => b.action !== 'sit');
          expect(rounds, script).toHaveLength(times);
          for (const [k, beat] of rounds.entries())
            expect(beat.after, script).toEqual(k === 0 ? [] : [rounds[k - 1]!.id]);
          expect(understanding.notUnderstood.map((n) => n.word)).toEqual(
            words === 'twenty times' ? [words] : [],
          );
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });

  it('keeps those together who do it together', () => {
    const trace = play(read('Mia and Theo jump three times.'));
    expect(trace.beats).toHaveLength(6);
    for (const k of [0, 2, 4]) expect(trace.beats[k]?.frames).toEqual(trace.beats[k + 1]?.frames);
  });
});

describe('what is done with somebody, and to each other', () => {
  it('is done by both', () => {
    for (const [script, action] of [
      ['Anna dances with Theo.', 'dance'],
      ['A man walks with his dog.', 'walk'],
      ['Mia runs together with Ben.', 'run'],
    ] as const) {
      const trace = play(read(script));
      const acts = trace.beats.filter((b) => b.action === action);
      expect(
        acts.map((b) => b.verdict),
        script,
      ).toEqual(['happened', 'happened']);
      expect(acts[0]?.frames[0], script).toBe(acts[1]?.frames[0]);
    }
  });

  it('is done by each to the next one', () => {
    const targets = (script: string) => read(script).beats.map((b) => [b.actor, b.action, b.target]);
    expect(targets('Mia and Theo look at each other.')).toEqual([
      ['mia', 'look', 'theo'],
      ['theo', 'look', 'mia'],
    ]);
    expect(targets('Mia and Theo hug each other.')).toEqual([['mia', 'hug', 'theo']]);
    expect(targets('The dogs chase one another.')).toEqual([
      ['dog', 'chase', 'dog-2'],
      ['dog-2', 'chase', 'dog'],
    ]);
  });
});
