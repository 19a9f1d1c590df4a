import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SceneDocument } from '#contracts/scene-document.ts';
import { ScenePlan } from '#contracts/scene-plan.ts';
import { emptyStage } from '../testing/stage.ts';
import { written } from '../testing/written.ts';
import { loadScreenwriter, planHash, writePlan } from './screenwriter.ts';

beforeAll(loadScreenwriter);

const read = (script: string, more: Partial<SceneDocument> = {}, seed = 7) =>
  ScenePlan.parse(writePlan({ document: { ...emptyStage('gym'), script, ...more }, seed }));
const beats = (plan: ScenePlan) => plan.beats.map((b) => [b.actor, b.action, b.target, b.with, b.outcome]);

describe('who does what', () => {
  it('casts the free-throw bet', () => {
    const script =
      'Mia shoots a basketball from the free-throw line and misses. Her dog catches the rebound. Mia says: that was on purpose.';
    const plan = read(script);
    expect(plan.place).toBe('gym');
    expect(plan.actors).toMatchObject([
      { id: 'mia', rig: 'person' },
      { id: 'dog', rig: 'quadruped', ownedBy: 'mia' },
    ]);
    expect(plan.props).toMatchObject([{ thing: 'basketball', material: 'basketball', heldBy: 'mia' }]);
    expect(beats(plan)).toEqual([
      ['mia', 'shoot', 'hoop', 'basketball', 'fail'],
      ['dog', 'catch', null, 'basketball', 'any'],
      ['mia', 'talk', null, null, 'any'],
    ]);
    expect(plan.beats[2]!.line).toMatchObject({ speaker: 'mia', text: 'that was on purpose' });
    expect(plan.beats.map((b) => b.after)).toEqual([[], ['b1'], ['b2']]);
    expect(script.slice(plan.beats[0]!.source.start, plan.beats[0]!.source.end)).toContain(
      'shoots a basketball',
    );
    expect(plan.understanding.notUnderstood).toEqual([]);
    expect(plan.understanding.approximated).toEqual([]);
  });

  it('takes the cast from the stage, cameos and owners included', () => {
    const cameoId = '0b5c1a52-9d7e-4f7a-8c57-3f1f9d1d2a01';
    const plan = read('Mia kicks the ball. Her dog catches it.', {
      cast: [
        { id: 'a1', name: 'Mia', thing: 'person', cameoId, x: -2, y: 0, facing: 1, ownedBy: null },
        { id: 'a2', name: 'Pixel', thing: 'dog', cameoId: null, x: 1, y: 0, facing: -1, ownedBy: 'a1' },
      ],
    });
    expect(plan.actors).toMatchObject([
      { id: 'a1', cameoId, x: -2 },
      { id: 'a2', name: 'Pixel', ownedBy: 'a1' },
    ]);
    expect(beats(plan).map((b) => b[0])).toEqual(['a1', 'a2']);
  });

  it('knows givers and takers, pronouns, and who answers whom', () => {
    const plan = read('Theo throws the ball to Mia and she catches it. "Nice one," says Theo. Mia laughs.');
    expect(beats(plan)).toEqual([
      ['theo', 'throw', 'mia', 'ball', 'any'],
      ['mia', 'catch', null, 'ball', 'any'],
      ['theo', 'talk', 'mia', null, 'any'],
      ['mia', 'laugh', null, null, 'any'],
    ]);
  });

  it('reads passives, negations and near misses', () => {
    expect(beats(read('The ball is caught by the dog.'))[0]).toEqual(['dog', 'catch', null, 'ball', 'any']);
    expect(read('Ben throws an apple at the boxes, but he misses.').beats[0]!.outcome).toBe('fail');
    expect(read('Theo shoots. It goes in.').beats[0]!.outcome).toBe('succeed');
    expect(read("Mia doesn't catch the ball.").beats[0]!.outcome).toBe('fail');
    expect(read('Mia almost scores.').beats[0]).toMatchObject({ action: 'shoot', outcome: 'almost' });
  });

  it('reads manner, colour, stacks and togetherness', () => {
    const plan = read('Anna slowly knocks over the stack of red cups while Ben dances angrily.');
    expect(plan.beats[0]).toMatchObject({ action: 'topple', vigour: 0.6 });
    expect(plan.beats[1]).toMatchObject({ actor: 'ben', together: 'b1', expression: 'angry' });
    expect(plan.props).toHaveLength(6);
    expect(new Set(plan.props.map((p) => p.tint))).toEqual(new Set(['#d8483e']));
  });
});

