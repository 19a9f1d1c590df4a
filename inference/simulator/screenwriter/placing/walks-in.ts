import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import { round } from '../plan/to-millimetres.ts';

/** What is said of somebody who was not there before. */
const comes =
  /^(?:walk|come|came|run|ran|burst|storm|rush|march|stroll|wander|barge|pop|drop|turn|show|stumble|stagger|sneak|waltz|limp|tiptoe|bounc)\p{L}* (?:in|up|by|along|home)\b|^(?:enter|arriv)\p{L}*/iu;
/** Outside of the picture, and how near to the others one stays; metres. */
const OUTSIDE = 6.4;
const APART = 1.5;
/** Letters of what may stand behind the verb: "storms in". */
const PARTICLE = 6;

/** What is done from a distance, before somebody comes or after. */
const onFeet = (b: Beat): boolean => b.action === 'walk' || b.action === 'run';

/**
 * "The boss spins in his chair, then the cleaner walks in": the cleaner is outside of the picture until then, and comes to where the
 * others are. Who has been spoken of before, or was put somewhere by hand, is there already.
 */
export function walksIn(
  parts: { actors: readonly PlanActor[]; props: readonly PlanProp[]; beats: readonly Beat[] },
  script: string,
  { placed, relations }: Company,
): { actors: PlanActor[]; beats: Beat[] } {
  const beats = [...parts.beats];
  const actors = parts.actors.map((actor): PlanActor => {
    const at = beats.findIndex((b) => [b.actor, b.target, b.with].includes(actor.id));
    const beat = beats[at];
    if (beat === undefined || beat.actor !== actor.id || !onFeet(beat) || placed.has(actor.id)) return actor;
    const said = script.slice(beat.source.start, beat.source.end + PARTICLE).trim();
    const free =
      beat.target === null && beat.spot === null && beat.heading === undefined && actor.on === undefined;
    if (!free || !comes.test(said) || relations.some((r) => r.what.id === actor.id)) return actor;
    const before = beats.slice(0, at).map((b) => b.actor);
    const others = parts.actors.filter((a) => a.id !== actor.id && before.includes(a.id));
    if (others.length === 0) return actor;
    // Where they are by then: at what they have gone to.
    const wanted = beats.slice(0, at).flatMap((b) => [b.target, b.with]);
    const there = [...others, ...parts.props.filter((p) => wanted.includes(p.id))].map(({ x }) => x);
    const [left, right] = [Math.min(...there), Math.max(...there)];
    const side = left + right > 0.5 ? -1 : 1;
    beats[at] = { ...beat, spot: round(side < 0 ? left - APART : right + APART) };
    return { ...actor, x: side * OUTSIDE, facing: side < 0 ? 1 : -1, incoming: true };
  });
  return { actors, beats };
}
