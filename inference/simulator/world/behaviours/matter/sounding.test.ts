import { beforeAll, describe, expect, it } from 'vitest';
import { loadScreenwriter } from '../../../screenwriter/screenwriter.ts';
import { play } from '../../../testing/stage.ts';
import { written } from '../../../testing/written.ts';

const said = [
  ['A clock ticks.', 'tick'],
  ['The old door creaks.', 'creak'],
  ['Keys jingle on the table.', 'jingle'],
  ['A typewriter is clacking.', 'click'],
  ['The fridge hums.', 'hum'],
  ['A phone is buzzing on the table.', 'buzz'],
  ['The microwave beeps.', 'beep'],
  ['The siren wails.', 'siren'],
  ['The spring goes boing.', 'boing'],
  ['The washing machine rumbles.', 'rumble'],
  ['The kettle whistles.', 'whistle'],
  ['The gong booms.', 'boom'],
  ['A chain clanks.', 'clatter'],
  ['The lamp makes a strange buzzing noise.', 'buzz'],
] as const;

describe('what things sound like by themselves', () => {
  beforeAll(loadScreenwriter);

  it.each(said)('%s', (script, noise) => {
    const plan = written(script);
    expect(plan.actors.filter((a) => a.rig === 'thing')).toEqual([]);
    const beats = plan.beats.filter((b) => b.action === 'sound');
    expect(beats.map((b) => b.noise)).toContain(noise);
    const trace = play(plan, []);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    for (const { actor } of beats) {
      const heard = trace.sounds.filter((s) => s.noise === noise && s.bodies[0]?.split('/')[0] === actor);
      expect(heard.length).toBeGreaterThan(1);
    }
  });

  it('leaves to whoever is alive what mouths do', () => {
    for (const script of ['A boy hums.', 'Grandpa whistles.', 'A dog growls.'])
      expect(
        written(script).beats.map((b) => b.action),
        script,
      ).toEqual(['talk']);
  });

  it('has done by hand what is done to something', () => {
    expect(written('A girl jingles the keys.').beats[0]).toMatchObject({ action: 'shake' });
    expect(written('Dad clicks the button.').beats[0]).toMatchObject({ action: 'push' });
  });
});
