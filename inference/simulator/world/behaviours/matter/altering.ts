import type { Alteration, Guise } from '#contracts/alteration.ts';
import type { Beat } from '#contracts/scene-plan.ts';
import { guiseAt, reshape } from '../../change/altering.ts';
import { STEP } from '../../physics.ts';
import { smooth } from '../../puppets/limb.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';

/** Seconds that it takes at an ordinary pace, and before and after it, so that both looks are seen; judged. */
const [FILM, BEFORE, AFTER] = [4.2, 1, 1.1];

/** Comes to look otherwise, little by little: where that makes it larger or smaller, its body is. */
export function* propAltering(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  const { alters } = beat;
  if (alters === undefined) return failed('It stays as it is.');
  const first = prop.prop;
  const same =
    alters.into === undefined && [alters.from, alters.to].every((g) => (g.wide ?? g.high) === undefined);
  const sized = (share: number) => {
    if (same) return;
    const { wide = 1, high = 1, other } = guiseAt(alters, share);
    const width = other === undefined ? first.width : tween(first.width, alters.into?.width, other);
    const height = other === undefined ? first.height : tween(first.height, alters.into?.height, other);
    if (stage.loose.get(prop.id) === prop) reshape(stage, prop, first, width * wide, height * high);
  };
  sized(0);
  yield* wait(BEFORE);
  for (const share of shares(beat)) {
    stage.altered.set(beat.id, { beat: beat.id, share });
    sized(share);
    yield;
  }
  yield* wait(AFTER);
  return done(told(alters));
}

/** The same of somebody. */
export function* altering({ stage, beat }: Playing): Behaviour {
  const { alters } = beat;
  if (alters === undefined) return failed('That does not change by itself.');
  yield* wait(BEFORE);
  for (const share of shares(beat)) {
    stage.altered.set(beat.id, { beat: beat.id, share });
    yield;
  }
  yield* wait(AFTER);
  return done(told(alters));
}

/** Seconds from one of several times that it comes to the next; judged. */
const PULSE = 0.75;

function* shares({ vigour, alters }: Beat): Generator<number, void, void> {
  const { pulses } = alters ?? {};
  if (pulses !== undefined) {
    const all = (PULSE * pulses) / vigour;
    for (let t = STEP; t < all; t += STEP) yield Math.abs(Math.sin((Math.PI * pulses * t) / all));
    yield 0;
    return;
  }
  const film = FILM / vigour;
  for (let t = STEP; t < film; t += STEP) yield smooth(t / film);
  yield 1;
}

const tween = (from: number, to: number | undefined, share: number): number =>
  from + ((to ?? from) - from) * share;

function told({ from, to, into, pulses }: Alteration): string {
  const now = into === undefined ? look(to) : into.thing;
  if (pulses !== undefined) return `${pulses} times ${now}, and ${look(from)} again.`;
  return `From ${look(from)} to ${now}.`;
}

function look({ tint, marks = {}, wide = 1, high = 1, droop = 0, clear = 0, glow = 0 }: Guise): string {
  const said = [
    ...(tint === undefined ? [] : [tint]),
    ...Object.entries(marks).map(([mark, much]) => `${mark} ${Math.round(100 * much)} %`),
    ...(wide === 1 && high === 1 ? [] : [`× ${wide.toFixed(2)} wide, × ${high.toFixed(2)} high`]),
    ...(droop === 0 ? [] : ['drooping']),
    ...(clear === 0 ? [] : ['clear']),
    ...(glow === 0 ? [] : ['alight']),
  ];
  return said.length === 0 ? 'as it is' : said.join(', ');
}
