import type { ScenePlan } from '#contracts/scene-plan.ts';
import { cabinOf } from '#inference/simulator/crafts.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';

/** Whoever is in a craft is in it all the way that it flies: their middle within its outline in every frame. */
export function crewIsAboard(
  { actors, beats, props }: ScenePlan,
  { beat, trace, from, to }: Evidence,
): boolean {
  const craft = props.find((p) => p.id === beat.actor);
  const body = bodyOf(trace, beat.actor);
  if (craft === undefined || cabinOf(craft.thing) === null || body === undefined) return true;
  const crew = actors.filter(
    ({ id, inside }) =>
      inside === craft.id ||
      beats
        .slice(0, beats.indexOf(beat))
        .some((b) => b.actor === id && b.way === 'into' && b.target === craft.id),
  );
  const left = (id: string) =>
    beats
      .slice(0, beats.indexOf(beat))
      .some((b) => b.actor === id && b.way === 'out of' && b.target === craft.id);
  return crew
    .filter(({ id }) => !left(id))
    .every(({ id }) => {
      const root = bodyOf(trace, id);
      if (root === undefined) return false;
      for (let f = from; f <= to; f++) {
        const [x, y] = poseOf(body, f);
        const [px, py] = poseOf(root, f);
        if (Math.abs(px - x) > craft.width / 2 || Math.abs(py - y) > craft.height / 2) return false;
      }
      return true;
    });
}
