import { onlyLocation } from '#contracts/locations.ts';
import type { SceneDocument } from '#contracts/scene-document.ts';
import type { Beat, PlanActor, PlanProp, ScenePlan, Understanding } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import { film, type TimeOfDay, type Weather } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { PlanRequest } from '../plan/plan-request.ts';
import type { Located } from './locations.ts';
import { type Setting, settingOf } from './scenery.ts';

/** One place of a script that is read up to its end, with the light and weather that it had before. */
export type ReadLocation = Located & { time: TimeOfDay; weather: Weather };

/** Seconds of stillness before it is cut to another place. */
const PAUSE = 0.6;

/**
 * A film at several places. Each is read with everything before it, so that a name or a pronoun means whom it meant, and is
 * planned by itself: with those who are in it, as its first acts need them.
 */
export function severalPlaces(
  request: PlanRequest,
  located: readonly Located[],
  read: (request: PlanRequest, location: ReadLocation) => ScenePlan,
): ScenePlan {
  const { document } = request;
  const parts: ScenePlan[] = [];
  for (const [k, one] of located.entries()) {
    const { time, weather } = parts.at(-1) ?? document.stage;
    const script = document.script.slice(0, located[k + 1]?.start);
    parts.push(read({ ...request, document: { ...document, script } }, { ...one, time, weather }));
  }
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const cards = { ...last.cards, ...first.cards };
  const shots = parts.flatMap((part) => part.shots);
  const seconds = shots.reduce((sum, s) => sum + s.expectedSeconds, 0) + 1.3 + PAUSE * (parts.length - 1);
  return {
    ...first,
    ...(last.format !== undefined && { format: last.format }),
    ...(last.look !== undefined && { look: last.look }),
    ...(last.music !== undefined && { music: last.music }),
    ...(Object.keys(cards).length > 0 && { cards }),
    actors: firstOfEach(parts.flatMap((part) => part.actors)),
    props: firstOfEach(parts.flatMap((part) => part.props)),
    locations: parts.map((part, k) => ({ ...onlyLocation(part), shot: located[k]!.shot })),
    shots,
    beats: parts.flatMap((part) => part.beats),
    seconds:
      request.keepRolling === true
        ? null
        : Number(Math.min(film.maxSeconds, Math.max(4, seconds)).toFixed(1)),
    understanding: {
      understood: parts.flatMap((part, k) => part.understanding.understood.filter(within(located, k))),
      approximated: parts.flatMap((part, k) => part.understanding.approximated.filter(within(located, k))),
      notUnderstood: parts.flatMap((part, k) => part.understanding.notUnderstood.filter(within(located, k))),
    },
  };
}

/** What was noted of the words of a place. */
const within =
  (located: readonly Located[], k: number) =>
  ({ span }: { span: Span }): boolean =>
    span.start >= located[k]!.start && span.start < (located[k + 1]?.start ?? Number.POSITIVE_INFINITY);

const firstOfEach = <T extends { id: string }>(all: readonly T[]): T[] =>
  all.filter((one, k) => all.findIndex(({ id }) => id === one.id) === k);

/** Time and weather of a place: as its words say, else as it was before. */
export function settingAt(location: ReadLocation, document: SceneDocument, words: string): Setting {
  const { place, time, weather, named, said } = location;
  const stage = { ...document.stage, place, time, weather };
  const read = settingOf({ ...document, stage, script: words }, null);
  return {
    ...read,
    place,
    understood: [
      ...(said === '' ? [] : [{ span: named, word: said, as: place, kind: 'place' as const }]),
      ...read.understood.filter(({ kind }) => kind !== 'place'),
    ],
  };
}

/** Whoever and whatever takes part in these beats, or is spoken of at this place. */
export function presentIn(
  beats: readonly Beat[],
  { understood, approximated }: Understanding,
  { start }: ReadLocation,
): (part: PlanActor | PlanProp) => boolean {
  const acting = new Set(beats.flatMap((b) => [b.actor, b.target, b.with, b.tool]));
  const spoken = new Set(
    [...understood, ...approximated]
      .filter(({ span }) => span.start >= start)
      .map(({ as }) => as.toLowerCase()),
  );
  return ({ id, name }) => acting.has(id) || spoken.has(id) || spoken.has(name.toLowerCase());
}

/** Leaves those alone on the stage, and what they have to do with each other. */
export function keepThose(company: Company, isPresent: (part: PlanActor | PlanProp) => boolean): void {
  const { actors, props, relations } = company;
  const kept = new Set([...actors, ...props].filter(isPresent).map(({ id }) => id));
  actors.splice(0, actors.length, ...actors.filter(({ id }) => kept.has(id)));
  props.splice(0, props.length, ...props.filter(({ id }) => kept.has(id)));
  const isHere = (found: { is: string; id: string }) => found.is === 'landmark' || kept.has(found.id);
  relations.splice(0, relations.length, ...relations.filter(({ what, of }) => isHere(what) && isHere(of)));
}
