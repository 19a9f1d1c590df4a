import { beforeAll, describe, expect, it } from 'vitest';
import { thingSvg } from '#art/things/library.ts';
import type { SceneDocument } from '#contracts/scene-document.ts';
import { landforms, sightKey, sights } from '../../sights.ts';
import { play } from '../../testing/stage.ts';
import { loadScreenwriter, writePlan } from '../screenwriter.ts';

beforeAll(loadScreenwriter, 60_000);

const scene = (script: string): SceneDocument => ({
  cast: [],
  props: [],
  stage: { place: null, time: 'day', weather: 'clear', camera: null },
  script,
});
const planOf = (script: string) => writePlan({ document: scene(script), seed: 7 });

describe('a thing whose name holds other words', () => {
  it.each([
    ['There is a Chess Piece Queen.', 'own.chess-queen'],
    ['We see Airpods Max.', 'own.over-ear-headphones'],
    ['There is a Raspberry Pi Pico.', 'own.raspberry-pi-pico'],
    ['The Matrix Red Chair. A man waves.', 'own.matrix-red-chair'],
    ['a coffee cup with plate stands on the table', 'own.cup-and-saucer'],
    ['There is a dart set.', 'own.dart-set'],
    ['There is a ficus bonsai.', 'own.bonsai'],
    ['We see an astronomic map.', 'own.star-chart'],
    ['There is a New York hot-dog cart.', 'own.hot-dog-cart'],
    ['There is a retro computer.', 'own.retro-computer'],
  ])('is one thing: %s', (script, thing) => {
    const plan = planOf(script);
    expect(plan.props.map((p) => p.thing)).toEqual([thing]);
    expect(plan.understanding.notUnderstood).toEqual([]);
  });
});

describe('a castle', () => {
  it.each([
    'There is a castle.',
    'A princess looks at the castle.',
    'Two knights fight in front of a castle.',
  ])('is on the stage to whoever looks at it: %s', (script) => {
    const plan = planOf(script);
    expect(plan.props.map((p) => p.thing)).toContain('own.castle');
    expect(plan.place).toBe('mountain');
  });

  it.each([
    'A princess waits in the castle.',
    'A knight enters the castle.',
    'A guard waits at the castle gate.',
  ])('is the place of whoever is in it: %s', (script) => {
    const plan = planOf(script);
    expect(plan.props.map((p) => p.thing)).not.toContain('own.castle');
    expect(plan.place).toBe('castle');
  });
});

describe('a landmark', () => {
  it('has a drawing of its own', () => {
    const missing = [...Object.values(sights), ...Object.values(landforms)].filter(
      ([drawing]) => thingSvg(sightKey(drawing)) === null,
    );
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(sights))(
    '%s is one thing, by each of its names',
    (noun, [drawing, , , place, other]) => {
      // Any white house is none: its name is written with capital letters.
      const names = [noun, ...(other?.split('|') ?? [])].filter((name) => name !== 'the white house');
      for (const name of names) {
        const plan = planOf(`A woman looks at the ${name}.`);
        expect([name, plan.props.map((p) => p.thing)]).toEqual([name, [sightKey(drawing)]]);
        expect([name, plan.actors.length, plan.understanding.notUnderstood]).toEqual([name, 1, []]);
        expect([name, plan.place]).toEqual([name, place]);
      }
    },
  );

  it.each([
    ['TAJ MAHAL', 'own.taj-mahal'],
    ['mount fuji', 'own.mount-fuji'],
    ['We see Petra.', 'own.petra'],
    ['A camel walks in Petra.', 'own.petra'],
    ['Saint Basil’s Cathedral. A man waves.', 'own.saint-basils-cathedral'],
    ['Mt. Everest. A woman waves.', 'own.mount-everest'],
    ["The Eiffel Tower's top.", 'own.eiffel-tower'],
  ])('%s is meant, however it is written', (script, thing) => {
    expect(planOf(script).props.map((p) => p.thing)).toContain(thing);
  });

  it.each(['Petra waves.', 'A man looks at Petra.', 'Petra and Tom dance.'])(
    '%s is about somebody',
    (script) => {
      const plan = planOf(script);
      expect(plan.props).toEqual([]);
      expect(plan.actors.map((a) => a.id)).toContain('petra');
    },
  );

  it('is none where its words are plain ones', () => {
    expect(planOf('A white house stands in the garden.').props.map((p) => p.thing)).toEqual(['house']);
  });

  it('of a name that nobody knows is a mountain, and is told as near', () => {
    const plan = planOf('A hiker looks at Mount Whitney.');
    expect(plan.props.map((p) => p.thing)).toEqual(['own.mountain']);
    expect(plan.understanding.approximated.map((n) => n.as)).toEqual(['lone mountain']);
  });

  it.each([
    ['A man waves in front of Edinburgh Castle.', 'own.castle', 'castle'],
    ['A man looks at the Brooklyn Bridge.', 'own.bridge', 'bridge'],
    ['A man looks at Mount Etna.', 'own.volcano', 'volcano'],
  ])('that has no picture of its own is one of its kind, told as near: %s', (script, thing, as) => {
    const plan = planOf(script);
    expect(plan.props.map((p) => p.thing)).toEqual([thing]);
    expect(plan.understanding.approximated.map((n) => n.as)).toContain(as);
  });

  it('is as large as its kind where more words say what kind it is', () => {
    const [tower] = planOf('A watch tower stands in the park.').props;
    expect(tower).toMatchObject({ thing: 'own.tower', height: 3.6 });
  });

  it('is in nobody’s way', () => {
    const trace = play(planOf('A woman walks past Mount Fuji.'));
    expect(trace.beats.map((b) => b.verdict)).toEqual(['happened']);
    expect(trace.audit.passed).toBe(true);
  });
});
