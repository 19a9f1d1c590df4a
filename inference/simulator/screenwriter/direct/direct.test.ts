import { beforeAll, describe, expect, it } from 'vitest';
import { DirectionPatch } from '#contracts/direction.ts';
import { emptyStage, play } from '../../testing/stage.ts';
import { loadScreenwriter, writePlan } from '../screenwriter.ts';
import { compileDirection } from './direct.ts';

beforeAll(loadScreenwriter);

const cameo = '0b5c1a52-9d7e-4f7a-8c57-3f1f9d1d2a01';
const planOf = () =>
  writePlan({
    seed: 7,
    document: {
      ...emptyStage('gym'),
      script: 'Mia shoots a basketball and misses. Her dog catches the rebound.',
      cast: [
        { id: 'mia', name: 'Mia', thing: 'person', cameoId: cameo, x: -1.3, y: 0, facing: 1, ownedBy: null },
        { id: 'pixel', name: 'Pixel', thing: 'dog', cameoId: null, x: 1, y: 0, facing: -1, ownedBy: 'mia' },
      ],
    },
  });
const read = (text: string) => {
  const compiled = compileDirection({ plan: planOf(), text });
  if ('notUnderstood' in compiled) return compiled;
  return DirectionPatch.parse(compiled);
};

describe('a direction', () => {
  it.each([
    ['make it rain', { op: 'weather', weather: 'rain' }],
    ['Let it snow!', { op: 'weather', weather: 'snow' }],
    ['stop the rain', { op: 'weather', weather: 'clear' }],
    ['night', { op: 'time', time: 'night' }],
    ['daylight please', { op: 'time', time: 'day' }],
    ['slow motion', { op: 'speed', factor: 0.5 }],
    ['slo-mo', { op: 'speed', factor: 0.5 }],
    ['normal speed', { op: 'speed', factor: 1 }],
    ['no more slow motion', { op: 'speed', factor: 1 }],
    ['cut', { op: 'cut' }],
    ['Cut!', { op: 'cut' }],
    ['zoom in on Mia', { op: 'camera', move: 'zoom', target: 'mia' }],
    ['zoom out', { op: 'camera', move: 'static', target: null }],
    ['follow the dog', { op: 'camera', move: 'follow', target: 'pixel' }],
    ['pan to the ball', { op: 'camera', move: 'pan', target: 'basketball' }],
    ['circle around Mia', { op: 'camera', move: 'orbit', target: 'mia' }],
    ['the camera slowly orbits the dog', { op: 'camera', move: 'orbit', target: 'pixel' }],
    ['a 360 shot', { op: 'camera', move: 'orbit', target: null }],
  ])('“%s” touches only air, light, camera or clock', (text, op) => {
    const patch = read(text);
    expect(patch).toMatchObject({ scope: 'ambient', touches: [] });
    expect('ops' in patch && patch.ops).toEqual([op]);
  });

  it.each([
    ['cut to the beach', 'beach', []],
    ['to the moon!', 'moon', []],
    ['Everybody goes to the castle', 'castle', []],
    ['suddenly they are under water', 'underwater', []],
    ['cut to the park at night: Mia jumps', 'park', ['jump']],
    ['Pixel runs into the forest and barks', 'forest', ['run', 'talk']],
    ['Everybody goes to the beach: Mia waves', 'beach', ['wave']],
    ['all go to the moon, then Mia jumps', 'moon', ['jump']],
  ])('“%s” cuts to another place, which every owner has a say in', (text, place, acts) => {
    const patch = read(text);
    expect(patch).toMatchObject({ scope: 'any', touches: ['mia'] });
    const [first, ...then] = 'ops' in patch ? patch.ops : [];
    expect(first).toMatchObject({ op: 'place', to: { place } });
    expect(then.map((op) => (op.op === 'beat' ? op.beat.action : op.op))).toEqual(acts);
  });

  it.each([
    'cut to the gym',
    'cut to Blurbland',
    'Mia says: let us go to the beach',
    'Mia looks at the mountain',
  ])('“%s” stays where it is', (text) => {
    const patch = read(text);
    expect('ops' in patch && patch.ops.some(({ op }) => op === 'place')).toBe(false);
  });

  it.each([
    ['the dog gets the ball', { actor: 'pixel', action: 'hold', with: 'basketball' }, []],
    ['Mia waves', { actor: 'mia', action: 'wave' }, ['mia']],
    ['Mia says: oh no', { actor: 'mia', action: 'talk' }, ['mia']],
    ['Pixel jumps', { actor: 'pixel', action: 'jump' }, []],
    [
      'Mia throws the ball to Pixel',
      { actor: 'mia', action: 'throw', target: 'pixel', with: 'basketball' },
      ['mia'],
    ],
  ])('“%s” makes somebody act, and names the cameos it touches', (text, beat, touches) => {
    const patch = read(text);
    expect(patch).toMatchObject({ scope: 'any', touches });
    const acted = 'ops' in patch ? patch.ops.find((o) => o.op === 'beat') : undefined;
    expect(acted).toMatchObject({ beat });
  });

  it('brings somebody new on, who then acts', () => {
    const patch = read('a cat jumps');
    expect(patch).toMatchObject({
      ops: [
        { op: 'actor', actor: { thing: 'cat' } },
        { op: 'beat', beat: { action: 'run' } },
        { op: 'beat', beat: { action: 'jump' } },
      ],
    });
  });

  it.each([
    ['remove the dog', [{ op: 'remove', part: 'pixel' }], []],
    ['get rid of the ball', [{ op: 'remove', part: 'basketball' }], []],
    ['Mia is sad', [{ op: 'mood', actor: 'mia', expression: 'sad' }], ['mia']],
    ['make the dog happy', [{ op: 'mood', actor: 'pixel', expression: 'happy' }], []],
  ])('“%s” changes who is there and how they look', (text, ops, touches) => {
    expect(read(text)).toMatchObject({ ops, touches, scope: 'any' });
  });

  it('“add a cat” brings one on, and no more', () => {
    expect(read('add a cat')).toMatchObject({
      ops: [
        { op: 'actor', actor: { thing: 'cat' } },
        { op: 'beat', beat: { action: 'run' } },
      ],
    });
  });

  it('“again, from the shot, 10 % softer, but she scores” repeats the beats from there', () => {
    const plan = planOf();
    const patch = read('again, from the shot, 10 % softer but she scores');
    expect(patch).toMatchObject({ touches: ['mia'], scope: 'any' });
    const beats = 'ops' in patch ? patch.ops.flatMap((o) => (o.op === 'beat' ? [o.beat] : [])) : [];
    expect(beats.map((b) => b.action)).toEqual(plan.beats.map((b) => b.action));
    expect(beats[0]).toMatchObject({ vigour: 0.9, outcome: 'succeed', after: [] });
    expect(beats[1]!.after).toEqual([beats[0]!.id]);
  });

  it.each(['pixel', 'mia', 'basketball'])('whoever is taken off is gone, whatever goes on: %s', (part) => {
    const plan = planOf();
    for (const effectiveStep of [30, 150, 330]) {
      const patch: DirectionPatch = { ops: [{ op: 'remove', part }], scope: 'any', touches: [], reading: '' };
      const trace = play(plan, [{ id: 'd', effectiveStep, patch }]);
      const gone = trace.bodies.filter((b) => b.owner === part);
      expect(gone.every((b) => b.until !== undefined && b.until < trace.frames)).toBe(true);
      expect(trace.audit.passed).toBe(true);
    }
  });

  it.each([
    ['a ghost appears', ['ghost appear']],
    ['Pixel disappears', ['pixel vanish']],
    ['Mia turns into a frog', ['mia vanish', 'frog appear']],
    ['a cake appears', ['cake appear']],
  ])('conjures while a take runs: %s', (text, acts) => {
    const patch = read(text);
    if (!('ops' in patch)) throw new Error('not understood');
    const told = play(planOf(), [{ id: 'd', effectiveStep: 60, patch }]);
    const conjured = told.beats.filter(({ id }) => id.startsWith('d'));
    expect(conjured.map(({ actor, action }) => `${actor} ${action}`)).toEqual(acts);
    expect(conjured.map(({ verdict }) => verdict)).toEqual(acts.map(() => 'happened'));
    expect(told.audit.checks.filter((c) => !c.passed)).toEqual([]);
  });

  it.each(['quibble the flurb', 'cut to Blurbland', '', '🎬', 'مطر', '???'])(
    'hands back what it cannot read: “%s”',
    (text) => {
      expect(read(text)).toHaveProperty('notUnderstood');
    },
  );

  it('is in the film: the dog takes the ball out of a hand by contact', () => {
    const plan = planOf();
    const patch = compileDirection({ plan: { ...plan, beats: [] }, text: 'the dog gets the ball' });
    if ('notUnderstood' in patch) throw new Error('not understood');
    const trace = play({ ...plan, beats: [] }, [{ id: 'd', effectiveStep: 60, patch }]);
    expect(trace.beats).toMatchObject([{ actor: 'pixel', verdict: 'happened' }]);
    expect(
      trace.contacts.some((c) => [c.a, c.b].includes('basketball') && [c.a, c.b].includes('pixel/head')),
    ).toBe(true);
  });

  it('that lasts until something happens begins with it and ends at it, also while a take runs', () => {
    const plan = writePlan({
      seed: 7,
      document: { ...emptyStage('park'), script: 'Mia stands. Theo stands.' },
    });
    const patch = compileDirection({ plan, text: 'Mia waves until Theo walks to the tree' });
    if ('notUnderstood' in patch) throw new TypeError(patch.notUnderstood.join(' '));
    const beats = patch.ops.flatMap((op) => (op.op === 'beat' ? [op.beat] : []));
    const waves = beats.find((b) => b.action === 'wave');
    const walks = beats.find((b) => b.action === 'walk');
    expect(waves?.until).toBe(walks?.id);
    const trace = play(plan, [{ id: 'd', effectiveStep: 1, patch: DirectionPatch.parse(patch) }]);
    const [a, b] = [waves, walks].map((beat) => trace.beats.find((r) => r.id === beat?.id));
    expect([a?.verdict, b?.verdict]).toEqual(['happened', 'happened']);
    expect((a?.frames[1] ?? 0) - (b?.frames[1] ?? 0)).toBeGreaterThanOrEqual(0);
    expect((a?.frames[1] ?? 0) - (b?.frames[1] ?? 0)).toBeLessThan(60);
  });
});

