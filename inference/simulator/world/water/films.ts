import { SOAP_FILM } from '../materials.ts';
import { takeOff } from '../off-stage.ts';
import { STEP } from '../physics.ts';
import type { Loose } from '../puppets/loose.ts';
import type { Stage } from '../stage.ts';

/** What bubbles are made of: key of the table of materials. */
/** A film drains until it tears: a few seconds in the open air (judged), of each bubble its own. */
const LASTS = { least: 4, most: 9 } as const;
/** A dry thing that is met any harder than that tears it, metres a second (judged). */
const BEARS = 0.02;
/** It trembles as it leaves what it hung on, radians a second of its picture. */
const TREMBLES = 3;

export const isFilm = (loose: Loose): boolean => loose.prop.material === SOAP_FILM;

/** From now on it is a film that trembles, and drains. */
export function beginsToDrain(stage: Stage, bubble: Loose): void {
  bubble.body.setAngvel(TREMBLES * (stage.random() < 0.5 ? -1 : 1), true);
  const { least, most } = LASTS;
  stage.films.set(bubble.id, stage.step + (least + (most - least) * stage.random()) / STEP);
}

/** Bubbles that have drained, or were touched, are gone; what is left of them are drops. */
export function filmStep(stage: Stage): void {
  if (stage.films.size === 0) return;
  const met = new Set(
    stage.touches.flatMap(({ a, b, impulse }) =>
      [a, b].filter((id) => impulse > BEARS * (stage.loose.get(id)?.mass ?? Number.POSITIVE_INFINITY)),
    ),
  );
  for (const [id, until] of [...stage.films]) {
    const loose = stage.loose.get(id);
    if (loose === undefined) stage.films.delete(id);
    else {
      const { x, y } = loose.body.translation();
      if (stage.step > until || met.has(id) || stage.inWater(x, y)) pop(stage, loose);
    }
  }
}

/** The film tears: nothing is left but drops, and a tick that is hardly heard. */
export function pop(stage: Stage, loose: Loose): void {
  const { x, y } = loose.body.translation();
  stage.specks.spray(x, y, loose.prop.width / 2);
  stage.sound({
    kind: 'shatter',
    x,
    bodies: [loose.id],
    materials: [SOAP_FILM],
    strength: 0.3,
    seconds: 0.1,
  });
  stage.films.delete(loose.id);
  takeOff(stage, loose);
  stage.gone.set(loose.id, stage.frame);
}

const baseOf = (id: string): string => id.replace(/-\d+$/u, '');
/** The bubbles of one breath, or of one name, that are still there. */
export const bubblesOf = (stage: Stage, id: string): Loose[] =>
  [...stage.loose.values()].filter((l) => isFilm(l) && baseOf(l.id) === baseOf(id));
