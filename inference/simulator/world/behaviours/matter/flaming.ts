import { burnsItself, colouredBy, sampleOf } from '../../heat/flame-test.ts';
import type { FlameTest } from '../../heat/held-in-flame.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, wait } from '../behaviour.ts';

/** Seconds that it is in the flame. */
const FILM = 6;

/** A lump over a burner takes up the flame's heat until its vapour colours it, or until it burns itself. */
export function* flaming(stage: Stage, prop: Loose): Behaviour {
  const of = sampleOf(prop);
  if (of === null) return failed('It colours no flame.');
  if (stage.around.air === 0) return failed('Nothing burns without air.');
  const test: FlameTest = { loose: prop, of, lit: false, celsius: 20 };
  stage.flames.set(prop.id, test);
  yield* wait(0.6);
  test.lit = true;
  stage.sound({
    kind: 'fire',
    x: prop.body.translation().x,
    bodies: [prop.id],
    strength: 0.5,
    seconds: FILM,
  });
  yield* wait(FILM);
  const lines = of.nanometres.length === 0 ? '' : ` (${of.nanometres.join(' and ')} nm)`;
  if (colouredBy(test) < 0.6) return failed('It is not hot enough to colour the flame.');
  return done(
    burnsItself(test)
      ? `It burns, and its flame is ${of.name}${lines}.`
      : `It colours the burner’s flame ${of.name}${lines}; it does not burn itself.`,
  );
}