describe('several in one direction', () => {
  const told = (text: string) => {
    const plan = planOf();
    const compiled = compileDirection({ plan, text });
    if ('notUnderstood' in compiled) throw new TypeError(text);
    const { beats, bodies } = play(plan, [
      { id: 'd1', effectiveStep: 240, patch: DirectionPatch.parse(compiled) },
    ]);
    return { beats: beats.filter(({ id }) => id.startsWith('d')), bodies };
  };

  it.each([
    ['three kids dance', 'dance', 3],
    ['two dogs and a cat jump', 'jump', 3],
    ['three kids push a piano', 'push', 3],
  ])('do it at once, as in a script: %s', (text, action, many) => {
    const acts = told(text).beats.filter((b) => b.action === action);
    expect(acts.map(({ verdict }) => verdict)).toEqual(Array.from({ length: many }, () => 'happened'));
    const begun = Math.max(...acts.map(({ frames }) => frames[0]));
    expect(Math.min(...acts.map(({ frames }) => frames[1]))).toBeGreaterThan(begun);
  });

  it('come as they are dressed', () => {
    const compiled = compileDirection({ plan: planOf(), text: 'a bear in a tutu dances' });
    if ('notUnderstood' in compiled) throw new TypeError('a bear');
    const bear = compiled.ops.flatMap((o) => (o.op === 'actor' ? [o.actor] : []))[0];
    expect(bear?.thing).toBe('stood.bear');
  });
});
