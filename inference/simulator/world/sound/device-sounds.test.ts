import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../screenwriter/screenwriter.ts';
import { play } from '../../testing/stage.ts';
import { written } from '../../testing/written.ts';

beforeAll(loadScreenwriter);

const played = (script: string) => {
  const plan = written(script, 'park');
  return { plan, trace: play(plan) };
};
const acts = (script: string) =>
  played(script).plan.beats.map(({ actor, action, target }) =>
    [actor, action, target ?? ''].join(' ').trim(),
  );

describe('music out of a machine', () => {
  it.each(['The music starts.', 'Ben puts on some music.', 'Ben turns on the radio.', 'The jukebox plays.'])(
    '%s: is heard from when it is on',
    (script) => {
      const { plan, trace } = played(script);
      const [beat] = trace.beats;
      expect(plan.beats[0]?.action).toBe('switchon');
      expect(beat?.verdict).toBe('happened');
      const notes = trace.sounds.filter((s) => s.kind === 'note');
      expect(notes.length).toBeGreaterThan(2);
      expect(Math.min(...notes.map((s) => s.frame))).toBeGreaterThan(beat?.frames[0] ?? 0);
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    },
  );

  it('ends with it', () => {
    const { trace } = played('The music stops and Mia waves.');
    const off = trace.beats[0]?.frames[1] ?? 0;
    const notes = trace.sounds.filter((s) => s.kind === 'note');
    expect(notes.length).toBeGreaterThan(0);
    expect(Math.max(...notes.map((s) => s.frame))).toBeLessThan(off);
  });

  it('is not what somebody plays on an instrument', () => {
    expect(acts('Mia plays music on the guitar.')).toEqual(['mia music']);
    expect(acts('The music starts and everybody dances.')).toEqual([
      'record-player switchon',
      'friend dance',
      'friend-2 dance',
      'friend-3 dance',
    ]);
  });
});

describe('a motor', () => {
  it.each(['drill', 'blender', 'washing machine', 'generator'])('of a %s is heard while it runs', (name) => {
    const { trace } = played(`The ${name} starts. Mia waves. The ${name} stops. Mia claps. Mia jumps.`);
    const [on, , off] = trace.beats;
    const hum = trace.sounds.filter((s) => s.kind === 'engine').map((s) => s.frame);
    expect([on?.verdict, off?.verdict]).toEqual(['happened', 'happened']);
    expect(hum.length).toBeGreaterThan(4);
    expect(Math.min(...hum)).toBeGreaterThan(on?.frames[0] ?? 0);
    expect(Math.max(...hum)).toBeLessThan(off?.frames[1] ?? 0);
  });
});
