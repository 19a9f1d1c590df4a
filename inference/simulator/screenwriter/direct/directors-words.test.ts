import { beforeAll, describe, expect, it } from 'vitest';
import { asDirected } from '#contracts/directed-plan.ts';
import { DirectionPatch, type PatchOp } from '#contracts/direction.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { written } from '../../testing/written.ts';
import { loadScreenwriter } from '../screenwriter.ts';
import { compileDirection } from './direct.ts';

beforeAll(loadScreenwriter);

const thrown = () => written('Ben throws a ball to Mia. A cake stands on the table.', null, 7);

function read(text: string, plan: ScenePlan = thrown()) {
  const compiled = compileDirection({ plan, text });
  return 'notUnderstood' in compiled ? compiled : DirectionPatch.parse(compiled);
}

/** What is done: "mia hug ben", or the kind of change. */
const told = (op: PatchOp): string =>
  op.op === 'beat'
    ? [op.beat.actor, op.beat.action, op.beat.target ?? op.beat.with].filter((one) => one !== null).join(' ')
    : op.op;
const done = (text: string, plan?: ScenePlan) => {
  const patch = read(text, plan);
  return 'ops' in patch ? patch.ops.map(told) : patch;
};

describe('what a director says', () => {
  it.each([
    ['Ben hugs her', ['ben hug mia']],
    ['She kisses him', ['mia kiss ben']],
    ['Ben wakes her up', ['ben wake mia']],
    ['She takes the cake and throws it at him', ['mia hold cake', 'mia throw ben']],
  ])('“%s”: pronouns are those who are there', (text, acts) => {
    expect(done(text)).toEqual(acts);
  });

  it.each([
    ['Good morning says Mia', 'mia', 'Good morning'],
    ['what is this, asks Ben', 'ben', 'what is this'],
    ['Mia says good morning', 'mia', 'good morning'],
    ['Ben says he is sorry', 'ben', 'I am sorry'],
    ['Mia says that she loves him', 'mia', 'I love you'],
  ])('“%s” is said without marks', (text, actor, line) => {
    const patch = read(text);
    const beats = 'ops' in patch ? patch.ops.flatMap((op) => (op.op === 'beat' ? [op.beat] : [])) : [];
    expect(beats.map((beat) => [beat.actor, beat.line?.text])).toEqual([[actor, line]]);
  });

  it.each([
    ['I want Mia to jump', ['mia jump']],
    ["I'd like Mia to jump", ['mia jump']],
    ['can we go to the beach', ['place']],
    ['I want to go to the moon', ['place']],
    ['can Ben please sit down', ['ben sit']],
    ['tell Mia to wave', ['mia wave']],
    ['have Ben fall over', ['ben fall']],
    ['freeze!', ['ben freeze', 'mia freeze']],
    ['applause', ['ben clap', 'mia clap']],
    ['make the cake bigger', ['cake grow']],
    ['Ben is tiny now', ['ben shrink']],
    ['Ben is now a pirate', ['actor', 'ben vanish', 'pirate appear ben']],
    ['no ball', ['remove']],
    ['Mia is angry now', ['mood']],
    ['everybody is scared', ['mood', 'mood']],
    ['make it scary', ['time', 'mood', 'mood']],
    ['The end', ['cut']],
    ['curtain falls', ['cut']],
    ['show the cake', ['camera']],
    ['why not a dragon?', ['actor', 'dragon run ben']],
    ['this time she misses', ['ben throw mia']],
    ['Mia, stop jumping', ['mia stand']],
    ['stop throwing', ['ben stand']],
    ['nobody moves', ['ben freeze', 'mia freeze']],
    ['show the dog', ['actor', 'dog run ben']],
    ['plot twist: Ben is a pirate', ['actor', 'ben vanish', 'pirate appear ben']],
    ["zoom on Mia's face", ['camera']],
    ['an hour later', ['card']],
    ['the next morning Mia sleeps', ['card', 'time', 'mia sleep']],
    ['sad music', ['music']],
    ['sad music and Mia cries', ['music', 'mia cry']],
    ['the music stops', ['music']],
  ])('“%s” is read as it is meant', (text, ops) => {
    expect(done(text)).toEqual(ops);
  });

  it.each([
    ['Mia dances in the rain', ['weather', 'mia dance']],
    ['It starts to rain and Ben jumps', ['weather', 'ben jump']],
    ['Ben waves because it snows', ['weather', 'ben wave']],
    ['Night falls and they go to sleep', ['time', 'ben sleep', 'mia sleep']],
    ['In slow motion, Ben jumps', ['speed', 'ben jump']],
    ['zoom in on Mia while she cries', ['camera', 'mia cry']],
    ['Mia comes closer to Ben', ['mia walk ben']],
    ['Mia runs faster', ['mia run']],
  ])('“%s”: what they do is kept beside what is around them', (text, ops) => {
    expect(done(text)).toEqual(ops);
  });

  it.each([
    ['more wind', 'wind', 13.5],
    ['a breeze', 'wind', 4.5],
    ['the wind stops', 'wind', 0],
    ['a storm', 'wind', 18],
    ['thunder and lightning', 'lightning', true],
  ])('“%s” is in the air', (text, op, value) => {
    const patch = read(text);
    expect(patch).toMatchObject({ scope: 'ambient', touches: [] });
    expect('ops' in patch && patch.ops).toContainEqual({ op, [op]: value });
  });

  it('says which words beside a change of the weather nobody carries out', () => {
    expect(read('lightning strikes the tree')).toMatchObject({
      reading: expect.stringContaining('not understood: strikes tree'),
    });
  });

  it('lets everybody float without gravity, and stand again with it', () => {
    const plan = thrown();
    const off = read('zero gravity', plan);
    if (!('ops' in off)) throw new Error('It was not understood.');
    expect(off.ops.map(told)).toEqual(['place', 'ben float', 'mia float']);
    const weightless = asDirected(plan, off.ops);
    expect(weightless).toMatchObject({ place: plan.place, gravity: 0 });
    const on = read('normal gravity', weightless);
    expect('ops' in on && asDirected(weightless, on.ops)).not.toHaveProperty('gravity');
    expect(read('normal gravity', plan)).toHaveProperty('notUnderstood');
  });

  it('the same words twice are two directions', () => {
    const plan = thrown();
    const first = read('Mia waves', plan);
    if (!('ops' in first)) throw new Error('It was not understood.');
    const second = read('Mia waves', asDirected(plan, first.ops));
    const ids = (patch: typeof second) =>
      'ops' in patch ? patch.ops.flatMap((op) => (op.op === 'beat' ? [op.beat.id] : [])) : [];
    expect(ids(first)).toHaveLength(1);
    expect(ids(second)).not.toEqual(ids(first));
  });

  it('another one is one more, and the one is the one that is there', () => {
    const plan = written('A dog barks in the park.', null, 7);
    expect(done('another dog runs in', plan)).toEqual(['actor', 'dog-2 run']);
    expect(done('the dog runs', plan)).toEqual(['dog run']);
  });
});
