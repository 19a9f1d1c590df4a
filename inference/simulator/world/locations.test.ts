import { beforeAll, describe, expect, it } from 'vitest';
import type { PatchOp } from '#contracts/direction.ts';
import type { Cue } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import { loadScreenwriter, planHash, writePlan } from '../screenwriter/screenwriter.ts';
import { emptyStage, play } from '../testing/stage.ts';

beforeAll(loadScreenwriter);

const planOf = (script: string, keepRolling = false) =>
  writePlan({ document: { ...emptyStage(null), script }, seed: 7, keepRolling });
const travels =
  'INT. KITCHEN\nMia picks up a ball.\n\nEXT. BEACH - NIGHT\nShe throws it to her dog. The dog catches it.';
const told = (effectiveStep: number, ...ops: PatchOp[]) => ({
  id: `d${effectiveStep}`,
  effectiveStep,
  patch: { ops, scope: 'any' as const, touches: [], reading: '' },
});

describe('a film at several places', () => {
  it('plays what is to happen at each of them, one after the other, and passes the audit', () => {
    const plan = planOf(travels);
    const cues: Cue[] = [];
    const trace = play(plan, [], (cue) => cues.push(cue));
    expect(trace.beats.map(({ verdict }) => verdict)).toEqual(['happened', 'happened', 'happened']);
    expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    expect(trace.planHash).toBe(planHash(plan));
    const [kitchen, beach] = trace.locations!;
    expect([kitchen!.place, beach!.place]).toEqual(['kitchen', 'beach']);
    // It is cut between two cues, so each of them but the last is whole.
    expect(beach!.frame % film.framesPerCue).toBe(0);
    expect(cues.slice(0, -1).every(({ frames }) => frames.length === film.framesPerCue)).toBe(true);
    const frames = cues.flatMap((cue) => cue.frames);
    expect(frames.map(({ frame }) => frame)).toEqual(frames.map((_, k) => k));
    expect(frames.every(({ shot, frame }) => shot === (frame < beach!.frame ? 0 : 1))).toBe(true);
    expect(frames.map(({ ambience }) => ambience.night === 1)).toEqual(
      frames.map(({ frame }) => frame >= beach!.frame),
    );
  });

  it('has every body at one of them', () => {
    const trace = play(planOf(travels));
    const cut = trace.locations![1]!.frame;
    const dogs = trace.bodies.filter(({ owner }) => owner === 'dog');
    expect(dogs.length).toBeGreaterThan(0);
    expect(dogs.every(({ from }) => from === cut)).toBe(true);
    const balls = trace.bodies.filter(({ id }) => id === 'ball');
    expect(balls.map(({ from, until }) => [from, until])).toEqual([
      [0, cut],
      [cut, undefined],
    ]);
    for (const { poses, from, until, fixed } of trace.bodies)
      if (!fixed) expect(poses).toHaveLength(3 * ((until ?? trace.frames) - from));
  });

  it('is the same film every time', () => {
    const plan = planOf(travels);
    expect(play(plan).hash).toBe(play(plan).hash);
  });

  it('falls slower on the moon than at home', () => {
    const trace = play(planOf('Theo jumps on the moon. Cut to the kitchen. He jumps.'));
    const heights = trace.bodies
      .filter(({ id }) => id === 'theo/torso')
      .map(({ poses }) => {
        const ys = poses.filter((_, k) => k % 3 === 1);
        return Math.max(...ys) - ys[0]!;
      });
    expect(heights).toHaveLength(2);
    expect(heights[0]!).toBeGreaterThan(2 * heights[1]!);
  });

  it('keeps what directions made of light and weather, and does not bring back who was taken off', () => {
    const plan = planOf(travels);
    const trace = play(plan, [
      told(0, { op: 'weather', weather: 'rain' }),
      told(30, { op: 'remove', part: 'dog' }),
      told(30, { op: 'time', time: 'dusk' }),
    ]);
    const cut = trace.locations![1]!.frame;
    expect(trace.ambience.findLast(({ frame }) => frame <= cut)).toMatchObject({
      rain: 1,
      dusk: 1,
      night: 0,
    });
    expect(trace.bodies.some(({ owner }) => owner === 'dog')).toBe(false);
    expect(trace.beats.find(({ actor }) => actor === 'dog')?.verdict).toBe('failed honestly');
  });

  it('says of what it did not come to that it never began', () => {
    const trace = play(planOf(travels), [told(60, { op: 'cut' })]);
    expect(trace.locations).toHaveLength(1);
    expect(trace.beats).toHaveLength(3);
    expect(trace.beats.at(-1)).toMatchObject({
      verdict: 'failed honestly',
      note: 'The take ended before it began.',
    });
  });

  it('rolls on at the last of them alone', () => {
    const trace = play(planOf(travels, true), [told(120 * 30, { op: 'cut' })]);
    expect(trace.locations).toHaveLength(2);
    expect(trace.frames).toBeGreaterThanOrEqual(30 * 24);
  });

  describe('that a direction cuts to', () => {
    const moon = { place: 'moon', time: 'day', weather: 'clear', gravity: 1.62 } as const;
    const juggled = 'Mia juggles three balls in the kitchen. Her dog jumps.';

    it('goes on there with what is still to happen, with whoever is there and what is in their hands', () => {
      const trace = play(planOf(juggled), [told(240, { op: 'place', to: moon })]);
      expect(trace.locations).toEqual([
        { frame: 0, place: 'kitchen' },
        { frame: 48, place: 'moon', gravity: 1.62 },
      ]);
      expect(trace.beats.map(({ action, verdict }) => [action, verdict])).toEqual([
        ['juggle', 'happened'],
        ['jump', 'happened'],
      ]);
      const owners = new Set(trace.bodies.filter(({ from }) => from === 48).map(({ owner }) => owner));
      for (const owner of ['mia', 'dog', 'ball-1', 'ball-2', 'ball-3']) expect(owners).toContain(owner);
      expect(trace.audit.checks.filter((c) => !c.passed)).toEqual([]);
    });

    it('leaves nothing of what happened before to happen again', () => {
      const [first, second] = planOf('Mia waves. She jumps in the kitchen.').beats;
      const trace = play(planOf('Mia waves. She jumps in the kitchen.'), [
        told(240, { op: 'place', to: moon }),
      ]);
      expect(trace.beats.map(({ id }) => id)).toEqual([first!.id, second!.id]);
      expect(trace.beats[0]!.frames[1]).toBeLessThanOrEqual(48);
      expect(trace.beats[1]!.frames[0]).toBeGreaterThanOrEqual(48);
    });

    it('comes before the places of the script, which follow', () => {
      const trace = play(planOf(travels), [told(60, { op: 'place', to: moon })]);
      expect(trace.locations!.map(({ place }) => place)).toEqual(['kitchen', 'moon', 'beach']);
      expect(trace.beats.every(({ verdict }) => verdict === 'happened')).toBe(true);
    });

    it('cuts nobody short in a line, and does there what was asked for with it', () => {
      const plan = planOf('Mia stands in the kitchen. Mia says: "Where shall we go next?"');
      const [line] = play(plan).lines;
      const [wave] = planOf('Mia waves.').beats;
      const at = Math.round((line!.start + line!.end) * 60);
      const trace = play(plan, [
        told(at, { op: 'place', to: moon }, { op: 'beat', beat: { ...wave!, id: 'wave-there' } }),
      ]);
      const cut = trace.locations![1]!.frame;
      expect(trace.lines).toHaveLength(1);
      expect(cut).toBeGreaterThanOrEqual(Math.floor(line!.end * film.framesPerSecond));
      expect(trace.beats.find(({ id }) => id === 'wave-there')!.frames[0]).toBeGreaterThanOrEqual(cut);
    });

    it('is the same film every time, and takes those along whom directions brought', () => {
      const cat = planOf('A cat sits.').actors[0]!;
      const directions = [
        told(60, { op: 'actor', actor: { ...cat, x: 1 } }),
        told(120, { op: 'place', to: moon }),
        told(240, { op: 'place', to: { place: 'beach', time: 'night', weather: 'rain' } }),
      ];
      const trace = play(planOf(juggled), directions);
      expect(trace.locations!.map(({ place }) => place)).toEqual(['kitchen', 'moon', 'beach']);
      expect(trace.bodies.some(({ owner, from }) => owner === cat.id && from === 48)).toBe(true);
      expect(trace.ambience.at(-1)).toMatchObject({ night: 1, rain: 1 });
      expect(play(planOf(juggled), directions).hash).toBe(trace.hash);
    });
  });

  it('is over after twenty seconds, wherever it is', () => {
    const places = ['kitchen', 'beach', 'desert', 'gym', 'library', 'farm', 'office', 'castle'];
    const script = places.map((place) => `INT. ${place.toUpperCase()}\nMia dances.`).join('\n\n');
    const trace = play(planOf(script));
    expect(trace.frames).toBeLessThanOrEqual(film.maxSeconds * film.framesPerSecond);
  });
});