describe('dialogue', () => {
  it.each([
    ['Mia says: oh no.', 'Mia', 'oh no'],
    ['Mia says "oh no"', 'Mia', 'oh no'],
    ['Mia says, “oh no!”', 'Mia', 'oh no!'],
    ['"Oh no," says Mia.', 'Mia', 'Oh no'],
    ['"Oh no!" Mia shouts.', 'Mia', 'Oh no!'],
    ['Mia: oh no', 'Mia', 'oh no'],
    ['MIA\nOh no.', 'Mia', 'Oh no.'],
    ['MIA (quietly)\nOh no.', 'Mia', 'Oh no.'],
    ['The dog says: woof', 'dog', 'woof'],
    ['Mia says hello', 'Mia', 'hello'],
  ])('%j', (script, who, text) => {
    const plan = read(script);
    const line = plan.beats.find((b) => b.line !== null)?.line;
    expect(line?.text).toBe(text);
    expect(plan.actors.find((a) => a.id === line?.speaker)?.name).toBe(who);
  });

  it('keeps what is spoken out of what is acted', () => {
    expect(read('Mia says: Theo falls over and the dog jumps.').beats).toHaveLength(1);
  });
});

describe('shots, camera, place, time and weather', () => {
  it('parts shots at blank lines, at lines, and at “cut to”', () => {
    expect(read('Mia waves.\n\nTheo jumps.').shots).toHaveLength(2);
    expect(read('Mia waves.\nTheo jumps.\nMia laughs.').shots).toHaveLength(3);
    const plan = read('Mia waves. Cut to: close-up on Theo. Theo jumps.');
    expect(plan.shots.map((s) => s.camera)).toMatchObject([
      { move: 'static' },
      { move: 'zoom', target: 'theo' },
    ]);
    expect(plan.beats.map((b) => b.shot)).toEqual([0, 1]);
    // A place by itself is where the next paragraph plays; somebody by themselves is looked at.
    expect(
      read('Mia waves.\n\nCut to the beach.\n\nTheo jumps.').locations?.map(({ place }) => place),
    ).toEqual(['gym', 'beach']);
    expect(read('Mia waves.\n\nCut to the beach.\n\nTheo jumps.').shots).toHaveLength(2);
    expect(read('Mia waves.\n\nCut to the dog.\n\nIt barks.').shots).toHaveLength(3);
  });

  it('reads a screenplay with headings', () => {
    const plan = read(
      '1. EXT. PARK — NIGHT\n\nMia waves. It snows.\n\nMIA\nHello!\n\n2. THE SAME\n\nTheo jumps.',
    );
    expect(plan).toMatchObject({ place: 'park', time: 'night', weather: 'snow' });
    expect(plan.shots).toHaveLength(2);
    expect(plan.beats.map((b) => [b.actor, b.action, b.shot])).toEqual([
      ['mia', 'wave', 0],
      ['mia', 'talk', 0],
      ['theo', 'jump', 1],
    ]);
  });

  it('lets it rain and snow, whoever it was in the sentence before', () => {
    const plan = read('Mia and a fox sit. It snows. Mia waves.');
    expect(plan).toMatchObject({ weather: 'snow', understanding: { approximated: [], notUnderstood: [] } });
    expect(plan.beats.map((b) => b.action)).toEqual(['sit', 'sit', 'wave']);
  });

  it('lets burn what can, from the start or from when it is lit', () => {
    const burning = (script: string) =>
      read(script)
        .props.filter((p) => p.burning === true)
        .map((p) => p.thing);
    expect(burning('The paper burns.')).toEqual(['page-facing-up']);
    expect(burning('A stone burns.')).toEqual([]);
    expect(read('A stone burns.').understanding.notUnderstood).toMatchObject([{ word: 'burns' }]);
    // The match burns; the candle does once it has lit it.
    expect(burning('Mia lights a candle. It flickers.')).not.toContain('candle');
  });

  it('leaves the stage as it is set where the words say nothing', () => {
    const stage = { place: 'street', time: 'night', weather: 'rain', camera: null } as const;
    expect(read('Mia waves.', { stage })).toMatchObject({ place: 'street', time: 'night', weather: 'rain' });
    expect(read('It is a sunny day in the park. Mia waves.', { stage }).place).toBe('park');
  });
});

