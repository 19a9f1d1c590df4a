import { describe, expect, it } from 'vitest';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { createMixer } from './mixer.ts';
import { moodOf } from './mood.ts';
import { cuesOf, joined, lineId, planIn, rms, sound, tone } from './test-support.ts';

function saying(text: string, seed = 7): ScenePlan {
  const plan = planIn('library', seed);
  return { ...plan, shots: plan.shots.map((shot) => ({ ...shot, text })) };
}

function heard(text: string, { size = 12, seed = 7, lines = false } = {}): Float32Array {
  const samples = new Float32Array(48_000).map((_, i) => 0.2 * Math.sin(i / 4));
  const line = { lineId, speaker: 'mia', text: 'x', samples, seconds: 1, performed: false, phonemes: [] };
  const mixer = createMixer({ plan: saying(text, seed), lines: lines ? [line] : [] });
  const events = lines ? [sound('line', 3, { lineId })] : [];
  return joined(cuesOf(144, events, { size }).map((cue) => mixer.render(cue)));
}

describe('the score', () => {
  it('follows the words of the plan', () => {
    const moods = [
      ['Mia is happy and dances a merry dance.', 'happy'],
      ['Tom is sad. He cries alone.', 'sad'],
      ['A ghost comes. Mia is scared.', 'scary'],
      ['The baby sleeps peacefully.', 'calm'],
      ['Theo angrily chases the dog.', 'tense'],
      ['Mia waves, with music.', 'calm'],
    ] as const;
    for (const [text, mood] of moods) expect(moodOf(saying(text)), text).toBe(mood);
  });

  it('is silent where no word asks for it, and off by one word', () => {
    expect(moodOf(saying('Mia kicks the ball.'))).toBeNull();
    expect(moodOf(saying('Mia is sad. No music.'))).toBeNull();
    expect(rms(heard('Mia is happy.'), 1, 5)).toBeGreaterThan(
      rms(heard('Mia is happy, no music.'), 1, 5) + 6,
    );
  });

  it('is the same for the same seed, however it is cut, and another for another seed', () => {
    const bytes = (samples: Float32Array) => Buffer.from(samples.buffer);
    expect(Buffer.compare(bytes(heard('a sad day')), bytes(heard('a sad day', { size: 5 })))).toBe(0);
    expect(Buffer.compare(bytes(heard('a sad day')), bytes(heard('a sad day', { seed: 8 })))).not.toBe(0);
  });

  it('is what a direction makes it, from the next cue on', () => {
    const mixer = createMixer({ plan: saying('Mia kicks the ball.'), lines: [] });
    const other = (music: ScenePlan['music']) => ({ ...saying('Mia kicks the ball.'), music });
    const blocks = cuesOf(288, []).map((cue, k) => {
      if (k === 8) mixer.follow(other('sad'));
      if (k === 16) mixer.follow(other(null));
      return mixer.render(cue);
    });
    const all = joined(blocks);
    expect(rms(all, 5, 8)).toBeGreaterThan(rms(all, 1, 4) + 6);
    expect(Math.abs(rms(all, 10, 11.8) - rms(all, 1, 4))).toBeLessThan(3);
  });

  it('stays under the dialogue and makes room for it', () => {
    const music = heard('a happy day');
    const spoken = heard('a happy day', { lines: true });
    const quietest = (samples: Float32Array) =>
      Math.max(...[220, 262, 330, 392, 440, 523].map((hertz) => tone(samples, hertz, 3.3, 3.9)));
    expect(quietest(spoken)).toBeLessThan(quietest(music) - 6);
    expect(rms(spoken, 3.2, 3.9)).toBeGreaterThan(rms(music, 3.2, 3.9) + 6);
  });
});