describe('what is not understood', () => {
  it('is listed with its place and never guessed', () => {
    const script = 'Mia legislates the democracy.';
    const { understanding, beats: acted } = read(script);
    expect(acted).toEqual([]);
    const words = understanding.notUnderstood.map((n) => script.slice(n.span.start, n.span.end));
    expect(words).toContain('legislates');
    expect(words).toContain('democracy');
  });

  it('is taken for something near only with a score', () => {
    const { understanding } = read('Mia rides a minivan.');
    expect(understanding.approximated).toMatchObject([{ word: 'minivan', as: 'car' }]);
    expect(understanding.approximated[0]!.score).toBeGreaterThan(0.5);
  });
});

describe('any words', () => {
  const long = 'Mia throws the ball to Theo, who quickly grumbles about zebras. '
    .repeat(320)
    .slice(0, 20_000);
  it.each([
    ['empty', ''],
    ['spaces', ' \n\n \n '],
    ['emoji', '🏀🐶 ✨ 👩‍👩‍👧‍👦'],
    ['right to left', 'ميا ترمي الكرة إلى الكلب. الكلب يمسك الكرة.'],
    ['Hebrew and English', 'מיה throws the ball אל Theo.'],
    ['nonsense', 'Flarp glibber the wozzle, mimsy borogoves!'],
    ['20,000 characters', long],
    ['20,000 without a space', 'a'.repeat(20_000)],
    ['20,000 lines', 'a\n'.repeat(10_000)],
    ['quotes unbalanced', `"Mia says "“oh: ${'"'.repeat(500)}`],
    ['markup', '<script>alert(1)</script> $' + '{process.exit()} %s \u0000'],
  ])('%s: an answer that fits the contract', (_, script) => {
    const plan = written(script, 'park', 1);
    ScenePlan.parse(plan);
    for (const n of [...plan.understanding.understood, ...plan.understanding.notUnderstood]) {
      expect(n.span.end).toBeLessThanOrEqual(script.length);
      expect(n.span.start).toBeLessThanOrEqual(n.span.end);
    }
  });

  it('give the same plan again, and a plan that fits the contract', () => {
    const word = fc.constantFrom(
      'Mia',
      'Theo',
      'the',
      'dog',
      'ball',
      'throws',
      'kicks',
      'and',
      'says:',
      '"hi"',
      '.',
      '\n',
      'her',
      'it',
      'cup',
      'red',
      'to',
      'misses',
      'rain',
      '🏀',
      'über',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.nat(99), (words, seed) => {
        const script = words.join(' ');
        const plan = read(script, {}, seed);
        expect(planHash(read(script, {}, seed))).toBe(planHash(plan));
        const ids = new Set([...plan.actors, ...plan.props].map((p) => p.id));
        expect(ids.size).toBe(plan.actors.length + plan.props.length);
        for (const beat of plan.beats) expect(ids.has(beat.actor)).toBe(true);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('a plan’s hash does not depend on the order of its keys', () => {
    const plan = read('Mia waves.');
    const turned = Object.fromEntries(Object.entries(plan).reverse());
    expect(planHash(ScenePlan.parse(turned))).toBe(planHash(plan));
  });
});
